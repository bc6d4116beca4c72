import Testing

@testable import CostModel

/// What is said of an evaluation follows from the tables as they may be shown: worked from tables written by hand.
@Suite struct EvaluationAnswersTests {
  /// A study of the right form, for the names of things.
  private static let made = Result { try TinyStudy.with { try MadeResults($0, formats: []) } }

  /// What is said of the study's own cohort, which has no figures in the tables below.
  private static let without =
    "Kohorten fig: för få klienter, eller inga, är granskade i hela fönstret för att säga det."

  /// The answers to tables with these results of society, and these of others.
  private func answers(
    _ results: [(perspective: String, cells: [Table.Cell])], language: Language = .swedish,
    headline: EvaluationAssumptions.Counterfactual? = .base,
    assumptions: EvaluationAssumptions = EvaluatedStudy.assumptions, more: [Table] = []
  ) throws -> EvaluationAnswers {
    let data = try Self.made.get().analysis.ledger.data
    var table = Table(
      "evaluation_summary", keys: "cohort;counterfactual;perspective",
      figures: "cost;benefit;npv;low;high;bcr;sroi;payback_quarter;break_even;probability_positive")
    for (perspective, cells) in results {
      table.rows.append([.text("alla"), .text(headline?.rawValue ?? "base"), .text(perspective)] + cells)
    }
    return EvaluationAnswers(
      terms: Terms(data.study, data.schablon, language: language), study: data.study,
      plan: EvaluatedStudy.plan(assumptions), tables: [table] + more,
      outcomes: [], cohorts: [.init(id: "alla", counterfactual: headline, identity: nil)])
  }

  /// A result: cost, npv, pay-back, break-even; ratio and probability follow.
  private static func cells(
    cost: Table.Cell, npv: Table.Cell = .kronor(0), ratio: Double? = nil, payback: Table.Cell = .undefined,
    breakEven: Table.Cell = .undefined
  ) -> [Table.Cell] {
    [
      cost, .undefined, npv, .kronor(-500.4), .kronor(700.6), .number(ratio), .number(ratio.map { $0 + 0.1 }), payback,
      breakEven, .number(0.25),
    ]
  }

  /// Year k ends with quarter 4k: quarter 4 is the last of year 1, quarter 5 the first of year 2.
  @Test(arguments: [
    (0, "redan från kontaktens kvartal", "from the quarter of contact already"),
    (1, "från kvartal 1 (år 1)", "from quarter 1 (year 1)"), (4, "från kvartal 4 (år 1)", "from quarter 4 (year 1)"),
    (5, "från kvartal 5 (år 2)", "from quarter 5 (year 2)"), (20, "från kvartal 20 (år 5)", "from quarter 20 (year 5)"),
  ])
  func `a payer has it back from a quarter`(quarter: Int, swedish: String, english: String) throws {
    let rows = [("kommun", Self.cells(cost: .kronor(100), payback: .whole(quarter)))]
    #expect(
      try answers(rows).paragraphs[1].sentences == [
        "Kohorten alla, mot nivån före, inom 5 år. Återbetalt: kommunen \(swedish).", Self.without,
      ])
    #expect(
      try answers(rows, language: .english).paragraphs[1].sentences.prefix(1)
        == ["Cohort alla, against the level before, within 5 years. Paid back: the municipality \(english)."])
  }

  @Test func `never, hidden, and nothing put in are told apart`() throws {
    let rows: [(String, [Table.Cell])] = [
      ("society", Self.cells(cost: .kronor(100))), ("kommun", Self.cells(cost: .kronor(60))),
      ("landsting", Self.cells(cost: .hidden(below: 4))),
      ("staten", Self.cells(cost: .kronor(40), payback: .hidden(below: 4))),
      ("klient", Self.cells(cost: .kronor(0), npv: .kronor(1234.4))),
      ("arbetsgivare", Self.cells(cost: .kronor(0), npv: .kronor(0.2))),
    ]
    #expect(
      try answers(rows).paragraphs[1].sentences == [
        "Kohorten alla, mot nivån före, inom 5 år. Aldrig inom horisonten: samhället och kommunen."
          + " Dolt: landstinget och staten. Betalar inget netto för insatsen, nettonuvärde per klient: klienten +1\u{A0}234 kr.",
        Self.without,
      ])
  }

  @Test func `a share above all of the change is not enough, one below is`() throws {
    func words(_ cells: [Table.Cell], _ language: Language) throws -> String {
      try answers([("society", cells)], language: language).paragraphs[2].sentences[0]
    }
    let little = Self.cells(cost: .kronor(100), npv: .kronor(100), ratio: 2, breakEven: .number(0.5))
    #expect(
      try words(little, .english)
        == "Cohort alla, against the level before: society's net present value is +100 kr per client (BCa interval of 95"
        + " percent \u{2212}500 … +701), which chance alone may make. Benefit over cost is 2.00, with the valued outcomes"
        + " 2.10. To come out even 50.0 percent of the change must come of the intervention. The net present value is above"
        + " zero in 25.0 percent of 40 draws of the clients and of the assumptions within their ranges.")
    let much = Self.cells(cost: .kronor(100), ratio: 0.4, breakEven: .number(2.6719))
    #expect(try words(much, .swedish).contains("267,2 procent av förändringen komma av insatsen: inte ens hela"))
    #expect(
      try words(much, .english).contains("267.2 percent of the change must come of the intervention: not even all"))
    let none = Self.cells(cost: .kronor(100), ratio: -1)
    #expect(try words(none, .swedish).contains("Förändringen är ingen vinst för samhället"))
    #expect(try words(none, .english).contains("The change is no gain to society"))
    let free = Self.cells(cost: .kronor(0))
    #expect(try words(free, .swedish).contains("Någon kvot finns inte, eftersom inget sätts in."))
    #expect(try words(Self.cells(cost: .kronor(1), npv: .hidden(below: 4)), .english).contains("hidden"))
  }

  @Test func `what the data does not allow is said plainly`() throws {
    for counterfactual in EvaluationAssumptions.Counterfactual.allCases {
      var assumptions = EvaluatedStudy.assumptions
      assumptions.counterfactual = counterfactual
      let found = try answers([], headline: nil, assumptions: assumptions).paragraphs.dropFirst()
      let words = [
        .base: "står för få bakom kalkylen", .trend: "kan inte dras genom ett enda kvartal",
        .control: "skulle ställas mot en kontrollgrupp, men ingen av den är granskad",
      ][counterfactual]
      for paragraph in found { #expect(try paragraph.sentences[0].contains(#require(words))) }
    }
  }

  @Test func `only beside a control group is anything an effect, and the test of the base stands there`() throws {
    let row = ("society", Self.cells(cost: .kronor(100), ratio: 1.2, breakEven: .number(0.8)))
    func test(_ p: Double) -> Table {
      var table = Table("pretrend", keys: "cohort;level;key;class", figures: "n1;n0;quarters;chi2;df;p")
      table.add(
        .text("alla"), .text("all"), .text("all"), .text("real"), .people(88), .people(88), .whole(4), .number(1.2932),
        .whole(3), .number(p))
      return table
    }
    func words(_ headline: EvaluationAssumptions.Counterfactual, _ more: [Table], _ language: Language) throws -> String
    {
      try answers([row], language: language, headline: headline, more: more).paragraphs[2].sentences[0]
    }
    #expect(
      try words(.control, [test(0.7308)], .english).hasSuffix(
        "is an effect under parallel trends. Before the contact nothing in their real costs speaks against that"
          + " (χ² = 1.29, df = 3, p = 0.731)."))
    #expect(
      try words(.control, [test(0.0001)], .swedish).hasSuffix(
        "en effekt under parallella trender. Före kontakten gick deras reala kostnader inte i takt (χ² = 1,29, df = 3,"
          + " p = <0,001): det talar emot antagandet."))
    #expect(try words(.control, [], .english).hasSuffix("cannot be tested or shown."))
    for language in Language.allCases {
      for other in [EvaluationAssumptions.Counterfactual.base, .trend] {
        #expect(CausalWords.found(in: try words(other, [test(0.5)], language)).isEmpty)
      }
    }
  }

  @Test func `rates by year, credited shares and what is taken off twice stand beside the result`() throws {
    var assumptions = EvaluatedStudy.assumptions
    assumptions.discounting = DiscountSchedule(steps: [
      .init(lastYear: 30, rate: 0.035), .init(lastYear: 75, rate: 0.03), .init(lastYear: 125, rate: 0.025),
    ])
    assumptions.timing = .end
    assumptions.shares = [.deadweight: 0.2, .attribution: 0.5]
    let landsting = try #require(Actors().names.firstIndex(of: "landsting"))
    assumptions.ownShares = [landsting: [.deadweight: 0.3]]
    let words = try answers([], assumptions: assumptions).assumptionWords
    #expect(
      words.contains(
        "diskonteringsränta 3,5 procent till år 30, 3 procent till år 75, därefter 2,5 procent (varje flöde räknas vid"
          + " kvartalets slut)"))
    // 0.8 × 0.5 of the change is left.
    #expect(
      words.contains(
        "räknas av förändringen 40 procent (hade hänt ändå 20 procent, andras del 50 procent, undanträngning 0 procent;"
          + " hos landstinget: hade hänt ändå 30 procent)"))
    #expect(words.contains("dragningar 40 (slumptalens frö 7"))
    #expect(words.contains("dras här av en gång till"))
  }

  @Test(arguments: [
    ("discount_rate", 0.035, "diskonteringsräntan", "3,5 procent"),
    ("units", 217.5, "nämnaren (antalet enheter)", "217,5"),
    ("deadweight/kommun", 0.125, "det som hade hänt ändå hos kommunen", "12,5 procent"),
    ("horizon", 10, "horisonten", "10 år"),
    ("internal_cost", 0.8, "insatsens kostnad", "0,8 gånger"),
    ("price/a/kommun", 1.2, "priset på a / kommun", "1,2 gånger"),
  ])
  func `a parameter has a name and its values a unit`(id: String, value: Double, name: String, words: String) throws {
    let terms = try answers([]).terms
    #expect(terms.parameter(id) == name)
    #expect(terms.parameterValue(value, of: id) == words)
  }

  @Test func `the largest range comes first, and what turns the sign is named`() throws {
    var ranges = Table(
      "sensitivity", keys: "cohort;perspective;parameter", figures: "low_value;high_value;npv_low;npv_high")
    for (name, low, high) in [("units", -100.0, 300.0), ("horizon", 40, 90), ("internal_cost", 50, 50)] {
      ranges.add(
        .text("alla"), .text("society"), .text(name), .number(1), .number(2), .kronor(low), .kronor(high))
    }
    let rows = [("society", Self.cells(cost: .kronor(100), npv: .kronor(50)))]
    #expect(
      try answers(rows, language: .english, more: [ranges]).paragraphs[3].sentences == [
        "Cohort alla, society's net present value per client. Of the assumptions, one at a time, the denominator (number of"
          + " units) moves it most: from \u{2212}100 at 1 to +300 at 2. The sign turns within the range of the denominator"
          + " (number of units)."
      ])
    #expect(
      try answers(rows, more: [ranges]).ranges(of: "alla").map { $0.row.text("parameter") } == ["units", "horizon"])
  }
}
