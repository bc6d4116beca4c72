#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension HTMLPage {
  /// A chart in both widths, what to know of it, and its data a click away.
  func picture(_ picture: Picture) -> Element {
    let chart = picture.chart
    let caption = Element("figcaption", [:], [Element("h3", ["class": "chart"], chart.title)])
    var parts = [
      caption,
      chart.svg(width: .wide), chart.svg(width: .narrow),
    ]
    if !picture.note.isEmpty { parts.append(Element("p", ["class": "note"], picture.note)) }
    parts.append(
      Element(
        "details", [:],
        [
          Element(
            "summary",
            nodes: [
              .text(text(sv: "Siffrorna", en: "The numbers")),
              .element(Element("span", ["class": "unseen"], ": " + chart.title)),
            ]), table(picture.data),
        ]))
    return Element("figure", ["id": "figure-" + chart.id], parts)
  }

  /// A table, with the same in full as a file.
  func table(_ table: DataTable) -> Element {
    let header = table.columns.map { column in
      Element("th", ["scope": "col", "class": column.measure.isNumber ? "n" : "t"], column.title)
    }
    let rows = table.rows.map { row in Element("tr", [:], row.indices.map { cell(row[$0], in: $0, of: table) }) }
    let isWide = table.columns.count > 3
    let file = "data:text/csv;charset=utf-8;base64," + Data(table.csv.utf8).base64EncodedString()
    let link = Element(
      "a", ["class": "file", "download": table.name + ".csv", "href": file], table.name + ".csv")
    return Element(
      "div", ["class": "table"],
      [
        Element(
          "table", isWide ? ["class": "wide-table"] : [:],
          [
            Element("caption", table.caption), Element("thead", [:], [Element("tr", [:], header)]),
            Element("tbody", [:], rows),
          ]), link,
      ])
  }

  private func cell(_ cell: Table.Cell, in column: Int, of table: DataTable) -> Element {
    let words = table.text(cell, in: column, document.language)
    let isNumber = table.columns[column].measure.isNumber
    if column == 0 {
      return Element("th", ["scope": "row", "class": isNumber ? "n" : "t"], words)
    }
    var kind = isNumber ? "n" : table.columns[column].measure == .code ? "t code" : "t"
    if case .hidden = cell { kind += " hidden" }
    return Element("td", ["class": kind, "data-label": table.columns[column].title], words)
  }
}
