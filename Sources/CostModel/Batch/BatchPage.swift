/// The page to begin at: all studies of a batch with their headline figures, the way to their reports, and what is wrong
/// with those that have none.
struct BatchPage {
  private let batch: Batch

  /// The page of a batch, as far as it is.
  init(_ batch: Batch) {
    self.batch = batch
  }

  /// The page.
  var document: Document {
    let outcomes = batch.outcomes
    func count(_ status: BatchOutcome.Status) -> Int { outcomes.count { $0.status == status } }
    let numbers = NumberStyle.of(batch.options.language)
    let (all, done) = (numbers.grouped(outcomes.count), numbers.grouped(count(.done)))
    let (failed, waiting) = (numbers.grouped(count(.failed)), numbers.grouped(count(.waiting)))
    return Document(
      language: batch.options.language,
      title: text(sv: "Studierna i \(batch.list.name)", en: "The studies of \(batch.list.name)"),
      kind: text(sv: "Samhällsekonomisk analys av granskade akter", en: "Cost analysis of reviewed case records"),
      lead: text(
        sv: "Studier: \(all). Klara: \(done). Med fel: \(failed). Väntar: \(waiting).",
        en: "Studies: \(all). Done: \(done). With errors: \(failed). Waiting: \(waiting)."),
      warning: outcomes.contains(where: \.isUnsuppressed)
        ? text(
          sv: "Internt arbetsmaterial: små antal är inte dolda i alla studier. Får inte lämnas ut.",
          en: "Internal working material: small counts are not hidden in all studies. Not to be passed on.") : nil,
      sections: [studies, values, reports, faults, reading].filter { !$0.blocks.isEmpty })
  }

  private var items: [(item: BatchList.Item, outcome: BatchOutcome)] {
    Array(zip(batch.list.items, batch.outcomes)).map { (item: $0, outcome: $1) }
  }

  private var studies: Document.Section {
    var table = DataTable(
      "studies",
      caption: text(
        sv: "Förändring av alla reala kostnader, kronor per klient och år, från basen till perioden",
        en: "Change of all real costs, kronor per client and year, from the base to the period"),
      columns: [
        .init(text(sv: "Studie", en: "Study"), .text), .init(text(sv: "Läge", en: "Status"), .text),
        .init(text(sv: "Kohort", en: "Cohort"), .text), .init(text(sv: "Period", en: "Period"), .text),
        .init("n", .count), .init(text(sv: "Förändring", en: "Change"), .change),
        .init(text(sv: "Lägst", en: "Low"), .change), .init(text(sv: "Högst", en: "High"), .change),
      ])
    for (item, outcome) in items {
      let names: [Table.Cell] = [.text(item.label), .text(word(for: outcome.status))]
      for headline in outcome.headlines {
        table.add(
          names + [.text(headline.cohort), headline.period.isEmpty ? .undefined : .text(headline.period)]
            + ["n", "change", "low", "high"].map { headline.shown($0) })
      }
      if outcome.headlines.isEmpty { table.add(names + Array(repeating: .undefined, count: 6)) }
    }
    return section("studies", sv: "Studierna", en: "The studies", [.table(table)])
  }

  private var values: Document.Section {
    let headlines = items.flatMap { item, outcome in
      outcome.headlines.filter { !$0.counterfactual.isEmpty }.map { (label: item.label, headline: $0) }
    }
    guard !headlines.isEmpty else { return section("values", sv: "", en: "", []) }
    let names: [DataTable.Column] = [
      .init(text(sv: "Studie", en: "Study"), .text), .init(text(sv: "Kohort", en: "Cohort"), .text),
    ]
    let ends = [text(sv: "Lägst", en: "Low"), text(sv: "Högst", en: "High")]
    var present = DataTable(
      "net-present-values",
      caption: text(
        sv: "Samhällets nettonuvärde, kronor per klient", en: "Society's net present value, kronor per client"),
      columns: names + [
        .init(text(sv: "Jämfört med", en: "Against"), .text),
        .init(text(sv: "Nettonuvärde", en: "Net present value"), .change),
      ] + ends.map { .init($0, .change) })
    var ratios = DataTable(
      "ratios",
      caption: text(
        sv: "Nytta för varje krona: nyttokostnadskvot och SROI",
        en: "Benefit of each krona: benefit-cost ratio and SROI"),
      columns: names
        + [text(sv: "Nyttokostnadskvot", en: "Benefit-cost ratio"), "SROI"].flatMap { name -> [DataTable.Column] in
          ([name] + ends.map { "\(name), \($0.lowercased())" }).map { .init($0, .number(decimals: 2)) }
        })
    for (label, headline) in headlines {
      let names: [Table.Cell] = [.text(label), .text(headline.cohort)]
      present.add(
        names + [.text(word(forCounterfactual: headline.counterfactual))]
          + ["npv", "npv_low", "npv_high"].map { headline[$0] })
      ratios.add(
        names + ["bcr", "bcr_low", "bcr_high", "sroi", "sroi_low", "sroi_high"].map { headline[$0] })
    }
    return section(
      "values", sv: "Vad det kostade och vad som kom tillbaka", en: "What it cost and what came back",
      [.table(present), .table(ratios)])
  }

  private var reports: Document.Section {
    let file = batch.options.formats.contains(.html) ? OutputFormat.html.path : ResultFolder.marker
    let links = items.filter { $0.outcome.status == .done }.map { item, outcome in
      FileLink(text: "\(item.label): \(outcome.title)", path: "\(item.label)/\(file)")
    }
    return section("reports", sv: "Rapporterna", en: "The reports", links.isEmpty ? [] : [.links(links)])
  }

  private var faults: Document.Section {
    let failed = items.filter { $0.outcome.status == .failed }
    let intro = text(
      sv: "De här studierna har inget resultat. Rätta felen och kör samma kommando igen: bara de körs då om.",
      en: "These studies have no result. Mend the errors and give the same command again: only they are run again.")
    return section(
      "errors", sv: "Studier med fel", en: "Studies with errors",
      failed.isEmpty
        ? []
        : [.caution(intro)]
          + failed.flatMap { item, outcome -> [Block] in
            [.heading(outcome.title.isEmpty ? item.label : "\(item.label): \(outcome.title)"), .list(outcome.faults)]
          })
  }

  private var reading: Document.Section {
    section(
      "reading", sv: "Så läses tabellerna", en: "How to read the tables",
      [
        .list([
          text(
            sv:
              "Lägst och högst är gränserna för ett 95-procentigt intervall. Där det täcker noll kan förändringen bero på"
              + " slumpen.",
            en:
              "Low and high are the ends of a 95 percent interval. Where it covers zero, chance alone may make the change."
          ),
          text(
            sv: "En förändring är inte en effekt: den säger vad som hände, inte varför.",
            en: "A change is not an effect: it tells what happened, not why."),
          text(
            sv: "n är de klienter som är granskade både i basen och i perioden.",
            en: "n is the clients who were reviewed both in the base and in the period."),
          text(
            sv:
              "Studier kan räkna i olika års priser, ha olika perioder och dela klienter: talen jämförs med försiktighet och"
              + " läggs inte ihop.",
            en:
              "Studies may count in the money of different years, have different periods and share clients: compare the"
              + " figures with care, and do not add them."),
          text(
            sv: "Streck betyder att talet inte finns; ”dolt” att det är dolt för att få personer står bakom det.",
            en:
              "A dash is a figure that does not exist; “hidden” one that is not shown since few people stand behind it."
          ),
          text(
            sv:
              "Alla tal med alla siffror finns i headlines.csv. Gjord av \(batch.program.name) \(batch.program.version).",
            en:
              "All figures with all digits are in headlines.csv. Made by \(batch.program.name) \(batch.program.version)."
          ),
        ])
      ])
  }

  private func word(for status: BatchOutcome.Status) -> String {
    switch status {
    case .done: text(sv: "klar", en: "done")
    case .failed: text(sv: "fel", en: "errors")
    case .waiting: text(sv: "väntar", en: "waiting")
    }
  }

  private func word(forCounterfactual name: String) -> String {
    switch name {
    case "base": text(sv: "basen", en: "the base")
    case "control": text(sv: "kontrollgruppen", en: "the control group")
    default: text(sv: "trenden före", en: "the trend before")
    }
  }

  private func section(_ id: String, sv: String, en: String, _ blocks: [Block]) -> Document.Section {
    Document.Section(id: id, title: text(sv: sv, en: en), blocks: blocks)
  }

  private func text(sv: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    batch.options.language.text(sv: sv(), en: en())
  }
}
