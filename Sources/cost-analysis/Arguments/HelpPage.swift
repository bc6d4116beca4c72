/// A page of help, no line of which is longer than 80 columns.
struct HelpPage: Hashable, Sendable {
  /// A titled list, such as the options: a term and what it means.
  struct Section: Hashable, Sendable {
    let title: String
    let rows: [Row]
  }

  /// One entry of a section.
  struct Row: Hashable, Sendable {
    let term: String
    let text: String
  }

  /// A command line that works, and what it does.
  struct Example: Hashable, Sendable {
    /// The line as typed.
    let line: String
    /// What it does, in a few words.
    let purpose: String
  }

  /// What the command is for, in one line.
  let purpose: String
  /// The command line in short.
  let usage: String
  /// Command lines to copy.
  let examples: [Example]
  /// What there is to know beyond the options; a paragraph each.
  var notes: [String] = []
  /// Lists of commands, operands, options, exit statuses.
  let sections: [Section]

  /// The longest line.
  static let width = 80

  /// The page as text.
  var text: String {
    var lines = [purpose, "", "usage: \(usage)"]
    if !examples.isEmpty {
      lines += ["", "examples:"]
    }
    for example in examples {
      lines += ["  \(example.line)"]
      lines += HelpPage.wrap(example.purpose, indent: 6)
    }
    for note in notes {
      lines += [""] + HelpPage.wrap(note, indent: 0)
    }
    for section in sections {
      lines += ["", "\(section.title):"] + HelpPage.lines(of: section)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is printed on a command line without arguments: the purpose, the usage, where to find more.
  var shortText: String {
    let first = sections.prefix(1).flatMap { ["\($0.title):"] + HelpPage.lines(of: $0) + [""] }
    return ([purpose, "", "usage: \(usage)", ""] + first + ["'--help' tells more."])
      .joined(separator: "\n") + "\n"
  }

  /// A section's rows in two columns.
  static func lines(of section: Section) -> [String] {
    let longest = section.rows.map(\.term.count).max() ?? 0
    let column = min(longest, 28) + 4
    return section.rows.flatMap { row in
      var lines = wrap(row.text, indent: column)
      let term = "  " + row.term
      if term.count + 2 <= column, !lines.isEmpty {
        let gap = String(repeating: " ", count: column - term.count)
        lines[0] = term + gap + lines[0].dropFirst(column)
      } else {
        lines.insert(term, at: 0)
      }
      return lines
    }
  }

  /// Breaks a text at its spaces into lines with so many spaces before them.
  static func wrap(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let line = lines.last, line.count + 1 + word.count <= width {
        lines[lines.count - 1] = line + " " + word
      } else {
        lines.append(margin + word)
      }
    }
    return lines
  }
}
