/// The rows of a ledger added up by some of its columns, with averages whose names say what they divide by.
///
/// Classes are never added to each other: a transfer is no cost to society, and production is a gain. So `class` is
/// always among the columns, and each class has a total of its own.
///
/// A row's figures:
/// - `cost`: the sum.
/// - `volume`, `unit`: only where the columns, or the choice of one service, leave one unit. A service's volume counts
///   once however many of its posts the row holds.
/// - `users`: clients with any row of the ledger in it whose cost is not 0.
/// - `clients`: clients, not excluded, for whom at least one of the row's quarters is observed at one at least of the
///   row's authorities. Those are the authorities whose services were booked anywhere in the part of the ledger that is
///   asked for, among what the row's columns (but time and client) leave. Every user is one of these clients; a client
///   observed in a part of the quarters counts in full, so the averages of a run, over its cohorts, are others.
/// - `cost_per_user`, `cost_per_client`: the sum over each of the two, rounded to a millionth; empty over nobody.
///
/// Both groups of clients count: those of the control group are in the ledger too.
public struct LedgerRollUp: Sendable {
  /// A row, or the total of a class.
  struct Row: Sendable {
    /// The cells of the columns that it is rolled up by.
    let keys: [Table.Cell]
    let postClass: Table.Cell
    let cost: Money
    /// Millionths of the unit, where there is one.
    let volume: Int128
    /// The cell of the unit; not defined where several meet.
    let unit: Table.Cell
    let users: Int
    /// The clients with any row of the ledger in it, also at a cost of 0.
    let booked: Int
    let clients: Int
    /// The users by number, as many as it takes to know that they are not few.
    let someUsers: [Int32]
  }

  /// The columns that rows are rolled up by, in the order of the ledger; `class` is one of them.
  public let columns: [LedgerColumn]
  /// Whether one service alone was asked for.
  let isOfOneService: Bool
  /// The rows, in the study's order of their columns.
  let rows: [Row]
  /// The rows of each class together; none where `class` is the only column.
  let totals: [Row]
  /// The study that the ledger is of.
  let study: Study
  /// The number of the study's clients, those who are left out among them.
  let clientCount: Int
  /// Whether single clients were asked for by name.
  let isOfSingleClients: Bool

  /// The columns that rows are rolled up by where nobody says otherwise.
  public static let usualColumns = [LedgerColumn.relative, .authority, .postClass]

  /// Rolls rows up.
  ///
  /// - Parameters:
  ///   - parts: The rows.
  ///   - columns: The columns by which they are rolled up: those of ``LedgerColumn/keys``, in any order.
  ///   - isOfSingleClients: Whether rows of single clients were asked for by name: then nothing is hidden.
  ///   - threads: The number of threads; the result does not depend on it.
  public init(_ parts: LedgerParts, by columns: [LedgerColumn], isOfSingleClients: Bool, threads: Int) {
    let columns = LedgerColumn.keys.filter { columns.contains($0) || $0 == .postClass }
    self.columns = columns
    self.isOfSingleClients = isOfSingleClients
    study = parts.ledger.data.study
    clientCount = parts.ledger.data.clients.count
    isOfOneService = parts.selection.service != nil
    let groupings = [LedgerGroups(parts, by: columns), LedgerGroups(parts, by: [.postClass])]
    var sums = groupings.map { LedgerSums($0, limit: parts.ledger.data.study.minimumCell) }
    let none = sums
    parts.forEach(threads: threads) { rows in
      var sums = none
      for row in rows {
        for number in sums.indices { sums[number].add(row) }
      }
      return sums
    } _: { part in
      for number in sums.indices { sums[number].add(part[number]) }
    }
    let booked = parts.bookedLines
    rows = Self.rows(of: sums[0], groupings[0], parts, booked)
    let classes = columns == [.postClass] ? [] : Self.rows(of: sums[1], groupings[1], parts, booked)
    totals = classes.map { $0.total(in: columns) }
  }

  private static func rows(of sums: LedgerSums, _ groups: LedgerGroups, _ parts: LedgerParts, _ booked: Set<Int>)
    -> [Row]
  {
    let clients = LedgerClients(parts, groups, bookedLines: booked)
    let ids = groups.columns.contains(.client) ? parts.ledger.data.clients.allIDs : []
    let quarters = parts.ledger.data.study.quarters
    let classPlace = groups.columns.firstIndex(of: .postClass) ?? 0
    let ordered = sums.byGroup.map { (order: groups.order(of: $0), key: $0, sum: $1) }
      .sorted { $0.order.lexicographicallyPrecedes($1.order) }
    return ordered.map { _, key, sum in
      let keys = groups.cells(of: key, ids: ids, quarters: quarters)
      return Row(
        keys: keys, postClass: keys[classPlace], cost: Money(millionths: sum.cost), volume: sum.volume,
        unit: groups.unit(ofGroup: key.fixed), users: sum.users, booked: sum.booked, clients: clients.count(of: key),
        someUsers: sum.someUsers)
    }
  }
}

extension LedgerRollUp.Row {
  /// The row as a total: its class in its column, `total` in the first other one.
  fileprivate func total(in columns: [LedgerColumn]) -> LedgerRollUp.Row {
    let label = columns.firstIndex { $0 != .postClass }
    let keys = columns.indices.map { place in
      columns[place] == .postClass ? postClass : place == label ? .text("total") : .undefined
    }
    return LedgerRollUp.Row(
      keys: keys, postClass: postClass, cost: cost, volume: volume, unit: unit, users: users, booked: booked,
      clients: clients, someUsers: someUsers)
  }
}
