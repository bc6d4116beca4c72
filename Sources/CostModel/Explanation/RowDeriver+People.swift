extension RowDeriver {
  /// A row of `representativeness`.
  func representativeness() -> RowDerivation? {
    guard let item = ledger.data.population?.items.first(where: { $0.name == row.text("item") }) else { return nil }
    let (authority, posts) =
      switch item.subject {
      case .authority(let authority): (authority, posts { $0.authority == authority })
      case .service(let service):
        (schablon.services[service].authority, posts { $0.id == schablon.services[service].id })
      }
    let name = study.actors.names[authority]
    let mask = ledger.observation.mask(of: 0...1)
    let list = ledger.data.clients.list
    let clients = list.indices.filter {
      !list[$0].isControl && !list[$0].isExcluded
        && ledger.observation.mask(client: $0, authority: authority) & mask == mask
    }
    let known = item.count == nil
    return RowDerivation(
      definition: [
        "The share of clients with anything of \(item.name) in quarters 0 and 1, beside the population's share"
          + (known ? ", which is taken as known." : ".")
      ],
      cohort: nil, clients: clients,
      counted: "clients of the intervention, not excluded, who are observed at \(name) in quarters 0 and 1",
      sums: [
        RowDerivation.Sum(
          name: "contact", words: "anything of \(item.name) in quarters 0 and 1", posts: posts, quarters: 0...1,
          isOfContact: true)
      ]
    ) { [row] all, _ in
      let users = all[0].isBooked.count { $0 }
      let n = clients.count
      let figures = [
        row.figure("sample_n", "the clients who count"),
        row.figure("sample_users", "those of them with any booking, of 0 kronor too"),
        row.figure(
          "sample_share", n == 0 ? "not defined: no clients" : "100 × sample_users / sample_n", "100 × \(users) / \(n)"),
        row.figure("population_n", known ? "not known" : "as the population's file states it"),
        row.figure("population_share", "as the population's file states it"),
      ]
      guard n > 0 else {
        return figures + ["difference", "low", "high", "p"].map { row.figure($0, "not defined: no clients") }
      }
      return figures + differences(users, n, item)
    }
  }

  private func differences(_ users: Int, _ n: Int, _ item: Population.Item) -> [ExplainedFigure] {
    let share = FormulaNumber.plain(item.share.approximation)
    let (p, q) = ("\(users) / \(n)", "\(share) / 100")
    var variance = "\(p) × (1 − \(p)) / \(n)"
    var test = "\(q) × (1 − \(q)) / \(n)"
    if let m = item.count {
      variance += " + \(q) × (1 − \(q)) / \(m)"
      let pooled = "(\(users) + \(share) × \(m) / 100) / (\(n) + \(m))"
      test = "(\(pooled)) × (1 − \(pooled)) × (1 / \(n) + 1 / \(m))"
    }
    let difference = "100 × (\(p) − \(q))"
    let half = "100 × \(ProportionComparison.quantile) × √(\(variance))"
    let wald = item.count == nil ? "√(s (1 − s) / n)" : "√(s (1 − s) / n + p (1 − p) / m)"
    let z = item.count == nil ? "√(p (1 − p) / n)" : "√(q (1 − q) (1 / n + 1 / m)), q being both shares pooled"
    return [
      row.figure("difference", "sample_share − population_share, in percentage points", difference),
      row.figure(
        "low", "difference − 100 × \(ProportionComparison.quantile) × \(wald), with s and p the shares",
        "\(difference) − \(half)"),
      row.figure("high", "difference + 100 × \(ProportionComparison.quantile) × \(wald)", "\(difference) + \(half)"),
      row.figure(
        "p",
        row.cell("p") == .undefined
          ? "not defined: the test has no standard error" : "2 × P(Z > |s − p| / \(z))",
        "erfc(|\(p) − \(q)| / √(\(test)) / √(2))"),
    ]
  }

  private func posts(where isIncluded: (Service) -> Bool) -> Set<PostNumber> {
    Set(
      schablon.services.enumerated().filter { isIncluded($0.element) }.flatMap { number, service in
        service.posts.indices.map { PostNumber(service: number, post: $0) }
      })
  }

  /// A row of `cohort`: the clients whom a step removes, or those it begins or ends with.
  func cohortStep() -> RowDerivation? {
    guard let cohort = group.cohorts.first(where: { $0.definition.id == row.text("analysis") }),
      let place = cohort.steps.firstIndex(where: { $0.name == row.text("step") })
    else { return nil }
    let included = Set(clients(ofGroup: group))
    let removals = cohort.definition.removals(in: ledger) { included.contains($0) }
    let step = cohort.steps[place]
    let clients =
      switch step.name {
      case "clients": removals.clients
      case "final": removals.members
      default: removals.steps.first { $0.name == step.name }?.clients ?? []
      }
    var derivation = RowDerivation(
      definition: ["\(reason(of: step.name, cohort.definition)) A client is removed at its first failing reason."],
      cohort: cohort, clients: clients,
      counted: "clients whom the step is about"
    ) { [row] _, _ in
      let before = place > 0 ? cohort.steps[place - 1].remaining : step.remaining
      return [
        row.figure("removed", "the clients whom the step removes"),
        row.figure(
          "remaining", place == 0 ? "all clients of the group" : "those who were left before − removed",
          place == 0 ? nil : "\(before) − \(step.removed)"),
      ]
    }
    derivation.detail = { detail(of: step.name, $0) }
    return derivation
  }

  /// What the records say of a client whom a step removes.
  private func detail(of step: String, _ client: Int) -> String {
    let (name, authority) = (step.prefix { $0 != ":" }, String(step.drop { $0 != ":" }.dropFirst()))
    let known = ledger.data.clients.list[client]
    switch name {
    case "excluded": return "the reason stands in its row"
    case "contact_too_short": return known.end.map { "last contact \($0)" } ?? ""
    case "window_not_covered":
      guard let place = study.actors.authority(named: authority) else { return "" }
      let spans = ledger.data.coverage.intervals(client: client, authority: place).map {
        "\(Day(number: $0.lowerBound))–\(Day(number: $0.upperBound))"
      }
      let window = ledger.days(ofQuarter: study.window.lowerBound, client: client).lowerBound
      let end = ledger.days(ofQuarter: study.window.upperBound, client: client).upperBound
      return "reviewed \(spans.joined(separator: ", ")), the window is \(window)–\(end)"
    default: return ""
    }
  }

  private func clients(ofGroup group: AnalysisGroup) -> [Int] {
    guard let value = group.value,
      let column = analysis.subgroups.first(where: { row.table.name.hasSuffix(".by-\($0.column)") })?.column
    else { return Array(ledger.data.clients.list.indices) }
    let subgroups = Subgroups(by: column, of: ledger.data.clients, ageGroups: study.ageGroups)
    return subgroups.valueOfClient.indices.filter { subgroups.values[subgroups.valueOfClient[$0]] == value }
  }

  /// What a step of a cohort removes.
  private func reason(of step: String, _ definition: CohortDefinition) -> String {
    let (name, authority) = (step.prefix { $0 != ":" }, step.drop { $0 != ":" }.dropFirst())
    switch name {
    case "clients": return "All clients of the group \(definition.group.rawValue)."
    case "excluded": return "Clients whom the clients' file gives a reason to leave out."
    case "contact_too_short": return "Clients whose contact ended before quarter \(definition.minContact ?? 0)."
    case "not_reviewed": return "Clients of whom no day was reviewed at \(authority)."
    case "window_not_covered":
      return study.panel == .balanced
        ? "Clients with a quarter of the window that was not reviewed whole at \(authority)."
        : "Clients without any quarter of the window that was reviewed whole at \(authority)."
    default: return "The clients of the cohort."
    }
  }
}
