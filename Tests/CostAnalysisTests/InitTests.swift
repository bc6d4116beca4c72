import Foundation
import Testing

@testable import cost_analysis

/// The template of a new study, and the folder of prices that goes with it.
struct InitTests {
  /// The keys of study.json, as the contract names them.
  static let keys: Set<String> = [
    "title", "quarters", "window", "periods", "panel", "prices", "price_year", "deflator", "schablon", "authorities",
    "actors", "sources", "figures", "cohorts", "subgroups", "age_groups", "minimum_cell", "disclosure",
  ]

  /// Any JSON value, of which only the shape is kept.
  private struct Study: Decodable {
    struct Value: Decodable {
      init(from decoder: any Decoder) {}
    }
    struct Sources: Decodable {
      let clients: [String: String]
      let coverage: [String: String]
      let events: [[String: String]]
      let population: [String: String]
    }
    let sources: Sources
    let schablon: [String]
    let window: [Int]
  }

  @Test func `study.json is JSON5 and holds every key`() throws {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    let data = Data(InitTemplate.study.utf8)
    let study = try decoder.decode(Study.self, from: data)
    #expect(study.schablon == ["schablon"])
    #expect(study.window == [-4, 12])
    let names = InitTemplate.files.map(\.name)
    let sources = [study.sources.clients, study.sources.coverage, study.sources.population] + study.sources.events
    #expect(sources.compactMap { $0["file"] }.allSatisfy(names.contains))
    #expect(Set(try decoder.decode([String: Study.Value].self, from: data).keys) == InitTests.keys)
  }

  @Test func `the mapped source in the comments is JSON5 too`() throws {
    let lines = InitTemplate.study.split(separator: "\n").map { $0.drop { $0 == " " } }
    let start = try #require(lines.firstIndex(of: "// {"))
    let end = try #require(lines[start...].firstIndex(of: "// },"))
    let text = lines[start..<end].map { $0.dropFirst(2) }.joined(separator: "\n") + "}"
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    let source = try decoder.decode([String: Study.Value].self, from: Data(text.utf8))
    #expect(Set(source.keys) == ["file", "encoding", "delimiter", "authority", "per", "columns", "services"])
  }

  @Test(arguments: InitTemplate.files.filter { $0.name.hasSuffix(".csv") }.map(\.name))
  func `the README explains each column`(_ name: String) throws {
    let file = try #require(InitTemplate.files.first { $0.name == name })
    #expect(file.text.hasSuffix("\n") && file.text.split(separator: "\n").count == 1, "a header and no rows")
    let section = try #require(InitTemplate.readme.components(separatedBy: "\n## ").first { $0.hasPrefix(name) })
    for column in file.text.dropLast().split(separator: ";") {
      #expect(section.contains("\n| \(column) |") || section.contains("\n| \(column) * |"), "\(column)")
    }
  }

  // MARK: - Prices

  /// What `init` prints of where it copied the prices from.
  private func source(_ world: TestWorld, _ arguments: [String] = [], variable: String? = nil) -> String? {
    let environment = variable.map { [ShippedSchablon.variable: $0] } ?? [:]
    let result = world.run(["init", "study"] + arguments, environment: environment)
    try? FileManager.default.removeItem(atPath: "\(world.folder)/study")
    let line = result.output.split(separator: "\n").first { $0.hasPrefix("prices copied from ") }
    return line?.split(separator: "'").last.map { String($0).replacing(world.folder, with: "") }
  }

  @Test func `the option wins, then the variable, then the nearest folder`() throws {
    let world = try TestWorld()
    defer { world.remove() }
    for name in ["one", "two", "schablon"] {
      try world.add("\(name)/insatser.csv", "service\n")
    }
    #expect(source(world, ["--schablon", "one"], variable: "two") == "/one")
    #expect(source(world, variable: "two") == "/two")
    #expect(source(world, variable: "") == "/schablon")
    #expect(source(world) == "/schablon")
  }

  @Test func `looks above the current folder, then above the program`() throws {
    let world = try TestWorld()
    defer { world.remove() }
    try world.add("repository/schablon/insatser.csv")
    try world.add("repository/a/b/schablon/own-prices.csv")
    try world.add("elsewhere/x")
    let ignored: @Sendable (String) -> Void = { _ in }
    var surroundings = World(
      arguments: [], environment: [:], currentFolder: "\(world.folder)/repository/a/b", executablePath: nil,
      isOutputTerminal: false, isErrorTerminal: false, errorColumns: { nil }, elapsed: { .zero }, keepCalling: { _ in },
      write: ignored, writeError: ignored,
      writeFolder: FolderWriter(currentFolder: world.folder).write,
      writeFile: FileWriter(currentFolder: world.folder).write)
    let expected = "\(world.folder)/repository/schablon"
    #expect(try ShippedSchablon(option: nil, in: surroundings).folder == expected)
    surroundings.currentFolder = "\(world.folder)/elsewhere"
    #expect(throws: Failure.self) { try ShippedSchablon(option: nil, in: surroundings) }
    surroundings.executablePath = "\(world.folder)/repository/.build/debug/cost-analysis"
    #expect(try ShippedSchablon(option: nil, in: surroundings).folder == expected)
  }

  @Test func `copies all of it but hidden files`() throws {
    let world = try TestWorld()
    defer { world.remove() }
    try world.add("schablon/insatser.csv", "service\nå\n")
    try world.add("schablon/more/priser.csv", "x")
    try world.add("schablon/.hidden")
    #expect(world.run(["init", "study"]).code == 0)
    #expect(world.text(of: "study/schablon/insatser.csv") == "service\nå\n")
    #expect(world.text(of: "study/schablon/more/priser.csv") == "x")
    #expect(world.entries(of: "study/schablon") == ["insatser.csv", "more/"])
  }
}
