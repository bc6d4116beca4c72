/// The table on what was published.
extension TableGuide {
  static let verification = TableGuide(
    "verification", title: Wording(sv: "Mot det som publicerats", en: "Against what was published"),
    summary: Wording(
      sv: "Vad som har publicerats, vad beräkningen ger, och om det stämmer.",
      en: "What was published, what comes out, and whether it holds."),
    [
      Column(
        "id", sv: ("Påstående", "Påståendets id i published.csv."), en: ("Claim", "The claim's id in published.csv.")),
      Column("source", sv: ("Källa", "Rapport och sida."), en: ("Source", "Report and page.")),
    ] + cell("", sv: "cellen", en: "the cell") + [
      Column(
        "of", sv: ("Av två celler", "difference = den första minus den andra, ratio = den första genom den andra."),
        en: ("Of two cells", "difference = the first less the second, ratio = the first over the second."))
    ] + cell("2", sv: "den andra cellen", en: "the second cell") + [
      Column(
        "operator", sv: ("Jämförelse", "= lika, >= minst, <= högst, between = mellan två värden."),
        en: ("Relation", "= equal, >= at least, <= at most, between two values.")),
      Column(
        "published", sv: ("Publicerat", "Det publicerade värdet; 10..20 är ett intervall."),
        en: ("Published", "The published value; 10..20 is a range.")),
      Column(
        "tolerance", sv: ("Tolerans", "Hur mycket beräkningen får avvika; tom = inget."),
        en: ("Tolerance", "By how much the result may miss; empty = not at all.")),
      Column("computed", sv: ("Beräknat", "Vad beräkningen ger."), en: ("Computed", "What comes out.")),
      Column(
        "holds",
        sv: (
          "Stämmer",
          "yes = ja, no = nej, hidden = cellen är dold, not defined = inte definierad, no such row = ingen rad."
        ),
        en: ("Holds", "yes, no, hidden, not defined, or no such row.")),
      Column(
        "note", sv: ("Anmärkning", "Vad rapporten säger, i ord."), en: ("Note", "What the report says, in words.")),
    ])

  /// The three columns that name a cell.
  private static func cell(_ number: String, sv: String, en: String) -> [Column] {
    [
      Column("table" + number, sv: ("Tabell", "Tabellen för \(sv)."), en: ("Table", "The table of \(en).")),
      Column("where" + number, sv: ("Rad", "Nycklarna för \(sv)."), en: ("Row", "The keys of \(en).")),
      Column("column" + number, sv: ("Kolumn", "Kolumnen för \(sv)."), en: ("Column", "The column of \(en).")),
    ]
  }
}
