extension StudyReport {
  /// Whether what was published of the study comes out.
  var publishedSection: Document.Section {
    let title = (sv: "Det som publicerats", en: "What was published")
    guard let verification, !verification.results.isEmpty else {
      return section("published", sv: title.sv, en: title.en, [])
    }
    let (holding, all) = (verification.holdingCount, verification.results.count)
    let intro = text(
      sv:
        "Av \(all) publicerade uppgifter som jämförs med tabellerna stämmer \(holding).",
      en:
        "Of \(all) published claims that are held against the tables, \(holding) agree with them."
    )
    var table = DataTable(
      "claims", caption: text(sv: "Uppgifter som inte stämmer", en: "Claims that do not hold"),
      columns: [
        .init(text(sv: "Uppgift", en: "Claim"), .text), .init(text(sv: "Källa", en: "Source"), .text),
        .init(text(sv: "Publicerat", en: "Published"), .text), .init(text(sv: "Beräknat", en: "Computed"), .text),
      ])
    for result in verification.results where result.outcome != .holds {
      let came = result.computed.isEmpty ? words(result.outcome) : result.computed
      table.add([
        .text(result.claim.id), .text(result.claim.source),
        .text("\(result.claim.relation.rawValue) \(result.claim.published.value)"), .text(came),
      ])
    }
    return section(
      "published", sv: title.sv, en: title.en, [.paragraph(intro)] + (table.rows.isEmpty ? [] : [.table(table)]))
  }

  /// What stands for a figure that could not be held against what was published.
  private func words(_ outcome: Verification.Outcome) -> String {
    switch outcome {
    case .hidden: terms.hidden
    case .undefined: text(sv: "inte definierad", en: "not defined")
    case .noRow: text(sv: "ingen sådan rad", en: "no such row")
    case .holds, .fails: "–"
    }
  }

  /// How much of the material was used, and what deserves a look.
  var qualitySection: Document.Section {
    let found = tables.rows(of: "quality")
    let intro = text(
      sv: "Underlaget har \(terms.numbers.grouped(rows)) rader med händelser.",
      en: "The material has \(terms.numbers.grouped(rows)) rows of events.")
    guard !found.isEmpty else {
      return section(
        "quality", sv: "Underlagets kvalitet", en: "Quality of the material",
        [.paragraph(rows == 0 ? intro : intro + text(sv: " Alla användes.", en: " All were used."))])
    }
    var table = DataTable(
      "quality",
      caption: text(sv: "Rader som inte gav något, och varningar", en: "Rows that gave nothing, and warnings"),
      columns: [
        .init(text(sv: "Fil", en: "File"), .text), .init(text(sv: "Vad", en: "What"), .text),
        .init(text(sv: "Rader", en: "Rows"), .count),
      ])
    for row in found { table.add([.text(row.text("source")), .text(problem(row.text("problem"))), row["count"]]) }
    let more = text(
      sv:
        " En rad ger ingenting där den till exempel gäller någon utanför studien eller tid utanför fönstret; varje sådan rad"
        + " räknas under sitt första skäl.",
      en:
        " A row gives nothing where it is, say, about somebody outside the study or time outside the window; each such row"
        + " is counted under its first reason.")
    return section(
      "quality", sv: "Underlagets kvalitet", en: "Quality of the material", [.paragraph(intro + more), .table(table)])
  }

  /// Why a row gave nothing, or deserves a look, in words.
  private func problem(_ id: String) -> String {
    switch id {
    case "left_out": text(sv: "utelämnad enligt study.json", en: "left out by study.json")
    case "unknown_client": text(sv: "okänd klient", en: "unknown client")
    case "excluded_client": text(sv: "utesluten klient", en: "client left out")
    case "open_without_coverage": text(sv: "pågår, men inget granskat", en: "goes on, but nothing reviewed")
    case "outside_window": text(sv: "utanför fönstret", en: "outside the window")
    case "not_observed": text(sv: "i kvartal som inte granskats", en: "in quarters not reviewed")
    case "duplicate_row": text(sv: "varning: samma rad två gånger", en: "warning: same row twice")
    case "overlapping_stay": text(sv: "varning: vårdtider som överlappar", en: "warning: stays that overlap")
    case "coverage_unknown_client":
      text(sv: "varning: granskning av okänd klient", en: "warning: coverage of unknown client")
    default: id
    }
  }
}
