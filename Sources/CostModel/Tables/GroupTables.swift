/// The tables of a group of clients: what was booked, by quarter, period, payer and receiver.
///
/// Rows stand in the order of their key columns, and those in the study's order.
struct GroupTables {
  let group: AnalysisGroup
  let schablon: Schablon
  let actors: Actors

  /// The table `cohort`.
  var cohortTable: Table {
    var table = Table("cohort", keys: "analysis;step", figures: "removed;remaining")
    for cohort in group.cohorts {
      for step in cohort.steps {
        table.add(.text(cohort.definition.id), .text(step.name), .people(step.removed), .people(step.remaining))
      }
    }
    return table
  }

  /// The table `trajectory`.
  var trajectoryTable: Table {
    var table = Table("trajectory", keys: "figure;series;quarter", figures: "n;users;sum;mean;sd;low;high")
    for trajectory in group.trajectories {
      for series in trajectory.series {
        for point in series.points {
          let estimate = point.estimate
          table.add(
            .text(trajectory.figure.id), .text(series.id), .whole(point.quarter), .people(point.count),
            .people(point.users), .money(point.sum), .money(estimate.mean), .kronor(estimate.standardDeviation),
            .kronor(estimate.low), .kronor(estimate.high))
        }
      }
    }
    return table
  }

  /// The table `before_after`.
  var beforeAfterTable: Table {
    var table = Table(
      "before_after", keys: "cohort;level;key;class;period",
      figures: "n;users_base;users;base;mean;change;sd;low;high;percent")
    for comparison in group.comparisons {
      for measure in comparison.bookedMeasures {
        guard case .cost(let key, let postClass) = measure else { continue }
        for (number, period) in comparison.periods.enumerated() where number != comparison.base {
          let change = comparison.change(of: measure, in: number)
          table.add(
            .text(comparison.cohort.definition.id), .text(level(of: key)), .text(name(of: key)),
            .text(postClass.rawValue), .text(period.id), .people(comparison.count(in: number)),
            .people(change.baseUsers), .people(change.users),
            .money(change.base), .money(change.mean), .money(change.change.mean),
            .kronor(change.change.standardDeviation), .kronor(change.change.low), .kronor(change.change.high),
            .number(change.percent))
        }
      }
    }
    return table
  }

  /// The table `actors`.
  var actorTable: Table {
    var table = Table("actors", keys: "cohort;period;actor", figures: "real;transfers_out;transfers_in;net")
    for comparison in group.comparisons where !comparison.cohort.members.isEmpty {
      let involved = comparison.involvedActors
      for (number, period) in comparison.periods.enumerated() {
        for actor in involved {
          let flows = comparison.actorFlows(of: actor, in: number)
          table.add(
            .text(comparison.cohort.definition.id), .text(period.id), .text(actors.names[actor]),
            .money(flows?.real), .money(flows?.transfersOut), .money(flows?.transfersIn), .money(flows?.net))
        }
      }
    }
    return table
  }

  /// The table `flows`.
  var flowTable: Table {
    var table = Table("flows", keys: "cohort;period;payer;receiver;service;post", figures: "mean")
    for comparison in group.comparisons {
      let flows = comparison.bookedMeasures.compactMap { flow($0) }.sorted { a, b in
        (a.payer, a.receiver, a.service, a.post) < (b.payer, b.receiver, b.service, b.post)
      }
      for (number, period) in comparison.periods.enumerated() {
        for flow in flows {
          table.add(
            .text(comparison.cohort.definition.id), .text(period.id), .text(actors.names[flow.payer]),
            .text(actors.names[flow.receiver]), .text(schablon.services[flow.service].id),
            .text(schablon.services[flow.service].posts[flow.post].id),
            .money(comparison.mean(of: .flow(service: flow.service, post: flow.post), in: number)))
        }
      }
    }
    return table
  }

  private func flow(_ measure: Measure) -> (payer: Int, receiver: Int, service: Int, post: Int)? {
    guard case .flow(let service, let place) = measure else { return nil }
    let post = schablon.services[service].posts[place]
    guard let payer = post.payer, let receiver = post.receiver else { return nil }
    return (payer, receiver, service, place)
  }

  /// The table `society`.
  var societyTable: Table {
    var table = Table("society", keys: "cohort;period", figures: "real;production;net;change")
    for comparison in group.comparisons where !comparison.cohort.members.isEmpty {
      for (number, period) in comparison.periods.enumerated() {
        let society = comparison.society(in: number)
        table.add(
          .text(comparison.cohort.definition.id), .text(period.id), .money(society?.real),
          .money(society?.production), .money(society?.net),
          number == comparison.base ? .undefined : .money(society?.change))
      }
    }
    return table
  }

  func level(of key: CostKey) -> String {
    switch key {
    case .authority: "authority"
    case .careForm: "care_form"
    case .service: "service"
    case .all: "all"
    }
  }

  func name(of key: CostKey) -> String {
    switch key {
    case .authority(let actor): actors.names[actor]
    case .careForm(let authority, let name): "\(actors.names[authority]):\(name)"
    case .service(let service): schablon.services[service].id
    case .all: "all"
    }
  }
}
