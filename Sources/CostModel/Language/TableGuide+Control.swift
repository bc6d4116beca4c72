/// The tables of the clients beside the control group.
extension TableGuide {
  static let differences = TableGuide(
    "did", title: Wording(sv: "Mot kontrollgruppen", en: "Against the control group"),
    summary: Wording(
      sv: "Klienternas förändring minus kontrollgruppens, per klient och år, i varje period efter starten.",
      en: "The clients' change less the control group's, per client and year, in each period after the start."),
    [
      .cohort, .level, .key, .postClass, .period, .ownCount, .controlCount,
      Column(
        "change1", sv: ("Klienternas förändring", "Perioden minus basperioden, i kronor per klient och år."),
        en: ("Clients' change", "The period less the base, in kronor per client and year.")),
      Column(
        "change0", sv: ("Kontrollgruppens förändring", "Samma förändring i kontrollgruppen."),
        en: ("Controls' change", "The same change in the control group.")),
      Column(
        "difference", sv: ("Skillnad", "Klienternas förändring minus kontrollgruppens, i kronor per klient och år."),
        en: ("Difference", "The clients' change less the controls', in kronor per client and year.")),
      .error,
    ]
      + Column.interval(
        sv: "skillnaden, i kronor per klient och år", en: "the difference, in kronor per client and year")
      + [
        Column(
          "p",
          sv: (
            "p-värde", "Sannolikheten för en minst så stor skillnad av en slump, om grupperna förändras lika (Welch)."
          ),
          en: ("p value", "The probability of a difference at least as large by chance, if both change alike (Welch)."))
      ])

  static let eventStudy = TableGuide(
    "event_study",
    title: Wording(sv: "Mot kontrollgruppen, kvartal för kvartal", en: "Against the control group, quarter by quarter"),
    summary: Wording(
      sv: "Klienternas förändring mot basperioden minus kontrollgruppens, i varje kvartal, per klient.",
      en: "The clients' change from the base less the control group's, in each quarter, per client."),
    [
      .cohort, .level, .key, .postClass,
      Column(
        "quarter", sv: ("Kvartal", "Kvartal från starten: 0 är kvartalet med den första kontakten, -1 det före."),
        en: ("Quarter", "Quarters from the start: 0 holds the first contact, -1 is the one before.")),
      .ownCount, .controlCount,
      Column(
        "difference", sv: ("Skillnad", "Skillnaden mellan gruppernas förändring, i kronor per klient och kvartal."),
        en: ("Difference", "The difference between the groups' changes, in kronor per client and quarter.")),
      .error,
    ] + Column.interval(sv: "skillnaden", en: "the difference"))

  static let preTrend = TableGuide(
    "pretrend", title: Wording(sv: "Gick grupperna i takt före?", en: "Did the groups move alike before?"),
    summary: Wording(
      sv: "Ett gemensamt test av att grupperna rörde sig lika genom basperiodens kvartal.",
      en: "A joint test of whether both groups moved alike through the quarters of the base."),
    [
      .cohort, .level, .key, .postClass, .ownCount, .controlCount,
      Column(
        "quarters", sv: ("Kvartal", "Antal kvartal i basperioden."), en: ("Quarters", "Number of quarters of the base.")
      ),
      Column(
        "chi2", sv: ("Chi-två", "Walds testmått; tom där det inte kan räknas ut."),
        en: ("Chi squared", "Wald's statistic; empty where it cannot be worked out.")),
      Column("df", sv: ("Frihetsgrader", "Testets frihetsgrader."), en: ("Degrees of freedom", "Those of the test.")),
      Column(
        "p", sv: ("p-värde", "Sannolikheten för minst så stora skillnader av en slump, om grupperna gick i takt."),
        en: ("p value", "The probability of differences at least as large by chance, if both moved alike.")),
    ])
}
