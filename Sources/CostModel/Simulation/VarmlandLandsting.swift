/// The landsting's records of the synthetic Värmland sample: visits and stays.
///
/// A client's visits of a year are dealt out over its quarters by the client's own numbers. So the sums of a year hold for
/// every seed, and the quarters of the two groups differ by chance as they do in life.
struct VarmlandLandsting: Sendable {
  let seed: UInt64

  /// Adds the records of a client.
  func add(_ client: VarmlandClient, to records: inout VarmlandRecords) {
    var visits = client.generator(seed: seed, .visits)
    var stays = client.generator(seed: seed, .stays)
    var taken: Set<Day> = []
    for span in VarmlandSpan.allCases {
      for care in VarmlandCare.allCases {
        let volume = care.volume(of: client, in: span)
        if care == .nights {
          add(nights: volume, for: client, in: span, to: &records, &stays)
        } else {
          let weights = care == .emergency ? span.weights : [Int](repeating: 1, count: span.quarters.count)
          for _ in 0..<volume {
            let relative = span.quarter(weights: weights, &visits)
            let quarter = Quarter(index: client.pair.quarter.index + relative)
            var day: Day
            repeat { day = quarter.weekday(&visits) } while !taken.insert(day).inserted
            records.add(.contacts, client, on: day, [care.rawValue, day.compact, ""])
          }
        }
      }
    }
    if client.index % 3 == 0 {
      let day = Quarter(index: client.pair.quarter.index + visits.inside(-4...8)).weekday(&visits)
      records.add(.contacts, client, on: day, ["Uteblivet besök", day.compact, ""])
    }
  }

  /// Adds nights as one stay, or as two in different quarters where they are many; no stay runs over a quarter's end.
  private func add(
    nights: Int, for client: VarmlandClient, in span: VarmlandSpan, to records: inout VarmlandRecords,
    _ generator: inout SplitMix64
  ) {
    let isDivided = nights > 14
    var quarters: Set<Int> = []
    for stay in (isDivided ? [nights / 2, nights - nights / 2] : [nights]) where stay > 0 {
      var relative: Int
      repeat { relative = span.quarter(weights: span.weights, &generator) } while !quarters.insert(relative).inserted
      let days = Quarter(index: client.pair.quarter.index + relative).days
      let admitted = client.start(of: relative).advanced(by: generator.below(days - stay))
      let discharged = admitted.advanced(by: stay)
      records.add(
        .contacts, client, on: admitted, [VarmlandCare.nights.rawValue, admitted.compact, discharged.compact])
    }
  }
}

extension Day {
  /// The day as a landsting's export writes it: `20130228`.
  fileprivate var compact: String { OmbudLandsting.compact(self) }
}
