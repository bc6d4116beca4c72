import Testing

@testable import CostModel

/// What a run writes is picked by format.
@Suite("Result folder")
struct ResultFolderTests {
  @Test("each format writes its own files, and the summary is written always")
  func formats() throws {
    let analysis = try MadeResults(Samples.folder + "/minimal").analysis
    func files(_ formats: Set<OutputFormat>) throws -> [ResultFolder.File] {
      try ResultFolder(analysis, inputs: [], program: Samples.program, formats: formats).files
    }
    let all = try files(Set(OutputFormat.allCases))
    #expect(try files([]).map(\.name) == ["summary.txt"])
    #expect(try files([.json]).map(\.name) == ["results.json", "summary.txt"])
    #expect(try files([.csv]).map(\.name) == analysis.tables.map { "tables/\($0.name).csv" } + ["summary.txt"])
    // One format alone writes the same bytes as all of them together.
    for format in OutputFormat.allCases {
      for file in try files([format]) {
        #expect(all.first { $0.name == file.name }?.bytes == file.bytes, "\(format): \(file.name)")
      }
    }
    let names = try OutputFormat.allCases.flatMap { try files([$0]).map(\.name).dropLast() }
    #expect(all.map(\.name) == names + ["summary.txt"], "and all of them write what each does")
  }
}
