import Foundation

@testable import CostModel

/// Reads the tables' counts of people, and settles which cells are the same number.
///
/// The same reader reads the files of a run and the complete tables, so that their quantities have the same ids.
struct CountReader {
  let study: PublicKnowledge
  /// Whether the figures beside the counts are read as well.
  let readsFigures: Bool
  var scopes = Vocabulary<Scope>()
  /// Sets of steps; a cohort is one of them.
  var stepSets = Vocabulary<StepSet>()
  /// The quarters in which a count's clients must be observed, besides those that their cohort asks for.
  var presences = Vocabulary<Set<Int>>()
  var postSets = Vocabulary<PostSet>()
  /// Authorities and services that a sample is asked for.
  var items = Vocabulary<String>()
  /// The whole tables' rows of posts, by level: what is counted under that level of a cohort.
  var members: [Member: Set<Int>] = [:]
  /// The steps of each analysis in order, `clients` and `final` not among them.
  var steps: [String: [String]] = [:]
  /// Ids of the posts of keys, by cohort, level, key and class.
  var keys: [String: Int] = [:]

  /// A level of a cohort's tables: `service`, or a figure's series.
  struct Member: Hashable {
    let cohort: Int
    let level: String
  }

  init(_ study: PublicKnowledge, readsFigures: Bool) {
    self.study = study
    self.readsFigures = readsFigures
    _ = scopes.id(of: Scope())
    _ = presences.id(of: [])
    _ = postSets.id(of: PostSet())
  }

  /// How many columns name a row of a table, the subgroup's value among them.
  static func keyCount(of table: ShownTable) -> Int {
    (Base(rawValue: table.base)?.keyCount ?? 0) + (table.subgroup == nil ? 0 : 1)
  }

  /// The counts of some tables.
  mutating func read(_ tables: [ShownTable]) -> CountSheet {
    var sheet = CountSheet()
    sheet.tables = tables.filter { Base(rawValue: $0.base) != nil }
    // The whole tables first: what they name is known of the divided ones.
    sheet.tables.sort { ($0.subgroup ?? "", $0.name) < ($1.subgroup ?? "", $1.name) }
    for place in sheet.tables.indices { read(place, of: &sheet) }
    return sheet
  }

  /// The counts that the summary's text tells: `fig3  n = 49 of 83  (kommun)`.
  func readSummary(_ text: String, into sheet: inout CountSheet) {
    for line in text.split(separator: "\n") {
      let parts = String(line).components(separatedBy: " n = ")
      let id = parts[0].trimmed
      guard parts.count == 2, let final = cohort(of: id) else { continue }
      let counts = parts[1].components(separatedBy: " of ")
      if let count = Int(counts[0].trimmed) { sheet.reveal(AttackedQuantity(kind: .remaining, cohort: final), count) }
      guard counts.count == 2, let all = Int(counts[1].trimmed.prefix { $0.isNumber }) else { continue }
      guard let start = stepSets.known(StepSet(group: stepSets[final].group, steps: [])) else { continue }
      sheet.reveal(AttackedQuantity(kind: .remaining, cohort: start), all)
    }
  }

  private mutating func read(_ place: Int, of sheet: inout CountSheet) {
    let table = sheet.tables[place]
    guard let base = Base(rawValue: table.base) else { return }
    let offset = table.subgroup == nil ? 0 : 1
    let columns = table.columns.indices.dropFirst(offset + base.keyCount)
    let evidence = columns.filter { base.evidence(table.columns[$0]) }
    for row in table.rows.indices {
      let fields = table.rows[row]
      var scope = 0
      if let column = table.subgroup { scope = scopes.id(of: Scope(column: column, value: fields[0])) }
      let isShown = evidence.map { !fields[$0].isEmpty && !fields[$0].hasPrefix("<") }
      let shown = isShown.filter { $0 }.count
      let counted = quantities(base, Array(fields.dropFirst(offset)), scope: scope)
      if let cohort = counted.cohort { sheet.addBlock(base, scope: scope, cohort: cohort) }
      for (quantity, name) in counted.counts {
        guard let column = columns.first(where: { table.columns[$0] == name }) else { continue }
        sheet.add(
          quantity, at: CountSheet.Cell(table: place, row: row, column: column), standsInShownRow: shown > 0,
          base: base)
      }
      if readsFigures || base == .representativeness {
        readFigures(base, fields, table, counted.counts, into: &sheet)
      }
    }
  }

  private func readFigures(
    _ base: Base, _ fields: [String], _ table: ShownTable, _ counts: [(AttackedQuantity, String)],
    into sheet: inout CountSheet
  ) {
    var figures: [String: Double] = [:]
    for (column, field) in zip(table.columns, fields).dropFirst(Self.keyCount(of: table)) {
      figures[column] = Double(field)
    }
    if base == .representativeness, let users = counts.first(where: { $0.0.kind == .sampleUsers })?.0 {
      let fromDifference = figures["difference"].flatMap { d in figures["population_share"].map { d + $0 } }
      sheet.sampleShares[users] = figures["sample_share"] ?? fromDifference
    }
    for (quantity, bounds) in RowFigures(figures).bounds(counts) {
      let known = sheet.figureBounds[quantity] ?? 0...Int.max
      sheet.figureBounds[quantity] = known.clamped(to: bounds)
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    split(separator: " ").joined(separator: " ")
  }
}
