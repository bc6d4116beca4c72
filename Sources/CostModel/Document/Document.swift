/// A report as every format sees it: sections of paragraphs, figures and tables, in the order of reading.
///
/// It is made once, in one language; ``HTMLPage`` and ``MarkdownText`` write it. They add no words of their own but
/// those that name parts of a page, and work nothing out.
struct Document: Sendable {
  /// A part of the report with a heading.
  struct Section: Sendable {
    /// The name in links: letters, digits and hyphens, unique in the document.
    let id: String
    /// The heading.
    let title: String
    /// What stands in it.
    var blocks: [Block]
  }

  /// The language of all its texts.
  let language: Language
  /// The title.
  let title: String
  /// What kind of report it is, above the title.
  let kind: String
  /// Whom, what and when it is about, in a line under the title.
  let lead: String
  /// A warning that must be read first, such as that nobody in it exists; `nil` where there is none.
  let warning: String?
  /// The sections.
  let sections: [Section]

  /// All figures, in the order of reading.
  var pictures: [Picture] {
    sections.flatMap(\.blocks).flatMap { block -> [Picture] in
      if case .pictures(let pictures) = block { pictures } else { [] }
    }
  }
}

/// What a section is made of.
enum Block: Sendable {
  /// A heading inside the section.
  case heading(String)
  /// A paragraph.
  case paragraph(String)
  /// What must not be overlooked.
  case caution(String)
  /// Points in a row.
  case list([String])
  /// Figures by which a result is remembered.
  case facts([Fact])
  /// Charts, side by side where there is room and several.
  case pictures([Picture])
  /// A table.
  case table(DataTable)
  /// What is typed at a command line.
  case command(String)
  /// Files to read on in.
  case links([FileLink])
}

/// A figure by which a result is remembered: what it is, the number, and how sure it is.
struct Fact: Sendable {
  let label: String
  let value: String
  let detail: String
}

/// A file that a document leads to.
struct FileLink: Sendable {
  /// What it is called.
  let text: String
  /// Where it lies beside the document; names of folders and of the file are parted by `/`.
  let path: String

  /// The path as an address relative to that of the document.
  ///
  /// > Source: RFC 3986, 2.1 and 2.3: what is no unreserved character is written as its bytes.
  var address: String {
    path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        String(UnicodeScalar(byte))
      default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}

/// A chart with the data that it shows.
struct Picture: Sendable {
  /// The chart; its id is also the name of its files.
  let chart: Chart
  /// What a reader must know to read it, beneath it; may be empty.
  let note: String
  /// The numbers that it is drawn from.
  let data: DataTable
}
