/// The columns of a small table that every row must fill.
struct Fields {
  private let table: DelimitedTable
  private let names: [String]
  private let columns: [Int]

  /// The places of the columns, or `nil` where the header lacks one, which is reported.
  ///
  /// `canBeMapped` says whether study.json can give the file's columns other names.
  init?(_ names: [String], of table: DelimitedTable, canBeMapped: Bool = false, problems: inout ProblemList) {
    let header = Problem.Place(file: table.name, line: 1, column: 1)
    var columns: [Int] = []
    for name in names {
      if let column = table.column(name) {
        columns.append(column)
      } else {
        problems.add(.missingColumn(name, among: table.columns, canBeMapped: canBeMapped, at: header))
      }
    }
    guard columns.count == names.count else { return nil }
    self.table = table
    self.names = names
    self.columns = columns
  }

  /// The texts of the columns in a row, or `nil` where one is empty, which is reported.
  func required(in row: DelimitedTable.Row, problems: inout ProblemList) -> [String]? {
    var isComplete = true
    for (name, column) in zip(names, columns) where row.texts[column].isEmpty {
      problems.add(.missingValue(name, at: table.place(row, column)))
      isComplete = false
    }
    return isComplete ? columns.map { row.texts[$0] } : nil
  }
}

extension DelimitedTable {
  /// What a word of a row stands for, or `nil` where it is none of those allowed, which is reported at its column.
  func word<Value>(
    _ text: String, what: String, among words: [String], _ row: Row, _ column: String,
    _ problems: inout ProblemList, _ value: (String) -> Value?
  ) -> Value? {
    if let value = value(text) { return value }
    problems.add(.unknownWord(text, what: what, among: words, at: place(row, named: column)))
    return nil
  }
}
