import Foundation
import Testing

@testable import CostModel

/// The files that a run of each sample writes, byte for byte; `Scripts/golden` renews them.
///
/// The report stands for itself as Markdown; the page, the charts and the workbook say the same and have tests of their own.
///
/// Whether they are right is told by the second implementation and the numbers worked by hand; these tell what a
/// change of the program changes for its users.
@Suite struct GoldenTableTests {
  static let samples = ["minimal", "personligt-ombud", "varmland-2024"]

  @Test(arguments: samples)
  func `a sample's files are as they were`(sample: String) throws {
    // The five clients of `minimal` are too few to show anything: its golden files are those of internal work.
    let disclosure = sample == "minimal" ? Study.Disclosure.none : nil
    let result = try MadeResults(
      "\(Samples.folder)/\(sample)", disclosure: disclosure, formats: [.csv, .json, .markdown])
    let folder = URL(fileURLWithPath: "\(Samples.golden)/\(sample)")
    var known = Set((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? [])
    for file in result.files {
      // The tables of results.json are the same as those beside it, which ResultsTests holds them to.
      let isJSON = file.name == "results.json"
      let bytes = isJSON ? beforeTables(of: file.bytes) : file.bytes
      try expectGolden(bytes, at: folder.appendingPathComponent(file.name))
      known.remove(file.name)
    }
    // The report in the other language, of the sample that is small.
    if sample == "minimal" {
      let english = try MadeResults(
        "\(Samples.folder)/\(sample)", disclosure: disclosure, formats: [.markdown], language: .english)
      try expectGolden(english.bytes(of: "report.md"), at: folder.appendingPathComponent("report.en.md"))
      known.remove("report.en.md")
    }
    #expect(known.filter { $0.contains(".") } == [], "golden files that no run writes")
  }
}

/// The lines of results.json before its tables.
private func beforeTables(of bytes: [UInt8]) -> [UInt8] {
  Array(lines(of: bytes).prefix { $0 != "  \"tables\": {" }.map { $0 + "\n" }.joined().utf8)
}

/// Expects the bytes of a golden file, and names the first line that differs; `UPDATE_GOLDEN=1` writes it anew.
func expectGolden(_ bytes: [UInt8], at url: URL) throws {
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return
  }
  let expected = [UInt8](try Data(contentsOf: url))
  guard bytes != expected else { return }
  let (new, old) = (lines(of: bytes), lines(of: expected))
  let line = zip(new, old).enumerated().first { $1.0 != $1.1 }?.offset ?? min(new.count, old.count)
  Issue.record(
    """
    \(url.lastPathComponent) differs from line \(line + 1) on (Scripts/golden renews it):
    - \(line < old.count ? old[line] : "(the file ends)")
    + \(line < new.count ? new[line] : "(the file ends)")
    """)
}

private func lines(of bytes: [UInt8]) -> [String] {
  String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
