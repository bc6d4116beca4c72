/// How the bookings of a ledger are put into words and drawers.
///
/// A word holds an amount in millionths of a krona, and in its lower bits the number of the cell: most amounts are small
/// enough. One that is not takes two words, a mark with the cell and the amount itself. The bookings of one client
/// follow a head with the client's place in the drawer and their number of words. A drawer holds the bookings of
/// neighbouring clients.
struct BookingLayout: Sendable {
  /// How many drawers there are at most: as many as one thread can write to at once without waiting for memory.
  private static let mostDrawers = 1_024
  /// How many clients a drawer holds at least.
  private static let fewestClients = 128

  /// The number of drawers.
  let drawerCount: Int
  /// The number of clients of a drawer, a power of two.
  let clientsInDrawer: Int
  /// A client's number, shifted by so many bits, is its drawer's.
  let clientBits: Int
  /// The bits of a word that hold the cell.
  let cellBits: Int
  /// The cell that stands for "the amount is in the next word".
  let mark: UInt64

  /// A layout for so many clients and cells.
  init(clients: Int, cells: Int) {
    var clientBits = 0
    while 1 << clientBits < Self.fewestClients || (clients >> clientBits) >= Self.mostDrawers { clientBits += 1 }
    self.clientBits = clientBits
    clientsInDrawer = 1 << clientBits
    drawerCount = max(1, (clients + clientsInDrawer - 1) / clientsInDrawer)
    var cellBits = 1
    while (1 << cellBits) - 1 < cells { cellBits += 1 }
    self.cellBits = cellBits
    mark = (1 << UInt64(cellBits)) - 1
  }

  /// A booking's word, or `nil` where its amount needs one of its own.
  @inline(__always)
  func word(_ cell: UInt32, _ amount: Int64) -> UInt64? {
    let shifted = amount &<< Int64(cellBits)
    guard shifted &>> Int64(cellBits) == amount else { return nil }
    return UInt64(bitPattern: shifted) | UInt64(cell)
  }

  /// The word that stands before the amount of a cell, where that needs a word of its own.
  @inline(__always)
  func markedWord(_ cell: UInt32) -> UInt64 {
    UInt64(cell) &<< UInt64(cellBits) | mark
  }

  /// The head of a client's bookings.
  @inline(__always)
  func head(_ place: Int, words: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: place) &<< 32 | UInt64(truncatingIfNeeded: words)
  }

  /// Calls `body` with the cell and the amount of each booking.
  @inline(__always)
  func forEach(in words: Span<UInt64>, _ body: (UInt32, Int64) -> Void) {
    var index = 0
    while index < words.count {
      let word = words[index]
      index &+= 1
      if word & mark != mark {
        body(UInt32(truncatingIfNeeded: word & mark), Int64(bitPattern: word) &>> Int64(cellBits))
      } else if index < words.count {
        body(UInt32(truncatingIfNeeded: word &>> UInt64(cellBits)), Int64(bitPattern: words[index]))
        index &+= 1
      }
    }
  }
}
