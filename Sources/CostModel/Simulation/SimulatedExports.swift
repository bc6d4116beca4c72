/// One of the files that the authorities of a synthetic study export.
protocol SimulatedExport: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The column names, as the authority's system writes them.
  var header: String { get }

  /// Whether the file is in windows-1252 with CRLF; the others are UTF-8 with LF.
  var isWindows1252: Bool { get }
}

/// The exports of one synthetic study, as they are collected.
struct SimulatedExports<Export: SimulatedExport>: Sendable {
  private struct Row: Sendable {
    let client: Int
    let day: Day
    let text: String
  }

  private var rows: [Export: [Row]] = [:]

  /// Adds a row to an export.
  ///
  /// - Parameters:
  ///   - export: The file.
  ///   - client: The client's place among the clients, by which rows are ordered.
  ///   - day: By which the rows of a client are ordered.
  ///   - fields: The fields, the client's identifier first.
  mutating func add(_ export: Export, client: Int, on day: Day, _ fields: [String]) {
    rows[export, default: []].append(Row(client: client, day: day, text: fields.joined(separator: ";")))
  }

  /// The exported files, their rows by client and day, or in a pseudo-random order.
  func files(isShuffled: Bool, seed: UInt64) -> [SimulatedFile] {
    Export.allCases.map { export in
      let sorted = (rows[export] ?? []).sorted { ($0.client, $0.day, $0.text) < ($1.client, $1.day, $1.text) }
      let order = RowPermutation(count: sorted.count, seed: seed)
      let lines = [export.header] + sorted.indices.map { sorted[isShuffled ? order[$0] : $0].text }
      let end = export.isWindows1252 ? "\r\n" : "\n"
      let text = lines.map { $0 + end }.joined()
      let bytes = export.isWindows1252 ? Self.windows1252(text) : Array(text.utf8)
      return SimulatedFile(name: export.rawValue, rows: SimulatedText(bytes: bytes))
    }
  }

  /// A text in windows-1252; it holds only characters that have the same number there as in Unicode.
  private static func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      precondition(scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value), "a character outside windows-1252")
      return UInt8(scalar.value)
    }
  }
}
