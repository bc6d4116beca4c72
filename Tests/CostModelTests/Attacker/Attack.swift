/// An attack on the files of a run: which counts of one to three people they tell after all.
struct Attack {
  /// A count of one to three people that the files tell.
  struct Leak: CustomStringConvertible {
    let table: String
    let row: String
    let column: String
    let value: Int
    /// What hidden cells were taken for, or `shown`.
    let mode: String
    /// How the value follows.
    let hint: String

    var description: String { "\(table)[\(row)].\(column) = \(value) (\(mode)) \(hint)" }
  }

  private(set) var leaks: [Leak] = []
  /// How many different counts of one to three people are not shown.
  let secrets: Int
  /// How many of these the attacker gave up on, in either mode.
  let undecided: Int
  /// Mistakes of the attacker, of which there must be none.
  let mistakes: [String]
  /// What it took.
  let effort: String

  /// Attacks the files of a run.
  init(
    _ run: AttackedRun, sources: Set<LinearSystem.Source> = LinearSystem.Source.asked,
    limits: Solver.Limits = Solver.Limits()
  ) {
    let knowledge = Knowledge(
      of: run.study, tables: run.tables, summary: run.summary, complete: run.complete, minimum: 4, sources: sources)
    let unknowns = knowledge.system.unknowns
    func isSecret(_ unknown: Int) -> Bool { (1..<knowledge.minimum).contains(unknowns[unknown].truth) }
    let solver = Solver(knowledge.system, limits: limits, isSecret: isSecret)
    secrets = unknowns.indices.filter(isSecret).count
    undecided = Set(solver.undecided.values.flatMap { $0 }).count
    mistakes = knowledge.contradictions + solver.mistakes
    effort = """
      \(unknowns.count) unknowns, \(secrets) of one to three people; \(knowledge.system.constraints.count) \
      constraints, \(knowledge.dropped) dropped; \(solver.largestComponent) in the largest component; \
      \(undecided) undecided
      """
    for quantity in knowledge.shown.order {
      guard let count = knowledge.shown.counts[quantity], let value = count.value else { continue }
      if (1..<knowledge.minimum).contains(value) {
        add(count.cell, in: knowledge.shown, value, "shown", "by a cell or by the summary")
      }
    }
    for pin in solver.pins where isSecret(pin.unknown) && pin.value == unknowns[pin.unknown].truth {
      let quantity = knowledge.quantities[pin.unknown]
      if let count = knowledge.shown.counts[quantity] {
        add(count.cell, in: knowledge.shown, pin.value, pin.mode.rawValue, pin.hint)
      } else if let count = knowledge.complete.counts[quantity] {
        add(count.cell, in: knowledge.complete, pin.value, pin.mode.rawValue, "left out; " + pin.hint)
      }
    }
  }

  /// How many leaks there are, of which modes and tables, and the first of them.
  var report: String {
    let modes = Dictionary(grouping: leaks, by: \.mode).mapValues(\.count).sorted { $0.key < $1.key }
    let tables = Dictionary(grouping: leaks, by: \.table).mapValues(\.count).sorted { $0.key < $1.key }
    let counts = (modes + tables).map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    return "\(leaks.count) leaks (\(counts)); \(effort)\n" + leaks.prefix(15).map { "- \($0)\n" }.joined()
  }

  private mutating func add(
    _ cell: CountSheet.Cell, in sheet: CountSheet, _ value: Int, _ mode: String, _ hint: String
  ) {
    let table = sheet.tables[cell.table]
    let keys = table.rows[cell.row].prefix(CountReader.keyCount(of: table))
    leaks.append(
      Leak(
        table: table.name, row: keys.joined(separator: ";"), column: table.columns[cell.column], value: value,
        mode: mode, hint: hint))
  }
}
