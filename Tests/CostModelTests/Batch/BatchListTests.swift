import Testing

@testable import CostModel

/// A list of studies is read whole, and all that is wrong with it is told with its place.
@Suite("Batch list")
struct BatchListTests {
  /// Lists, and what is wrong with them.
  static let lists: [(text: String, lines: [String])] = [
    ("label;study\nnorr;a\nSyd 2024;b/c\n", []),
    // Any delimiter, quotes, empty lines, other orders of columns.
    ("study,label\n\"a\",norr\n\nb,syd_2-x\n", []),
    ("label;study\nåäö;a\n2;b\n", []),
    (
      "label;study;budget\nnorr;a;7\n",
      ["l.csv:1:1: error: \"budget\" is no column; use one of label, study"]
    ),
    (
      "namn;study\nnorr;a\n",
      [
        "l.csv:1:1: error: the column \"label\" is missing; add it",
        "l.csv:1:1: error: \"namn\" is no column; use one of label, study",
      ]
    ),
    ("label;study\n", ["l.csv: error: the list names no studies; add a row with a label and a folder for each"]),
    (
      "label;study\n;a\nnorr;\n",
      [
        "l.csv:2:1: error: label is empty; every row needs one",
        "l.csv:3:6: error: study is empty; every row needs one",
      ]
    ),
    (
      "label;study\nnorr;a\nNorr;b\n",
      [
        "l.csv:3:1: error: the label \"Norr\" stands in line 2 already, where capitals make no difference; give each study its own"
      ]
    ),
    (
      "label;study\nnorr;a\nsyd;a\n",
      ["l.csv:3:5: error: \"a\" is the study of line 2 already; name each study once"]
    ),
    (
      "label;study\na/b;a\n..;b\nindex.html;c\n-x;d\n_;e\n",
      [
        "l.csv:2:1: error: \"a/b\" is no name for a folder: \"/\" cannot stand in it; write letters, digits, spaces, - and _",
        "l.csv:3:1: error: \"..\" is no name for a folder: \".\" cannot stand in it; write letters, digits, spaces, - and _",
        "l.csv:4:1: error: \"index.html\" is no name for a folder: \".\" cannot stand in it; write letters, digits, spaces, - and _",
        "l.csv:5:1: error: \"-x\" is no name for a folder: it begins with \"-\"; begin with a letter or digit",
        "l.csv:6:1: error: \"_\" is no name for a folder: it begins with \"_\"; begin with a letter or digit",
      ]
    ),
    (
      "label;study\nNUL;a\n\(String(repeating: "å", count: 51));b\n",
      [
        "l.csv:2:1: error: \"NUL\" is no name for a folder: Windows keeps that name for a device; choose another",
        "l.csv:3:1: error: \"\(String(repeating: "å", count: 40))…\" is no name for a folder: it has more than 100 bytes"
          + " (å, ä and ö have two); shorten it",
      ]
    ),
    (
      "label;study\n\"a\nb\";a\n",
      [
        "l.csv:2:1: error: \"a…\" is no name for a folder: a line break cannot stand in it; write letters, digits, spaces, -"
          + " and _"
      ]
    ),
    // All of them in one go, those of broken rows too.
    (
      "label;study\nnorr\na.b;x\nsyd;y;z\n",
      [
        "l.csv:2: error: the row has 1 field, the header 2; fill in what is missing",
        "l.csv:3:1: error: \"a.b\" is no name for a folder: \".\" cannot stand in it; write letters, digits, spaces, - and _",
        "l.csv:4: error: the row has 3 fields, the header 2; put a field that holds a delimiter or a line break in quotes",
      ]
    ),
  ]

  @Test("what is wrong with a list", arguments: lists)
  func faults(text: String, lines: [String]) throws {
    try TestFolder.with(["l.csv": text]) { folder in
      var problems = ProblemList()
      _ = try BatchList.read(folder + "/l.csv", name: "l.csv", problems: &problems)
      #expect(problems.lines == lines)
    }
  }

  @Test("paths start at the list's own folder, and one study by two paths is one")
  func paths() throws {
    let files = [
      "lists/l.csv": "label;study\na;../x/y\nb;/nowhere\nc;../x/./y\nd;../x/y/study.json\n", "x/y/study.json": "{}",
    ]
    try TestFolder.with(files) { folder in
      var problems = ProblemList()
      let list = try BatchList.read(folder + "/lists/l.csv", name: "l.csv", problems: &problems)
      #expect(list?.items.map(\.folder.path).prefix(2) == [folder + "/lists/../x/y", "/nowhere"])
      #expect(
        problems.lines == [
          "l.csv:4:3: error: \"../x/./y\" is the study of line 2 already; name each study once",
          "l.csv:5:3: error: \"../x/y/study.json\" is the study of line 2 already; name each study once",
        ])
    }
  }
}
