extension EvaluationAnswers {
  /// What a unit costs by each denominator, who pays, and what is left over.
  var costs: [String] {
    [unitCosts, payers, leftover].filter { !$0.isEmpty } + cohorts.compactMap(costPerClient)
  }

  /// The denominators, with the rows that hold what a unit of each costs.
  var denominators: [(denominator: EvaluationPlan.Internal.Denominator, row: TableRow)] {
    let all = [plan.internalCosts.denominator] + plan.internalCosts.otherDenominators
    let rows =
      tables.rows(of: "internal_costs", where: ["item": "total", "kind": "cost"])
      + tables.rows(of: "internal_costs", where: ["kind": "also_per"])
    return rows.count == all.count ? zip(all, rows).map { ($0, $1) } : []
  }

  private var unitCosts: String {
    guard let first = denominators.first else { return "" }
    let units = denominators.map { denominator, row in
      let (cost, units) = (terms.amount(row["per_unit"]), terms.units(denominator))
      let unit = terms.unit(denominator.unit)
      return terms.text(
        sv: "\(cost) per \(unit), delat på \(units) (\(denominator.source))",
        en: "\(cost) per \(unit), over \(units) (\(denominator.source))")
    }
    let (total, year) = (terms.amount(first.row["amount"]), String(plan.internalCosts.year))
    let others =
      units.count > 1
      ? terms.text(
        sv: " Med en annan nämnare: \(units.dropFirst().joined(separator: "; ")). De är inte samma sak, och kalkylen"
          + " räknar med den första.",
        en:
          " By another denominator: \(units.dropFirst().joined(separator: "; ")). They are not the same thing, and the"
          + " evaluation takes the first.") : ""
    return terms.text(
      sv: "Insatsen kostade \(total) \(year): \(units[0]).",
      en: "The intervention cost \(total) in \(year): \(units[0]).")
      + others
  }

  /// Who pays the cost in the end, the largest first.
  var nets: [TableRow] {
    tables.rows(of: "internal_costs", where: ["item": "net", "kind": "payer"])
      .sorted { ($0.number("amount") ?? 0) > ($1.number("amount") ?? 0) }
  }

  /// The id of who runs the intervention.
  private var hostID: String { study.actors.names[plan.internalCosts.host] }

  private var payers: String {
    let total = denominators.first?.row.number("amount") ?? 0
    let parts = nets.filter { ($0.number("amount") ?? 0) > 0 }.map { row in
      let share = row.number("amount").map { $0 / total }
      let percent = share.map { terms.percent($0) } ?? ""
      return "\(terms.actor(row.text("actor"))) \(terms.amount(row["amount"]))"
        + (total > 0 && share != nil ? terms.text(sv: " (\(percent) procent)", en: " (\(percent) percent)") : "")
    }
    guard !parts.isEmpty else { return "" }
    let others = nets.map { $0.text("actor") }.filter { $0 != hostID }
    let gained = nets.first { ($0.number("amount") ?? 0) < 0 }.map { row in
      let kronor = terms.numbers.grouped(abs(row.number("amount") ?? 0))
      return terms.text(
        sv: " \(terms.actor(row.text("actor")).capitalizedFirst) får \(kronor) kr mer för insatsen än den kostar.",
        en: " \(terms.actor(row.text("actor")).capitalizedFirst) gets \(kronor) kr more for it than it costs.")
    }
    let host = terms.actor(hostID)
    let transfer =
      others.isEmpty
      ? ""
      : terms.text(
        sv:
          " Det som kommer från \(terms.actors(others)) är en transferering till \(host), som driver insatsen: den flyttar"
          + " kostnaden, men för samhället är kostnaden densamma.",
        en: " What comes from \(terms.actors(others)) is a transfer to \(host), who runs it: it moves the cost, and to"
          + " society the cost is the same.")
    return terms.text(sv: "Den betalas av \(terms.list(parts)).", en: "It is paid by \(terms.list(parts)).")
      + (gained ?? "")
      + transfer
  }

  /// The surplus or deficit, which stays with the host.
  private var leftover: String {
    guard let row = tables.rows(of: "internal_costs", where: ["item": "result"]).last(where: isResult),
      let amount = row.number("amount"), amount != 0
    else { return "" }
    let (kronor, host) = (terms.numbers.grouped(abs(amount)), terms.actor(hostID))
    return amount > 0
      ? terms.text(
        sv: "Intäkterna var \(kronor) kr större än kostnaderna: ett överskott, som stannar hos \(host).",
        en: "The incomes were \(kronor) kr more than the costs: a surplus, which stays with \(host).")
      : terms.text(
        sv: "Intäkterna var \(kronor) kr mindre än kostnaderna: ett underskott, som \(host) bär.",
        en: "The incomes were \(kronor) kr less than the costs: a deficit, which \(host) bears.")
  }

  private func isResult(_ row: TableRow) -> Bool { ["surplus", "deficit"].contains(row.text("kind")) }

  /// That contacts go on beyond the window, and cost nothing there, while what changed is carried on to the horizon.
  private func later(_ cohort: EvaluatedCohort) -> String {
    guard plan.internalCosts.denominator.unit == .clientYear, cohort.outlasting > 0,
      4 * plan.assumptions.horizon > study.window.upperBound
    else { return "" }
    let isFew = cohort.outlasting < study.minimumCell && study.disclosure != .none
    let clients =
      isFew
      ? terms.text(sv: "några klienter", en: "some clients")
      : terms.text(
        sv: "\(terms.numbers.grouped(cohort.outlasting)) klienter",
        en: "\(terms.numbers.grouped(cohort.outlasting)) clients")
    return terms.text(
      sv:
        " För \(clients) varar kontakten längre än fönstret; vad den kostar efter det är inte med, men det som förändrats"
        + " förs vidare till horisonten.",
      en:
        " For \(clients) the contact goes on beyond the window; what it costs after it is not in it, but what changed is"
        + " carried on to the horizon.")
  }

  private func costPerClient(_ cohort: EvaluatedCohort) -> String? {
    guard let counterfactual = cohort.counterfactual,
      let row = tables.result(ofCohort: cohort.id, against: counterfactual, to: Perspective.societyName),
      row.number("cost") != nil
    else { return nil }
    let cost = terms.amount(row["cost"])
    let lasting =
      plan.internalCosts.denominator.unit == .client
      ? terms.text(sv: "allt i kontaktens kvartal", en: "all of it in the quarter of contact")
      : terms.text(
        sv: "för den tid som kontakten varar inom fönstret", en: "for as long as the contact lasts within the window")
    return terms.text(
      sv: "Kohorten \(cohort.id): insatsen kostar \(cost) per klient i nuvärde, \(lasting).",
      en: "Cohort \(cohort.id): the intervention costs \(cost) per client in present value, \(lasting).")
      + later(cohort)
  }
}
