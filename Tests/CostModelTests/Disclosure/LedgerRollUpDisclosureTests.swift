import Testing

@testable import CostModel

/// What a roll-up of the ledger shows of few people: nothing, and no total gives it back.
@Suite struct LedgerRollUpDisclosureTests {
  /// Of the sample's clients four have real costs, three transfers, two production; of five clients four are observed,
  /// which would tell that one is left out.
  @Test func `counts of few, and what few carry, are hidden`() throws {
    let made = try MadeLedger(sample: "minimal")
    let table = made.rollUp(try made.parts(), by: [.postClass]).disclosedTable
    let lines = CSVFormat.lines(of: table).split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "real;164442.005636;4;41110.501409;<4;<4", "transfer;<4;<4;<4;<4;<4", "production;<4;<4;<4;<4;<4",
      ])
  }

  @Test func `with rows of single clients nothing is hidden, and without suppression nothing either`() throws {
    let hiding = try MadeLedger(sample: "minimal")
    let open = try MadeLedger(sample: "minimal", isOpen: true)
    let all = open.rollUp(try open.parts(), by: [.client, .service])
    for table in [
      hiding.rollUp(try hiding.parts(), by: [.client, .service], isOfSingleClients: true).disclosedTable,
      all.disclosedTable,
    ] {
      #expect(table.rows == all.table.rows)
    }
  }

  /// The clients behind each row are looked up by rolling up by client as well.
  @Test(arguments: [
    [LedgerColumn.relative, .authority], [.relative], [.quarter], [.quarter, .service], [.service], [.service, .post],
    [.payer, .receiver], [.unit, .relative], [.post], [.authority, .unit],
  ])
  func `what is hidden cannot be had as the total less the rest`(_ columns: [LedgerColumn]) throws {
    let made = try MadeLedger(sample: "personligt-ombud")
    let parts = try made.parts()
    let rollUp = made.rollUp(parts, by: columns)
    let (full, shown) = (rollUp.table, rollUp.disclosedTable)
    let byClient = made.rollUp(parts, by: columns + [.client], isOfSingleClients: true)
    var users: [[Table.Cell]: Set<Table.Cell>] = [:]
    for row in byClient.rows where row.cost != .zero {
      users[Array(row.keys.dropFirst()), default: []].insert(row.keys[0])
    }
    let place = try #require(full.columns.firstIndex(of: "cost"))
    var hiddenUsers: [Table.Cell: [Set<Table.Cell>]] = [:]
    for (number, row) in rollUp.rows.enumerated() {
      #expect(users[row.keys]?.count ?? 0 == row.users)
      if (1...3).contains(row.users) { #expect(shown.rows[number][place] == .hidden(below: 4)) }
      if shown.rows[number][place] != full.rows[number][place] {
        hiddenUsers[row.postClass, default: []].append(users[row.keys] ?? [])
      }
    }
    for (number, total) in rollUp.totals.enumerated() {
      let isShown = shown.rows[rollUp.rows.count + number][place] == .money(total.cost)
      guard isShown, let hidden = hiddenUsers[total.postClass] else { continue }
      #expect(hidden.count > 1 && hidden.reduce(Set()) { $0.union($1) }.count >= 4, "\(columns) \(total.postClass)")
    }
    // What follows from a hidden row's volume and the prices is hidden with it.
    if let service = full.columns.firstIndex(of: "service") {
      let time = full.columns.firstIndex(of: "quarter") ?? service
      let hidden = Set(
        rollUp.rows.indices.filter { shown.rows[$0][place] == .hidden(below: 4) }
          .map { [full.rows[$0][time], full.rows[$0][service]] })
      for row in shown.rows where hidden.contains([row[time], row[service]]) {
        #expect(row[place] == .hidden(below: 4))
      }
    }
    for cell in shown.rows.joined() {
      if case .people(let count) = cell { #expect(!(1...3).contains(count)) }
    }
  }
}
