/// Writes rows of the ledger as a journal that hledger reads: a balanced transaction for each.
///
/// | class | to | from |
/// | --- | --- | --- |
/// | real | `expenses:real:AUTHORITY:SERVICE:POST` | `assets:PAYER` |
/// | transfer | `assets:RECEIVER` | `assets:PAYER` |
/// | production | `assets:society` | `revenues:production:SERVICE:POST` |
///
/// So the balance of `assets:ACTOR` is what the table `actors` calls net, that of all `assets` is society's net, and
/// `expenses:real:AUTHORITY` is the real cost of an authority's services. The date is the first day of the client's
/// quarter; with calendar quarters hledger's own quarters (`-Q`) are the study's. Each transaction has the tags
/// `client`, `relative`, `service`, `post`, `class`, `volume` and `unit`, to choose by (`tag:class=transfer`) and to
/// roll up by (`--pivot service`). A row whose cost is 0 is a transaction too, so that there are as many as rows.
///
/// What hledger would read as its own signs (`;`, `:`, a comma in a tag, two spaces) is written as `%` and the
/// hexadecimal digits of its bytes, as in web addresses; so different names stay different.
///
/// > Source: hledger 1.25, "Journal format".
struct JournalFormat: Sendable {
  private let ledger: Ledger
  private let ids: [String]
  /// By line: where it goes, where it comes from, and the part of its transaction that is the same in all rows.
  private let lines: [Line]

  private struct Line: Sendable {
    var to = ""
    var from = ""
    var description = ""
    var tags = ""
  }

  init(_ ledger: Ledger) {
    self.ledger = ledger
    ids = ledger.data.clients.allIDs
    let schablon = ledger.data.schablon
    lines = ledger.lines.map { Self.line($0, schablon) }
  }

  private static func line(_ line: LedgerLine, _ schablon: Schablon) -> Line {
    let service = schablon.services[line.service]
    guard let post = line.post.map({ service.posts[$0] }) else { return Line() }
    let names = schablon.actors.names
    func assets(_ actor: Int?) -> String { "assets:" + escaped(actor.map { names[$0] } ?? "") }
    let name = "\(escaped(service.id)):\(escaped(post.id))"
    let (to, from) =
      switch post.postClass {
      case .real: ("expenses:real:\(escaped(names[service.authority])):\(name)", assets(post.payer))
      case .transfer: (assets(post.receiver), assets(post.payer))
      case .production: ("assets:\(societyName(beside: names))", "revenues:production:\(name)")
      }
    return Line(
      to: to, from: from, description: "\(escaped(service.id)) \(escaped(post.id))",
      tags: "service:\(escaped(service.id)), post:\(escaped(post.id)), class:\(post.postClass.rawValue)")
  }

  /// The account of society as a whole, which is none of the actors'.
  private static func societyName(beside actors: [String]) -> String {
    actors.contains("society") ? "%society" : "society"
  }

  /// What stands before the transactions: what it is, the forms of numbers, and the accounts in use.
  ///
  /// - Parameters:
  ///   - bookedLines: The lines of the ledger that any row is of.
  ///   - comments: Lines for people, the study's title first.
  /// - Returns: The text, with an empty line at its end.
  func beginning(bookedLines: Set<Int>, comments: [String]) -> String {
    let accounts = Set(bookedLines.flatMap { [lines[$0].to, lines[$0].from] })
    let said = comments.map { comment in
      "; " + comment.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
    }
    return said.joined() + "\ndecimal-mark .\ncommodity 1000.000000 SEK\n\n"
      + accounts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "account \($0)\n" }.joined() + "\n"
  }

  /// The transactions of some rows.
  func transactions(_ rows: [LedgerRow]) -> String {
    var text = ""
    var (client, id) = (-1, "")
    for row in rows {
      let line = lines[row.line]
      let unit = ledger.data.schablon.services[ledger.lines[row.line].service].unit
      if row.client != client {
        client = row.client
        id = Self.escaped(ids[client])
      }
      text += "\(row.days.lowerBound) \(line.description)"
      text += "  ; client:\(id), relative:\(row.relative), \(line.tags)"
      text += ", volume:\(DecimalText.text(row.volume, decimals: 6)), unit:\(unit.rawValue)\n"
      text += "    \(line.to)  \(row.cost) SEK\n"
      text += "    \(line.from)  \(Money.zero - row.cost) SEK\n\n"
    }
    return text
  }

  /// A name as a part of an account, a description or a tag: one word to hledger, whatever it holds.
  static func escaped(_ name: String) -> String {
    var escaped = ""
    var last: Unicode.Scalar = " "
    let scalars = Array(name.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let isSign =
        switch scalar {
        case "%", ";", ":", ",", "|", "[", "]": true
        case "(", "*", "!", "=", "#": place == 0
        case " ": last == " " || place == scalars.count - 1
        default: scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        }
      if isSign {
        for byte in String(scalar).utf8 {
          escaped += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      } else {
        escaped.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return escaped
  }
}
