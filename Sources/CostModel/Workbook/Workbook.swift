/// The tables of a run as one workbook for Excel, LibreOffice and whatever else reads Office Open XML.
///
/// The first sheet says what each sheet is, with a link to it; the second what each column holds; then each table has
/// a sheet of its own, with the names that its CSV file has. Cells hold what the files hold: numbers are numbers,
/// exact to their last digit, texts stay texts, and what is hidden there is hidden here. A table that a sheet cannot
/// hold is left to its file, and the first sheet says so. The same tables give the same bytes.
///
/// ```swift
/// let bytes = try Workbook(title: study.title, tables: analysis.disclosedTables, language: .swedish).bytes()
/// ```
///
/// > Source: ECMA-376, Office Open XML, part 1 (SpreadsheetML) and part 2 (packages).
public struct Workbook: Sendable {
  /// The study's title.
  public let title: String
  /// The tables, in order, as they may be shown.
  public let tables: [Table]
  /// The language of the first two sheets.
  public let language: Language
  /// How many rows a sheet has; less for tests.
  var rowCount = SheetLimit.rowCount

  /// A workbook of tables.
  ///
  /// - Parameters:
  ///   - title: The study's title.
  ///   - tables: The tables as they may be shown: nothing is hidden here that is not hidden in them.
  ///   - language: The language of the sheets that explain; tables have the names of their files in both.
  public init(title: String, tables: [Table], language: Language) {
    (self.title, self.tables, self.language) = (title, tables, language)
  }

  /// Why there is no workbook.
  public enum Failure: Error, Hashable, Sendable {
    /// It would be larger than a file of its kind can be, in bytes.
    case tooLarge(limit: Int)
    /// It would have more parts, most of them sheets, than a file of its kind can have.
    case tooManySheets(limit: Int)
  }

  /// The bytes of the workbook's file.
  ///
  /// - Returns: An archive of the workbook's parts.
  /// - Throws: ``Failure`` where the tables are too many or too large for one file.
  public func bytes() throws(Failure) -> [UInt8] {
    let sheets = WorkbookSheets(self)
    let all = sheets.worksheets
    var archive = ZipArchive()
    var texts = SharedTexts()
    for part in WorkbookParts(sheets: all).parts {
      archive.add(part.name) { write in write(OfficeOpenXML.declaration + part.element.text(as: .xml)) }
    }
    for (place, sheet) in all.enumerated() {
      let letters = sheet.widths.indices.map(OfficeOpenXML.letters)
      archive.add("xl/" + WorkbookParts.name(ofSheet: place)) { write in
        write(sheet.start)
        sheets.forEachRow(ofSheet: place, &texts) { row in
          write(row.element(letters: letters).text(as: .xml))
        }
        write(sheet.end)
      }
    }
    archive.add("xl/" + WorkbookParts.sharedTexts) { write in texts.write(write) }
    do {
      return try archive.finish()
    } catch {
      throw Failure(error)
    }
  }
}

extension Workbook.Failure {
  fileprivate init(_ failure: ZipArchive.Failure) {
    switch failure {
    case .tooLarge(let limit): self = .tooLarge(limit: limit)
    case .tooManyFiles(let limit): self = .tooManySheets(limit: limit)
    }
  }
}

extension Workbook.Failure: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .tooLarge(let limit):
      "the workbook would be larger than \(limit) bytes, the most that its format holds; leave it out, and use the CSV files"
    case .tooManySheets(let limit):
      "the workbook would have more than \(limit) parts, the most that its format holds; leave it out, and use the CSV files"
    }
  }
}
