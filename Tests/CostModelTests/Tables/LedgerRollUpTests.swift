import Testing

@testable import CostModel

/// Roll-ups of the ledger of the sample `minimal`, worked out by hand from its README, and what holds of all.
@Suite struct LedgerRollUpTests {
  private func lines(_ table: Table) -> [String] {
    CSVFormat.lines(of: table).split(separator: "\n").map(String.init)
  }

  /// By relative quarter, authority and class: cost, users, cost per user, clients, cost per client.
  ///
  /// e and b are the rows in the README's tables. SYN1 … SYN4 have the kommun's records; SYN1 … SYN3 landsting's, but
  /// SYN3 not in −2; SYN1 … SYN3 those of FK; SYN1 and SYN3 those of AF; Skatteverket's of SYN2 end in −1.
  static let worked = [
    "-3;kommun;real;7033.12;2;3516.56;4;1758.28",  // e7 6405 of SYN2 + e10 628.12 of SYN3
    "-2;landsting;real;12562.40;1;12562.40;2;6281.20",  // b8; SYN3 is not observed in −2
    "-2;skatteverket;transfer;41273.7652;1;41273.7652;3;13757.921733",  // e24 31406 + 9867.7652
    "-1;landsting;real;17499.331636;2;8749.665818;3;5833.110545",  // b4 1499.331636 + b7 16000
    "-1;kommun;real;2992.97;2;1496.485;4;748.2425",  // e4 1050 + e11 -157.03 of SYN3, e13 2100 of SYN4
    "1;landsting;real;8000.00;3;2666.666667;3;2666.666667",  // b3 2000; b5, b6 1000 + b9 4000; b12 1000
    "2;skatteverket;transfer;39426.00;1;39426.00;2;19713.00",  // e23 30000 + 9426
    "3;kommun;real;19980.00;3;6660.00;4;4995.00",  // e2 6300 + e9 4650, e6 4830, e14 4200
    "total;;production;160865.9652;2;80432.9826;3;53621.9884",  // e23 39426 + 80166.20, e24 41273.7652
  ]

  @Test(arguments: worked) func `a row is the sum that the README works out`(_ line: String) throws {
    let made = try MadeLedger(sample: "minimal", isOpen: true)
    let rollUp = made.rollUp(try made.parts(), by: LedgerRollUp.usualColumns)
    #expect(lines(rollUp.disclosedTable).contains(line))
  }

  /// A service's volume counts once, however many posts it has: 6284 + 6284 − 1571 of SYN3 and 15000 of SYN2.
  @Test func `volumes are of services and not of posts`() throws {
    let made = try MadeLedger(sample: "minimal", isOpen: true)
    let parts = try made.parts()
    let byService = lines(made.rollUp(parts, by: [.service]).table)
    #expect(byService.contains("ekonomiskt_bistand;transfer;25997;kr;25992.10;2;12996.05;4;6498.025"))
    #expect(byService.contains("ekonomiskt_bistand;real;25997;kr;2599.21;2;1299.605;4;649.8025"))
    // A wage has two transfers, of 31420 + 30000 + 61000 nominal kronor in all: 122406 + 38459.9652.
    #expect(byService.contains("lon;transfer;122420;kr;160865.9652;2;80432.9826;3;53621.9884"))
    // Priced and observed nights together: 3 + 4 + 4 + 3 + 1 of SYN2, 4 + 1 of SYN1.
    #expect(byService.contains("slutenvard;real;20;dygn;73984.20;2;36992.10;3;24661.40"))
    // Visits of both kinds: 1 + 2 of SYN1, 1 of SYN3; 1 of SYN1, 2 of SYN2.
    let byUnit = made.rollUp(parts, by: [.unit])
    #expect(lines(byUnit.table).contains("real;besok;7;6499.331636;3;2166.443879;3;2166.443879"))
    #expect(byUnit.table.columns.prefix(4) == ["class", "unit", "volume", "cost"])
    // One service: its unit is the only one, also of the total.
    let one = made.rollUp(try made.parts(service: "boendestod"), by: [.relative])
    #expect(lines(one.table).last == "total;real;220.5;timme;46305.00;4;11576.25;4;11576.25")
    #expect(!made.rollUp(parts, by: [.authority]).table.columns.contains("volume"))
  }

  @Test func `a total adds no classes to each other, and stands where classes are not all`() throws {
    let made = try MadeLedger(sample: "minimal", isOpen: true)
    let rollUp = made.rollUp(try made.parts(), by: [.payer])
    #expect(rollUp.columns == [.postClass, .payer])
    #expect(lines(rollUp.table).suffix(3).allSatisfy { $0.contains(";total;") })
    #expect(lines(made.rollUp(try made.parts(), by: [.postClass]).table).count == 3)
  }

  /// However a ledger is rolled up, its totals are the sums of its rows.
  @Test(
    arguments: ["minimal", "personligt-ombud"],
    [
      [LedgerColumn.relative, .authority, .postClass], [.quarter], [.service, .post], [.client], [.payer, .receiver],
      [.unit], [.quarter, .relative, .client, .service],
    ])
  func `the rows add up to the totals`(_ sample: String, _ columns: [LedgerColumn]) throws {
    let made = try MadeLedger(sample: sample, isOpen: true)
    let parts = try made.parts()
    let rollUp = made.rollUp(parts, by: columns, isOfSingleClients: true)
    let rows = made.rows(of: parts)
    let services = made.ledger.data.schablon.services
    for total in rollUp.totals {
      let ofClass = rollUp.rows.filter { $0.postClass == total.postClass }
      #expect(ofClass.reduce(Money.zero) { $0 + $1.cost } == total.cost)
      let plain = rows.filter { row in
        let line = made.ledger.lines[row.line]
        return line.post.map { .text(services[line.service].posts[$0].postClass.rawValue) } == total.postClass
      }
      #expect(plain.reduce(Money.zero) { $0 + $1.cost } == total.cost)
      #expect(Set(plain.filter { $0.cost != .zero }.map(\.client)).count == total.users)
    }
    for row in rollUp.rows { #expect(row.users <= row.booked && row.booked <= row.clients) }
    #expect(Set(rollUp.table.rows.map { Array($0.prefix(columns.count + 1)) }).count == rollUp.table.rows.count)
  }

  @Test func `the number of threads changes nothing`() throws {
    let made = try MadeLedger(sample: "personligt-ombud")
    let parts = try made.parts()
    let one = LedgerRollUp(parts, by: [.quarter, .service], isOfSingleClients: false, threads: 1)
    let three = LedgerRollUp(parts, by: [.service, .quarter], isOfSingleClients: false, threads: 3)
    #expect(one.disclosedTable.rows == three.disclosedTable.rows)
    #expect(MadeLedger.text(parts, .rows(.csv), threads: 1) == MadeLedger.text(parts, .rows(.csv), threads: 3))
  }
}
