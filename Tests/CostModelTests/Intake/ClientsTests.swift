import Testing

@testable import CostModel

/// What is kept of the clients' file, and how the other files find a client.
@Suite("Clients")
struct ClientsTests {
  private static let clients = """
    client;start;end;birth_year;group;excluded;diagnosis;Boende
    Åsa-1;2012-05-15;2013-01-31;1975;;;F20;eget
    ett-mycket-långt-löpnummer-0002;20120229;;;intervention;;F20;
    3;2012-11-30;;1991;control;avböjde;;"eget; ""litet"" "

    """

  private func files(_ clients: [UInt8], events: [UInt8], settings: (String, String) = ("", "")) -> [String: [UInt8]] {
    let texts = [
      "study.json": """
      {
        "title": "Clients", "price_year": 2012, "schablon": ["schablon"],
        "sources": {"clients": {"file": "clients.csv"\(settings.0)}, "coverage": {"file": "coverage.csv"},
                    "events": [{"file": "events.csv"\(settings.1)}]},
        "cohorts": [{"id": "a", "requires": ["kommun"]}]
      }
      """,
      "schablon/insatser.csv": "service;authority;unit;shape\nsamtal;kommun;besok;point\n",
      "schablon/priser.csv": "service;post;class;payer;receiver;year;price\nsamtal;s;real;kommun;;2012;100\n",
      "schablon/index.csv": "index;year;value\nKPI;2012;314,20\n",
      "coverage.csv": """
      client;authority;from;to
      Åsa-1;kommun;2010-01-01;2014-12-31
      okänd;kommun;2010-01-01;2014-12-31
      """,
    ]
    return texts.mapValues { Array($0.utf8) }.merging(["clients.csv": clients, "events.csv": events]) { $1 }
  }

  /// A text in windows-1252; of the letters used here it holds those that Latin-1 holds.
  private func windows(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

  private func ledger(_ files: [String: [UInt8]]) throws -> Ledger {
    try TestFolder.with(files) { path in
      let reading = try StudyReading(StudyFolder(path: path), threads: 2)
      #expect(reading.problems.lines.isEmpty)
      return try #require(reading.ledger)
    }
  }

  private static let events = """
    client;service;from
    Åsa-1;samtal;2012-06-01
    ett-mycket-långt-löpnummer-0002;samtal;2012-06-01
    3;samtal;2012-06-01
    ett-mycket-långt-löpnummer-0003;samtal;2012-06-01

    """

  @Test("columns, groups and who is left out")
  func columns() throws {
    let clients = try ledger(files(Array(Self.clients.utf8), events: Array(Self.events.utf8))).data.clients
    #expect(clients.count == 3)
    #expect(clients.list.map(\.start.description) == ["2012-05-15", "2012-02-29", "2012-11-30"])
    #expect(clients.list.map { $0.end?.description } == ["2013-01-31", nil, nil])
    #expect(clients.list.map(\.birthYear) == [1975, nil, 1991])
    #expect(clients.list.map(\.isControl) == [false, false, true])
    #expect(clients.list.map(\.isExcluded) == [false, false, true])
    #expect(clients.columns.keys.sorted() == ["Boende", "diagnosis"])
    let diagnosis = try #require(clients.columns["diagnosis"])
    #expect(diagnosis.values.map { diagnosis.texts[Int($0)] } == ["F20", "F20", ""])
    #expect(diagnosis.texts == ["F20", ""])
    let home = try #require(clients.columns["Boende"])
    #expect(home.values.map { home.texts[Int($0)] } == ["eget", "", "eget; \"litet\""])
    #expect(clients.number(ofID: "Åsa-1") == 0)
    #expect(clients.number(ofID: "ett-mycket-långt-löpnummer-0002") == 1)
    #expect(clients.number(ofID: "ett-mycket-långt-löpnummer-000") == nil)
  }

  @Test("an id is the same client in files of different encodings", arguments: [false, true], [false, true])
  func encodings(clientsAreWindows: Bool, eventsAreWindows: Bool) throws {
    let windows1252 = ", \"encoding\": \"windows-1252\""
    let ledger = try ledger(
      files(
        clientsAreWindows ? windows(Self.clients) : Array(Self.clients.utf8),
        events: eventsAreWindows ? windows(Self.events) : Array(Self.events.utf8),
        settings: (clientsAreWindows ? windows1252 : "", eventsAreWindows ? windows1252 : "")))
    #expect(ledger.rowCounts[0].rows == 4)
    #expect(ledger.rowCounts[0].unknownClient == 1)
    #expect(ledger.rowCounts[0].excludedClient == 1)
    #expect(ledger.data.unknownCoverageClients.count == 1)
    #expect(ledger.entries(ofClient: 0).map(\.millionths) == [100_000_000])
    #expect(ledger.entries(ofClient: 1).isEmpty)  // nothing of hers was reviewed
    #expect(ledger.rowCounts[0].notObserved == 1)
  }
}
