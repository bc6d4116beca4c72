extension StudyReport {
  /// The result in brief: the figures to remember, and the answers to the questions of such a study.
  var resultSection: Document.Section {
    let answers = Answers(terms: terms, study: study, cohorts: cohorts.map(\.id), tables: tables).paragraphs
    let facts = cohorts.compactMap(fact)
    return section(
      "result", sv: "Resultatet i korthet", en: "The result in brief",
      (facts.isEmpty ? [] : [.facts(facts)]) + (facts.count > 1 ? [.paragraph(overlap)] : [])
        + [.caution(caution)] + (resting.isEmpty ? [] : [.paragraph(resting)])
        + answers.flatMap { paragraph -> [Block] in
          [
            .heading(paragraph.question),
            paragraph.sentences.count > 1
              ? .list(paragraph.sentences) : .paragraph(paragraph.sentences.first ?? ""),
          ]
        })
  }

  private var overlap: String {
    text(
      sv:
        "Reala kostnader är förbrukade resurser; transfereringar ingår inte. Kohorter kan dela klienter och myndigheter, så"
        + " talen ska inte läggas ihop.",
      en:
        "Real costs are resources used up; transfers are not among them. Cohorts may share clients and authorities, so the"
        + " figures are not to be added.")
  }

  /// How much of the real costs rests on prices without a source.
  private var resting: String {
    let shares = provenance.totals.filter { $0.table == "before_after" && $0.classes == [.real] }.compactMap { total in
      total.grounds.share(of: .basis(.illustration)).map { "\(total.id) \(terms.percent($0)) %" }
    }
    guard !shares.isEmpty else { return "" }
    let list = terms.list(shares)
    return text(
      sv: "Av de reala kostnaderna vilar en del på illustrationer, priser utan källa: \(list).",
      en: "Of the real costs a part rests on illustrations, prices without a source: \(list).")
  }

  /// The change of all real costs of a cohort.
  private func fact(_ cohort: CohortDefinition) -> Fact? {
    let keys: KeyValuePairs = ["cohort": cohort.id, "level": "all", "class": "real", "period": headline]
    guard let row = tables.rows(of: "before_after", where: keys).first, row.number("change") != nil else { return nil }
    let interval = interval(row)
    return Fact(
      label: text(sv: "Reala kostnader, kohorten \(cohort.id)", en: "Real costs, cohort \(cohort.id)"),
      value: terms.kronor(row["change"], signed: true) + " kr",
      detail: text(
        sv: "per klient och år, \(againstBase); n = \(terms.count(row["n"]))",
        en: "per client and year, \(againstBase); n = \(terms.count(row["n"]))")
        + (interval.isEmpty
          ? "" : text(sv: "; 95-procentigt intervall \(interval)", en: "; 95 percent interval \(interval)"))
        + doubt(of: row))
  }

  private func doubt(of row: TableRow) -> String {
    guard let low = row.number("low"), let high = row.number("high"), low <= 0, high >= 0 else { return "" }
    return text(sv: ": ingen säker förändring", en: ": no certain change")
  }

  /// What a change is, and what it is not.
  var caution: String {
    hasControl
      ? evaluation != nil && !tables.rows(of: "did").isEmpty
        ? text(
          sv:
            "Utom i utvärderingen visas grupperna var för sig. En förändring är inte en effekt: den säger vad som hände, inte"
            + " varför.",
          en:
            "But in the evaluation the groups are shown each by itself. A change is not an effect: it tells what happened,"
            + " not why.")
        : text(
          sv: "Grupperna visas var för sig. En förändring är inte en effekt: den säger vad som hände, inte varför.",
          en: "The groups are shown each by itself. A change is not an effect: it tells what happened, not why.")
      : text(
        sv:
          "Studien har ingen kontrollgrupp. En förändring är inte en effekt: den säger vad som hände, inte varför, och inte"
          + " vad som hade hänt annars.",
        en:
          "The study has no control group. A change is not an effect: it tells what happened, not why, and not what would"
          + " have happened otherwise.")
  }
}
