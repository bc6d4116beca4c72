@testable import CostModel

/// All rows of a delimited file as the scanner gives them, for comparison.
struct RowReading {
  /// What a row looked like.
  struct Row: Hashable {
    var line: Int
    var texts: [String]
    var days: [Day?]
    var places: [Problem.Place]
    var fingerprint: UInt64
  }

  private struct Collector: RowWorker {
    let name: String
    let hasPlaces: Bool
    var problems = ProblemList()
    var rows: [Row] = []

    mutating func read(_ row: RowScanner) {
      let fields = 0..<row.fieldCount
      rows.append(
        Row(
          line: row.line, texts: fields.map { row.text($0) },
          days: fields.map { if case .value(let day) = row.day($0) { day } else { nil } },
          places: hasPlaces ? fields.map { row.place($0, in: name) } : [], fingerprint: row.fingerprint()))
    }
  }

  let columns: [String]
  /// The rows, by line.
  let rows: [Row]
  let problems: ProblemList

  /// Reads a file; the places of fields are asked for where they are wanted, since each is a walk through the block.
  init(
    _ path: String, encoding: TextEncoding = .utf8, delimiter: UInt8? = nil, threads: Int = 1, hasPlaces: Bool = false
  ) throws {
    var problems = ProblemList()
    let opened = try DelimitedFile.open(
      path, name: "test.csv", encoding: encoding, delimiter: delimiter, problems: &problems)
    guard let file = opened else {
      (columns, rows, self.problems) = ([], [], problems)
      return
    }
    var workers = (0..<threads).map { _ in Collector(name: "test.csv", hasPlaces: hasPlaces) }
    try file.read(by: &workers)
    for worker in workers { problems.add(worker.problems) }
    columns = file.columns
    rows = workers.flatMap(\.rows).sorted { $0.line < $1.line }
    self.problems = problems
  }
}
