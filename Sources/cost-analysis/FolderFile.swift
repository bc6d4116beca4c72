/// One file of a folder that is going to be written: its name, and a function that hands out its bytes.
///
/// The bytes are asked for chunk by chunk, so that a file may be larger than the memory.
struct FolderFile: Sendable {
  /// The path inside the folder, such as `tables/cohort.csv`.
  let name: String
  /// Hands out the bytes from first to last.
  let forEachChunk: @Sendable (_ body: ([UInt8]) throws -> Void) throws -> Void

  /// A file whose bytes are made as they are written.
  init(_ name: String, forEachChunk: @escaping @Sendable (_ body: ([UInt8]) throws -> Void) throws -> Void) {
    self.name = name
    self.forEachChunk = forEachChunk
  }

  /// A file that is in memory already.
  init(_ name: String, bytes: [UInt8]) {
    self.init(name) { body in try body(bytes) }
  }

  /// A file with this text in UTF-8.
  init(_ name: String, text: String) {
    self.init(name, bytes: Array(text.utf8))
  }
}

/// One file that has been written.
struct WrittenFile: Hashable, Sendable {
  /// The path inside the folder.
  let name: String
  /// Its size.
  let bytes: Int
  /// Its lines, by their line ends.
  let lines: Int
}

/// What happens to a folder that is there already.
enum ExistingFolder: Hashable, Sendable {
  /// It must be empty.
  case mustBeEmpty
  /// It is replaced if it is empty, or holds the file of this name (which shows that this program wrote it) and
  /// nothing but what this program writes there: files of the new folder, and `paths`, in which `*` stands for a name.
  case replaced(ifItHolds: String, amongOnly: [String])
}
