import Testing

@testable import CostModel

/// Names of sheets: what Excel forbids is replaced, long names are cut, and no two are the same.
@Suite("Names of sheets") struct SheetNamesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let tables: [String]
    let sheets: [String]

    init(_ description: String, _ pairs: KeyValuePairs<String, String>) {
      (testDescription, tables, sheets) = (description, pairs.map(\.key), pairs.map(\.value))
    }
  }

  @Test(arguments: [
    Case("names that fit stay", ["cohort": "cohort", "trajectory.by-Län": "trajectory.by-Län"]),
    // 31 letters, and 32.
    Case(
      "a name that is too long ends in an ellipsis",
      [
        "decomposition_gross.by-diagnosi": "decomposition_gross.by-diagnosi",
        "decomposition_gross.by-diagnosis": "decomposition_gross.by-diagnos…",
      ]),
    Case(
      "names that are the same once cut get numbers",
      [
        "decomposition_gross.by-diagnosis": "decomposition_gross.by-diagnos…",
        "decomposition_gross.by-diagnoses": "decomposition_gross.by-diagno…2",
        "decomposition_gross.by-diagnosed": "decomposition_gross.by-diagno…3",
      ]),
    Case(
      "capitals make no difference, nor how a letter is put together",
      [
        "actors.by-kön": "actors.by-kön", "actors.by-KÖN": "actors.by-KÖN…2",
        "actors.by-ko\u{308}n": "actors.by-ko\u{308}n…3",
        "a.by-Maß": "a.by-Maß", "a.by-MASS": "a.by-MASS…2",
      ]),
    Case(
      "what may not stand in a name is replaced",
      ["a[b]c:d*e?f/g\\h'i": "a_b_c_d_e_f_g_h_i", "a/b": "a_b", "a?b": "a_b…2", "a\u{1}\n": "a__", "": "_"]),
    // An emoji has two UTF-16 units and one of a family many: 15 shrimps and an ellipsis are 31.
    Case(
      "letters outside the first plane count twice, and are never cut in two",
      [
        String(repeating: "🦐", count: 16): String(repeating: "🦐", count: 15) + "…",
        String(repeating: "x", count: 25) + "👨‍👩‍👧‍👦": String(repeating: "x", count: 25) + "…",
      ]),
  ])
  func names(example: Case) {
    var names = SheetNames()
    let made = example.tables.map { names.add($0) }
    #expect(made.map { Array($0.utf16) } == example.sheets.map { Array($0.utf16) }, "\(made)")
    #expect(made.allSatisfy { $0.utf16.count <= 31 })
  }
}
