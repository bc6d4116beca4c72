/// How much memory what grows with the rows may take, and where the rest goes.
///
/// What grows with the rows are bookings, fingerprints of rows and stays; each has its share, and what is beyond it
/// goes to a temporary file. What grows with the clients (ids, coverage, tables) is held in any case.
///
/// The shares are small parts of the whole: they are what a study of ten million rows needs, so that a hundred million
/// take little more, and a part of them is in memory twice while it is put in order.
public struct MemoryLimit: Hashable, Sendable {
  /// The least that may be asked for, in bytes.
  public static let least = 64 << 20
  /// What is used where nothing else is asked for: 2 GiB, and the system's folder for temporary files.
  public static let standard = MemoryLimit(bytes: 2 << 30)

  /// Bytes, at least ``least``.
  public let bytes: Int
  /// The folder of temporary files, or `nil` for the system's.
  public let folder: String?

  /// A limit of so many bytes.
  public init(bytes: Int, folder: String? = nil) {
    self.bytes = bytes
    self.folder = folder
  }

  /// The limit that a text names, a whole number of mebibytes or gibibytes as `512M` or `4G`; `nil` where it names none,
  /// or less than ``least``.
  public init?(_ text: String) {
    guard let unit = text.last, let count = Int(text.dropLast()), count > 0 else { return nil }
    let size: Int
    switch unit {
    case "M", "m": size = 1 << 20
    case "G", "g": size = 1 << 30
    default: return nil
    }
    let (bytes, overflow) = count.multipliedReportingOverflow(by: size)
    guard !overflow, bytes >= Self.least else { return nil }
    self.init(bytes: bytes)
  }

  /// What all threads together may hold of bookings that are in order, in words of eight bytes.
  var bookingWords: Int { bytes / 32 / 8 }
  /// What they may hold of fingerprints of rows.
  var fingerprintWords: Int { bytes / 32 / 8 }
  /// What they may hold of stays.
  var stayWords: Int { bytes / 128 / 8 }
  /// What a thread gathers before it is put in order.
  func gatheredWords(threads: Int) -> Int { min(1 << 19, max(1 << 10, bytes / 256 / 8 / max(1, threads))) }
}
