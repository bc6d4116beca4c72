extension Terms {
  /// To whom an evaluation tells gains and losses, as it stands in a sentence.
  func perspective(_ id: String) -> String {
    id == Perspective.societyName ? text(sv: "samhället", en: "society") : actor(id)
  }

  /// What something is held against, as it stands after "against".
  func against(_ counterfactual: EvaluationAssumptions.Counterfactual) -> String {
    switch counterfactual {
    case .base: text(sv: "nivån före", en: "the level before")
    case .trend: text(sv: "trenden före", en: "the trend before")
    case .control: text(sv: "kontrollgruppen", en: "the control group")
    }
  }

  /// From when somebody has it back: `från kvartal 7 (år 2)`.
  func paidBack(from quarter: Int) -> String {
    guard quarter > 0 else {
      return text(sv: "redan från kontaktens kvartal", en: "from the quarter of contact already")
    }
    let year = (quarter + 3) / 4
    return text(sv: "från kvartal \(quarter) (år \(year))", en: "from quarter \(quarter) (year \(year))")
  }

  // MARK: - Denominators

  /// A unit of the internal cost, in the singular.
  func unit(_ unit: EvaluationPlan.Internal.Unit) -> String {
    switch unit {
    case .clientYear: text(sv: "klientår", en: "client-year")
    case .client: text(sv: "klient", en: "client")
    }
  }

  /// A number of units: `150 klientår`.
  func units(_ denominator: EvaluationPlan.Internal.Denominator) -> String {
    let number = number(denominator.units.approximation)
    return switch denominator.unit {
    case .clientYear: text(sv: "\(number) klientår", en: "\(number) client-years")
    case .client: text(sv: "\(number) klienter", en: "\(number) clients")
    }
  }

  // MARK: - Assumptions

  /// A share that is taken off, as it stands in a list.
  func share(_ share: EvaluationAssumptions.Share) -> String {
    switch share {
    case .deadweight: text(sv: "hade hänt ändå", en: "deadweight")
    case .attribution: text(sv: "andras del", en: "attribution to others")
    case .displacement: text(sv: "undanträngning", en: "displacement")
    case .dropOff: text(sv: "avtar om året", en: "drop-off a year")
    }
  }

  /// A parameter of the table `sensitivity`, as it stands in a sentence.
  func parameter(_ name: String) -> String {
    let parts = name.split(separator: "/", maxSplits: 2).map(String.init)
    if parts.count > 1, parts[0] == "price" {
      let price = service(parts[1]) + (parts.count > 2 ? " / \(parts[2])" : "")
      return text(sv: "priset på \(price)", en: "the price of \(price)")
    }
    if let share = EvaluationAssumptions.Share(rawValue: parts.first ?? name) {
      let own =
        switch share {
        case .deadweight: text(sv: "det som hade hänt ändå", en: "deadweight")
        case .attribution: text(sv: "andras del", en: "attribution to others")
        case .displacement: text(sv: "undanträngningen", en: "displacement")
        case .dropOff: text(sv: "avtagandet per år", en: "the drop-off a year")
        }
      guard parts.count > 1 else { return own }
      return own + text(sv: " hos \(actor(parts[1]))", en: " at \(actor(parts[1]))")
    }
    return switch name {
    case "discount_rate": text(sv: "diskonteringsräntan", en: "the discount rate")
    case "horizon": text(sv: "horisonten", en: "the horizon")
    case "units": text(sv: "nämnaren (antalet enheter)", en: "the denominator (number of units)")
    case "internal_cost": text(sv: "insatsens kostnad", en: "the internal cost")
    default: name
    }
  }

  /// A value of a parameter: a rate or a share in percent, years, units, or a factor.
  func parameterValue(_ value: Double?, of name: String) -> String {
    guard let value else { return "–" }
    let first = name.split(separator: "/").first.map(String.init) ?? name
    return switch first {
    case "price", "internal_cost": text(sv: "\(number(value)) gånger", en: "\(number(value)) times")
    case "horizon": text(sv: "\(number(value)) år", en: "\(number(value)) years")
    case "units": number(value)
    default: text(sv: "\(number(value * 100)) procent", en: "\(number(value * 100)) percent")
    }
  }

  /// A number with the decimals that it needs, at most three.
  func number(_ value: Double) -> String {
    for decimals in 0..<3 {
      let scale = [1.0, 10, 100][decimals]
      if abs((value * scale).rounded() - value * scale) < 1e-7 {
        return numbers.decimal(value, decimals: decimals) ?? CSVFormat.plain(value)
      }
    }
    return numbers.decimal(value, decimals: 3) ?? CSVFormat.plain(value)
  }

  /// A ratio or a statistic, with two decimals.
  func ratio(_ value: Double) -> String { numbers.decimal(value, decimals: 2) ?? CSVFormat.plain(value) }

  /// A probability, with three decimals.
  func probability(_ value: Double) -> String {
    value < 0.0005
      ? "<\(numbers.decimal(0.001, decimals: 3) ?? "")" : numbers.decimal(value, decimals: 3) ?? CSVFormat.plain(value)
  }
}
