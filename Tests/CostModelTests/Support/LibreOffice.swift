import Foundation
import Testing

/// LibreOffice, which opens workbooks and writes each sheet as CSV; Debian's package is `libreoffice-calc`.
enum LibreOffice {
  private static let program = OtherProgram("soffice", package: "libreoffice-calc")

  /// Whether tests that need it are to be run.
  static var isExpected: Bool { program.isExpected }

  /// A cell as LibreOffice writes it: texts stand in quotes, numbers do not.
  struct Cell: Hashable {
    let text: String
    let isText: Bool
  }

  /// Opens the workbooks of a folder, all at once since it starts slowly, and returns what their sheets hold.
  ///
  /// The options are: `;` between fields, quotes around texts, UTF-8, from the first row, in no particular language,
  /// all texts in quotes and no number, numbers not as shown but with 15 digits, no formulas, spaces kept, all sheets.
  ///
  /// > Source: LibreOffice help, "Filter Options for CSV Import and Export", tokens 1 to 12.
  static func sheets(ofWorkbooksIn folder: String, named names: [String]) throws -> [String: [[Cell]]] {
    let output = folder + "/sheets"
    _ = try program.run(
      [
        "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to",
        "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,false,false,false,-1", "--outdir", output,
      ] + names.map { "\(folder)/\($0).xlsx" }, home: folder)
    var sheets: [String: [[Cell]]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: output) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(output)/\(name)"))
      sheets[String(name.dropLast(".csv".count))] = rows(String(decoding: bytes, as: UTF8.self))
    }
    return sheets
  }

  /// The rows of a file, each field with whether it stands in quotes.
  private static func rows(_ file: String) -> [[Cell]] {
    var rows: [[Cell]] = [[]]
    var (text, isText, isOpen) = (String.UnicodeScalarView(), false, false)
    func take() {
      rows[rows.count - 1].append(Cell(text: String(text), isText: isText))
      (text, isText) = (String.UnicodeScalarView(), false)
    }
    var last: Unicode.Scalar = ";"
    for scalar in file.unicodeScalars {
      switch scalar {
      case "\"":
        // A quote right behind the one that ends a text is one of the text's own.
        if !isOpen, last == "\"", isText { text.append(scalar) }
        (isOpen, isText) = (!isOpen, true)
        last = isOpen ? ";" : scalar
        continue
      case ";" where !isOpen: take()
      case "\n" where !isOpen:
        take()
        rows.append([])
      default: text.append(scalar)
      }
      last = scalar
    }
    return rows.dropLast()
  }
}
