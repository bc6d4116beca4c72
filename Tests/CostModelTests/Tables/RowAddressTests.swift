import Testing

@testable import CostModel

@Suite struct RowAddressTests {
  private let tables: [Table] = {
    var table = Table("trajectory", keys: "figure;series;quarter", figures: "n")
    for figure in ["fig3", "fig4"] {
      for quarter in -1...1 { table.add(.text(figure), .text("total"), .whole(quarter), .people(10 + quarter)) }
    }
    return [table, Table("quality", keys: "source;problem", figures: "count")]
  }()

  @Test(
    "keys enough to tell a row from the others lead to it",
    arguments: [
      ("figure=fig3;series=total;quarter=-1", 0), ("quarter=0; figure = fig4", 4), ("quarter=1;figure=fig3", 2),
    ])
  func row(text: String, row: Int) throws {
    let address = try RowAddress(table: "trajectory", keys: RowAddress.keys(in: text))
    #expect(try tables.row(at: address).row == row)
  }

  @Test(
    "what leads nowhere says why",
    arguments: [
      ("trajectory", "figure=fig3;quarter", "\"quarter\" is no key; write column=value, with ; between keys"),
      ("trajectory", "figure=fig3;figure=fig4", "figure is named twice; keep one"),
      ("trajektory", "", "the study has no table \"trajektory\"; did you mean \"trajectory\"?"),
      ("trajectory", "figur=fig3", "\"figur\" is no key of trajectory; did you mean \"figure\"?"),
      ("trajectory", "figure=fig5", "no row of trajectory has the figure \"fig5\"; did you mean \"fig3\"?"),
      ("trajectory", "quarter=7", "no row of trajectory has the quarter \"7\"; use one of -1, 0, 1"),
      ("trajectory", "figure=fig3", "3 rows of trajectory have these keys; add quarter: -1, 0, 1"),
      ("trajectory", "quarter=0", "2 rows of trajectory have these keys; add figure: fig3, fig4"),
      ("quality", "", "quality has no rows"),
    ])
  func failure(table: String, text: String, words: String) {
    let failure = #expect(throws: RowAddress.Failure.self) {
      try tables.row(at: RowAddress(table: table, keys: RowAddress.keys(in: text)))
    }
    #expect(failure?.description == words)
  }
}
