extension InitTemplate {
  /// `study.json`: every setting with what it means; JSON5, so comments and commas at ends are allowed.
  static let study = #"""
    // What this study computes. Lines that start with // are explanations.
    // A setting that keeps its default may be left out; title, price_year, schablon and sources may not.
    {
      // The name that stands over the results.
      "title": "My study",

      // How quarters are counted from a client's first day, which lies in quarter 0.
      // "calendar" (default): January-March, April-June and so on.
      // "anniversary": three months at a time from the day itself.
      "quarters": "calendar",

      // The first and the last quarter to look at. Default: four before the start to twelve after it.
      "window": [-4, 12],

      // Parts of the window that are compared with each other; "base" must be one of them.
      // These are the default. Quarter 0, in which contact begins, is in none.
      "periods": {"base": [-4, -1], "year1": [1, 4], "year2": [5, 8], "year3": [9, 12]},

      // "balanced" (default): only clients whose records are known for all of the window.
      // "available": in each quarter the clients whose records are known for that quarter.
      "panel": "balanced",

      // "fixed" (default): everything is priced at the level of one year, so that a change in cost is a change in
      // what was done. "current": everything is priced at the level of the year in which it was done.
      "prices": "fixed",

      // The year of the price level. The price indices must reach it. Required.
      "price_year": 2013,

      // The index that turns kronor of one year into kronor of another. KPI, the consumer price index, is the default.
      "deflator": "KPI",

      // Folders with prices, seen from this file. Later ones override earlier ones.
      // "schablon" is the copy of the shipped prices that came with this template. Required.
      "schablon": ["schablon"],

      // Authorities beyond kommun, landsting, forsakringskassan, arbetsformedlingen and skatteverket,
      // such as "kriminalvard". Default: none.
      "authorities": [],

      // Payers and receivers beyond the authorities, klient, arbetsgivare and staten, such as "hyresvard".
      // Default: none.
      "actors": [],

      // The files with the cases; README.md explains their columns. Required.
      "sources": {
        "clients": {"file": "clients.csv"},
        "coverage": {"file": "coverage.csv"},
        "events": [
          {"file": "events.csv"},
          // A file as another system exported it is read where it is. Each part is optional but "file":
          //   "encoding"   "utf-8" (default) or "windows-1252"
          //   "delimiter"  ";", "," or a tab; default: found from the first line
          //   "authority"  whose records these are; every row is then checked to be that authority's
          //   "per"        what a quantity is per where its row does not say: total, day, week, month, quarter or year
          //   "columns"    our column: the name it has in the file; a column not named here keeps its own name
          //   "services"   the file's word: our service, or null for rows to leave out (they are counted)
          // {
          //   "file": "export/insatser.csv", "encoding": "windows-1252", "delimiter": ";",
          //   "authority": "kommun", "per": "week",
          //   "columns": {"client": "Löpnr", "service": "Insats", "from": "Fr.o.m.", "to": "T.o.m.",
          //               "quantity": "Tim/vecka"},
          //   "services": {"Boendestöd SoL": "boendestod", "Avslag": null},
          // },
        ],
        // Optional: how common each service is in the population, to compare the sample with.
        "population": {"file": "population.csv"},
      },

      // Curves over the quarters. Each has an id, a title and its series.
      //   "requires"     the authorities whose records must be known; others are not in the figure
      //   "class"        what is summed: "real" (resources used; default), "transfer" (money moved),
      //                  "production" (value of work)
      //   "min_contact"  leaves out clients whose contact ended before this quarter; default: nobody is left out
      //   "services"     the services of a series; "rest_of" takes all services of these authorities
      //                  that no other series has
      "figures": [
        {
          "id": "fig1", "title": "The kommun's cost", "requires": ["kommun"], "class": ["real"],
          "series": [
            {"id": "boendestod", "title": "Boendestöd", "services": ["boendestod"]},
            {"id": "ovrigt", "title": "All else", "rest_of": ["kommun"]},
          ],
        },
      ],

      // The groups of clients that the tables are about, by the authorities whose records must be known.
      // "group": "control" takes the control group, "all" everyone; default: "intervention".
      // "min_contact" may stand here too. Without "cohorts" each figure is a cohort.
      "cohorts": [
        {"id": "kommun", "requires": ["kommun"]},
        {"id": "both", "requires": ["kommun", "landsting"]},
      ],

      // Columns of clients.csv by which every table is also split, such as "diagnosis", "sex" or "operation";
      // "age_group" is made from birth_year. Default: none.
      "subgroups": [],

      // The first age of each age group but the youngest. Default: 0-17, 18-25, 26-35, 36-45, 46-55, 56-65, 66-.
      "age_groups": [18, 26, 36, 46, 56, 66],

      // Counts of fewer people than this are not shown. Default: 4, so that 1-3 are written <4.
      "minimum_cell": 4,

      // What is hidden. "counts" (default): small counts, and what would give them back. "strict": also figures that
      // few people carry, and what would give those back.
      // "none": nothing, for internal work only.
      "disclosure": "counts",

      // What the support cost, and what came back to whom. It needs accounts.csv (item, kind, amount, actor, note), so it
      // is no setting with a default. The guide WhatItWasWorth has every key; samples/varmland-2024 has all of them.
      // "evaluation": {
      //   "internal": {"accounts": "accounts.csv", "year": 2013, "per": "client_year", "units": 150,
      //                "units_source": "about 15 clients at a time for each of 10 ombud", "host": "kommun"},
      //   "counterfactual": "base", "discount_rate": 0.03, "timing": "mid", "horizon": 3,
      // },
    }

    """#
}
