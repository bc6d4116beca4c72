/// A small delimited file, whole in memory: price lists, population shares.
///
/// Each row keeps its line, and each field can tell its place.
struct DelimitedTable: Sendable {
  /// One row.
  struct Row: Sendable {
    /// The line, from 1.
    let line: Int
    /// The texts of the fields, without spaces at their ends.
    let texts: [String]
    /// The column, from 1, at which each field begins.
    let starts: [Int]
  }

  /// The file's name in messages.
  let name: String
  /// The header's names.
  let columns: [String]
  /// The rows in the order of the file.
  let rows: [Row]

  /// Reads a file whole.
  ///
  /// - Throws: ``FileFailure`` where the file cannot be opened or read.
  static func read(
    _ path: String, name: String, encoding: TextEncoding = .utf8, delimiter: UInt8? = nil,
    problems: inout ProblemList
  ) throws(FileFailure) -> DelimitedTable? {
    let opened = try DelimitedFile.open(
      path, name: name, encoding: encoding, delimiter: delimiter, problems: &problems)
    guard let file = opened else { return nil }
    var workers = [Collector(name: name)]
    try file.read(by: &workers)
    problems.add(workers[0].problems)
    return DelimitedTable(name: name, columns: file.columns, rows: workers[0].rows)
  }

  private struct Collector: RowWorker {
    let name: String
    var problems = ProblemList()
    var rows: [Row] = []

    mutating func read(_ row: RowScanner) {
      let fields = 0..<row.fieldCount
      rows.append(
        Row(
          line: row.line, texts: fields.map { row.text($0) },
          starts: fields.map { row.place($0, in: name).column }))
    }
  }

  /// The place of a column, or `nil` where the header does not name it.
  func column(_ name: String) -> Int? {
    columns.firstIndex(of: name)
  }

  /// The text of a field by its column's name; empty where there is no such column.
  func text(_ row: Row, _ name: String) -> String {
    column(name).map { row.texts[$0] } ?? ""
  }

  /// The place of a field by its column's name; of the row where there is no such column.
  func place(_ row: Row, named name: String) -> Problem.Place {
    place(row, column(name))
  }

  /// The place of a field in messages; of the row where there is no such column.
  func place(_ row: Row, _ column: Int?) -> Problem.Place {
    Problem.Place(file: name, line: row.line, column: column.map { row.starts[$0] } ?? 0)
  }
}
