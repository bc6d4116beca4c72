/// A row of a value map: an outcome for someone, how many have it, and what it is taken to be worth.
public struct ValuedOutcome: Sendable {
  /// Who has the outcome, in the words of the map.
  public let stakeholder: String
  /// What it is.
  public let outcome: String
  /// How many units of it there are.
  public let quantity: DecimalNumber
  /// Kronor per unit and year; `nil` for an intangible outcome, which is shown and not summed.
  public let proxy: DecimalNumber?
  /// Where the proxy comes from.
  public let source: String
  /// The years that it lasts, at least 1.
  public let duration: Int
  /// The shares that are taken off it, each 0 … 1.
  public let shares: [EvaluationAssumptions.Share: DecimalNumber]
  /// Its line in the file, from 1.
  public let line: Int

  /// The word that stands in the place of a proxy where there is none.
  public static let intangible = "intangible"

  /// Reads the rows of a value map.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - problems: Where faulty rows are reported.
  /// - Returns: The sound rows, in the order of the file.
  /// - Throws: ``FileFailure`` where the file cannot be read.
  static func read(_ source: Source, problems: inout ProblemList) throws(FileFailure) -> [ValuedOutcome] {
    let read = try DelimitedTable.read(
      source.path, name: source.file, encoding: source.encoding, delimiter: source.delimiter, problems: &problems)
    let required = ["stakeholder", "outcome", "quantity", "proxy", "source"]
    guard let table = read, let fields = Fields(required, of: table, problems: &problems) else { return [] }
    let optional = ["duration"] + EvaluationAssumptions.Share.allCases.map(\.rawValue)
    table.reportUnknownColumns(among: required + optional, to: &problems)
    var lines: [[String]: Int] = [:]
    return table.rows.compactMap { row in
      if table.text(row, "proxy").isEmpty {
        problems.add(.noProxy(at: table.place(row, named: "proxy")))
        return nil
      }
      guard let texts = fields.required(in: row, problems: &problems) else { return nil }
      if let first = lines[Array(texts[..<2])] {
        problems.add(.doubledOutcome(firstLine: first, at: table.place(row, named: "outcome")))
      }
      lines[Array(texts[..<2])] = row.line
      if Accounts.isTotal(texts[0]) || Accounts.isTotal(texts[1]) {
        problems.add(.countedTwice(texts[0], at: table.place(row, named: "stakeholder")))
      }
      let numbers = OutcomeNumbers(table: table, row: row)
      let quantity = numbers.number("quantity", "0 or more", &problems) { $0 >= 0 }
      let isIntangible = texts[3] == intangible
      let proxy = isIntangible ? nil : numbers.number("proxy", "kronor, or \"\(intangible)\"", &problems) { _ in true }
      let duration = numbers.number("duration", "whole years from 1 to 125", &problems) {
        (1...125).contains($0) && $0.rounded() == $0
      }
      var shares: [EvaluationAssumptions.Share: DecimalNumber] = [:]
      for share in EvaluationAssumptions.Share.allCases {
        shares[share] = numbers.number(share.rawValue, "a share from 0 to 1, as 0,4 for 40 percent", &problems) {
          (0...1).contains($0)
        }
      }
      guard let quantity, isIntangible || proxy != nil else { return nil }
      return ValuedOutcome(
        stakeholder: texts[0], outcome: texts[1], quantity: quantity, proxy: proxy, source: texts[4],
        duration: duration.map { Int($0.approximation) } ?? 1, shares: shares, line: row.line)
    }
  }
}

/// Reads the numbers of a row of a value map; an empty field has none.
private struct OutcomeNumbers {
  let table: DelimitedTable
  let row: DelimitedTable.Row

  func number(
    _ column: String, _ words: String, _ problems: inout ProblemList, where allows: (Double) -> Bool
  ) -> DecimalNumber? {
    let text = table.text(row, column)
    guard !text.isEmpty else { return nil }
    guard let number = table.number(text, row, column, &problems) else { return nil }
    guard allows(number.approximation) else {
      problems.add(
        Problem(
          .error, .outOfRange, at: table.place(row, named: column), "\"\(column)\" is \(text); it must be \(words)"))
      return nil
    }
    return number
  }
}

extension Problem {
  fileprivate static func noProxy(at place: Place) -> Problem {
    Problem(
      .error, .missingValue, at: place,
      "the outcome has no proxy; write the kronor of a unit and year, or \"\(ValuedOutcome.intangible)\" where it has"
        + " no price, and it is shown and not summed")
  }

  fileprivate static func doubledOutcome(firstLine: Int, at place: Place) -> Problem {
    Problem(
      .error, .duplicateRow, at: place,
      "the stakeholder has this outcome in line \(firstLine) already; put the two together or rename one")
  }
}
