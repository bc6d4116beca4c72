import Testing

@testable import CostModel

/// The columns that name a row of each table of the evaluation.
private let keyColumns = [
  "evaluation": ["cohort", "counterfactual", "perspective", "year"],
  "evaluation_summary": ["cohort", "counterfactual", "perspective"],
  "intervals": ["cohort", "counterfactual", "perspective", "statistic"],
  "sensitivity": ["cohort", "perspective", "parameter"],
  "scenarios": ["scenario", "cohort", "perspective"],
  "did": ["cohort", "level", "key", "class", "period"],
  "event_study": ["cohort", "level", "key", "class", "quarter"],
  "pretrend": ["cohort", "level", "key", "class"],
  "internal_costs": ["item", "kind", "actor", "denominator"],
  "value_map": ["stakeholder", "outcome"],
]

/// Expects that the library's tables of the evaluation are those of the second implementation.
///
/// Names, counts and quarters are the same, statistics to 10⁻⁸ of their size, and all of them to the rounding of the
/// bookings: a tenth of an öre of kronor, which a line carried on makes of a millionth, a millionth of what is none. Of a
/// test of many quarters it is a millionth of the statistic, as a matrix that hardly has an inverse makes much of it.
func expectSameEvaluation(_ tables: [Table], _ expected: [String: ReferenceTable]) {
  let found = tables.filter { keyColumns[$0.name] != nil }
  for table in found {
    guard let reference = expected[table.name] else {
      Issue.record("\(table.name) is a table of a study without an evaluation")
      continue
    }
    expectSame(table, reference)
    if table.name == "sensitivity" { expectLargestSpanFirst(table) }
  }
  for (name, reference) in expected.sorted(by: { $0.key < $1.key }) where keyColumns[name] != nil {
    if !reference.rows.isEmpty && !found.contains(where: { $0.name == name }) {
      Issue.record("there is no table \(name), the second implementation has \(reference.rows.count) rows of it")
    }
  }
}

private func expectSame(_ table: Table, _ reference: ReferenceTable) {
  guard reference.columns == table.columns else {
    Issue.record("\(table.name) has the columns \(table.columns), not \(reference.columns)")
    return
  }
  let keys = (keyColumns[table.name] ?? []).compactMap { table.columns.firstIndex(of: $0) }
  var others = Dictionary(grouping: reference.rows) { row in keys.map { text(row[$0]) }.joined(separator: ";") }
  for row in table.rows {
    let name = keys.map { text(row[$0]) }.joined(separator: ";")
    guard let other = others[name]?.popLast() else {
      Issue.record("\(table.name) has the row \(name), the second implementation has not")
      continue
    }
    for (column, pair) in zip(row, other).enumerated() where !keys.contains(column) {
      if let difference = difference(pair.0, pair.1, in: table.name) {
        Issue.record("\(table.name) \(name), \(table.columns[column]): \(difference)")
      }
    }
  }
  for (name, rows) in others.sorted(by: { $0.key < $1.key }) where !rows.isEmpty {
    Issue.record("\(table.name) lacks the row \(name): \(rows[0].map(text).joined(separator: ";"))")
  }
}

/// In words how two cells differ; `nil` where they are the same.
private func difference(_ cell: Table.Cell, _ other: ReferenceCell, in table: String) -> String? {
  let words =
    "\(text(cell).isEmpty ? "empty" : text(cell)), and "
    + "\(text(other).isEmpty ? "empty" : text(other)) by the second implementation"
  switch other {
  case .text, .undefined: return text(cell) == text(other) ? nil : words
  case .count(let count): return value(cell) == Double(count) ? nil : words
  case .number(let number):
    guard let value = value(cell) else { return words }
    let relative = table == "pretrend" ? 1e-6 : 1e-8
    let isKronor = if case .number = cell { false } else { true }
    let distance = abs(value - number)
    return distance <= (isKronor ? 1e-3 : 1e-6) + relative * abs(number) ? nil : words + ", \(distance) away"
  }
}

private func value(_ cell: Table.Cell) -> Double? {
  switch cell {
  case .people(let count), .whole(let count): Double(count)
  case .money(let money): money.kronor
  case .decimal(let digits, let decimals): (0..<decimals).reduce(Double(digits)) { number, _ in number / 10 }
  case .kronor(let number), .number(let number): number
  default: nil
  }
}

private func text(_ cell: Table.Cell) -> String {
  if case .text(let text) = cell { return text }
  return CSVFormat.field(cell)
}

private func text(_ cell: ReferenceCell) -> String {
  switch cell {
  case .text(let text): text
  case .count(let count): String(count)
  case .number(let number): "\(number)"
  case .undefined: ""
  }
}

/// Expects that within a cohort and perspective what moves the result most stands first.
private func expectLargestSpanFirst(_ table: Table) {
  var last: (name: String, span: Double)?
  for row in table.rows {
    let name = row.prefix(2).map { text($0) }.joined(separator: ";")
    guard let low = value(row[5]), let high = value(row[6]) else { continue }
    let span = abs(high - low)
    if let last, last.name == name, span > last.span + 1e-6 {
      Issue.record("sensitivity \(name): \(text(row[2])) spans \(span), and the row before it \(last.span)")
    }
    last = (name, span)
  }
}
