/// The texts of the synthetic sample of personligt ombud: `study.json` and `README.md`.
enum OmbudTexts {
  /// The file `study.json`, which maps each authority's export.
  static func settings(schablonFolder: String) -> String {
    """
    // SYNTHETIC: made by `cost-analysis simulate --profile personligt-ombud`; no person in it exists.
    // What bilaga 1 of Socialstyrelsen's 2014 report publishes holds in it; the README says how it was made.
    {
      "title": "SYNTHETIC copy of Personligt ombud 2014",
      "quarters": "calendar",
      "window": [-4, 12],  // quarters around the first contact, which is in quarter 0
      "periods": {"base": [-4, -1], "followup": [1, 12], "year1": [1, 4], "year2": [5, 8], "year3": [9, 12]},
      "panel": "balanced",
      "prices": "fixed", "price_year": 2013, "deflator": "KPI",
      "schablon": [\(SimulatedText.quoted(schablonFolder))],
      "sources": {
        "clients": {"file": "clients.csv"},
        "coverage": {"file": "coverage.csv"},
        "population": {"file": "population.csv"},  // true shares, from Socialstyrelsen's survey

    """ + events + figures
  }

  private static let events = """
        "events": [
          // Decisions in hours a week. A denial is a row, and no service.
          {"file": "export/kommun-insatser.csv", "encoding": "windows-1252", "delimiter": ";",
           "authority": "kommun", "per": "week",
           "columns": {"client": "Löpnr", "service": "Insats", "from": "Fr.o.m.", "to": "T.o.m.",
                       "quantity": "Tim/vecka"},
           "services": {"Boendestöd SoL": "boendestod", "Hemtjänst SoL": "hemtjanst", "Ledsagning SoL": "ledsagning",
                        "Avslag": null}},
          // Decisions in days a week.
          {"file": "export/kommun-sysselsattning.csv", "encoding": "windows-1252", "delimiter": ";",
           "authority": "kommun", "per": "week",
           "columns": {"client": "Löpnr", "service": "Insats", "from": "Fr.o.m.", "to": "T.o.m.",
                       "quantity": "Dagar/vecka"},
           "services": {"Sysselsättning SoL": "sysselsattning", "Daglig verksamhet LSS": "daglig_verksamhet"}},
          // Decisions without an extent: months by their length, and assessments.
          {"file": "export/kommun-ovrigt.csv", "encoding": "windows-1252", "delimiter": ";",
           "authority": "kommun",
           "columns": {"client": "Löpnr", "service": "Insats", "from": "Fr.o.m.", "to": "T.o.m."},
           "services": {"Kontaktperson SoL": "kontaktperson", "Biståndsutredning": "bistandsutredning"}},
          // One payment a month.
          {"file": "export/kommun-ekonomiskt-bistand.csv", "authority": "kommun",
           "columns": {"client": "Löpnr", "service": "Ärende", "from": "Fr.o.m.", "to": "T.o.m.",
                       "quantity": "Utbetalt"},
           "services": {"Försörjningsstöd": "ekonomiskt_bistand"}},
          // Visits have one day, stays two. Missed visits and calls are no visits.
          {"file": "export/landsting-vardkontakter.csv", "authority": "landsting",
           "columns": {"client": "Löpnummer", "service": "Vårdkontakt", "from": "Datum", "to": "Utskriven"},
           "services": {"Slutenvård psykiatri": "slutenvard", "Läkarbesök psykiatri": "lakare",
                        "Sjuksköterskebesök": "sjukskoterska", "Undersköterskebesök": "underskoterska",
                        "Teambesök": "team", "Utredning": "utredning", "Psykolog": "psykolog", "Kurator": "kurator",
                        "Arbetsterapeut": "arbetsterapeut", "Sjukgymnast": "sjukgymnast",
                        "Läkarbesök vårdcentral": "primarvard_lakare",
                        "Övrigt besök vårdcentral": "primarvard_ovrig",
                        "Uteblivet besök": null, "Telefonkontakt": null}},
          // Amounts a month, in the kronor of their year.
          {"file": "export/forsakringskassan.csv", "encoding": "windows-1252", "delimiter": ";",
           "authority": "forsakringskassan", "per": "month",
           "columns": {"client": "Löpnr", "service": "Förmån", "from": "Fr.o.m.", "to": "T.o.m.",
                       "quantity": "Belopp per månad"},
           "services": {"Sjukpenning": "sjukpenning", "Sjukersättning": "sjukersattning",
                        "Aktivitetsersättning": "aktivitetsersattning", "Bostadstillägg": "bostadstillagg",
                        "Rehabiliteringspenning": "rehabiliteringspenning"}},
          // Sökandekategorier by their codes; the column with their names is not used.
          {"file": "export/af.csv", "authority": "arbetsformedlingen",
           "columns": {"client": "Löpnr", "service": "Kod", "from": "Från", "to": "Till"},
           "services": {"11": "af_oppet_arbetslos", "14": "af_forhinder", "42": "af_lonebidrag",
                        "54": "af_arbetspraktik", "70": "af_jobb_utvecklingsgaranti",
                        "72": "af_arbetslivsintroduktion"}},
          // Income of a year from one payer: its total over the months of work. Records to 2012.
          {"file": "export/skatteverket.csv", "authority": "skatteverket", "per": "total",
           "columns": {"client": "Löpnummer", "service": "Inkomstslag", "from": "Fr.o.m.", "to": "T.o.m.",
                       "quantity": "Belopp"},
           "services": {"Lön": "lon", "A-kassa": "a_kassa", "Ränteinkomst": null}},
        ],
      },

    """

  private static let figures = """
      "figures": [
        {"id": "fig3", "title": "Kostnader för insatser inom kommunen", "requires": ["kommun"], "class": ["real"],
         "min_contact": 12,
         "series": [
           {"id": "sysselsattning", "title": "Sysselsättning", "services": ["sysselsattning", "daglig_verksamhet"]},
           {"id": "hemtjanst", "title": "Hemtjänst", "services": ["hemtjanst"]},
           {"id": "boendestod", "title": "Boendestöd", "services": ["boendestod"]},
           {"id": "ovrigt", "title": "Övrigt", "rest_of": ["kommun"]},
         ]},
        {"id": "fig4", "title": "Kostnader för besök i sjukvården", "requires": ["landsting"], "class": ["real"],
         "min_contact": 12,
         "series": [
           {"id": "arbetsterapeut_sjukgymnast", "title": "Arbetsterapeut och sjukgymnast",
            "services": ["arbetsterapeut", "sjukgymnast"]},
           {"id": "psykolog_kurator", "title": "Psykolog och kurator", "services": ["psykolog", "kurator"]},
           {"id": "slutenvard", "title": "Slutenvård", "services": ["slutenvard"]},
           {"id": "ovrigt", "title": "Övrigt", "rest_of": ["landsting"]},
         ]},
        // "lon/lon" is the wage itself: the service lon without its other posts.
        {"id": "fig5", "title": "Förändring av inkomst",
         "requires": ["forsakringskassan", "skatteverket", "kommun"], "class": ["transfer"], "min_contact": 12,
         "series": [
           {"id": "lon", "title": "Lön", "services": ["lon/lon"]},
           {"id": "forsakringskassan", "title": "Försäkringskassan", "rest_of": ["forsakringskassan"]},
           {"id": "forsorjningsstod", "title": "Försörjningsstöd", "services": ["ekonomiskt_bistand"]},
         ]},
      ],
      "cohorts": [
        {"id": "kommun", "requires": ["kommun"], "min_contact": 12},
        {"id": "landsting", "requires": ["landsting"], "min_contact": 12},
        {"id": "inkomst", "requires": ["forsakringskassan", "skatteverket", "kommun"], "min_contact": 12},
      ],
      "subgroups": ["diagnosis"],
    }

    """

  /// The file `README.md`.
  static func readme(seed: UInt64) -> String {
    """
    # SYNTHETIC copy of the 2014 study of personligt ombud

    No person in it exists. It was made by `cost-analysis simulate --profile personligt-ombud --seed \(seed)` so that what
    bilaga 1 ("Samhällsekonomisk analys", Ramböll) of Socialstyrelsen's 2014 report publishes holds in it. Where the report
    prints no number the schedules here are invented. It is a sample to follow and to test with, and no evidence of anything.
    The names of the twelve verksamheter are the report's; nothing else here says anything about them.

    | file | what it holds |
    | --- | --- |
    | `study.json` | what to compute, and how each export is mapped |
    | `clients.csv` | 83 clients of 12 verksamheter; first contact 2008–2012; 2 are excluded, 5 had a contact under three years |
    | `coverage.csv` | what was reviewed: 6 quarters before contact to at most 16 after, no later than autumn 2013 |
    | `export/kommun-*.csv` | decisions (hours and days a week, months), assessments, denials, försörjningsstöd |
    | `export/landsting-vardkontakter.csv` | visits and stays, days as 20130228 |
    | `export/forsakringskassan.csv` | benefits by the month, in the kronor of each year |
    | `export/af.csv` | sökandekategorier |
    | `export/skatteverket.csv` | wages and a-kassa by year and months of work, to 2012 |
    | `population.csv` | true figures: shares of Socialstyrelsen's survey, n 4827 |
    | `published.csv` | what bilaga 1 claims, \(OmbudClaims.all.count) rows with their pages; the limits of words without a number are ours, as the notes say |

    `kommun-insatser`, `kommun-sysselsattning`, `kommun-ovrigt` and `forsakringskassan` are in windows-1252 with CRLF, as
    such systems write; the others are UTF-8. In `forsakringskassan` and `kommun-ekonomiskt-bistand` a space stands between
    the thousands.

    ## Who is in which cohort

    The sizes at the bottom are the report's. How they come about is invented: the report does not say which authority did not
    answer where.

    | | figure 3 | figure 4 | figure 5 |
    | --- | --- | --- | --- |
    | clients | 83 | 83 | 83 |
    | excluded | 2 | 2 | 2 |
    | contact under 12 quarters | 5 | 5 | 5 |
    | not reviewed | 9: the kommun in Malmö never answered | 3 in Nacka did not consent | 8 |
    | window not covered | 18: 13 started too late, 5 whose kommun has records from 2009 only (PO Södra Dalarna) | \
    18: 15 started too late, 3 whose landsting has records to 2012 only (Älvsbyn) | 31: late starts, or 12 quarters that end after Skatteverket's records in 2012 |
    | **cohort** | **49** | **55** | **37** |

    ## What holds in it

    With the shipped prices and seed 2014. Another seed moves days, and visits between clients: the sums of each quarter stay,
    the line about diagnoses need not hold.

    - Figure 3: the kommun's cost rises from before contact through year 3, boendestöd and hemtjänst most, under 18 000 kr a
      quarter; over 85 percent of the increase comes from clients with none in the year before; 34 of 49 have none at contact.
    - Figure 4: the landsting's cost is up in years 1 and 2 and back in year 3; slutenvård is about as large as the rest in the
      year before, and 8 of 55 have any; arbetsterapeut and sjukgymnast fall; psykolog and kurator are up in year 1, then
      between; neuropsychiatric diagnoses are lower and falling, schizofreni and personlighetsstörning highest.
    - Figure 5: wages fall through the year before and are flat afterwards; Försäkringskassan's benefits are highest and steady,
      slightly up in quarters 7 and 8; försörjningsstöd rises throughout, with few recipients.
    - No authority's real cost falls.

    `published.csv` puts it claim by claim. `cost-analysis verify samples/personligt-ombud` tries each on the tables as they
    may be shown, and says what was published, what comes out and whether it holds. That a claim holds here shows that the
    sample was built so, not that the report is right.

    ## The survey's shares

    Bilaga 3, tables 9–11, and the text of bilaga 1. `landsting` is set beside the survey's 87 percent with a contact in
    öppenvården; the authority's share here counts any contact. `kontaktperson` is the survey's SoL row alone, `lon` the text's
    10 percent with a wage, lönebidrag included.

    """
  }
}
