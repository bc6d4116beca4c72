/// The file `study.json` of the synthetic Värmland sample.
enum VarmlandTexts {
  /// The file `study.json`, which maps each authority's export.
  static func settings(schablonFolder: String) -> String {
    """
    // SYNTHETIC clients: made by `cost-analysis simulate --profile varmland`; none of them exists.
    // accounts.csv alone is real. The README says what was planted in the rest, and how much of it each method finds.
    {
      "title": "SYNTHETIC clients with the real accounts of Personligt ombud Värmland 2024",
      "quarters": "calendar",
      "window": [-4, 8],  // quarters around the first contact, or around the index day of the control group
      "periods": {"base": [-4, -1], "year1": [1, 4], "year2": [5, 8]},
      "panel": "balanced",
      "prices": "fixed", "price_year": 2024, "deflator": "KPI",
      "schablon": [\(SimulatedText.quoted(schablonFolder)), "schablon"],  // the second adds KPI of 2024
      "sources": {
        "clients": {"file": "clients.csv"},
        "coverage": {"file": "coverage.csv"},

    """ + events + figures + evaluation + "}\n"
  }

  private static let events = """
        "events": [
          // Decisions in hours a month. A denial is a row, and no service.
          {"file": "export/kommun-insatser.csv", "encoding": "windows-1252", "delimiter": ";",
           "authority": "kommun", "per": "month",
           "columns": {"client": "Löpnr", "service": "Insats", "from": "Fr.o.m.", "to": "T.o.m.",
                       "quantity": "Tim/månad"},
           "services": {"Boendestöd SoL": "boendestod", "Ledsagning SoL": "ledsagning", "Avslag": null}},
          // One payment a month.
          {"file": "export/kommun-ekonomiskt-bistand.csv", "authority": "kommun",
           "columns": {"client": "Löpnr", "service": "Ärende", "from": "Fr.o.m.", "to": "T.o.m.",
                       "quantity": "Utbetalt"},
           "services": {"Försörjningsstöd": "ekonomiskt_bistand"}},
          // Visits have one day, stays two. Missed visits are no visits.
          {"file": "export/landsting-vardkontakter.csv", "authority": "landsting",
           "columns": {"client": "Löpnummer", "service": "Vårdkontakt", "from": "Datum", "to": "Utskriven"},
           "services": {"Slutenvård psykiatri": "slutenvard", "Läkarbesök psykiatri": "lakare",
                        "Sjuksköterskebesök": "sjukskoterska", "Akutbesök psykiatri": "akutbesok",
                        "Uteblivet besök": null}},
          // Amounts a month, in the kronor of their year.
          {"file": "export/forsakringskassan.csv", "encoding": "windows-1252", "delimiter": ";",
           "authority": "forsakringskassan", "per": "month",
           "columns": {"client": "Löpnr", "service": "Förmån", "from": "Fr.o.m.", "to": "T.o.m.",
                       "quantity": "Belopp per månad"},
           "services": {"Sjukpenning": "sjukpenning", "Sjukersättning": "sjukersattning"}},
          // Wages as employers report them, month by month.
          {"file": "export/skatteverket.csv", "authority": "skatteverket", "per": "month",
           "columns": {"client": "Löpnummer", "service": "Inkomstslag", "from": "Fr.o.m.", "to": "T.o.m.",
                       "quantity": "Lön per månad"},
           "services": {"Lön": "lon"}},
        ],
      },

    """

  private static let figures = """
      "figures": [
        {"id": "kommun", "title": "Kostnader för insatser inom kommunen", "requires": ["kommun"], "class": ["real"],
         "series": [
           {"id": "boendestod", "title": "Boendestöd", "services": ["boendestod"]},
           {"id": "ovrigt", "title": "Övrigt", "rest_of": ["kommun"]},
         ]},
        {"id": "landsting", "title": "Kostnader för vård i landstinget", "requires": ["landsting"], "class": ["real"],
         "series": [
           {"id": "slutenvard", "title": "Slutenvård", "services": ["slutenvard"]},
           {"id": "besok", "title": "Besök", "rest_of": ["landsting"]},
         ]},
      ],
      "cohorts": [
        {"id": "alla", "requires": ["kommun", "landsting", "forsakringskassan", "skatteverket"]},
        {"id": "kommun", "requires": ["kommun"]},
        {"id": "kontroll", "requires": ["kommun", "landsting", "forsakringskassan", "skatteverket"], "group": "control"},
      ],

    """
}
