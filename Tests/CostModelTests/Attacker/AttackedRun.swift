import Foundation

@testable import CostModel

/// A run of a study: its files, as an attacker gets them, and the complete tables, which only the test has.
struct AttackedRun {
  let study: PublicKnowledge
  /// The tables of the run's files.
  private(set) var tables: [ShownTable]
  private(set) var summary: String
  let complete: [ShownTable]
  private let completeTables: [Table]

  /// Runs the study of a folder, with small counts and what would give them back hidden.
  init(ofStudyAt folder: String, disclosure: Study.Disclosure = .counts) throws {
    study = try PublicKnowledge(ofStudyAt: folder)
    let reading = try StudyReading(StudyFolder(path: folder), threads: 2, disclosure: disclosure)
    var problems = reading.problems
    guard let ledger = reading.ledger else { throw Failure(description: "\(problems.lines.prefix(5))") }
    let analysis = Analysis(ledger, threads: 2, problems: &problems)
    if problems.hasErrors { throw Failure(description: "\(problems.lines.prefix(5))") }
    let files = try ResultFolder(
      analysis, inputs: try reading.inputDigests(), program: Samples.program, formats: [.csv, .json, .markdown]
    ).files
    tables = files.filter { $0.name.hasSuffix(".csv") }.map { ShownTable(file: $0) }
    summary = files.filter { !$0.name.hasSuffix(".csv") }.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    completeTables = analysis.tables
    complete = completeTables.map { ShownTable($0) }
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The run as it would be with nothing hidden but the counts of one to three themselves.
  var naive: AttackedRun {
    var naive = self
    naive.summary = ""
    naive.tables = completeTables.map { table in
      var table = table
      table.rows = table.rows.map { row in
        row.map { cell in
          if case .people(1...3) = cell { .hidden(below: 4) } else { cell }
        }
      }
      return ShownTable(file: ResultFolder.File(name: "tables/\(table.name).csv", bytes: CSVFormat.bytes(of: table)))
    }
    return naive
  }
}
