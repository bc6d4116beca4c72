/// The texts of a general synthetic study: `study.json` and `README.md`.
extension GeneralStudy {
  /// The study's files, `study.json` first.
  func files(schablonFolder: String) -> [SimulatedFile] {
    [
      SimulatedFile(name: "study.json", rows: SimulatedText(settings(schablonFolder: schablonFolder))),
      SimulatedFile(name: "clients.csv", rows: GeneralClients(study: self)),
      SimulatedFile(name: "coverage.csv", rows: GeneralCoverage(study: self)),
      SimulatedFile(name: "events.csv", rows: GeneralEvents(study: self)),
      SurveyPopulation.file,
      SimulatedFile(name: "README.md", rows: SimulatedText(readme)),
    ]
  }

  private func settings(schablonFolder: String) -> String {
    """
    // SYNTHETIC: made by `cost-analysis simulate`; no person in it exists, and its figures mean nothing.
    {
      "title": "SYNTHETIC study: \(clients) clients, \(clients * rowsPerClient) rows, seed \(seed)",
      "window": [-4, 12],
      "prices": "fixed", "price_year": 2013, "deflator": "KPI",
      "schablon": [\(SimulatedText.quoted(schablonFolder))],
      "sources": {
        "clients": {"file": "clients.csv"},
        "coverage": {"file": "coverage.csv"},
        "population": {"file": "population.csv"},
        "events": [{"file": "events.csv"}],
      },
      "figures": [
        {"id": "kommun", "title": "Kostnader för insatser inom kommunen", "requires": ["kommun"], "class": ["real"],
         "series": [
           {"id": "sysselsattning", "title": "Sysselsättning", "services": ["sysselsattning", "daglig_verksamhet"]},
           {"id": "hemtjanst", "title": "Hemtjänst", "services": ["hemtjanst"]},
           {"id": "boendestod", "title": "Boendestöd", "services": ["boendestod"]},
           {"id": "ovrigt", "title": "Övrigt", "rest_of": ["kommun"]},
         ]},
        {"id": "landsting", "title": "Kostnader för hälso- och sjukvård", "requires": ["landsting"], "class": ["real"],
         "series": [
           {"id": "arbetsterapeut_sjukgymnast", "title": "Arbetsterapeut och sjukgymnast",
            "services": ["arbetsterapeut", "sjukgymnast"]},
           {"id": "psykolog_kurator", "title": "Psykolog och kurator", "services": ["psykolog", "kurator"]},
           {"id": "slutenvard", "title": "Slutenvård", "services": ["slutenvard"]},
           {"id": "ovrigt", "title": "Övrigt", "rest_of": ["landsting"]},
         ]},
        {"id": "inkomst", "title": "Inkomster", "requires": ["forsakringskassan", "skatteverket", "kommun"],
         "class": ["transfer"],
         "series": [
           {"id": "lon", "title": "Lön", "services": ["lon/lon"]},
           {"id": "forsakringskassan", "title": "Försäkringskassan", "rest_of": ["forsakringskassan"]},
           {"id": "forsorjningsstod", "title": "Försörjningsstöd", "services": ["ekonomiskt_bistand"]},
         ]},
      ],
      "cohorts": [
        {"id": "kommun", "requires": ["kommun"]},
        {"id": "landsting", "requires": ["landsting"]},
        {"id": "alla",
         "requires": ["kommun", "landsting", "forsakringskassan", "arbetsformedlingen", "skatteverket"]},
      ],
    }

    """
  }

  private var readme: String {
    """
    # SYNTHETIC study: no person in it exists

    Made by `cost-analysis simulate`: \(clients) clients with \(rowsPerClient) event rows each, seed \(seed), \
    \(isShuffled ? "shuffled" : "client by client").
    It is for tests and for measuring speed. Its figures mean nothing.

    | file | what it holds |
    | --- | --- |
    | `study.json` | what to compute |
    | `clients.csv` | one row per client; starts 2009–2013; 1 in 100 is excluded |
    | `coverage.csv` | one row per client and authority; 2 in 100 are missing, 6 in 100 are shorter than 2007–2016 |
    | `events.csv` | visits, stays, rates, totals, payments and running decisions, 2007–2016; 2 rows in 1000 belong to no client |
    | `population.csv` | shares of Socialstyrelsen's survey of 2013, n 4827: the only true figures here |
    | `schablon/` | the prices, a copy of the shipped ones |

    The same seed gives the same bytes on every machine. Both orders of the rows hold the same rows.

    """
  }
}
