#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The file of a study that holds what was published of it.
public enum ClaimFile {
  /// The file's name in a study's folder.
  public static let name = StudyFolder.published

  /// Reads the claims of a study.
  ///
  /// - Parameters:
  ///   - folder: The study's folder.
  ///   - problems: Where faulty rows are reported.
  /// - Returns: The claims in the order of the file; `nil` where the study has no such file.
  /// - Throws: ``FileFailure`` where the file is there and cannot be read.
  public static func read(in folder: StudyFolder, problems: inout ProblemList) throws(FileFailure) -> [Claim]? {
    let path = folder.path + "/" + name
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let table = try DelimitedTable.read(path, name: name, problems: &problems) else { return [] }
    return ClaimRows(table: table).claims(problems: &problems)
  }
}

/// Turns the rows of the file into claims.
private struct ClaimRows {
  let table: DelimitedTable

  func claims(problems: inout ProblemList) -> [Claim] {
    let required = ["id", "source", "table", "where", "column", "operator", "value"]
    guard let fields = Fields(required, of: table, problems: &problems) else { return [] }
    // A misspelt column would be no tolerance, or no second cell, without a word.
    let known = required + ["tolerance", "note", "of", "table2", "where2", "column2"]
    for column in table.columns where !column.isEmpty && !known.contains(column) {
      problems.add(
        .unknownWord(column, what: "column", among: known, at: Problem.Place(file: table.name, line: 1, column: 1)))
    }
    var claims: [Claim] = []
    var lines: [String: Int] = [:]
    for row in table.rows {
      guard let texts = fields.required(in: row, problems: &problems) else { continue }
      if let first = lines[texts[0]] {
        problems.add(
          Problem(
            .error, .duplicateRow, at: table.place(row, named: "id"),
            "\"\(texts[0])\" stands in line \(first) already; give each claim an id of its own"))
      }
      lines[texts[0]] = row.line
      if let claim = claim(texts, row, &problems) { claims.append(claim) }
    }
    return claims
  }

  private func claim(_ texts: [String], _ row: DelimitedTable.Row, _ problems: inout ProblemList) -> Claim? {
    let relations = Claim.Relation.allCases.map(\.rawValue)
    let relation = table.word(texts[5], what: "operator", among: relations, row, "operator", &problems) {
      Claim.Relation(rawValue: $0)
    }
    let cell = cell(texts[2], texts[3], texts[4], keysColumn: "where", row, &problems)
    let second = second(texts, row, &problems)
    let toleranceText = table.text(row, "tolerance")
    let tolerance = toleranceText.isEmpty ? 0 : number(toleranceText, row, "tolerance", &problems)
    guard let relation, let cell, let second, let values = values(texts[6], relation, row, &problems), let tolerance
    else { return nil }
    guard tolerance >= 0 else {
      problems.add(
        Problem(
          .error, .outOfRange, at: table.place(row, named: "tolerance"), "the tolerance is below zero; write it as 0.5")
      )
      return nil
    }
    return Claim(
      id: texts[0], source: texts[1], cell: cell, second: second.value, relation: relation, value: values.lower,
      upperValue: values.upper, tolerance: tolerance, note: table.text(row, "note"), place: table.place(row, nil))
  }

  /// The second cell; its table and column are those of the first where the row leaves them empty.
  private func second(
    _ texts: [String], _ row: DelimitedTable.Row, _ problems: inout ProblemList
  ) -> (value: (cell: Claim.Cell, combination: Claim.Combination)?, Void)? {
    let of = table.text(row, "of")
    let keys = table.text(row, "where2")
    guard !of.isEmpty else {
      guard keys.isEmpty, table.text(row, "table2").isEmpty, table.text(row, "column2").isEmpty else {
        problems.add(
          Problem(
            .error, .missingValue, at: table.place(row, named: "of"),
            "a second cell is named, but not what is made of the two; write difference or ratio"))
        return nil
      }
      return (nil, ())
    }
    let combinations = Claim.Combination.allCases.map(\.rawValue)
    let combination = table.word(of, what: "combination (of)", among: combinations, row, "of", &problems) {
      Claim.Combination(rawValue: $0)
    }
    func filled(_ column: String, _ first: String) -> String {
      let text = table.text(row, column)
      return text.isEmpty ? first : text
    }
    let cell = cell(
      filled("table2", texts[2]), filled("where2", texts[3]), filled("column2", texts[4]), keysColumn: "where2", row,
      &problems)
    guard let combination, let cell else { return nil }
    return ((cell, combination), ())
  }

  private func cell(
    _ table: String, _ keys: String, _ column: String, keysColumn: String, _ row: DelimitedTable.Row,
    _ problems: inout ProblemList
  ) -> Claim.Cell? {
    do throws(RowAddress.Failure) {
      let address = RowAddress(table: table, keys: try RowAddress.keys(in: keys))
      return Claim.Cell(row: address, keys: keys, column: column)
    } catch {
      problems.add(Problem(.error, .invalidStudy, at: self.table.place(row, named: keysColumn), "\(error)"))
      return nil
    }
  }

  private func values(
    _ text: String, _ relation: Claim.Relation, _ row: DelimitedTable.Row, _ problems: inout ProblemList
  ) -> (lower: Decimal, upper: Decimal)? {
    guard relation == .between else { return number(text, row, "value", &problems).map { ($0, $0) } }
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2 else {
      problems.add(
        Problem(
          .error, .invalidNumber, at: table.place(row, named: "value"),
          "\"\(text)\" is no range; write both ends, as 10..20, for the operator between"))
      return nil
    }
    guard let lower = number(ends[0], row, "value", &problems), let upper = number(ends[1], row, "value", &problems)
    else { return nil }
    guard lower <= upper else {
      problems.add(
        Problem(
          .error, .outOfRange, at: table.place(row, named: "value"),
          "\"\(text)\" ends before it begins; write the smaller end first"
        ))
      return nil
    }
    return (lower, upper)
  }

  private func number(
    _ text: String, _ row: DelimitedTable.Row, _ column: String, _ problems: inout ProblemList
  ) -> Decimal? {
    guard let number = NumberText.number(of: text.utf8), let value = Decimal(string: number.decimalText) else {
      problems.add(.invalidNumber(text, at: table.place(row, named: column)))
      return nil
    }
    return value
  }
}
