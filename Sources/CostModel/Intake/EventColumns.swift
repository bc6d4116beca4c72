/// The columns of some rows of an event source, read one after another; see ``RowGrid`` for what stands for what.
struct EventColumns: Sendable {
  /// What stands for a field without a word, among rates.
  static let noRate = Int32(Rate.allCases.count)
  /// The same among authorities.
  static let noAuthority = Int32.max

  private(set) var fingerprints = Array(repeating: UInt64(0), count: RowGrid.mostRows)
  /// The clients' numbers, −1 for those that the study does not have.
  private(set) var clients = Self.words(RowGrid.odd)
  /// The places of the services' words in ``ServiceFinder``.
  private(set) var services = Self.words(RowGrid.odd)
  /// Numbers of days.
  private(set) var from = Self.words(RowGrid.empty)
  /// The same.
  private(set) var to = Self.words(RowGrid.empty)
  /// Places in ``Rate/allCases``, or ``noRate``.
  private(set) var rates = Self.words(Self.noRate)
  /// Numbers of authorities, or ``noAuthority``.
  private(set) var authorities = Self.words(Self.noAuthority)
  /// Millionths.
  private(set) var quantities = Self.numbers
  /// Millionths of a krona.
  private(set) var amounts = Self.numbers
  /// Whether any quantity or amount has a decimal comma.
  private(set) var haveDecimalCommas = false
  private var search = KeySearch()

  private static func words(_ word: Int32) -> [Int32] { Array(repeating: word, count: RowGrid.mostRows) }
  private static let numbers = Array(repeating: RowGrid.noNumber, count: RowGrid.mostRows)

  /// Reads some rows; a column that the source does not have stays as if it were empty.
  mutating func read(_ grid: RowGrid, _ context: EventContext, _ finder: ServiceFinder) {
    let fields = context.fields
    grid.fingerprints(into: &fingerprints)
    finder.words.numbers(grid, fields.service, empty: nil, into: &services)
    grid.days(fields.from, isSparse: false, into: &from)
    if let field = fields.to { grid.days(field, isSparse: true, into: &to) }
    haveDecimalCommas = false
    if let field = fields.quantity, grid.numbers(field, into: &quantities) { haveDecimalCommas = true }
    if let field = fields.amount, grid.numbers(field, into: &amounts) { haveDecimalCommas = true }
    if let field = fields.rate { context.rates.table.numbers(grid, field, empty: Self.noRate, into: &rates) }
    if let field = fields.authority {
      finder.authorities.numbers(grid, field, empty: Self.noAuthority, into: &authorities)
    }
    let finder = context.clients
    search.numbers(in: finder.clients.ids, of: grid, finder.field, finder.encoding, into: &clients)
  }
}
