/// The kommun's decisions in hours of the synthetic Värmland sample.
///
/// Half of the pairs never have any. A quarter have boendestöd all along, an eighth get it after the crisis with or without an
/// ombud, and an eighth get it only where an ombud helps to apply: what is planted.
struct VarmlandKommun: Sendable {
  /// A decision: from the first day of a quarter on, in tenths of an hour a month.
  struct Decision: Hashable, Sendable {
    let service: String
    let first: Int
    let tenths: Int
  }

  /// The decisions of a client.
  static func decisions(of client: VarmlandClient) -> [Decision] {
    switch client.pair.place % 8 {
    case 1, 5:
      let escort = client.pair.place % 16 == 9 ? [Decision(service: "Ledsagning SoL", first: -8, tenths: 25)] : []
      return [Decision(service: boendestod, first: -8, tenths: 100)] + escort
    case 6: return [Decision(service: boendestod, first: 1, tenths: 60)]
    case 3 where !client.isControl: return [Decision(service: boendestod, first: 2, tenths: 120)]
    default: return []
    }
  }

  private static let boendestod = "Boendestöd SoL"

  /// Adds the records of a client: a decision is renewed after a year, and the last one still runs.
  static func add(_ client: VarmlandClient, to records: inout VarmlandRecords) {
    let reviewed = VarmlandPair.records
    for decision in decisions(of: client) {
      var from = max(client.start(of: decision.first), reviewed.lowerBound)
      while from <= reviewed.upperBound {
        let next = Quarter(index: Quarter(containing: from).index + 4).firstDay
        let to = next > reviewed.upperBound ? "" : next.advanced(by: -1).description
        records.add(
          .hours, client, on: from,
          [decision.service, from.description, to, OmbudMoney.tenths(decision.tenths)])
        from = next
      }
    }
    if client.pair.place % 8 == 3, client.isControl {
      let day = client.start(of: 2).advanced(by: 5 + client.pair.place % 60)
      records.add(.hours, client, on: day, ["Avslag", day.description, day.description, ""])
    }
  }
}
