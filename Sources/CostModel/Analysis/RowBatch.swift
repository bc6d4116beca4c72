/// The sums of up to 64 clients by item, a line of the ledger or a sum of lines: of each item the rows of the clients that
/// have any, one behind another.
///
/// What is summed over clients is added item by item, so that the few sums of an item stay near while they are added to.
/// Client by client, each would come from afar: they are more than what a processor holds near.
struct RowBatch {
  /// How many clients a batch holds: a bit each in a word.
  static let capacity = 64
  /// The room of an item, in rows: one more than can be, since items a power of two apart would push one another out of
  /// what the processor holds near.
  private static let stride = capacity + 1

  /// The first blocks of all rows by item × ``stride`` + place, behind them the second ones, and so on.
  private(set) var blocks: [PeriodRow.Eight]
  /// By item × ``stride`` + place, whose the row is: the client's place in the batch.
  private(set) var clients: [UInt8]
  /// By item: how many rows it has.
  private(set) var counts: [Int32]
  private let blockCount: Int
  private let itemCount: Int
  /// The items that the client at hand has a row of, a bit each.
  private var found: [UInt64]

  init(items: Int, blockCount: Int) {
    self.blockCount = blockCount
    itemCount = items
    blocks = Array(repeating: .zero, count: items * Self.stride * blockCount)
    clients = Array(repeating: 0, count: items * Self.stride)
    counts = Array(repeating: 0, count: items)
    found = Array(repeating: 0, count: (items + 63) / 64)
  }

  /// Makes room for other clients.
  mutating func clear() {
    var counts = counts.mutableSpan
    counts.update(repeating: 0)
  }

  /// The places of an item's rows in ``clients``.
  @inline(__always)
  func places(of item: Int) -> Range<Int> {
    item &* Self.stride..<item &* Self.stride &+ Int(counts[item])
  }

  /// The places of an item's blocks that hold a column in ``blocks``.
  @inline(__always)
  func places(of item: Int, column: Int) -> Range<Int> {
    let first = ((column &>> 3) &* itemCount &+ item) &* Self.stride
    return first..<first &+ Int(counts[item])
  }

  /// Adds a client's rows of lines; its place in the batch follows those of the clients before.
  mutating func addLines(of cells: CellSums, as client: Int) {
    Self.copy(
      cells, UInt8(truncatingIfNeeded: client), blockCount, itemCount, &blocks, &clients, &counts)
  }

  private static func copy(
    _ cells: CellSums, _ client: UInt8, _ blockCount: Int, _ itemCount: Int, _ blocks: inout [PeriodRow.Eight],
    _ clients: inout [UInt8], _ counts: inout [Int32]
  ) {
    let (lines, ofLine) = (cells.windowLines.span, cells.rows.span)
    var blocks = blocks.mutableSpan
    var clients = clients.mutableSpan
    var counts = counts.mutableSpan
    for number in 0..<cells.windowLineCount {
      let line = Int(lines[number])
      let place = line &* stride &+ Int(counts[line])
      counts[line] &+= 1
      clients[place] = client
      for block in 0..<blockCount {
        blocks[block &* itemCount &* stride &+ place] = ofLine[line &* blockCount &+ block]
      }
    }
  }

  /// Adds a client's lines to the sums of them; its place in the batch follows those of the clients before.
  mutating func addSums(_ sums: LineSets, of cells: CellSums, as client: Int) {
    Self.add(
      sums, cells, UInt8(truncatingIfNeeded: client), blockCount, &blocks, &clients, &counts, &found)
  }

  private static func add(
    _ sums: LineSets, _ cells: CellSums, _ client: UInt8, _ blockCount: Int, _ blocks: inout [PeriodRow.Eight],
    _ clients: inout [UInt8], _ counts: inout [Int32], _ found: inout [UInt64]
  ) {
    let (lines, ofLine) = (cells.windowLines.span, cells.rows.span)
    let (ofLines, lineStarts) = (sums.ofLines.span, sums.lineStarts.span)
    let (ofSets, setStarts) = (sums.ofSets.span, sums.setStarts.span)
    let plane = sums.count &* stride
    var blocks = blocks.mutableSpan
    var clients = clients.mutableSpan
    var counts = counts.mutableSpan
    var found = found.mutableSpan
    for number in 0..<cells.windowLineCount {
      let line = Int(lines[number])
      for index in Int(lineStarts[line])..<Int(lineStarts[line &+ 1]) {
        let (place, kept) = row(of: Int(ofLines[index]), client, &clients, &counts, &found)
        for block in 0..<blockCount {
          let at = block &* plane &+ place
          blocks[at] = blocks[at] & kept &+ ofLine[line &* blockCount &+ block]
        }
      }
    }
    // A sum that is part of another has the lower number: when its turn comes, it is whole.
    for word in found.indices {
      while found[word] != 0 {
        let sum = word &* 64 &+ found[word].trailingZeroBitCount
        let from = sum &* stride &+ Int(counts[sum]) &- 1
        for index in Int(setStarts[sum])..<Int(setStarts[sum &+ 1]) {
          let (place, kept) = row(of: Int(ofSets[index]), client, &clients, &counts, &found)
          for block in 0..<blockCount {
            let at = block &* plane &+ place
            blocks[at] = blocks[at] & kept &+ blocks[block &* plane &+ from]
          }
        }
        found[word] &= found[word] &- 1
      }
    }
  }

  /// The client's row of a sum; a new one is no more than room, to be written and not added to.
  @inline(__always)
  private static func row(
    of sum: Int, _ client: UInt8, _ clients: inout MutableSpan<UInt8>, _ counts: inout MutableSpan<Int32>,
    _ found: inout MutableSpan<UInt64>
  ) -> (place: Int, kept: PeriodRow.Eight) {
    // Chosen and not branched: whether the client has a row yet, nobody can guess.
    let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: sum)
    let isNew = found[sum &>> 6] & bit == 0
    found[sum &>> 6] |= bit
    counts[sum] &+= isNew ? 1 : 0
    let place = sum &* stride &+ Int(counts[sum]) &- 1
    clients[place] = client
    return (place, PeriodRow.Eight(repeating: isNew ? 0 : -1))
  }
}
