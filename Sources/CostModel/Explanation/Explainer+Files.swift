/// The rows of the tables that stand on lines of a file of the evaluation: accounts and value map.
extension Explainer {
  /// The lines that a row comes from, or `nil` for a row of another table.
  func fileLines(of row: ExplainedRow) -> Explanation? {
    guard let evaluation = analysis.evaluation else { return nil }
    switch row.table.name {
    case "internal_costs": return internalCost(row, evaluation)
    case "value_map": return outcome(row, evaluation)
    default: return nil
    }
  }

  private func internalCost(_ row: ExplainedRow, _ evaluation: Evaluation) -> Explanation {
    let cost = evaluation.internalCost
    let (item, kind, actor) = (row.text("item"), row.text("kind"), row.text("actor"))
    let rows = cost.accounts.rows
    let host = study.actors.names[cost.plan.host]
    let (definition, used): (String, [Accounts.Row]) =
      switch (item, kind) {
      case (_, "also_per"): ("The sum of the costs, by another denominator.", rows.filter { $0.kind == .cost })
      case ("total", _): ("The sum of the rows of kind \(kind).", rows.filter { $0.kind.rawValue == kind })
      case ("result", _): ("Incomes less costs; what is left over or lacking stays with the host, \(host).", rows)
      case ("net", _) where actor == host:
        ("What the host, \(host), pays: the costs less the incomes from others.", rows.filter { !isOwn($0, cost) })
      case ("net", _):
        ("What \(actor) pays to the host, \(host).", rows.filter { $0.actor.map { study.actors.names[$0] } == actor })
      default: ("A row of the accounts.", rows.filter { $0.item == item && $0.kind.rawValue == kind })
      }
    return explanation(
      row, definition, lines: used.map(\.line), of: cost.plan.accounts.file,
      words: [
        "amount": "kronor in the money of \(cost.plan.year)", "per_unit": "amount / the denominator",
        "denominator": (kind == "also_per" ? cost.plan.otherDenominators.first { $0.words == row.denominator } : nil)?
          .source
          ?? cost.plan.denominator.source,
      ])
  }

  /// Whether a row is an income of the host's own.
  private func isOwn(_ row: Accounts.Row, _ cost: InternalCost) -> Bool {
    row.kind == .income && (row.actor == nil || row.actor == cost.plan.host)
  }

  private func outcome(_ row: ExplainedRow, _ evaluation: Evaluation) -> Explanation {
    let outcomes = evaluation.valueMap.rows.map(\.outcome)
    let used = outcomes.filter { $0.stakeholder == row.text("stakeholder") && $0.outcome == row.text("outcome") }
    let assumptions = evaluation.plan.assumptions
    return explanation(
      row,
      used.first.map { "A valued outcome that no ledger holds; its proxy: \($0.source)" } ?? "The sums of the rows.",
      lines: (used.isEmpty ? outcomes : used).map(\.line), of: evaluation.plan.outcomes?.source.file ?? "",
      words: [
        "gross": "quantity × proxy",
        "credited": "gross × (1 − deadweight) × (1 − attribution) × (1 − displacement)",
        "present_value":
          "Σ credited × (1 − drop_off)^(k − 1) × (1 + r)^−(k − 1 + \(CSVFormat.plain(assumptions.timing.offset))) over the years k of"
          + " its duration within the horizon of \(assumptions.horizon) years",
      ])
  }

  private func explanation(
    _ row: ExplainedRow, _ definition: String, lines: [Int], of file: String, words: [String: String]
  ) -> Explanation {
    Explanation(
      table: row.table.name, keys: row.table.keys(ofRow: row.row), definition: [definition], steps: [], shownSteps: [],
      clients: [], counted: "", sums: [],
      figures: row.table.figureColumns.map { row.figure($0, words[$0] ?? "as the file has it") },
      shown: shownCells(of: row), rows: lines.map { Problem.Place(file: file, line: $0) },
      protection: RowProtection(study, [], shown: [], sums: []), ledger: ledger)
  }

  private var study: Study { ledger.data.study }
}

extension ExplainedRow {
  /// The denominator of a row of `internal_costs`.
  fileprivate var denominator: String { cell("denominator").keyText }
}
