extension EvaluationAnswers {
  /// Something that the result rests on.
  struct Assumption {
    let label: String
    let value: String
    let detail: String

    /// The assumption in a sentence's part.
    var words: String { detail.isEmpty ? "\(label) \(value)" : "\(label) \(value) (\(detail))" }
  }

  /// What stands beside the result: rate and timing, horizon, what is taken off, draws.
  var assumptions: [Assumption] { [rate, horizon, credit, drawn] }

  /// The assumptions in a sentence, with what else must be said of them.
  var assumptionWords: String {
    let list = assumptions.map(\.words).joined(separator: "; ")
    return ([terms.text(sv: "Resultatet vilar på: ", en: "The result rests on: ") + list + ".", premise, doubled])
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What the result may be called.
  var premise: String {
    switch plan.assumptions.counterfactual {
    case .control:
      terms.text(
        sv:
          "Det ställs mot en kontrollgrupp och kan kallas effekt bara under parallella trender: att båda grupperna annars"
          + " hade förändrats lika.",
        en: "It stands against a control group and may be called an effect only under parallel trends: that both groups"
          + " would otherwise have changed alike.")
    case .base, .trend:
      terms.text(
        sv: "Det bygger på förändringen sedan före kontakten. En förändring är inte en effekt: hur mycket av den som är"
          + " insatsens säger inte akterna.",
        en: "It is made of the change since before the contact. A change is not an effect: how much of it is the"
          + " intervention's the records do not tell.")
    }
  }

  private var rate: Assumption {
    let timing =
      switch plan.assumptions.timing {
      case .start:
        terms.text(sv: "varje flöde räknas vid kvartalets början", en: "each flow at the start of its quarter")
      case .mid: terms.text(sv: "varje flöde räknas vid kvartalets mitt", en: "each flow in the middle of its quarter")
      case .end: terms.text(sv: "varje flöde räknas vid kvartalets slut", en: "each flow at the end of its quarter")
      }
    let steps = plan.assumptions.discounting.steps
    let rates = steps.enumerated().map { number, step in
      let rate = terms.parameterValue(step.rate, of: "discount_rate")
      guard steps.count > 1 else { return rate }
      guard number < steps.count - 1, let last = step.lastYear else {
        return terms.text(sv: "därefter \(rate)", en: "then \(rate)")
      }
      return terms.text(sv: "\(rate) till år \(last)", en: "\(rate) to year \(last)")
    }
    return Assumption(
      label: terms.text(sv: "diskonteringsränta", en: "discount rate"), value: rates.joined(separator: ", "),
      detail: timing)
  }

  private var horizon: Assumption {
    let years = plan.assumptions.horizon
    let last = study.window.upperBound
    let lost = plan.assumptions.shares[.dropOff] ?? 0
    let drop = terms.parameterValue(lost, of: "drop_off")
    let level = terms.period(study.headlinePeriod?.id ?? "")
    let own = ownShares(of: [.dropOff])
    let after =
      4 * years <= last
      ? terms.text(sv: "inget bortom fönstret", en: "nothing beyond the window")
      : terms.text(
        sv: "efter kvartal \(last) fortsätter nivån från \(level)"
          + (lost > 0 ? ", \(drop) mindre för varje år" : ", oförminskad"),
        en: "after quarter \(last) the level of \(level) goes on"
          + (lost > 0 ? ", \(drop) less each year" : ", undiminished"))
    return Assumption(
      label: terms.text(sv: "horisont", en: "horizon"), value: terms.text(sv: "\(years) år", en: "\(years) years"),
      detail: after + (own.isEmpty || 4 * years <= last ? "" : "; \(own)"))
  }

  private var credit: Assumption {
    let taken: [EvaluationAssumptions.Share] = [.deadweight, .attribution, .displacement]
    let names = taken.map { share in
      "\(terms.share(share)) \(terms.parameterValue(plan.assumptions.shares[share] ?? 0, of: share.rawValue))"
    }
    let own = ownShares(of: taken)
    let left = taken.reduce(1.0) { $0 * (1 - (plan.assumptions.shares[$1] ?? 0)) }
    return Assumption(
      label: terms.text(sv: "räknas av förändringen", en: "credited of the change"),
      value: terms.parameterValue(left, of: "deadweight"),
      detail: names.joined(separator: ", ") + (own.isEmpty ? "" : "; \(own)"))
  }

  /// The shares that single authorities have of their own.
  private func ownShares(of shares: [EvaluationAssumptions.Share]) -> String {
    plan.assumptions.ownShares.sorted { $0.key < $1.key }.compactMap { authority, own in
      let words = shares.compactMap { share in
        own[share].map { "\(terms.share(share)) \(terms.parameterValue($0, of: share.rawValue))" }
      }
      guard !words.isEmpty else { return nil }
      let name = terms.actor(study.actors.names[authority])
      return terms.text(sv: "hos \(name): ", en: "at \(name): ") + words.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  private var drawn: Assumption {
    Assumption(
      label: terms.text(sv: "dragningar", en: "draws"), value: terms.numbers.grouped(plan.draws),
      detail: terms.text(
        sv: "slumptalens frö \(plan.seed), 95-procentiga BCa-intervall",
        en: "seed \(plan.seed), BCa intervals of 95 percent"))
  }

  /// What the control group has taken off already.
  var doubled: String {
    let all = [plan.assumptions.shares[.deadweight]] + plan.assumptions.ownShares.values.map { $0[.deadweight] }
    guard plan.assumptions.counterfactual == .control, all.contains(where: { ($0 ?? 0) > 0 }) else { return "" }
    return terms.text(
      sv: "Det som hade hänt ändå är redan borta med kontrollgruppens förändring, och dras här av en gång till.",
      en: "What would have happened anyway is gone with the control group's change already, and is taken off once more."
    )
  }

  /// Society's value beside the budgets' and the production's, cohort by cohort, where all of them may be shown.
  var identities: [String] {
    cohorts.compactMap { cohort in
      guard let counterfactual = cohort.counterfactual, let identity = cohort.identity else { return nil }
      let rows = results(of: cohort, counterfactual)
      guard rows.allSatisfy({ $0.number("npv") != nil }) else { return nil }
      let (society, budgets, production) = (
        terms.numbers.signed(identity.society), terms.numbers.signed(identity.budgets),
        terms.numbers.signed(identity.production)
      )
      return terms.text(
        sv: "Kontrollsumma, kohorten \(cohort.id): samhället \(society) kr = alla budgetar tillsammans \(budgets) kr +"
          + " förändrad produktion \(production) kr.",
        en: "Control sum, cohort \(cohort.id): society \(society) kr = all budgets together \(budgets) kr + change in"
          + " production \(production) kr.")
    }
  }
}
