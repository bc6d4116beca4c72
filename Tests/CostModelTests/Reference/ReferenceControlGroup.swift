/// The cohort beside its control group: the tables `did`, `event_study` and `pretrend`.
extension ReferenceTables {
  mutating func fillControlGroup(_ cohort: ReferenceModel.Cohort) {
    let finals = ["intervention", "control"].map { Self.members(of: cohort, group: $0, model, ledger) }
    if finals.contains(where: \.isEmpty) { return }
    func keys(_ clients: [Int]) -> [Key: Sums] {
      parts(
        cohort,
        clients.flatMap { bookingsByClient[$0] ?? [] }.filter {
          cohort.requires.contains($0.service.authority)
        })
    }
    let (ofCohort, ofControl) = (keys(finals[0]), keys(finals[1]))
    let base = quarters("base")
    let inBase = finals.map { present(cohort, $0, inBaseAnd: "base") }
    for (key, sums) in ofCohort {
      let pair = [sums, ofControl[key] ?? [:]]
      let cells: [ReferenceCell] = [.text(cohort.id), .text(key.level), .text(key.key), .text(key.category)]
      for period in model.periods.keys where period != "base" {
        let samples = (0...1).map { group in
          sample(changes(pair[group], present(cohort, finals[group], inBaseAnd: period), period))
        }
        let welch = ReferenceWelch(samples[0], samples[1])
        add(
          "did",
          cells + [.text(period), .count(samples[0].values.count), .count(samples[1].values.count)] + [
            number(samples[0].mean), number(samples[1].mean), number(welch.difference), number(welch.error),
            number(welch.interval?.low), number(welch.interval?.high), number(welch.probability),
          ])
      }
      for quarter in model.window {
        let samples = (0...1).map { group in
          sample(deviations(pair[group], present(cohort, inBase[group], in: quarter), quarter))
        }
        let welch = ReferenceWelch(samples[0], samples[1])
        add(
          "event_study",
          cells + [.count(quarter), .count(samples[0].values.count), .count(samples[1].values.count)] + [
            number(welch.difference), number(welch.error), number(welch.interval?.low),
            number(welch.interval?.high),
          ])
      }
      let tested = base.dropLast()
      let rows = (0...1).map { group in tested.map { deviations(pair[group], inBase[group], $0) } }
      let chi = ReferenceWald(rows[0], rows[1], counts: inBase.map(\.count)).statistic
      add(
        "pretrend",
        cells + [.count(inBase[0].count), .count(inBase[1].count), .count(base.count), number(chi)] + [
          chi == nil ? .undefined : .count(tested.count),
          number(chi.map { ReferenceDistributions.chiSquared(above: $0, degrees: tested.count) }),
        ])
    }
  }

  /// Per client of the set: a quarter's sum less the mean of the base, in ticks, of which it is a whole number.
  private func deviations(_ sums: Sums, _ clients: [Int], _ quarter: Int) -> [ReferenceInteger] {
    let base = quarters("base")
    return clients.map { client in
      let mine = sums[client] ?? [:]
      let sum = base.map { mine[$0] ?? .zero }.reduce(.zero, +)
      return (mine[quarter] ?? .zero) - sum / ReferenceInteger(base.count)
    }
  }
}

/// The difference of two samples' means, by Welch.
struct ReferenceWelch {
  var difference: Double?
  /// √(s₁²/n₁ + s₀²/n₀); `nil` where a sample has fewer than two.
  var error: Double?
  var interval: (low: Double, high: Double)?
  /// Of no difference, on both sides; `nil` where the error is 0.
  var probability: Double?

  init(_ first: ReferenceSample, _ second: ReferenceSample) {
    self.init(
      (first.values.count, first.mean, first.deviation), (second.values.count, second.mean, second.deviation))
  }

  init(
    _ first: (count: Int, mean: Double?, deviation: Double?),
    _ second: (count: Int, mean: Double?, deviation: Double?)
  ) {
    guard let mean1 = first.mean, let mean0 = second.mean else { return }
    let difference = mean1 - mean0
    self.difference = difference
    guard let deviation1 = first.deviation, let deviation0 = second.deviation else { return }
    let (a, b) = (deviation1 * deviation1 / Double(first.count), deviation0 * deviation0 / Double(second.count))
    let error = (a + b).squareRoot()
    self.error = error
    if error == 0 {
      interval = (difference, difference)
      return
    }
    // Shares of the variance, so that no square of a square is too large or small.
    let (share1, share0) = (a / (a + b), b / (a + b))
    let degrees = 1 / (share1 * share1 / Double(first.count - 1) + share0 * share0 / Double(second.count - 1))
    let half = ReferenceDistributions.studentT975(degrees: degrees) * error
    interval = (difference - half, difference + half)
    probability = 1 - ReferenceDistributions.studentT(within: abs(difference) / error, degrees: degrees)
  }
}

/// The joint test that all differences of two groups' means are 0, exact but for the last division.
///
/// With whole numbers x of n clients, M = n Σ x x′ − Σx Σx′ is n² (n − 1) times the covariance of their mean. So
/// ```
/// V = M₁ n₀² (n₀ − 1) + M₀ n₁² (n₁ − 1)     d = n₀ Σx₁ − n₁ Σx₀
/// χ² = d′ V⁻¹ d · (n₁ − 1) (n₀ − 1)
/// ```
/// as n₁² (n₁ − 1) n₀² (n₀ − 1) over (n₁ n₀)². And d′ V⁻¹ d = −det(V with d beside and below it) / det V.
struct ReferenceWald {
  /// `nil` where the matrix has no inverse, or a group fewer than two clients.
  var statistic: Double?

  /// The clients' numbers of each group, a row for each quarter.
  init(_ first: [[ReferenceInteger]], _ second: [[ReferenceInteger]], counts: [Int]) {
    let size = first.count
    if size == 0 || counts.contains(where: { $0 < 2 }) { return }
    let (n1, n0) = (ReferenceInteger(counts[0]), ReferenceInteger(counts[1]))
    let (less1, less0) = (ReferenceInteger(counts[0] - 1), ReferenceInteger(counts[1] - 1))
    func sum(_ values: [ReferenceInteger]) -> ReferenceInteger { values.reduce(.zero, +) }
    func products(_ a: [ReferenceInteger], _ b: [ReferenceInteger]) -> ReferenceInteger {
      ReferenceInteger(a.count) * sum(zip(a, b).map { $0 * $1 }) - sum(a) * sum(b)
    }
    var matrix: [[ReferenceInteger]] = []
    for i in 0..<size {
      matrix.append(
        (0..<size).map { j in
          products(first[i], first[j]) * n0 * n0 * less0 + products(second[i], second[j]) * n1 * n1 * less1
        })
    }
    let distance = (0..<size).map { n0 * sum(first[$0]) - n1 * sum(second[$0]) }
    let determinant = Self.determinant(matrix)
    if determinant.isZero { return }
    var bordered = matrix
    for i in 0..<size { bordered[i].append(distance[i]) }
    bordered.append(distance + [.zero])
    statistic = ReferenceFraction.double(-Self.determinant(bordered) * less1 * less0, over: determinant)
  }

  /// Bareiss: elimination in whole numbers, where every division leaves nothing.
  static func determinant(_ matrix: [[ReferenceInteger]]) -> ReferenceInteger {
    var matrix = matrix
    var previous = ReferenceInteger.one
    var isNegative = false
    for step in matrix.indices.dropLast() {
      guard let pivot = matrix.indices.first(where: { $0 >= step && !matrix[$0][step].isZero }) else { return .zero }
      if pivot != step {
        matrix.swapAt(pivot, step)
        isNegative.toggle()
      }
      for row in matrix.indices where row > step {
        for column in matrix.indices where column > step {
          matrix[row][column] =
            (matrix[row][column] * matrix[step][step] - matrix[row][step] * matrix[step][column]) / previous
        }
      }
      previous = matrix[step][step]
    }
    guard let last = matrix.last?.last else { return .one }
    return isNegative ? -last : last
  }
}
