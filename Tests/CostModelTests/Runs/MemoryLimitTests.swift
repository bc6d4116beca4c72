import Testing

@testable import CostModel

/// A study reads the same whatever memory it may take.
@Suite("MemoryLimit")
struct MemoryLimitTests {
  /// With a thousandth of a byte for each share everything goes through the temporary file.
  @Test("with hardly any memory all tables are the same", arguments: [0, 1 << 16], [1, 3])
  func tables(bytes: Int, threads: Int) throws {
    let folder = StudyFolder(path: Samples.folder + "/varmland-2024")
    let memory = MemoryLimit(bytes: bytes)
    let tables = try [MemoryLimit.standard, memory].map { memory in
      let reading = try StudyReading(folder, threads: threads, memory: memory)
      var problems = reading.problems
      let analysis = try #require(reading.analysis(threads: threads, problems: &problems))
      #expect((analysis.ledger.data.storage.bytes > 0) == (memory != .standard))
      return (analysis.tables.map { CSVFormat.bytes(of: $0) }, analysis.ledger.rowCounts)
    }
    #expect(tables[0].0 == tables[1].0)
    #expect(tables[0].1 == tables[1].1)
  }

  @Test("shares are parts of the whole")
  func shares() {
    let memory = MemoryLimit.standard
    #expect(memory.bookingWords * 8 == 64 << 20)
    #expect(memory.fingerprintWords * 8 == 64 << 20)
    #expect(memory.stayWords * 8 == 16 << 20)
    #expect(memory.gatheredWords(threads: 2) == 1 << 19)
    #expect(MemoryLimit(bytes: 64 << 20).gatheredWords(threads: 2) == 1 << 14)
  }

  @Test(
    "a size is a whole number of mebibytes or gibibytes",
    arguments: [
      ("64M", 64 << 20), ("512m", 512 << 20), ("2G", 2 << 30), ("16g", 16 << 30), ("63M", nil), ("0G", nil), ("2", nil),
      ("G", nil), ("", nil), ("1.5G", nil), ("-2G", nil), ("2T", nil), ("9999999999999G", nil),
    ] as [(String, Int?)])
  func sizes(text: String, bytes: Int?) {
    #expect(MemoryLimit(text)?.bytes == bytes)
  }
}
