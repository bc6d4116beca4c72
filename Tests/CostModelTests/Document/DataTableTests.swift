import Testing

@testable import CostModel

/// What a table in a report shows of its cells, and what its file holds.
@Suite("Tables of a report")
struct DataTableTests {
  private func shown(_ language: Language) -> [[String]] {
    let table = MadeDocument.table
    return table.rows.map { row in row.indices.map { table.text(row[$0], in: $0, language) } }
  }

  @Test("cells are rounded for reading, as the language writes them")
  func cells() {
    #expect(
      shown(.swedish) == [
        ["Boendestöd <SoL> | \"a\"; b", "1\u{A0}234", "12\u{A0}346", "\u{2212}8", "86,2 %", "0,046"],
        ["_Hemtjänst_", "dolt", "–", "+1\u{A0}000", "–", "dolt"],
      ])
    #expect(shown(.english)[0].suffix(5) == ["1,234", "12,346", "\u{2212}8", "86.2 %", "0.046"])
    #expect(shown(.english)[1][1] == "hidden")
  }

  @Test("the file has all digits, quotes where they are needed, and hidden cells as the tables write them")
  func file() {
    #expect(
      MadeDocument.table.csv == """
        Insats;n;Medel;Förändring;Andel;p
        "Boendestöd <SoL> | ""a""; b";1234;12345.60;-7.60;0.8617;0.04567
        _Hemtjänst_;<4;;1000.00;;<4

        """)
  }
}
