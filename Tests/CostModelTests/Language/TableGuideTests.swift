import Testing

@testable import CostModel

/// Each table that a run writes is explained, column by column, in both languages.
@Suite("Guide to the tables") struct TableGuideTests {
  @Test("the columns are those of the files", arguments: ["minimal", "personligt-ombud"])
  func columns(sample: String) throws {
    let files = try MadeResults(Samples.folder + "/" + sample).files.filter { $0.name.hasPrefix("tables/") }
    #expect(files.count > 10)
    for file in files {
      let name = String(file.name.dropFirst("tables/".count).dropLast(".csv".count))
      let header = String(decoding: file.bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      let guide = try #require(TableGuide(name), "\(name)")
      #expect(guide.table == name)
      #expect(guide.columns.map(\.name) == header.split(separator: ";").map(String.init), "\(name)")
    }
  }

  @Test("the columns of an evaluation are those of its files")
  func evaluation() throws {
    let tables = try EvaluatedStudy.results().tables
    let names = [
      "internal_costs", "evaluation", "evaluation_summary", "intervals", "sensitivity", "scenarios", "value_map", "did",
      "event_study", "pretrend",
    ]
    for name in names {
      let table = try #require(tables.first { $0.name == name }, "\(name)")
      #expect(try #require(TableGuide(name), "\(name)").columns.map(\.name) == table.columns, "\(name)")
    }
  }

  @Test(
    "sentences begin with a capital or a word of the file, and end with a full stop",
    arguments: TableGuide.tables.map(\.table))
  func sentences(table: String) throws {
    let guide = try #require(TableGuide(table))
    for language in Language.allCases {
      #expect(!guide.title.text(in: language).isEmpty)
      #expect(guide.title.text(in: language).last != ".")
      #expect(guide.summary.text(in: language).hasSuffix("."))
      for column in guide.columns {
        #expect(!column.heading.text(in: language).isEmpty, "\(column.name)")
        #expect(column.meaning.text(in: language).hasSuffix("."), "\(column.name)")
      }
    }
    #expect(Set(guide.columns.map(\.name)).count == guide.columns.count)
  }

  @Test("a table by subgroups has the column's name in front")
  func subgroups() throws {
    let guide = try #require(TableGuide("decomposition_gross.by-Län"))
    #expect(guide.title.sv == "Nya klienters del av ökningen, per Län")
    #expect(guide.title.en == "What new clients add, by Län")
    #expect(
      guide.columns.map(\.name) == ["Län", "cohort", "level", "key", "period", "increase", "new_increase", "share"])
    #expect(guide.columns.first?.heading.en == "Län")
  }

  @Test("a column of a study may be called like one of the table's own; its name then means the latter")
  func sameName() throws {
    let guide = try #require(TableGuide("before_after.by-class"))
    #expect(guide.columns.filter { $0.name == "class" }.count == 2)
    #expect(guide["class"]?.heading.en == "Class")
    #expect(guide["nothing"] == nil)
  }

  @Test("a table that no run writes has no guide", arguments: ["", "ledger", "ledger.by-sex", ".by-sex", "cohorts"])
  func unknown(table: String) {
    #expect(TableGuide(table) == nil)
  }
}
