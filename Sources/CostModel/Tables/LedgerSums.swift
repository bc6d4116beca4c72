/// The sums of a roll-up while rows of the ledger are added, client by client.
struct LedgerSums: Sendable {
  /// The sum of some rows.
  struct Sum: Sendable {
    var cost: Int128 = 0
    var volume: Int128 = 0
    var users = 0
    var booked = 0
    /// The first users by number, as many as it takes to know that they are not few.
    var someUsers: [Int32] = []
    private var lastUser: Int32 = -1
    private var lastBooked: Int32 = -1

    fileprivate mutating func add(_ row: LedgerRow, hasVolume: Bool, someUsers limit: Int) {
      let client = Int32(row.client)
      cost += row.cost.millionths
      if hasVolume { volume += row.volume }
      if lastBooked != client {
        lastBooked = client
        booked += 1
      }
      if row.cost != .zero, lastUser != client {
        lastUser = client
        users += 1
        if someUsers.count < limit { someUsers.append(client) }
      }
    }

    /// Adds the sum of rows of other clients.
    fileprivate mutating func add(_ other: Sum, someUsers limit: Int) {
      cost += other.cost
      volume += other.volume
      users += other.users
      booked += other.booked
      someUsers += other.someUsers.prefix(max(0, limit - someUsers.count))
    }
  }

  private let groups: LedgerGroups
  private let limit: Int
  /// By row of the roll-up.
  private(set) var byGroup: [LedgerGroups.Key: Sum] = [:]

  init(_ groups: LedgerGroups, limit: Int) {
    self.groups = groups
    self.limit = limit
  }

  /// Adds a row; the rows of a client must come together.
  mutating func add(_ row: LedgerRow) {
    byGroup[groups.key(of: row), default: Sum()].add(row, hasVolume: groups.carriesVolume[row.line], someUsers: limit)
  }

  /// Adds the sums over other clients.
  mutating func add(_ other: LedgerSums) {
    for (key, sum) in other.byGroup { byGroup[key, default: Sum()].add(sum, someUsers: limit) }
  }
}
