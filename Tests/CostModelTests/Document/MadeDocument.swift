@testable import CostModel

/// A document with one of everything, and names that would be markup if anything let them.
enum MadeDocument {
  static var table: DataTable {
    var table = DataTable(
      "hours", caption: "Timmar & kronor",
      columns: [
        .init("Insats", .text), .init("n", .count), .init("Medel", .kronor), .init("Förändring", .change),
        .init("Andel", .share), .init("p", .number(decimals: 3)),
      ])
    table.add([
      .text("Boendestöd <SoL> | \"a\"; b"), .people(1_234), .money(Money(millionths: 12_345_600_000)), .kronor(-7.6),
      .number(0.8617), .number(0.04567),
    ])
    table.add([.text("_Hemtjänst_"), .hidden(below: 4), .undefined, .kronor(1_000), .undefined, .hidden(below: 4)])
    return table
  }

  static func document(_ language: Language) -> Document {
    let chart = Chart(
      id: "hours", title: "Timmar & kronor", description: "Två staplar.",
      content: .plot(
        Chart.Plot(
          x: .linear(label: { "\(Int($0))" }), y: .categories([.init("Boendestöd <SoL>"), .init("Hemtjänst")]),
          marks: [.bar(at: 0, to: 12, tone: .series(0)), .hidden(at: 1, text: "dolt")])))
    return Document(
      language: language, title: "SYNTHETIC <study>", kind: "Analys", lead: "83 klienter & deras akter",
      warning: "Internt",
      sections: [
        Document.Section(
          id: "one", title: "Ett & två",
          blocks: [
            .facts([Fact(label: "Kostnad", value: "+7 kr", detail: "n = 4")]), .caution("Ingen kontrollgrupp."),
            .heading("Fråga?"), .paragraph("Svar * 2"), .list(["a", "b"]),
            .pictures([Picture(chart: chart, note: "Streckat: dolt.", data: table)]),
          ]),
        Document.Section(
          id: "two", title: "Mer",
          blocks: [
            .command("cost-analysis run <STUDY>"), .links([FileLink(text: "Å & _a_", path: "Å (1)/report.html")]),
          ]),
      ])
  }
}
