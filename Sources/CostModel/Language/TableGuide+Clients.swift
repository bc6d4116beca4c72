/// The tables on which clients carry a cost or its change.
extension TableGuide {
  static let decomposition = TableGuide(
    "decomposition", title: Wording(sv: "Vilka som står för förändringen", en: "Who makes up the change"),
    summary: Wording(
      sv:
        "Förändringen i reala kostnader hos klienter som är nya, fortsätter, har slutat eller aldrig haft någon kostnad.",
      en: "The change in real costs, split over clients who are new, go on, have ended, or never cost anything."),
    [
      .cohort, .level, .key, .period,
      Column(
        "group",
        sv: (
          "Grupp",
          "new = kostnad bara i perioden, continuing = både i basperioden och i perioden, "
            + "ended = bara i basperioden, never = ingen kostnad."
        ),
        en: ("Group", "new = a cost in the period only, continuing = in both, ended = in the base only, never = none.")),
      Column(
        "clients", sv: ("Klienter", "Antal klienter i gruppen."), en: ("Clients", "Number of clients of the group.")),
      Column(
        "base", sv: ("Basperioden", "Kronor per år i basperioden, gruppens klienter tillsammans."),
        en: ("Base", "Kronor per year in the base, the group's clients together.")),
      Column(
        "after", sv: ("Perioden", "Kronor per år i perioden, gruppens klienter tillsammans."),
        en: ("Period", "Kronor per year in the period, the group's clients together.")),
      Column(
        "change", sv: ("Förändring", "Perioden minus basperioden, i kronor per år."),
        en: ("Change", "The period less the base, in kronor per year.")),
      Column(
        "share", sv: ("Andel", "Gruppens andel av hela förändringen: 1 = hela, under 0 = åt andra hållet."),
        en: ("Share", "The group's share of the net change: 1 = all of it, below 0 = the other way.")),
    ])

  static let gross = TableGuide(
    "decomposition_gross", title: Wording(sv: "Nya klienters del av ökningen", en: "What new clients add"),
    summary: Wording(
      sv: "Hur stor del av klienternas ökningar i reala kostnader som kommer från klienter utan kostnad i basperioden.",
      en: "How much of the clients' increases in real cost comes from clients who cost nothing in the base."),
    [
      .cohort, .level, .key, .period,
      Column(
        "increase", sv: ("Ökning", "Summan av ökningarna för de klienter som ökar, i kronor per år."),
        en: ("Increase", "The sum of the increases of the clients who rise, in kronor per year.")),
      Column(
        "new_increase",
        sv: ("Nya klienters ökning", "Den del av summan som kommer från nya klienter, i kronor per år."),
        en: ("New clients' increase", "The part of the sum that comes from new clients, in kronor per year.")),
      Column(
        "share", sv: ("Andel", "Nya klienters ökning som andel av ökningen, 0 till 1."),
        en: ("Share", "New clients' increase as a share of the increase, 0 to 1.")),
    ])

  static let concentration = TableGuide(
    "concentration", title: Wording(sv: "Koncentration", en: "Concentration"),
    summary: Wording(
      sv: "Hur få klienter som bär en kostnad, och hur mycket en enda av dem kan ändra resultatet.",
      en: "How few clients carry a cost, and how much one of them can move the result."),
    [
      .cohort, .level, .key, .period, .count,
      Column(
        "users", sv: ("Brukare", "Antal klienter vars kostnad i perioden inte är 0."),
        en: ("Users", "Number of clients whose cost in the period is not 0.")),
    ]
      + [1, 5, 10].map { percent in
        Column(
          "top\(percent)",
          sv: (
            "Dyraste \(percent) procenten",
            "Andel av kostnaden, 0 till 1, hos de \(percent) procent av klienterna som kostar mest, minst en klient."
          ),
          en: (
            "Top \(percent) percent",
            "Share of the cost, 0 to 1, of the \(percent) percent of the clients who cost most, one client at least."
          ))
      } + [
        Column(
          "influence",
          sv: ("Inflytande", "Så mycket en enda klient som mest ändrar medelförändringen, i kronor per klient och år."),
          en: (
            "Influence", "The most that leaving out one client moves the mean change, in kronor per client and year."
          ))
      ])
}
