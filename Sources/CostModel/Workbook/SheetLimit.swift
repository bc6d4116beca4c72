/// What a sheet of Excel cannot hold, so that a table stays in its CSV file alone.
///
/// > Source: Microsoft, "Excel specifications and limits".
enum SheetLimit: Hashable, Sendable {
  /// The table has more rows than a sheet has below its header.
  case rows(most: Int)
  /// The table has more columns than a sheet.
  case columns(most: Int)
  /// A text is longer than a cell may be, counted in UTF-16 units.
  case text(most: Int)

  /// The rows of a sheet.
  static let rowCount = 1_048_576
  private static let columnCount = 16_384
  private static let textLength = 32_767

  /// What of a table does not fit in a sheet, or `nil` where all of it does.
  ///
  /// - Parameters:
  ///   - table: A table.
  ///   - rowCount: How many rows a sheet has.
  init?(_ table: Table, rowCount: Int = Self.rowCount) {
    if table.rows.count >= rowCount {
      self = .rows(most: rowCount - 1)
    } else if table.columns.count > Self.columnCount {
      self = .columns(most: Self.columnCount)
    } else if table.rows.contains(where: { $0.contains(where: Self.isTooLong) })
      || table.columns.contains(where: Self.isTooLong)
    {
      self = .text(most: Self.textLength)
    } else {
      return nil
    }
  }

  private static func isTooLong(_ cell: Table.Cell) -> Bool {
    if case .text(let text) = cell { isTooLong(text) } else { false }
  }

  private static func isTooLong(_ text: String) -> Bool {
    text.utf8.count > textLength && text.utf16.count > textLength
  }

  /// What is said where the table would stand.
  func words(_ table: Table, in language: Language) -> String {
    let most: String
    switch self {
    case .rows(let rows):
      let number = NumberStyle.of(language).grouped(rows)
      most = language.text(
        sv: "som har högst \(number) rader under rubrikraden", en: "which has at most \(number) rows below the header")
    case .columns(let columns):
      let number = NumberStyle.of(language).grouped(columns)
      most = language.text(sv: "som har högst \(number) kolumner", en: "which has at most \(number) columns")
    case .text(let letters):
      let number = NumberStyle.of(language).grouped(letters)
      most = language.text(
        sv: "där en cell har högst \(number) tecken", en: "where a cell has at most \(number) letters")
    }
    return language.text(
      sv: "Ryms inte på ett blad, \(most). Hela tabellen skrivs som CSV: tables/\(table.name).csv.",
      en: "Does not fit in a sheet, \(most). All of it is written as CSV: tables/\(table.name).csv.")
  }
}
