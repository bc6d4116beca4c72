/// Writes a document as Markdown, for people who paste it into a text of their own.
///
/// Charts stand as links to their files and as the tables that they show.
///
/// > Source: CommonMark 0.31 with the tables of GitHub Flavored Markdown 0.29.
struct MarkdownText {
  private let document: Document

  /// The Markdown of a document.
  init(_ document: Document) {
    self.document = document
  }

  /// The text, with a line feed at its end.
  var text: String {
    var parts = [
      Self.escaped(document.kind), "# " + Self.escaped(document.title), Self.escaped(document.lead),
    ]
    if let warning = document.warning { parts.append("> **\(Self.escaped(warning))**") }
    for section in document.sections {
      parts.append("## " + Self.escaped(section.title))
      parts += section.blocks.flatMap(blocks)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func blocks(_ block: Block) -> [String] {
    switch block {
    case .heading(let text): ["### " + Self.escaped(text)]
    case .paragraph(let text): [Self.escaped(text)]
    case .caution(let text): ["> " + Self.escaped(text)]
    case .list(let points): [points.map { "- " + Self.escaped($0) }.joined(separator: "\n")]
    case .facts(let facts):
      [
        facts.map { "- \(Self.escaped($0.label)): **\(Self.escaped($0.value))** \(Self.escaped($0.detail))" }
          .joined(separator: "\n")
      ]
    case .pictures(let pictures): pictures.flatMap(picture)
    case .table(let table): self.table(table)
    case .command(let line): ["```sh\n\(line)\n```"]
    case .links(let links):
      [links.map { "- [\(Self.escaped($0.text))](\($0.address))" }.joined(separator: "\n")]
    }
  }

  private func picture(_ picture: Picture) -> [String] {
    let image = "![\(Self.escaped(picture.chart.title))](figures/\(picture.chart.id).svg)"
    return [image] + (picture.note.isEmpty ? [] : [Self.escaped(picture.note)]) + table(picture.data)
  }

  private func table(_ table: DataTable) -> [String] {
    let header = table.columns.map { Self.cell($0.title) }
    let rule = table.columns.map { $0.measure.isNumber ? "---:" : "---" }
    let rows = table.rows.map { row in
      row.indices.map { Self.cell(table.text(row[$0], in: $0, document.language)) }
    }
    let lines = ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    return ["**\(Self.escaped(table.caption))**", lines.joined(separator: "\n")]
  }

  private static func cell(_ text: String) -> String {
    let escaped = escaped(text)
    return escaped.utf8.contains(UInt8(ascii: "|")) ? escaped.replacing("|", with: "\\|") : escaped
  }

  /// A text in which nothing is markup, on one line.
  private static func escaped(_ text: String) -> String {
    guard mayHoldMarkup(text) else { return text }
    var result = ""
    for (place, letter) in text.enumerated() {
      switch letter {
      case "\\", "`", "*", "_", "[", "]", "<", "~": result += "\\\(letter)"
      case "#" where place == 0, ">" where place == 0: result += "\\\(letter)"
      case let space where space.isNewline: result += " "
      default: result.append(letter)
      }
    }
    return result
  }

  /// Whether a text has any byte of a letter that is not written as it stands: most have none, and are not looked at
  /// letter by letter.
  private static func mayHoldMarkup(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: ">"), 0..<0x20:
        return true
      // U+0085, and U+2028 and U+2029, are line breaks too.
      case 0xC2 where bytes[place + 1] == 0x85: return true
      case 0xE2 where bytes[place + 1] == 0x80 && (0xA8...0xA9).contains(bytes[place + 2]): return true
      default: break
      }
    }
    return false
  }
}
