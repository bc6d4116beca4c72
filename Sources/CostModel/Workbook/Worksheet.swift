/// A sheet of a workbook, but for its rows.
///
/// > Source: ECMA-376 part 1, 18.3.1.99, worksheet, and the order of its parts there.
struct Worksheet: Sendable {
  /// The name on its tab.
  let name: String
  /// The widths of the columns, in letters.
  let widths: [Int]
  /// How many rows there are, with the header.
  let rowCount: Int
  /// Whether the first row is a header: it stays in sight, is printed on each page, and has a filter.
  var hasHeader = true
  /// How many columns, from the first, stay in sight.
  var frozenColumns = 0
  /// The cells that lead to other sheets, each with the sheet's name.
  var links: [(cell: String, sheet: String)] = []
  /// Whether it is the sheet that is open at first.
  var isFirst = false

  /// The last cell's column and the first and last cell, as `A1:J50`.
  var range: String { "A1:\(OfficeOpenXML.letters(ofColumn: max(widths.count, 1) - 1))\(max(rowCount, 1))" }

  private static let element = Element(
    "worksheet", ["xmlns": OfficeOpenXML.main, "xmlns:r": OfficeOpenXML.references])
  private static let data = Element("sheetData")

  /// The part of the sheet up to its rows.
  var start: String {
    OfficeOpenXML.declaration + Self.element.start + head.map { $0.text(as: .xml) }.joined() + Self.data.start
  }

  /// The part of the sheet behind its rows.
  var end: String { Self.data.end + foot.map { $0.text(as: .xml) }.joined() + Self.element.end }

  /// What stands before the rows.
  private var head: [Element] {
    [
      Element("sheetPr", [:], [Element("pageSetUpPr", ["fitToPage": "1"])]),
      Element("dimension", ["ref": range]),
      Element(
        "sheetViews", [:],
        [Element("sheetView", (isFirst ? ["tabSelected": "1", "workbookViewId": "0"] : ["workbookViewId": "0"]), pane)]),
      Element("sheetFormatPr", ["defaultRowHeight": "15"]),
      Element(
        "cols", [:],
        widths.enumerated().map { column, width in
          let number = String(column + 1)
          return Element("col", ["min": number, "max": number, "width": String(width), "customWidth": "1"])
        }),
    ]
  }

  private var pane: [Element] {
    guard hasHeader else { return [] }
    let corner = OfficeOpenXML.letters(ofColumn: frozenColumns) + "2"
    let place = frozenColumns == 0 ? "bottomLeft" : "bottomRight"
    var pane = Element("pane")
    if frozenColumns > 0 { pane = pane.with("xSplit", String(frozenColumns)) }
    return [
      pane.with("ySplit", "1").with("topLeftCell", corner).with("activePane", place).with("state", "frozen"),
      Element("selection", ["pane": place, "activeCell": corner, "sqref": corner]),
    ]
  }

  /// What stands behind the rows.
  private var foot: [Element] {
    var foot: [Element] = []
    if hasHeader { foot.append(Element("autoFilter", ["ref": range])) }
    if !links.isEmpty {
      foot.append(
        Element(
          "hyperlinks", [:],
          links.map { link in
            Element(
              "hyperlink",
              ["ref": link.cell, "location": OfficeOpenXML.quoted(link.sheet) + "!A1", "display": link.sheet])
          }))
    }
    let margin = "0.5"
    return foot + [
      Element(
        "pageMargins",
        ["left": margin, "right": margin, "top": margin, "bottom": margin, "header": "0.3", "footer": "0.3"]),
      // A4, as wide as a page and as long as it needs.
      Element("pageSetup", ["paperSize": "9", "orientation": "landscape", "fitToHeight": "0"]),
      // Texts that look like numbers are meant to be texts.
      Element("ignoredErrors", [:], [Element("ignoredError", ["sqref": range, "numberStoredAsText": "1"])]),
    ]
  }
}
