/// The sheets of a workbook: what is in it, what the columns hold, and the tables that fit.
struct WorkbookSheets: Sendable {
  /// The first sheet.
  let contents: TextSheet
  /// The second sheet.
  let columns: TextSheet
  /// The sheets of the tables, in their order.
  let tables: [TableSheet]

  /// The sheets of a workbook.
  init(_ workbook: Workbook) {
    let language = workbook.language
    var names = SheetNames()
    let contents = names.add(language.text(sv: "Innehåll", en: "Contents"))
    let columns = names.add(language.text(sv: "Kolumner", en: "Columns"))
    let listed = workbook.tables.map { table in
      let limit = SheetLimit(table, rowCount: workbook.rowCount)
      return Listed(table: table, limit: limit, sheet: limit == nil ? names.add(table.name) : nil)
    }
    tables = listed.compactMap { listed in listed.sheet.map { TableSheet(table: listed.table, name: $0) } }
    self.columns = Self.columns(columns, workbook)
    self.contents = Self.contents(contents, self.columns, listed, workbook)
  }

  /// The sheets but for their rows, in order.
  var worksheets: [Worksheet] {
    var first = contents.worksheet
    first.isFirst = true
    return [first, columns.worksheet] + tables.map(\.worksheet)
  }

  /// Calls `write` with each row of a sheet.
  func forEachRow(ofSheet place: Int, _ texts: inout SharedTexts, _ write: (SheetRow) -> Void) {
    switch place {
    case 0: contents.forEachRow(&texts, write)
    case 1: columns.forEachRow(&texts, write)
    default: tables[place - 2].forEachRow(&texts, write)
    }
  }

  /// A table, with its sheet or with why it has none.
  private struct Listed {
    let table: Table
    let limit: SheetLimit?
    let sheet: String?
  }

  private static func contents(
    _ name: String, _ columns: TextSheet, _ tables: [Listed], _ workbook: Workbook
  ) -> TextSheet {
    let language = workbook.language
    var sheet = TextSheet(name: name, hasHeader: false)
    sheet.add(.line(workbook.title, .title))
    for line in notes(language) { sheet.add(.line(line, .plain)) }
    sheet.add(.line("", .plain))
    let headings = [
      language.text(sv: "Blad", en: "Sheet"), language.text(sv: "Rubrik", en: "Title"),
      language.text(sv: "Vad den visar", en: "What it shows"), language.text(sv: "Tabell", en: "Table"),
      language.text(sv: "Rader", en: "Rows"),
    ].map { TextSheet.Cell.text($0, .header) }
    sheet.add(headings)
    sheet.add(
      .link(columns.name), .text(language.text(sv: "Kolumnerna", en: "The columns"), .text),
      .text(
        language.text(
          sv: "Vad varje kolumn i tabellerna innehåller, och vad orden i dem betyder.",
          en: "What each column of the tables holds, and what the words in them mean."), .wrapped),
      .text("", .text), .count(columns.rows.count - 1))
    for listed in tables {
      let guide = TableGuide(listed.table.name)
      let summary = guide?.summary.text(in: language) ?? ""
      sheet.add(
        listed.sheet.map { .link($0) } ?? .text("", .text), .text(guide?.title.text(in: language) ?? "", .text),
        .text(listed.limit.map { "\($0.words(listed.table, in: language)) \(summary)" } ?? summary, .wrapped),
        .text(listed.table.name, .text), .count(listed.table.rows.count))
    }
    return sheet
  }

  private static func notes(_ language: Language) -> [String] {
    [
      language.text(
        sv: "Varje tabell är densamma som CSV-filen med samma namn i mappen tables: samma rader, samma värden.",
        en: "Each table is the same as the CSV file of its name in the folder tables: the same rows, the same values."),
      language.text(
        sv:
          "Belopp är i kronor. Värden som <4 är dolda för att skydda enskilda personer; en tom cell är inte definierad.",
        en: "Amounts are in kronor. Values such as <4 are hidden to protect people; an empty cell is not defined."),
      language.text(
        sv: "Ett blads namn har högst 31 tecken: längre namn slutar i … och hela namnet står under Tabell.",
        en: "The name of a sheet has at most 31 letters: longer ones end in … and the whole name stands under Table."),
    ]
  }

  /// What each column holds: those of each table once, and before them the columns by which tables are split.
  private static func columns(_ name: String, _ workbook: Workbook) -> TextSheet {
    let language = workbook.language
    var sheet = TextSheet(name: name, hasHeader: true)
    sheet.add(
      [
        language.text(sv: "Tabell", en: "Table"), language.text(sv: "Kolumn", en: "Column"),
        language.text(sv: "Rubrik", en: "Heading"), language.text(sv: "Vad den innehåller", en: "What it holds"),
      ].map { .text($0, .header) })
    var seen: Set<String> = []
    var known: [(table: String, columns: [TableGuide.Column])] = []
    for parts in workbook.tables.map({ TableGuide.parts(of: $0.name) }) {
      guard let guide = TableGuide(parts.base) else { continue }
      if seen.insert(guide.table).inserted { known.append((guide.table, guide.columns)) }
      if let column = parts.column, seen.insert(".by-\(column)").inserted {
        known.append(("….by-\(column)", [TableGuide.subgroup(column)]))
      }
    }
    for (table, columns) in known {
      for column in columns {
        sheet.add(
          .text(table, .text), .text(column.name, .text), .text(column.heading.text(in: language), .text),
          .text(column.meaning.text(in: language), .wrapped))
      }
    }
    return sheet
  }
}
