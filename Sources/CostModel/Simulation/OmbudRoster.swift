/// The 83 clients of the synthetic sample and the cohorts that their records form.
///
/// The cohorts' sizes follow from who was reviewed where and for how long; they are those of bilaga 1:
///
/// ```swift
/// let roster = OmbudRoster(seed: 2014)
/// roster.kommun.count      // 49, figure 3
/// roster.landsting.count   // 55, figure 4
/// roster.income.count      // 37, figure 5
/// ```
struct OmbudRoster: Sendable {
  /// All clients, by verksamhet.
  let clients: [OmbudClient]

  /// The cohort of figure 3.
  let kommun: [OmbudClient]

  /// The cohort of figure 4.
  let landsting: [OmbudClient]

  /// The cohort of figure 5, all of whom are in the kommun's.
  let income: [OmbudClient]

  /// The clients of one seed.
  init(seed: UInt64) {
    var clients: [OmbudClient] = []
    for operation in OmbudOperation.all {
      for (start, fate) in operation.clients {
        clients.append(OmbudRoster.client(clients.count, operation, start: start, fate: fate, seed: seed))
      }
    }
    OmbudRoster.assignDiagnoses(to: &clients)
    kommun = OmbudRoster.mixed(clients.filter { $0.isComplete(at: .kommun) })
    landsting = OmbudRoster.mixed(clients.filter { $0.isComplete(at: .landsting) })
    income = kommun.filter { $0.isComplete(at: .forsakringskassan) && $0.isComplete(at: .skatteverket) }
    self.clients = clients
  }

  /// The clients outside a cohort, in the study's order.
  func others(than cohort: [OmbudClient]) -> [OmbudClient] {
    clients.filter { client in !cohort.contains { $0.index == client.index } }
  }

  /// What a client has as income: by the place in the cohort of figure 5, or in turn outside it.
  func incomeRole(of client: OmbudClient) -> [OmbudIncome.Course] {
    if let place = income.firstIndex(where: { $0.index == client.index }) {
      return OmbudIncomeRoles.cohort[place]
    }
    let outside = clients[..<client.index].count { other in !income.contains { $0.index == other.index } }
    return OmbudIncomeRoles.others[outside % OmbudIncomeRoles.others.count]
  }

  /// The year of birth that goes with the income: aktivitetsersättning ends with the month of the thirtieth birthday.
  func birthYear(of client: OmbudClient) -> Int {
    let isYoung = incomeRole(of: client).contains { $0.kind == .aktivitetsersattning }
    return isYoung ? client.quarter.year - 21 - client.birthOffset % 4 : 1950 + client.birthOffset
  }

  private static func client(
    _ index: Int, _ operation: OmbudOperation, start: Int, fate: OmbudOperation.Fate, seed: UInt64
  ) -> OmbudClient {
    var generator = SplitMix64(seed: seed, stream: OmbudStream.client.rawValue, index: index)
    let quarter = Quarter(index: start / 10 * 4 + start % 10 - 1)
    var client = OmbudClient(
      index: index, operation: operation, fate: fate, quarter: quarter,
      start: quarter.firstDay.advanced(by: generator.below(quarter.days)))
    if fate == .short {
      client.end = client.firstDay(of: generator.inside(4...8)).advanced(by: generator.below(90))
    } else if index % 7 == 2, quarter.index < 4 * 2009 + 2 {
      client.end = client.firstDay(of: generator.inside(13...15)).advanced(by: generator.below(90))
    }
    client.isWoman = index * 4 % 7 < 4
    client.birthOffset = (index * 17 + generator.below(3)) % 31
    return client
  }

  /// Gives each client a diagnosis: the same mix in the cohort of figure 4 and outside it.
  private static func assignDiagnoses(to clients: inout [OmbudClient]) {
    let mix: [(OmbudClient.Diagnosis, Int)] = [
      (.neuropsychiatric, 13), (.schizophrenia, 9), (.personality, 9), (.bipolar, 8), (.depression, 11), (.other, 5),
    ]
    let order = mix.flatMap { [OmbudClient.Diagnosis](repeating: $0.0, count: $0.1) }
    var places = [0, 0]
    for index in clients.indices {
      let group = clients[index].isComplete(at: .landsting) ? 0 : 1
      // 21 has no factor in common with 55, so that each of the places in `order` comes once.
      clients[index].diagnosis = order[places[group] * 21 % order.count]
      places[group] += 1
    }
  }

  /// The clients in an order that takes them from all verksamheter in turn.
  private static func mixed(_ clients: [OmbudClient]) -> [OmbudClient] {
    let step = 17
    var mixed: [OmbudClient] = []
    for remainder in 0..<step {
      mixed += stride(from: remainder, to: clients.count, by: step).map { clients[$0] }
    }
    return mixed
  }
}

/// What a pseudo-random number of the sample is drawn for.
enum OmbudStream: Int {
  case client, care, visits, stays, money
}
