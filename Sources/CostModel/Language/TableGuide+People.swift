/// The tables on who was studied, and on what the figures rest on.
extension TableGuide {
  static let cohort = TableGuide(
    "cohort", title: Wording(sv: "Vilka som studerades", en: "Who was studied"),
    summary: Wording(
      sv: "Hur många klienter varje analys utgår från, och hur många som faller bort av varje skäl.",
      en: "How many clients each analysis starts from, and how many each reason removes."),
    [
      Column(
        "analysis", sv: ("Analys", "Figurens eller kohortens id i study.json."),
        en: ("Analysis", "The figure's or cohort's id in study.json.")),
      Column(
        "step",
        sv: (
          "Steg",
          "clients = alla klienter i gruppen; sedan ett skäl per rad, i den ordning de prövas: excluded = borttagen, "
            + "contact_too_short = för kort kontakt, not_reviewed:A = inget granskat hos A, "
            + "window_not_covered:A = inte hela fönstret granskat hos A; final = de som ingår."
        ),
        en: (
          "Step",
          "clients = all clients of the group; then a reason per row, in the order in which they apply: excluded, "
            + "contact_too_short, not_reviewed:A = nothing reviewed at A, "
            + "window_not_covered:A = not all of the window reviewed at A; final = those included."
        )),
      Column(
        "removed", sv: ("Faller bort", "Antal klienter som faller bort i steget."),
        en: ("Removed", "Number of clients whom the step removes.")),
      Column(
        "remaining", sv: ("Kvar", "Antal klienter som är kvar efter steget."),
        en: ("Remaining", "Number of clients left after the step.")),
    ])

  static let representativeness = TableGuide(
    "representativeness", title: Wording(sv: "Urvalet mot populationen", en: "Sample against population"),
    summary: Wording(
      sv: "Hur stor andel som har kontakt med varje myndighet eller insats, i studien och i populationen.",
      en: "What share is in contact with each authority or service, in the study and in the population."),
    [
      Column(
        "item", sv: ("Myndighet eller insats", "Myndighetens eller insatsens id."),
        en: ("Authority or service", "The authority's or service's id.")),
      Column(
        "sample_n", sv: ("Antal i studien", "Antal klienter som är granskade i både kvartal 0 och kvartal 1."),
        en: ("Clients in the study", "Number of clients reviewed in both quarter 0 and quarter 1.")),
      Column(
        "sample_users", sv: ("Brukare i studien", "Antal av dem som har någon händelse i kvartal 0 eller 1."),
        en: ("Users in the study", "How many of them have any event in quarters 0 and 1.")),
      Column(
        "sample_share", sv: ("Andel i studien", "Brukare i procent av klienterna i studien."),
        en: ("Share in the study", "Users as a percentage of the clients in the study.")),
      Column(
        "population_n", sv: ("Antal i populationen", "Antal personer som populationens andel bygger på."),
        en: ("People in the population", "Number of people that the population's share rests on.")),
      Column(
        "population_share", sv: ("Andel i populationen", "Andelen i populationen, i procent."),
        en: ("Share in the population", "The share in the population, in percent.")),
      Column(
        "difference", sv: ("Skillnad", "Studiens andel minus populationens, i procentenheter."),
        en: ("Difference", "The study's share less the population's, in percentage points.")),
    ] + Column.interval(sv: "skillnaden, i procentenheter", en: "the difference, in percentage points") + [
      Column(
        "p", sv: ("p-värde", "Sannolikheten för en minst så stor skillnad av en slump, om andelarna är lika."),
        en: ("p value", "The probability of a difference at least as large by chance, if the shares are equal."))
    ])

  static let quality = TableGuide(
    "quality", title: Wording(sv: "Datakvalitet", en: "Data quality"),
    summary: Wording(
      sv: "Hur många rader som inte gav något, och varför, och vilka rader som bör ses över.",
      en: "How many rows gave nothing, and why, and which rows deserve a look."),
    [
      Column("source", sv: ("Källa", "Filen som raderna står i."), en: ("Source", "The file that the rows stand in.")),
      Column(
        "problem",
        sv: (
          "Anmärkning",
          "left_out = ska inte räknas enligt study.json, unknown_client = okänd klient, excluded_client = borttagen "
            + "klient, open_without_coverage = pågående beslut utan granskning, outside_window = utanför klientens "
            + "fönster, not_observed = bara i kvartal som inte är granskade, duplicate_row = lika med en tidigare rad, "
            + "overlapping_stay = två vårdtillfällen samma natt, coverage_unknown_client = granskning av okänd klient."
        ),
        en: (
          "Problem",
          "left_out = not to be counted by study.json, unknown_client, excluded_client, "
            + "open_without_coverage = a running decision without a review, outside_window = outside the client's "
            + "window, not_observed = only in quarters that were not reviewed, duplicate_row = like an earlier row, "
            + "overlapping_stay = two stays in one night, coverage_unknown_client = a review of an unknown client."
        )),
      Column("count", sv: ("Antal", "Antal rader."), en: ("Count", "Number of rows.")),
    ])
}
