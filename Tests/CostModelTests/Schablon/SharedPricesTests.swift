import Foundation
import Testing

@testable import CostModel

/// Price lists are read once for all studies that name the same folders, and come out as if each had read them.
@Suite("Shared prices")
struct SharedPricesTests {
  private static let actors = Actors()

  private func read(_ folders: [(path: String, name: String)], _ shared: SharedPrices?) -> (Schablon, [String]) {
    var problems = ProblemList()
    let references = folders.map {
      Schablon.FolderReference(path: $0.path, name: $0.name, place: Problem.Place(file: "study.json"))
    }
    let schablon = Schablon.read(references, actors: Self.actors, sharing: shared, problems: &problems)
    return (schablon, problems.lines)
  }

  private func isSame(_ a: Schablon, _ b: Schablon) -> Bool {
    a.services.map { "\($0)" } == b.services.map { "\($0)" }
      && a.indices.mapValues(\.values) == b.indices.mapValues(\.values)
  }

  @Test("a folder that two paths lead to is read once")
  func once() throws {
    let shared = SharedPrices()
    let (alone, words) = read([(Samples.schablon, "../prices")], nil)
    for path in [Samples.schablon, Samples.folder + "/../schablon"] {
      let (schablon, lines) = read([(path, "../prices")], shared)
      #expect(isSame(schablon, alone) && lines == words)
    }
    #expect(shared.count == 1)
    // Laid under another one, it is the same; called otherwise, the places in its rows are others.
    let own = Samples.folder + "/varmland-2024/schablon"
    let layered = [(Samples.schablon, "../prices"), (own, "schablon")]
    #expect(isSame(read(layered, shared).0, read(layered, nil).0) && shared.count == 2)
    #expect(isSame(read([(Samples.schablon, "prices")], shared).0, read([(Samples.schablon, "prices")], nil).0))
    #expect(shared.count == 3)
  }

  @Test("a file that has changed is read again, and a folder with errors is reported each time")
  func changed() throws {
    try TestFolder.with(TinyStudy.files) { folder in
      let shared = SharedPrices()
      let path = folder + "/schablon"
      func price() -> String? {
        read([(path, "schablon")], shared).0.services.first?.posts.first?.prices.first.map { "\($0.price)" }
      }
      let first = price()
      let file = path + "/priser.csv"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try Data(text.replacing(";2013;100;", with: ";2013;120;").utf8).write(to: URL(filePath: file))
      #expect(price() != first && shared.count == 2)
      try Data(text.replacing(";2013;100;", with: ";2013;x;").utf8).write(to: URL(filePath: file))
      let words = read([(path, "schablon")], nil).1
      #expect(words.count == 1)
      for _ in 0..<2 { #expect(read([(path, "schablon")], shared).1 == words) }
      #expect(shared.count == 2)
    }
  }
}
