import Synchronization
import Testing

@testable import CostModel

/// Who listens is told how far the work is, and the result does not depend on it.
@Suite("Progress")
struct StudyProgressTests {
  /// Keeps what is told.
  private final class Kept: Sendable {
    private let kept = Mutex([ProgressStage]())
    var stages: [ProgressStage] { kept.withLock { $0 } }

    func take(_ stage: ProgressStage) { kept.withLock { $0.append(stage) } }
  }

  private struct Counter: RowWorker {
    var problems = ProblemList()
    var rows = 0

    mutating func read(_ row: RowScanner) { rows += 1 }
  }

  @Test("a file is told of block by block, in bytes", arguments: [1, 2])
  func blocks(threads: Int) throws {
    // A header of 4 bytes and 400 000 rows of 4: three blocks of about 2¹⁹ bytes.
    let text = "a;b\n" + String(repeating: "1;2\n", count: 400_000)
    try TestFolder.with(["rows.csv": text]) { folder in
      let kept = Kept()
      var problems = ProblemList()
      let file = try #require(
        try DelimitedFile.open(folder + "/rows.csv", name: "rows.csv", problems: &problems))
      var workers = Array(repeating: Counter(), count: threads)
      try file.read(by: &workers, progress: kept.take)
      #expect(workers.reduce(0) { $0 + $1.rows } == 400_000)
      #expect(kept.stages.count == 3)
      #expect(kept.stages.allSatisfy { $0.work == .readsFile("rows.csv") && $0.total == 1_600_004 })
      #expect(kept.stages.map(\.done).max() == 1_600_000, "all but the header")
      if threads == 1 { #expect(kept.stages.map(\.done) == kept.stages.map(\.done).sorted()) }
    }
  }

  @Test("a run goes from file to file to the tables")
  func stages() throws {
    let kept = Kept()
    let folder = StudyFolder(path: Samples.folder + "/minimal")
    let reading = try StudyReading(folder, threads: 1, progress: kept.take)
    var problems = reading.problems
    let tables = try #require(reading.analysis(threads: 1, problems: &problems)).disclosedTables
    _ = try reading.inputDigests()
    let works = kept.stages.map(\.work)
    #expect(
      works.indices.filter { $0 == 0 || works[$0 - 1] != works[$0] }.map { works[$0] } == [
        .readsFile("clients.csv"), .readsFile("coverage.csv"), .readsFile("events.csv"), .readsFile("export/besok.csv"),
        .worksOutTables, .hidesCounts, .digestsFiles,
      ])
    #expect(kept.stages.allSatisfy { 0 <= $0.done && $0.done <= $0.total })
    let silent = try StudyReading(folder, threads: 1)
    let same = try #require(silent.analysis(threads: 1, problems: &problems)).disclosedTables
    #expect(tables.map { CSVFormat.bytes(of: $0) } == same.map { CSVFormat.bytes(of: $0) })
  }
}
