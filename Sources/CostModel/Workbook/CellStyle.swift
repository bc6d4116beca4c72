/// How a cell looks; the raw value is its place in the workbook's list of styles.
enum CellStyle: Int, CaseIterable, Sendable {
  /// As a new sheet has it.
  case plain
  /// A text, which stays one when somebody edits it: `0012`, `=1+1`.
  case text
  /// A text over several lines.
  case wrapped
  /// The name of a column.
  case header
  /// The heading of a sheet.
  case title
  /// A text that leads to another sheet.
  case link
  /// A whole number that names something: a quarter.
  case ordinal
  /// A number of people or rows.
  case count
  /// Kronor.
  case kronor
  /// Any other statistic.
  case statistic
  /// A statistic so small or large that four decimals do not show it.
  case extreme
  /// What is not shown, in a column of numbers.
  case hidden

  /// The number of the format, of those that each program knows in the reader's own language; 164 is our own.
  ///
  /// > Source: ECMA-376 part 1, 18.8.30: 1 `0`, 3 `#,##0`, 4 `#,##0.00`, 11 `0.00E+00`, 49 `@`.
  private var format: Int {
    switch self {
    case .plain, .wrapped, .title, .link: 0
    case .text, .header, .hidden: 49
    case .ordinal: 1
    case .count: 3
    case .kronor: 4
    case .statistic: 164
    case .extreme: 11
    }
  }

  /// The place in the list of styles, as a cell names it.
  var code: String { String(rawValue) }

  private enum Font: Int { case plain, bold, title, link, grey }

  private var font: Font {
    switch self {
    case .header: .bold
    case .title: .title
    case .link: .link
    case .hidden: .grey
    default: .plain
    }
  }

  private var alignment: Element? {
    switch self {
    case .hidden: Element("alignment", ["horizontal": "right"])
    case .wrapped: Element("alignment", ["vertical": "top", "wrapText": "1"])
    case .link, .plain, .text, .ordinal, .count: Element("alignment", ["vertical": "top"])
    default: nil
    }
  }

  private var element: Element {
    Element(
      "xf",
      [
        "numFmtId": String(format), "fontId": String(font.rawValue), "fillId": self == .header ? "2" : "0",
        "borderId": "0", "xfId": "0", "applyNumberFormat": "1", "applyFont": "1", "applyFill": "1",
        "applyAlignment": "1",
      ], alignment.map { [$0] } ?? [])
  }

  /// The part `styles.xml`.
  static var sheet: Element {
    func list(_ name: String, _ elements: [Element]) -> Element {
      Element(name, ["count": String(elements.count)], elements)
    }
    func fill(_ pattern: String, _ children: [Element] = []) -> Element {
      Element("fill", [:], [Element("patternFill", ["patternType": pattern], children)])
    }
    return Element(
      "styleSheet", ["xmlns": OfficeOpenXML.main],
      [
        list("numFmts", [Element("numFmt", ["numFmtId": "164", "formatCode": "#,##0.0000"])]),
        list(
          "fonts",
          [
            font(), font([Element("b")]), font([Element("b")], size: "14"), font([Element("u")], color: "FF0563C1"),
            font(color: "FF595959"),
          ]),
        list("fills", [fill("none"), fill("gray125"), fill("solid", [Element("fgColor", ["rgb": "FFEDEDED"])])]),
        list("borders", [Element("border", [:], ["left", "right", "top", "bottom", "diagonal"].map { Element($0) })]),
        list(
          "cellStyleXfs", [Element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])]),
        list("cellXfs", allCases.map(\.element)),
        list("cellStyles", [Element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])]),
      ])
  }

  private static func font(_ marks: [Element] = [], size: String = "11", color: String? = nil) -> Element {
    Element(
      "font", [:],
      marks + [Element("sz", ["val": size])] + (color.map { [Element("color", ["rgb": $0])] } ?? [])
        + [Element("name", ["val": "Calibri"]), Element("family", ["val": "2"])])
  }
}
