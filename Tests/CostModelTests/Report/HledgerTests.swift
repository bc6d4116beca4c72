import Testing

@testable import CostModel

/// hledger adds up the journals of both samples, and comes to the same as we do, to the millionth.
@Suite(.enabled(if: Hledger.isExpected, "hledger is not installed")) struct HledgerTests {
  private static let samples = ["minimal", "personligt-ombud"]

  /// Sums of rows by calendar quarter and whatever `names` calls a row, with a sign; rows without a name are left out.
  private func sums(
    _ made: MadeLedger, _ names: (Service, Post) -> [(name: String, sign: Int128)]
  ) throws -> [String: [String: String]] {
    var sums: [String: [String: Int128]] = [:]
    for row in made.rows(of: try made.parts()) {
      let line = made.ledger.lines[row.line]
      let service = made.ledger.data.schablon.services[line.service]
      let post = service.posts[try #require(line.post)]
      for (name, sign) in names(service, post) {
        sums[name, default: [:]][row.quarterName(.calendar), default: 0] += sign * row.cost.millionths
      }
    }
    return sums.mapValues { quarters in
      quarters.filter { $0.value != 0 }.mapValues { "\(Money(millionths: $0))" }
    }.filter { !$0.value.isEmpty }
  }

  /// hledger writes six decimals, we as many as there are but two at least.
  private func shortened(_ balance: [String: [String: String]]) -> [String: [String: String]] {
    balance.mapValues { quarters in
      quarters.mapValues { text in
        var text = text
        while text.hasSuffix("0"), !text.suffix(3).contains(".") { text.removeLast() }
        return text
      }
    }
  }

  @Test(arguments: samples) func `every check of hledger holds`(_ sample: String) throws {
    let made = try MadeLedger(sample: sample)
    let parts = try made.parts()
    let journal = MadeLedger.text(parts, .rows(.hledger))
    #expect(try Hledger.run(["check", "--strict"], on: journal) == "")
    let count = try Hledger.run(["print"], on: journal).split(separator: "\n").count { $0.first?.isNumber == true }
    #expect(count == made.rows(of: parts).count)
  }

  /// Real costs by authority, service and post; production by service and post.
  @Test(arguments: samples) func `the costs of each quarter are the same`(_ sample: String) throws {
    let made = try MadeLedger(sample: sample)
    let names = made.ledger.data.study.actors.names
    let journal = MadeLedger.text(try made.parts(), .rows(.hledger))
    let real = try sums(made) { service, post in
      post.postClass == .real ? [("expenses:real:\(names[service.authority]):\(service.id):\(post.id)", 1)] : []
    }
    #expect(real.count > 5)
    #expect(shortened(try Hledger.balance(["-Q", "-N", "expenses:real"], on: journal)) == real)
    let production = try sums(made) { service, post in
      post.postClass == .production ? [("revenues:production:\(service.id):\(post.id)", -1)] : []
    }
    #expect(!production.isEmpty)
    #expect(shortened(try Hledger.balance(["-Q", "-N", "revenues"], on: journal)) == production)
  }

  /// What each actor receives less what he pays and bears; over all actors transfers are 0.
  @Test(arguments: samples) func `what actors pay and receive in each quarter is the same`(_ sample: String) throws {
    let made = try MadeLedger(sample: sample)
    let names = made.ledger.data.study.actors.names
    let journal = MadeLedger.text(try made.parts(), .rows(.hledger))
    for postClass in [PostClass.real, .transfer] {
      let expected = try sums(made) { _, post in
        guard post.postClass == postClass else { return [] }
        return [(post.payer, -1), (post.receiver, 1)].compactMap { actor, sign in
          actor.map { ("assets:\(names[$0])", Int128(sign)) }
        }
      }
      let found = try Hledger.balance(["-Q", "-N", "assets", "tag:class=^\(postClass.rawValue)$"], on: journal)
      #expect(!expected.isEmpty)
      #expect(shortened(found) == expected, "\(postClass)")
    }
  }

  /// The roll-up of the library, by class and relative quarter, is hledger's by the tags of the same names.
  @Test(arguments: samples) func `tags roll up as columns do`(_ sample: String) throws {
    let made = try MadeLedger(sample: sample, isOpen: true)
    let journal = MadeLedger.text(try made.parts(), .rows(.hledger))
    let rollUp = made.rollUp(try made.parts(), by: [.relative])
    var expected: [String: [String: String]] = [:]
    for row in rollUp.rows where row.postClass == .text("real") {
      expected[CSVFormat.field(row.keys[0])] = ["balance": "\(row.cost)"]
    }
    let found = try Hledger.balance(["-N", "--pivot", "relative", "expenses"], on: journal)
    #expect(shortened(found) == expected)
  }

  /// Ids and names that hold hledger's own signs are one word to it, and stay apart.
  @Test func `whatever names hold, hledger reads them`() throws {
    let ids = ["a;b", "a, b", "a:b", "(a)", "* a", "a  b", "[2013-01-01]", "å|ä", "a%3Ab", "date:2020-01-01"]
    let service = "stöd; med  mera: x"
    let csv = { (cells: [String]) in cells.map { "\"\($0)\"" }.joined(separator: ";") + "\n" }
    let files = [
      "study.json": """
      {"title": "SYNTHETIC\\nmultiline ; title", "price_year": 2013, "schablon": ["prices"], "actors": ["society"],
       "sources": {"clients": {"file": "clients.csv"}, "coverage": {"file": "coverage.csv"},
                   "events": [{"file": "events.csv"}]}}
      """,
      "prices/insatser.csv": "service;authority;unit;shape\n" + csv([service, "kommun", "besok", "point"]),
      "prices/priser.csv": "service;post;class;payer;receiver;year;price\n"
        + csv([service, "a = b", "real", "kommun", "", "2013", "100"])
        + csv([service, "c", "transfer", "kommun", "society", "2013", "10"])
        + csv([service, "p", "production", "", "", "2013", "1"]),
      "prices/index.csv": "index;year;value;source\nKPI;2013;1;x\n",
      "clients.csv": "client;start\n" + ids.map { csv([$0, "2013-01-01"]) }.joined(),
      "coverage.csv": "client;authority;from;to\n"
        + ids.map { csv([$0, "kommun", "2012-01-01", "2016-12-31"]) }.joined(),
      "events.csv": "client;service;from;quantity\n"
        + ids.enumerated().map { csv([$1, service, "2013-02-01", "\($0 + 1)"]) }.joined(),
    ]
    try TestFolder.with(files) { folder in
      let made = try MadeLedger(folder)
      let journal = MadeLedger.text(try made.parts(), .rows(.hledger))
      #expect(journal.hasPrefix("; SYNTHETIC multiline ; title\n"))
      #expect(try Hledger.run(["check", "--strict"], on: journal) == "")
      let byClient = try Hledger.balance(["-N", "--pivot", "client", "expenses:real"], on: journal)
      #expect(byClient.count == ids.count)
      // Client number k has k visits at 100 kronor: 1 + … + 10 = 55.
      let accounts = try Hledger.balance(["-N"], on: journal).mapValues { $0["balance"] }
      let name = "stöd%3B med %20mera%3A x"
      #expect(
        accounts == [
          "expenses:real:kommun:\(name):a = b": "5500.000000", "assets:kommun": "-6050.000000",
          "assets:society": "550.000000", "assets:%society": "55.000000", "revenues:production:\(name):p": "-55.000000",
        ])
    }
  }
}
