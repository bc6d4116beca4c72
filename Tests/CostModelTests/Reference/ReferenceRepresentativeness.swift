import Foundation

/// The sample beside the population: the table `representativeness`.
extension ReferenceTables {
  mutating func fillRepresentativeness() {
    for row in model.population {
      let service = model.schablon.services[row.item]
      let authority = service?.authority ?? row.item
      let sample = model.clients.indices.filter { client in
        model.clients[client].group == "intervention" && !model.clients[client].isExcluded
          && [0, 1].allSatisfy { ledger.isObserved(client: client, authority: authority, quarter: $0) }
      }
      let users = sample.filter { client in
        (ledger.bookedQuarters[client] ?? [:]).contains { booked, quarters in
          (service == nil ? model.schablon.services[booked]?.authority == authority : booked == row.item)
            && !quarters.isDisjoint(with: [0, 1])
        }
      }
      if sample.isEmpty {
        add(
          "representativeness", .text(row.item), .count(0), .count(0), .undefined,
          row.count.map { .count($0) } ?? .undefined, .number(row.share.double), .undefined, .undefined, .undefined,
          .undefined)
        continue
      }
      let test = ReferenceShares(
        users: users.count, sample: sample.count, percent: row.share, population: row.count)
      add(
        "representativeness", .text(row.item), .count(sample.count), .count(users.count),
        .number((test.sampleShare * ReferenceFraction(100)).double), row.count.map { .count($0) } ?? .undefined,
        .number(row.share.double), .number(test.difference), .number(test.difference - test.halfInterval),
        .number(test.difference + test.halfInterval), number(test.probability))
    }
  }
}

/// A share of the sample beside a share of the population, which is known where no number of people is given.
struct ReferenceShares {
  private let count: ReferenceFraction
  private let populationCount: ReferenceFraction?
  let sampleShare: ReferenceFraction
  let populationShare: ReferenceFraction

  init(users: Int, sample: Int, percent: ReferenceFraction, population: Int?) {
    count = ReferenceFraction(sample)
    populationCount = population.map { ReferenceFraction($0) }
    sampleShare = ReferenceFraction(users, over: sample)
    populationShare = percent / ReferenceFraction(100)
  }

  /// In percentage points.
  var difference: Double { ((sampleShare - populationShare) * ReferenceFraction(100)).double }

  /// Half the 95 percent interval of the difference (Wald, not pooled), in percentage points.
  var halfInterval: Double {
    var variance = Self.variance(sampleShare) / count
    if let populationCount { variance = variance + Self.variance(populationShare) / populationCount }
    return 1.959964 * 100 * variance.double.squareRoot()
  }

  /// The two-sided p of no difference: z of two samples with their shares pooled, or of one sample; `nil` where its
  /// standard error is 0.
  var probability: Double? {
    let variance: ReferenceFraction
    if let populationCount {
      let everybody = count + populationCount
      let pooled = (sampleShare * count + populationShare * populationCount) / everybody
      variance = Self.variance(pooled) * (.one / count + .one / populationCount)
    } else {
      variance = Self.variance(populationShare) / count
    }
    if variance.isZero { return nil }
    let distance = sampleShare - populationShare
    // 2 (1 − Φ(|z|)) = erfc(|z| / √2)
    return erfc((distance * distance / variance / ReferenceFraction(2)).double.squareRoot())
  }

  private static func variance(_ share: ReferenceFraction) -> ReferenceFraction {
    share * (.one - share)
  }
}
