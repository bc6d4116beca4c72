/// One file of a synthetic study, whose bytes are made as they are asked for.
///
/// The file may be of any size: no more than one chunk of it is ever in memory. Asking twice gives the same bytes.
public struct SimulatedFile: Sendable {
  /// The file's path inside the study folder, such as `export/landsting-vardkontakter.csv`.
  public let name: String

  /// What the file holds, row by row.
  let rows: any SimulatedRows

  /// The size in bytes that a chunk reaches before it is handed out: 1 MiB.
  static let chunkSize = 1 << 20

  /// Hands out the file's bytes from first to last, in chunks of about 1 MiB that end at a row's end.
  ///
  /// - Parameter body: Takes one chunk, never an empty one.
  /// - Throws: What `body` throws; nothing more is handed out then.
  /// - Complexity: O(bytes) time, one chunk of memory.
  public func forEachChunk(_ body: ([UInt8]) throws -> Void) rethrows {
    var writer = SimulatedWriter()
    writer.bytes.reserveCapacity(SimulatedFile.chunkSize + 512)
    writer.write(rows.header)
    for row in 0..<rows.count {
      rows.append(row: row, to: &writer)
      if writer.bytes.count >= SimulatedFile.chunkSize {
        try body(writer.bytes)
        writer.bytes.removeAll(keepingCapacity: true)
      }
    }
    if !writer.bytes.isEmpty {
      try body(writer.bytes)
    }
  }
}

/// The rows of a synthetic file, each a pure function of its number.
protocol SimulatedRows: Sendable {
  /// The bytes before the first row, with their line end.
  var header: [UInt8] { get }

  /// How many rows there are; a row may write nothing.
  var count: Int { get }

  /// Writes one row with its line end.
  func append(row: Int, to writer: inout SimulatedWriter)
}

/// A short file that is kept whole.
struct SimulatedText: SimulatedRows {
  let header: [UInt8]
  let count = 0

  /// The file with this text in UTF-8.
  init(_ text: String) {
    header = Array(text.utf8)
  }

  /// The file with these bytes.
  init(bytes: [UInt8]) {
    header = bytes
  }

  func append(row: Int, to writer: inout SimulatedWriter) {}

  /// A text between the quotes of JSON.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..."\u{1F}": quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
