import Testing

@testable import CostModel

/// What ids are called in the names of files.
@Suite("File names of ids")
struct FileNamesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let ids: [String]
    let names: [String]
    var testDescription: String { ids.joined(separator: ", ") }
  }

  @Test(
    "no two ids share a name",
    arguments: [
      Case(ids: ["kommun", "fig3"], names: ["kommun", "fig3"]),
      Case(ids: ["öppenvård", "oppenvard"], names: ["oppenvard", "oppenvard-2"]),
      Case(ids: ["a b", "a-b", "a/b"], names: ["a-b", "a-b-2", "a-b-3"]),
      Case(ids: ["A", "a"], names: ["A", "a-2"]),
      Case(ids: ["../x", "é", "日本"], names: ["---x", "-", "--"]),
    ])
  func names(_ one: Case) {
    let names = FileNames(one.ids)
    #expect(one.ids.map { names[$0] } == one.names)
  }

  @Test("a long id is cut, and still differs from another")
  func long() {
    let (a, b) = (String(repeating: "x", count: 300), String(repeating: "x", count: 301))
    let names = FileNames([a, b])
    #expect(names[a].count == 80)
    #expect(names[b] == names[a] + "-2")
  }
}
