/// The tables on who pays, and what moves between those who pay.
extension TableGuide {
  static let actors = TableGuide(
    "actors", title: Wording(sv: "Vem som bär kostnaderna", en: "Who bears the costs"),
    summary: Wording(
      sv: "Vad varje aktör bär i reala kostnader, och vad den betalar och får i transfereringar.",
      en: "What each actor bears in real costs, and what it pays and gets in transfers."),
    [
      .cohort, .period,
      Column(
        "actor", sv: ("Aktör", "En myndighet, klienten, arbetsgivaren, staten eller en annan aktör i studien."),
        en: ("Actor", "An authority, the client, the employer, the state, or another actor of the study.")),
      Column(
        "real", sv: ("Reala kostnader", "Vad aktören bär i reala kostnader, i kronor per klient och år."),
        en: ("Real costs", "What the actor bears in real costs, in kronor per client and year.")),
      Column(
        "transfers_out", sv: ("Transfereringar ut", "Vad aktören betalar, i kronor per klient och år."),
        en: ("Transfers out", "What the actor pays, in kronor per client and year.")),
      Column(
        "transfers_in", sv: ("Transfereringar in", "Vad aktören får, i kronor per klient och år."),
        en: ("Transfers in", "What the actor gets, in kronor per client and year.")),
      Column(
        "net",
        sv: ("Netto", "Transfereringar in minus transfereringar ut minus reala kostnader, i kronor per klient och år."),
        en: ("Net", "Transfers in less transfers out less real costs, in kronor per client and year.")),
    ])

  static let flows = TableGuide(
    "flows", title: Wording(sv: "Transfereringar mellan aktörer", en: "Transfers between actors"),
    summary: Wording(
      sv: "Vilka transfereringar som går från vem till vem.", en: "Which transfers go from whom to whom."),
    [
      .cohort, .period,
      Column("payer", sv: ("Betalare", "Aktören som betalar."), en: ("Payer", "The actor who pays.")),
      Column("receiver", sv: ("Mottagare", "Aktören som får."), en: ("Receiver", "The actor who gets.")),
      Column(
        "service", sv: ("Insats", "Insatsens id i prislistorna."),
        en: ("Service", "The service's id in the price lists.")),
      Column(
        "post", sv: ("Post", "Den av insatsens poster i prislistorna som beloppet gäller."),
        en: ("Post", "The post of the service in the price lists that the amount is for.")),
      Column(
        "mean", sv: ("Belopp", "Kronor per klient och år."), en: ("Amount", "Kronor per client and year.")),
    ])

  static let redistribution = TableGuide(
    "redistribution", title: Wording(sv: "Omfördelning", en: "Redistribution"),
    summary: Wording(
      sv: "Hur mycket av förändringen i reala kostnader som bara flyttas mellan betalare eller vårdformer.",
      en: "How much of the change in real costs only moves between payers or care forms."),
    [
      .cohort, .period,
      Column(
        "level", sv: ("Nivå", "authority = mellan betalare, care_form:landsting = mellan landstingets vårdformer."),
        en: ("Level", "authority = between payers, care_form:landsting = between the care forms of landsting.")),
      Column(
        "increase", sv: ("Ökning", "Summan för dem som ökar, i kronor per klient och år."),
        en: ("Increase", "The sum of those that rise, in kronor per client and year.")),
      Column(
        "decrease", sv: ("Minskning", "Summan för dem som minskar, i kronor per klient och år, utan minustecken."),
        en: ("Decrease", "The sum of those that fall, in kronor per client and year, without a minus.")),
      Column(
        "net", sv: ("Netto", "Ökning minus minskning, i kronor per klient och år."),
        en: ("Net", "Increase less decrease, in kronor per client and year.")),
      Column(
        "redistributed", sv: ("Omfördelat", "Det minsta av ökning och minskning, i kronor per klient och år."),
        en: ("Redistributed", "The smaller of increase and decrease, in kronor per client and year.")),
      Column(
        "share",
        sv: (
          "Andel", "Omfördelat genom det största av ökning och minskning: 0 = inget flyttas, 1 = allt bara flyttas."
        ),
        en: ("Share", "Redistributed over the larger of increase and decrease: 0 = nothing moves, 1 = a pure shift.")),
    ])

  static let correlation = TableGuide(
    "correlation", title: Wording(sv: "Samvariation mellan betalare", en: "How payers vary together"),
    summary: Wording(
      sv: "Om de klienter som ökar hos den ena minskar hos den andra: par av betalare, klient för klient.",
      en: "Whether the clients who rise at one fall at the other: pairs of payers, client by client."),
    [
      .cohort, .period,
      Column("a", sv: ("Betalare a", "Den ena betalaren."), en: ("Payer a", "One payer.")),
      Column("b", sv: ("Betalare b", "Den andra betalaren."), en: ("Payer b", "The other payer.")),
      .count,
      Column(
        "pearson", sv: ("Pearson", "Pearsons korrelation mellan klienternas förändringar, -1 till 1."),
        en: ("Pearson", "Pearson's correlation of the clients' changes, -1 to 1.")),
      Column(
        "spearman", sv: ("Spearman", "Spearmans rangkorrelation mellan klienternas förändringar, -1 till 1."),
        en: ("Spearman", "Spearman's rank correlation of the clients' changes, -1 to 1.")),
      Column(
        "slope", sv: ("Lutning", "Kronor som förändringen hos b följer med för varje krona hos a (minsta kvadrat)."),
        en: ("Slope", "Kronor of change at b that go with each krona of change at a (least squares).")),
    ] + Column.interval(sv: "lutningen", en: "the slope"))
}
