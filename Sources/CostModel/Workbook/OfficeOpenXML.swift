/// The names that parts of a workbook go by.
///
/// > Source: ECMA-376 part 1, annex A (namespaces), and part 2, clause 9 (packages).
enum OfficeOpenXML {
  /// What each part begins with.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  /// The elements of workbooks and sheets.
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  /// References from one part to another, inside a part.
  static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// References from one part to another, in the files that list them.
  static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  /// The kinds of the parts.
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
  /// What the content type of a part of a workbook begins with.
  static let spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// The letters of a column: `A` for 0, `Z` for 25, `AA` for 26.
  static func letters(ofColumn column: Int) -> String {
    let last = String(Character(Unicode.Scalar(UInt8(0x41 + column % 26))))
    return column < 26 ? last : letters(ofColumn: column / 26 - 1) + last
  }

  /// A sheet's name as a reference has it.
  static func quoted(_ sheet: String) -> String { "'\(sheet)'" }
}
