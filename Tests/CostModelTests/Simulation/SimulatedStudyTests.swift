import Foundation
import Testing

@testable import CostModel

/// Synthetic studies: the same bytes for a seed, the same rows in any order, and a run that does not mind.
@Suite struct SimulatedStudyTests {
  @Test(arguments: [
    (SimulatedStudy.Profile.personligtOmbud, "personligt-ombud", 2014 as UInt64), (.varmland, "varmland-2024", 2024),
  ])
  func `a shipped sample is what the simulation writes`(
    profile: SimulatedStudy.Profile, sample: String, seed: UInt64
  ) throws {
    let study = SimulatedStudy(
      profile: profile, clients: 1, rowsPerClient: 100, seed: seed, isShuffled: false,
      schablonFolder: "../../schablon")
    for file in study.files {
      let shipped = try Data(contentsOf: URL(fileURLWithPath: "\(Samples.folder)/\(sample)/\(file.name)"))
      #expect(bytes(of: file) == [UInt8](shipped), "\(file.name) differs: run simulate anew, or mend the simulation")
    }
  }

  @Test func `a seed gives the same bytes each time, another seed others`() {
    let (once, again, other) = (general(seed: 3), general(seed: 3), general(seed: 4))
    for (file, same) in zip(once.files, again.files) { #expect(bytes(of: file) == bytes(of: same)) }
    #expect(events(of: once) != events(of: other))
  }

  @Test func `shuffled rows are the same rows in another order`() {
    let (ordered, shuffled) = (events(of: general()), events(of: general(isShuffled: true)))
    #expect(ordered != shuffled)
    #expect(ordered.first == shuffled.first, "the header stays first")
    #expect(ordered.sorted() == shuffled.sorted())
  }

  @Test(arguments: [1, 2, 4])
  func `a run gives the same bytes for any order of rows and number of threads`(threads: Int) throws {
    let expected = try result(general(), threads: 1)
    for isShuffled in [false, true] {
      let found = try result(general(isShuffled: isShuffled), threads: threads)
      for (file, other) in zip(expected, found) {
        #expect(file.bytes == other.bytes, "\(file.name), \(threads) threads, shuffled \(isShuffled)")
      }
    }
  }

  @Test func `every synthetic study says so in its first lines`() {
    for profile in SimulatedStudy.Profile.allCases {
      let study = SimulatedStudy(profile: profile, clients: 20, rowsPerClient: 5, seed: 1, isShuffled: false)
      for file in study.files where ["study.json", "README.md"].contains(file.name) {
        let first = String(decoding: bytes(of: file), as: UTF8.self).prefix { $0 != "\n" }
        #expect(first.uppercased().contains("SYNTHETIC"), "\(profile) \(file.name): \(first)")
      }
    }
  }

  private func general(seed: UInt64 = 1, isShuffled: Bool = false) -> SimulatedStudy {
    SimulatedStudy(profile: .general, clients: 400, rowsPerClient: 30, seed: seed, isShuffled: isShuffled)
  }

  private func bytes(of file: SimulatedFile) -> [UInt8] {
    var all: [UInt8] = []
    file.forEachChunk { all += $0 }
    return all
  }

  private func events(of study: SimulatedStudy) -> [String] {
    let file = study.files.first { $0.name == "events.csv" }
    let text = String(decoding: file.map(bytes) ?? [], as: UTF8.self)
    return text.split(separator: "\n").map(String.init)
  }

  /// The files that a run of a study writes, with the shipped prices.
  private func result(_ study: SimulatedStudy, threads: Int) throws -> [ResultFolder.File] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cost-simulated-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in study.files { try Data(bytes(of: file)).write(to: folder.appendingPathComponent(file.name)) }
    try FileManager.default.copyItem(
      atPath: Samples.schablon, toPath: folder.appendingPathComponent("schablon").path)
    let reading = try StudyReading(StudyFolder(path: folder.path), threads: threads, disclosure: Study.Disclosure.none)
    var problems = reading.problems
    let ledger = try #require(reading.ledger, "\(problems.lines.prefix(3))")
    // Without the files' digests, which are of their bytes and so of the order of their rows.
    return try ResultFolder(
      Analysis(ledger, threads: threads, problems: &problems), inputs: [], program: Samples.program
    ).files
  }
}
