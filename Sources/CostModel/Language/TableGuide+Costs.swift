/// The tables on what was spent, and how it changed.
extension TableGuide {
  static let trajectory = TableGuide(
    "trajectory", title: Wording(sv: "Kvartal för kvartal", en: "Quarter by quarter"),
    summary: Wording(
      sv: "Vad varje serie i studiens figurer uppgår till per klient, kvartal för kvartal före och efter starten.",
      en: "What each series of the study's figures comes to per client, quarter by quarter before and after the start."),
    [
      Column("figure", sv: ("Figur", "Figurens id i study.json."), en: ("Figure", "The figure's id in study.json.")),
      Column(
        "series", sv: ("Serie", "Seriens id i study.json; total = alla figurens serier tillsammans."),
        en: ("Series", "The series' id in study.json; total = all series of the figure together.")),
      Column(
        "quarter", sv: ("Kvartal", "Kvartal från starten: 0 är kvartalet med den första kontakten, -1 det före."),
        en: ("Quarter", "Quarters from the start: 0 holds the first contact, -1 is the one before.")),
      .count,
      Column(
        "users", sv: ("Brukare", "Antal klienter vars belopp i kvartalet inte är 0."),
        en: ("Users", "Number of clients whose amount in the quarter is not 0.")),
      Column(
        "sum", sv: ("Summa", "Kronor i kvartalet, alla klienter tillsammans."),
        en: ("Sum", "Kronor in the quarter, all clients together.")),
      Column(
        "mean", sv: ("Medelvärde", "Kronor per klient i kvartalet; den som inte har något räknas som 0."),
        en: ("Mean", "Kronor per client in the quarter; who has nothing counts as 0.")),
      .deviation(sv: "kvartalets belopp, i kronor", en: "the quarter's amounts, in kronor"),
    ] + Column.interval(sv: "medelvärdet, i kronor", en: "the mean, in kronor"))

  static let beforeAfter = TableGuide(
    "before_after", title: Wording(sv: "Före och efter", en: "Before and after"),
    summary: Wording(
      sv:
        "Belopp per klient och år i basperioden och i varje period efter starten, med förändringen och dess osäkerhet.",
      en:
        "Amounts per client and year in the base and in each period after the start, with the change and how sure it is."
    ),
    [
      .cohort, .level, .key, .postClass, .period, .count,
      Column(
        "users_base", sv: ("Brukare i basperioden", "Antal klienter vars belopp i basperioden inte är 0."),
        en: ("Users in the base", "Number of clients whose amount in the base is not 0.")),
      Column(
        "users", sv: ("Brukare i perioden", "Antal klienter vars belopp i perioden inte är 0."),
        en: ("Users in the period", "Number of clients whose amount in the period is not 0.")),
      Column(
        "base", sv: ("Basperioden", "Kronor per klient och år i basperioden."),
        en: ("Base", "Kronor per client and year in the base.")),
      Column(
        "mean", sv: ("Perioden", "Kronor per klient och år i perioden."),
        en: ("Period's mean", "Kronor per client and year in the period.")),
      Column(
        "change", sv: ("Förändring", "Perioden minus basperioden, i kronor per klient och år."),
        en: ("Change", "The period less the base, in kronor per client and year.")),
      .deviation(sv: "förändringen, i kronor per år", en: "the change, in kronor per year"),
    ] + Column.interval(sv: "förändringen, i kronor per klient och år", en: "the change, in kronor per client and year")
      + [
        Column(
          "percent", sv: ("Procent", "Förändringen i procent av basperioden; tom där basperioden är 0."),
          en: ("Percent", "The change in percent of the base; empty where the base is 0."))
      ])

  static let trend = TableGuide(
    "trend", title: Wording(sv: "Trenden före starten", en: "The trend before the start"),
    summary: Wording(
      sv: "Hur varje belopp rörde sig redan under basperioden, innan något kunde ha ändrat det.",
      en: "How each amount moved through the base already, before anything could have changed it."),
    [
      .cohort, .level, .key, .postClass, .count,
      Column(
        "slope",
        sv: ("Lutning", "Kronor per klient som ett kvartal i basperioden ligger över det före (minsta kvadrat)."),
        en: ("Slope", "Kronor per client by which a quarter of the base lies above the one before (least squares).")),
      .deviation(sv: "lutningen, i kronor", en: "the slope, in kronor"),
    ] + Column.interval(sv: "lutningen, i kronor", en: "the slope, in kronor"))

  static let society = TableGuide(
    "society", title: Wording(sv: "Samhället", en: "Society"),
    summary: Wording(
      sv: "Produktion minus reala kostnader för samhället som helhet; transfereringar tar ut varandra.",
      en: "Production less real costs for society as a whole; transfers cancel."),
    [
      .cohort, .period,
      Column(
        "real", sv: ("Reala kostnader", "Resurser som används, i kronor per klient och år."),
        en: ("Real costs", "Resources used, in kronor per client and year.")),
      Column(
        "production", sv: ("Produktion", "Värdet av arbete, i kronor per klient och år."),
        en: ("Production", "The value of work, in kronor per client and year.")),
      Column(
        "net", sv: ("Netto", "Produktion minus reala kostnader, i kronor per klient och år."),
        en: ("Net", "Production less real costs, in kronor per client and year.")),
      Column(
        "change", sv: ("Förändring", "Hur nettot ändras från basperioden, i kronor per klient och år."),
        en: ("Change", "How the net changes from the base, in kronor per client and year.")),
    ])
}
