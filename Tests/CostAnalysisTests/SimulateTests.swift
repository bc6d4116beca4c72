import Testing

@testable import cost_analysis

/// The command `simulate`; what it writes is tested with the library.
struct SimulateTests {
  @Test func `writes a study and says how large it is`() throws {
    let world = try TestWorld()
    defer { world.remove() }
    try world.add("schablon/insatser.csv")
    let result = world.run(["simulate", "a/demo", "-n", "20", "-r", "5"])
    #expect(result.errors == "")
    #expect(result.code == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.first == "wrote 'a/demo': synthetic, profile general, clients 20, seed 1")
    #expect(lines.dropFirst().first?.split(separator: " ") == ["file", "rows", "bytes"])
    #expect(lines.last?.hasPrefix("  total ") == true)
    #expect(world.entries(of: "a") == ["demo/"])
    #expect(world.text(of: "a/demo/study.json")?.contains("\"../../schablon\"") == true)
  }

  @Test(arguments: [("personligt-ombud", 83, 2014), ("varmland", 220, 2024)])
  func `the profile brings its own number of clients and seed`(profile: String, clients: Int, seed: Int) throws {
    let world = try TestWorld()
    defer { world.remove() }
    try world.add("schablon/insatser.csv")
    let result = world.run(["simulate", "po", "--profile", profile])
    #expect(result.output.hasPrefix("wrote 'po': synthetic, profile \(profile), clients \(clients), seed \(seed)\n"))
  }

  @Test(arguments: [
    ("/a/b", "/a/schablon", "../schablon"), ("/a/schablon/x", "/a/schablon", ".."), ("/a", "/a/b/c", "b/c"),
    ("/a", "/a", "."), ("/tmp/x", "/work/schablon", "/work/schablon"),
  ])
  func relativePath(_ folder: String, _ target: String, _ expected: String) {
    #expect(Paths.relative(from: folder, to: target) == expected)
  }
}
