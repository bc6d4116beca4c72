import Foundation
import Testing

@testable import CostModel

/// The rows of the ledger as people read them.
@Suite struct LedgerRowTests {
  /// The README of `minimal` lists volume and kronor of all that a client has, worked out by hand.
  ///
  /// Each row must be one of its posts with the volume beside it, and each post a row.
  @Test func `the rows of the sample are those of its README`() throws {
    let made = try MadeLedger(sample: "minimal")
    let written = try String(contentsOfFile: Samples.folder + "/minimal/README.md", encoding: .utf8)
    let block = try #require(written.split(separator: "client;service;line;quarter;value\n").last)
    var expected: [String] = []
    var volumes: [String: String] = [:]
    for line in block.prefix(upTo: try #require(block.firstRange(of: "```")).lowerBound).split(separator: "\n") {
      let fields = line.split(separator: ";").map(String.init)
      let key = "\(fields[0]) \(fields[1]) \(fields[3])"
      if fields[2] == "volume" { volumes[key] = fields[4] } else { expected.append("\(key) \(fields[2]) \(fields[4])") }
    }
    let ids = made.ledger.data.clients.allIDs
    let found = made.rows(of: try made.parts()).map { row in
      let line = made.ledger.lines[row.line]
      let service = made.ledger.data.schablon.services[line.service]
      let key = "\(ids[row.client]) \(service.id) \(row.relative)"
      #expect("\(Money(millionths: row.volume))" == volumes[key], "\(key)")
      var post = line.post.map { service.posts[$0].id } ?? ""
      if case .observed = line.kind { post += ":observed" }
      return "\(key) \(post) \(row.cost)"
    }
    #expect(found.count > 50)
    #expect(found.sorted() == expected.sorted())
  }

  /// Counts the events of each client and service: a row has at most as many bookings.
  private struct EventCounts: EventSink {
    struct Place: Hashable {
      let client: Int
      let service: Int
    }
    var counts: [Place: Int128] = [:]

    mutating func receive(_ events: Span<CaseEvent>) {
      for index in events.indices {
        counts[Place(client: events[index].client, service: events[index].service), default: 0] += 1
      }
    }
  }

  /// Each booking is rounded to a millionth, and so is its volume: n bookings may be off by n halves of a millionth of
  /// a krona, and by as many of a unit's millionths at the price.
  @Test(arguments: ["minimal", "personligt-ombud"])
  func `volume × price is the cost`(_ sample: String) throws {
    let made = try MadeLedger(sample: sample)
    var problems = ProblemList()
    var sinks = [EventCounts()]
    _ = made.ledger.data.readEvents(into: &sinks, problems: &problems)
    var priced = 0
    for row in made.rows(of: try made.parts()) {
      guard let price = row.price else { continue }
      priced += 1
      let place = EventCounts.Place(client: row.client, service: made.ledger.lines[row.line].service)
      let bookings = sinks[0].counts[place] ?? 0
      // In millionths × the price's denominator × 2.
      let product = row.volume * Int128(price.numerator) - row.cost.millionths * Int128(price.denominator)
      let bound = bookings * (Int128(price.numerator) + Int128(price.denominator))
      #expect(bookings > 0 && 2 * product.magnitude <= bound.magnitude, "\(row)")
    }
    #expect(priced > 50)
  }

  @Test func `an observed cost has no price, and everything else of the sample has one`() throws {
    let made = try MadeLedger(sample: "minimal")
    for row in made.rows(of: try made.parts()) {
      if case .observed = made.ledger.lines[row.line].kind {
        #expect(row.price == nil)
      } else {
        #expect(row.price != nil)
      }
    }
  }

  @Test func `a part of a ledger holds what was asked for`() throws {
    let made = try MadeLedger(sample: "minimal")
    func rows(_ parts: LedgerParts) -> [String] {
      MadeLedger.text(parts, .rows(.csv)).split(separator: "\n").dropFirst().map(String.init)
    }
    let all = rows(try made.parts())
    #expect(rows(try made.parts(client: "SYN2")) == all.filter { $0.hasPrefix("SYN2;") })
    #expect(rows(try made.parts(authority: "kommun")) == all.filter { $0.split(separator: ";")[3] == "kommun" })
    #expect(rows(try made.parts(authority: "region")) == all.filter { $0.split(separator: ";")[3] == "landsting" })
    #expect(rows(try made.parts(service: "lon")) == all.filter { $0.split(separator: ";")[4] == "lon" })
    #expect(
      rows(try made.parts(quarters: -2 ... -1)) == all.filter { ["-2", "-1"].contains($0.split(separator: ";")[2]) })
    #expect(rows(try made.parts(client: "SYN5")).isEmpty)
    #expect(rows(try made.parts(authority: "kommun", service: "lon")).isEmpty)
  }

  @Test func `what a study does not have is said with what it has`() throws {
    let made = try MadeLedger(sample: "minimal")
    func failure(_ body: () throws -> LedgerParts) -> String {
      do {
        _ = try body()
        return ""
      } catch let failure as LedgerSelection.Failure {
        return "\(failure.message); \(failure.hint)"
      } catch { return "\(error)" }
    }
    let unknown = failure { try made.parts(client: "Anna Andersson") }
    #expect(unknown.hasPrefix("no client of clients.csv has the id that was asked for; write the id as"))
    #expect(!unknown.contains("Anna") && !unknown.contains("SYN"))
    #expect(
      failure { try made.parts(authority: "komun") } == "'komun' is no authority of the study; did you mean \"kommun\"?"
    )
    #expect(failure { try made.parts(service: "boendestöd") }.hasSuffix("did you mean \"boendestod\"?"))
    #expect(
      failure { try made.parts(quarters: 3...5) } == "the study has no quarter 5; its relative quarters are -4..4")
    #expect(failure { try made.parts(quarters: -9...0) }.hasPrefix("the study has no quarter -9;"))
  }
}
