/// hledger, another program that adds up bookings; version 1.25 is Debian's package `hledger`.
enum Hledger {
  private static let program = OtherProgram("hledger", package: "hledger")

  /// Whether tests that need it are to be run.
  static var isExpected: Bool { program.isExpected }

  /// Runs it on a journal and returns what it prints; a failure is an issue of the test.
  static func run(_ arguments: [String], on journal: String) throws -> String {
    try TestFolder.with(["all.journal": journal]) { folder in
      try program.run(["-f", folder + "/all.journal"] + arguments, home: folder)
    }
  }

  /// A balance by account and column, in kronor as text: `["assets:kommun": ["2013Q1": "-12.000000"]]`.
  static func balance(_ arguments: [String], on journal: String) throws -> [String: [String: String]] {
    let text = try run(["balance", "-O", "csv"] + arguments, on: journal)
    let rows = text.split(separator: "\n").map { line in
      // No cell holds a quote: names that would are written otherwise.
      line.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != "\"" } }
    }
    guard let header = rows.first else { return [:] }
    var balance: [String: [String: String]] = [:]
    for row in rows.dropFirst() {
      for (column, cell) in zip(header, row).dropFirst() where cell != "0" {
        balance[row[0], default: [:]][column] = cell.replacing(" SEK", with: "")
      }
    }
    return balance
  }
}
