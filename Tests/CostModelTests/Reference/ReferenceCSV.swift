import Foundation

/// A delimited text file read into rows of named fields.
struct ReferenceCSV {
  var header: [String]
  var rows: [[String]]

  /// Reads text (windows-1252 where it is no UTF-8) with RFC 4180 quotes; the delimiter is the one of `;`, `,` and
  /// tab the header has most of.
  init(path: String, delimiter: String? = nil) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if String(bytes: bytes, encoding: .utf8) == nil, let text = String(bytes: bytes, encoding: .windowsCP1252) {
      bytes = Array(text.utf8)
    }
    let separator = delimiter?.utf8.first ?? Self.guessDelimiter(bytes)
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var recordIsEmpty = true
    var at = 0
    func endField() {
      record.append(String(decoding: field, as: UTF8.self))
      field = []
    }
    func endRecord() {
      endField()
      if !recordIsEmpty { records.append(record) }
      record = []
      recordIsEmpty = true
    }
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if at < bytes.count && bytes[at] == UInt8(ascii: "\"") {
          field.append(byte)
          at += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\n"): endRecord()
      case UInt8(ascii: "\r"): break
      case UInt8(ascii: "\""):
        isQuoted = true
        recordIsEmpty = false
      case separator:
        endField()
        recordIsEmpty = false
      default:
        field.append(byte)
        recordIsEmpty = false
      }
    }
    if !recordIsEmpty { endRecord() }
    header = records.first ?? []
    rows = records.dropFirst().map { row in
      row + Array(repeating: "", count: max(0, (records.first ?? []).count - row.count))
    }
  }

  private static func guessDelimiter(_ bytes: [UInt8]) -> UInt8 {
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") }
    func count(_ byte: UInt8) -> Int { header.filter { $0 == byte }.count }
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    return candidates.max { count($0) < count($1) } ?? UInt8(ascii: ";")
  }

  /// The values of a column by the contract's name of it, `columns` giving the file's own name; empty where there
  /// is no such column.
  func values(_ name: String, columns: [String: String] = [:]) -> [String] {
    guard let place = header.firstIndex(of: columns[name] ?? name) else {
      return Array(repeating: "", count: rows.count)
    }
    return rows.map { $0[place] }
  }
}
