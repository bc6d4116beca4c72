/// Hides what a small count would tell of the people behind it.
///
/// It works on the neutral table, so every format shows the same cells. Hidden are
/// - counts of people from 1 to the study's minimum less 1, wherever they stand;
/// - in the steps of a cohort what would give such a count back: the smallest other count above 0 among the same
///   steps, and the clients remaining between two hidden steps;
/// - all rows of a cohort that is that small itself, and all figures of a quarter or period with so few clients.
///
/// Means over a larger cohort stay, also where few clients carry them, with the users hidden.
///
/// > Source: method section 6; Socialstyrelsen's own tables print "<4".
public struct Disclosure: Sendable {
  private let minimum: Int

  /// The rule of a study, or `nil` where it hides nothing.
  public init?(_ study: Study) {
    guard study.disclosure != .none else { return nil }
    minimum = study.minimumCell
  }

  /// The table with its small counts hidden.
  public func hide(in table: Table) -> Table {
    table.columns.contains("step") ? hideSteps(in: table) : hideCounts(in: table)
  }

  /// Whether a count is of too few people to be shown.
  func isSmall(_ count: Int) -> Bool {
    count > 0 && count < minimum
  }

  /// A count in words: `<4` where it is too small to be shown.
  func text(_ count: Int) -> String {
    isSmall(count) ? "<\(minimum)" : String(count)
  }

  private func hideCounts(in table: Table) -> Table {
    var hidden = table
    let size = table.columns.firstIndex(of: "n")
    for row in table.rows.indices {
      var isOfFew = false
      if let size, case .people(let count) = table.rows[row][size] { isOfFew = isSmall(count) }
      for column in table.columns.indices {
        switch table.rows[row][column] {
        case .people(let count): if isSmall(count) || isOfFew { hidden.rows[row][column] = .hidden(below: minimum) }
        case .money, .kronor, .number: if isOfFew { hidden.rows[row][column] = .hidden(below: minimum) }
        case .text, .whole, .undefined, .hidden: break
        }
      }
    }
    return hidden
  }

  /// Hides steps cohort by cohort; the rows of a cohort stand together.
  private func hideSteps(in table: Table) -> Table {
    var hidden = table
    var first = 0
    while first < table.rows.count {
      var end = first
      // The analysis stands before the step, and a subgroup's value before that.
      while end < table.rows.count, table.rows[end].dropLast(3) == table.rows[first].dropLast(3) { end += 1 }
      hideSteps(first..<end, of: &hidden)
      first = end
    }
    return hidden
  }

  private func hideSteps(_ rows: Range<Int>, of table: inout Table) {
    let (removed, remaining) = (table.columns.count - 2, table.columns.count - 1)
    let counts = rows.map { people(table.rows[$0][removed]) }
    var isHidden = counts.map { isSmall($0) }
    // One hidden step is the difference between the first and the last count: hide a second one.
    if isHidden.count(where: { $0 }) == 1 {
      let others = counts.indices.filter { counts[$0] > 0 && !isHidden[$0] }
      if let smallest = others.min(by: { counts[$0] < counts[$1] }) { isHidden[smallest] = true }
    }
    guard let firstStep = isHidden.firstIndex(of: true), let lastStep = isHidden.lastIndex(of: true) else {
      hideSmall(remaining, rows, of: &table)
      return
    }
    for step in counts.indices {
      if isHidden[step] { table.rows[rows.lowerBound + step][removed] = .hidden(below: minimum) }
      // Where only one step removes anybody, the clients before it would give its count back.
      let isBetween = firstStep == lastStep ? step < firstStep : step >= firstStep && step < lastStep
      if isBetween { table.rows[rows.lowerBound + step][remaining] = .hidden(below: minimum) }
    }
    hideSmall(remaining, rows, of: &table)
  }

  private func hideSmall(_ column: Int, _ rows: Range<Int>, of table: inout Table) {
    for row in rows where isSmall(people(table.rows[row][column])) {
      table.rows[row][column] = .hidden(below: minimum)
    }
  }

  private func people(_ cell: Table.Cell) -> Int {
    if case .people(let count) = cell { return count }
    return 0
  }
}

extension Analysis {
  /// The tables as they may leave the program: small counts hidden, and no rows of cohorts of so few clients but in
  /// `cohort`.
  public var disclosedTables: [Table] {
    guard let disclosure = Disclosure(ledger.data.study) else { return tables }
    let small = smallCohorts(disclosure)
    return tables.map { table in
      var shown = table
      if !table.columns.contains("step"),
        let owner = table.columns.firstIndex(where: { ["cohort", "figure"].contains($0) })
      {
        shown.rows.removeAll { small.contains(Array($0[...owner])) }
      }
      return disclosure.hide(in: shown)
    }
  }

  /// The cohorts of too few clients, by the cells that begin their rows: id, or subgroup and id.
  private func smallCohorts(_ disclosure: Disclosure) -> Set<[Table.Cell]> {
    var small: Set<[Table.Cell]> = []
    for group in [whole] + subgroups.flatMap(\.groups) {
      for cohort in group.cohorts where disclosure.isSmall(cohort.members.count) {
        small.insert((group.value.map { [.text($0)] } ?? []) + [.text(cohort.definition.id)])
      }
    }
    return small
  }
}
