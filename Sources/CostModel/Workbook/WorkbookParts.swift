/// The small parts of a workbook, which say what its sheets are and where they stand.
struct WorkbookParts {
  /// The sheets, in order.
  let sheets: [Worksheet]

  /// The shared texts' part, in the folder of the workbook.
  static let sharedTexts = "sharedStrings.xml"
  private static let styles = "styles.xml"

  /// The part of a sheet, in the folder of the workbook.
  static func name(ofSheet place: Int) -> String { "worksheets/sheet\(place + 1).xml" }

  /// The parts, the list of all parts first.
  var parts: [(name: String, element: Element)] {
    [
      ("[Content_Types].xml", contentTypes),
      ("_rels/.rels", Self.relationships([("officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", workbook),
      (
        "xl/_rels/workbook.xml.rels",
        Self.relationships(
          sheets.indices.map { ("worksheet", Self.name(ofSheet: $0)) }
            + [("styles", Self.styles), ("sharedStrings", Self.sharedTexts)])
      ),
      ("xl/" + Self.styles, CellStyle.sheet),
    ]
  }

  private var contentTypes: Element {
    func part(_ name: String, _ kind: String) -> Element {
      Element("Override", ["PartName": "/xl/" + name, "ContentType": "\(OfficeOpenXML.spreadsheetType).\(kind)+xml"])
    }
    return Element(
      "Types", ["xmlns": OfficeOpenXML.contentTypes],
      [
        Element(
          "Default", ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"]),
        Element("Default", ["Extension": "xml", "ContentType": "application/xml"]),
        part("workbook.xml", "sheet.main"), part(Self.styles, "styles"), part(Self.sharedTexts, "sharedStrings"),
      ] + sheets.indices.map { part(Self.name(ofSheet: $0), "worksheet") })
  }

  /// References to parts, numbered from 1.
  private static func relationships(_ targets: [(kind: String, target: String)]) -> Element {
    Element(
      "Relationships", ["xmlns": OfficeOpenXML.relationships],
      targets.enumerated().map { place, target in
        Element(
          "Relationship",
          [
            "Id": "rId\(place + 1)", "Type": "\(OfficeOpenXML.references)/\(target.kind)", "Target": target.target,
          ])
      })
  }

  private var workbook: Element {
    Element(
      "workbook", ["xmlns": OfficeOpenXML.main, "xmlns:r": OfficeOpenXML.references],
      [
        Element("bookViews", [:], [Element("workbookView", ["activeTab": "0"])]),
        Element(
          "sheets", [:],
          sheets.enumerated().map { place, sheet in
            Element("sheet", ["name": sheet.name, "sheetId": String(place + 1), "r:id": "rId\(place + 1)"])
          }),
        Element("definedNames", [:], sheets.enumerated().filter(\.element.hasHeader).flatMap(Self.definedNames)),
      ])
  }

  /// The range of a sheet's filter, and the row that is printed on each page.
  private static func definedNames(_ place: Int, _ sheet: Worksheet) -> [Element] {
    let name = OfficeOpenXML.quoted(sheet.name)
    let last = OfficeOpenXML.letters(ofColumn: sheet.widths.count - 1)
    return [
      Element(
        "definedName", ["name": "_xlnm._FilterDatabase", "localSheetId": String(place), "hidden": "1"],
        "\(name)!$A$1:$\(last)$\(sheet.rowCount)"),
      Element("definedName", ["name": "_xlnm.Print_Titles", "localSheetId": String(place)], "\(name)!$1:$1"),
    ]
  }
}
