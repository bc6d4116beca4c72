/// The accounts of Personligt ombud Värmland for 2024: true figures in a synthetic study.
///
/// > Source: Personligt ombud Värmland, Verksamhetsberättelse 2024, section Ekonomisk uppföljning, table Resultat helår 2024.
enum VarmlandAccounts {
  /// A row: what the table calls it, kronor, and who pays an income.
  struct Row: Sendable {
    let item: String
    let kronor: Int
    var actor = ""
    var note = ""
  }

  /// The incomes; they come to 8 000 705 kr.
  static let incomes = [
    Row(item: "Övriga intäkter, flyttat från 2023", kronor: 587_864, note: "kept from 2023: the host's own"),
    Row(
      item: "Ers fr kommuner administration", kronor: 212_951, actor: "kommun",
      note: "the same amount as the cost Administrativa tjänster"),
    Row(
      item: "Länsstyrelsen", kronor: 3_957_740, actor: "staten", note: "statsbidrag: a transfer from staten to kommun"),
    Row(item: "Regionen", kronor: 200_000, actor: "landsting", note: "Region Värmland"),
    Row(item: "Ers fr kommuner", kronor: 3_042_150, actor: "kommun", note: "the kommuner's fees"),
  ]

  /// The costs; they come to 7 736 829 kr.
  static let costs = [
    Row(item: "Administrativa tjänster", kronor: 212_951), Row(item: "Klientarbete", kronor: 6_958),
    Row(item: "Lönekostnader", kronor: 6_051_307, note: "ten full-time posts"),
    Row(item: "Lokalkostnader inkl. el och städ", kronor: 428_322), Row(item: "IT-kostnader", kronor: 251_070),
    Row(item: "Kontorsmaterial", kronor: 9_052), Row(item: "Arbetsmiljö och inventarier", kronor: 63_403),
    Row(item: "Bilkostnader", kronor: 442_596), Row(item: "Telefoni", kronor: 29_151),
    Row(item: "Resekostnader", kronor: 1_892), Row(item: "Personalbefrämjande åtgärder", kronor: 42_384),
    Row(item: "Kurser och konferenser", kronor: 78_881), Row(item: "Handledning", kronor: 75_681),
    Row(item: "Annonser, reklam och tidningar", kronor: 29_615), Row(item: "Övr. kostnader", kronor: 13_566),
  ]

  /// The file `accounts.csv`.
  static var file: SimulatedFile {
    let rows = incomes.map { text($0, "income") } + costs.map { text($0, "cost") }
    return SimulatedFile(name: "accounts.csv", rows: SimulatedText("item;kind;amount;actor;note\n" + rows.joined()))
  }

  private static let source = "REAL: Personligt ombud Värmland, Verksamhetsberättelse 2024, Resultat helår 2024"

  private static func text(_ row: Row, _ kind: String) -> String {
    let note = row.note.isEmpty ? source : source + ", " + row.note
    return "\(row.item);\(kind);\(row.kronor);\(row.actor);\(note)\n"
  }
}
