/// The tables of the evaluation.
///
/// > Source: evaluation.md, section 8; `intervals` and `pretrend` stand beside those that it names.
struct EvaluationTables {
  let evaluation: Evaluation
  let actors: Actors

  /// All of them, in the order in which they are read.
  var all: [Table] {
    [
      internalCostTable, evaluationTable, summaryTable, intervalTable, sensitivityTable, scenarioTable, valueMapTable,
    ]
  }

  private func name(_ perspective: Perspective) -> String { actors.name(of: perspective) }

  /// The table `internal_costs`: the accounts, their sums, and who pays.
  var internalCostTable: Table {
    var table = Table("internal_costs", keys: "item;kind;actor", figures: "amount;per_unit;denominator")
    let cost = evaluation.internalCost
    let own = cost.plan.denominator
    func add(
      _ item: String, _ kind: String, _ actor: Int?, _ amount: Money,
      _ denominator: EvaluationPlan.Internal.Denominator
    ) {
      table.add(
        .text(item), .text(kind), .text(actor.map { actors.names[$0] } ?? ""), .money(amount),
        .money(cost.perUnit(amount, denominator)), .text(denominator.words))
    }
    for row in cost.accounts.rows { add(row.item, row.kind.rawValue, row.actor, row.amount, own) }
    for kind in Accounts.Kind.allCases { add("total", kind.rawValue, nil, cost.accounts.sum(kind), own) }
    add("result", cost.result < .zero ? "deficit" : "surplus", cost.plan.host, cost.result, own)
    for net in cost.nets { add("net", "payer", net.actor, net.amount, own) }
    for (number, other) in cost.plan.otherDenominators.enumerated() {
      add(number == 0 ? "total" : "total \(number + 1)", "also_per", nil, cost.total, other)
    }
    return table
  }

  /// The table `evaluation`: what comes and goes, year by year.
  var evaluationTable: Table {
    var table = Table(
      "evaluation", keys: "cohort;counterfactual;perspective;year", figures: "flow;discounted;cumulative")
    forEachResult { cohort, result, _, perspective in
      for year in perspective.years {
        table.add(
          .text(cohort.definition.id), .text(result.counterfactual.rawValue), .text(name(perspective.perspective)),
          .whole(year.year), .kronor(year.flow), .kronor(year.discounted), .kronor(year.cumulative))
      }
    }
    return table
  }

  /// The table `evaluation_summary`.
  var summaryTable: Table {
    var table = Table(
      "evaluation_summary", keys: "cohort;counterfactual;perspective",
      figures: "cost;benefit;npv;low;high;bcr;sroi;payback_quarter;break_even;probability_positive")
    forEachResult { cohort, result, place, perspective in
      let interval = result.intervals[place].first { $0.statistic == .npv }?.accelerated
      table.add(
        .text(cohort.definition.id), .text(result.counterfactual.rawValue), .text(name(perspective.perspective)),
        .kronor(perspective.cost), .kronor(perspective.benefit), .kronor(perspective.netPresentValue),
        .kronor(interval?.low), .kronor(interval?.high), .number(perspective.benefitCostRatio),
        .number(perspective.socialReturn), perspective.paybackQuarter.map { .whole($0) } ?? .undefined,
        .number(perspective.breakEven), .number(result.positive[place]))
    }
    return table
  }

  /// The table `intervals`: both intervals of each statistic.
  var intervalTable: Table {
    var table = Table(
      "intervals", keys: "cohort;counterfactual;perspective;statistic",
      figures: "estimate;percentile_low;percentile_high;bca_low;bca_high")
    forEachResult { cohort, result, place, perspective in
      for interval in result.intervals[place] {
        let cell: (Double?) -> Table.Cell = interval.statistic.isMoney ? { .kronor($0) } : { .number($0) }
        table.add(
          .text(cohort.definition.id), .text(result.counterfactual.rawValue), .text(name(perspective.perspective)),
          .text(interval.statistic.rawValue), cell(interval.estimate), cell(interval.percentile?.low),
          cell(interval.percentile?.high), cell(interval.accelerated?.low), cell(interval.accelerated?.high))
      }
    }
    return table
  }

  /// Calls `body` with each cohort, result and perspective of it with its place.
  private func forEachResult(
    _ body: (CohortEvaluation, CohortEvaluation.Result, Int, PerspectiveResult) -> Void
  ) {
    for cohort in evaluation.cohorts {
      for result in cohort.results {
        for (place, perspective) in result.perspectives.enumerated() { body(cohort, result, place, perspective) }
      }
    }
  }

  /// The table `sensitivity`: by perspective, what moves the net present value most first.
  var sensitivityTable: Table {
    var table = Table(
      "sensitivity", keys: "cohort;perspective;parameter", figures: "low_value;high_value;npv_low;npv_high")
    for cohort in evaluation.cohorts {
      for (place, perspective) in cohort.perspectives.enumerated() {
        for range in cohort.tornado(of: place) {
          table.add(
            .text(cohort.definition.id), .text(name(perspective)), .text(range.name), .number(range.low),
            .number(range.high), .kronor(range.atLow[place]), .kronor(range.atHigh[place]))
        }
      }
    }
    return table
  }

  /// The table `scenarios`: the study and its scenarios side by side.
  var scenarioTable: Table {
    var table = Table("scenarios", keys: "scenario;cohort;perspective", figures: "npv;change")
    for scenario in evaluation.scenarios {
      guard let values = scenario.netPresentValues else { continue }
      for (place, perspective) in scenario.perspectives.enumerated() {
        let change = scenario.studyValues.map { values[place] - $0[place] }
        table.add(
          .text(scenario.id), .text(scenario.cohort), .text(name(perspective)), .kronor(values[place]), .kronor(change))
      }
    }
    return table
  }

  /// The table `value_map`.
  var valueMapTable: Table { Table(evaluation.valueMap) }
}

extension Table {
  /// A value map, with its sums in the last row.
  init(_ map: ValueMap) {
    self.init(
      "value_map", keys: "stakeholder;outcome",
      figures: "quantity;proxy;gross;deadweight;attribution;displacement;credited;present_value")
    guard !map.rows.isEmpty else { return }
    func cell(_ number: DecimalNumber?) -> Cell {
      number.map { .decimal(Int128($0.significand), decimals: Int($0.scale)) } ?? .undefined
    }
    for row in map.rows {
      let shares = row.outcome.shares
      func share(_ share: EvaluationAssumptions.Share) -> Cell {
        row.outcome.proxy == nil ? .undefined : cell(shares[share] ?? DecimalNumber(0))
      }
      add(
        .text(row.outcome.stakeholder), .text(row.outcome.outcome), cell(row.outcome.quantity), cell(row.outcome.proxy),
        .kronor(row.gross), share(.deadweight), share(.attribution), share(.displacement), .kronor(row.credited),
        .kronor(row.presentValue))
    }
    add(
      .text("total"), .text(""), .undefined, .undefined, .kronor(map.gross), .undefined, .undefined, .undefined,
      .kronor(map.credited), .kronor(map.presentValue))
  }
}

extension EvaluationPlan.Internal.Denominator {
  /// The denominator as tables write it: `150 client_year`.
  var words: String { "\(units.decimalText) \(unit.rawValue)" }
}

extension EvaluationStatistic {
  /// Whether it is in kronor.
  var isMoney: Bool {
    switch self {
    case .npv, .benefit, .change: true
    case .bcr, .sroi: false
    }
  }
}

extension Perspective {
  /// What tables call society.
  static let societyName = "society"
}

extension Actors {
  /// The name of a perspective in tables.
  func name(of perspective: Perspective) -> String {
    switch perspective {
    case .society: Perspective.societyName
    case .actor(let actor): names[actor]
    }
  }
}
