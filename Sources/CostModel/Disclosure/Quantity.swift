/// A number that a run's tables show, whatever cell it stands in.
///
/// Two cells that hold the same number by definition are the same quantity: the users of a service in `before_after` and
/// in `concentration`, the clients at the start of two cohorts, the users of an authority that has but one service. So
/// a number that is hidden somewhere is hidden everywhere.
struct Quantity: Hashable, Sendable {
  /// Whose it is: a step on the way to a cohort, by its number in ``CohortSteps``; a cohort is its last step.
  let clients: Int
  /// The value of a column that the clients are restricted to, numbered over all columns; 0 for all of them.
  let part: Int
  /// What is counted or summed.
  let kind: Kind

  /// What is counted or summed.
  enum Kind: Hashable, Sendable {
    /// The clients that the step removes.
    case removed
    /// The clients that are left after the last step of a cohort, or whom its first one begins with.
    case remaining
    /// The clients who count in a time, where that is not simply the cohort.
    case members(Time)
    /// The clients with a sum on some posts that is not 0.
    case users(posts: Int, Time)
    /// The clients of a group of a decomposition, in a period beside the base.
    case group(Decomposition.Group, posts: Int, period: Int)
    /// Kronor on some posts.
    case sum(posts: Int, Time)
    /// The slope of kronor on some posts over the base.
    case slope(posts: Int)
    /// The sample's clients with an item of the population.
    case sampleUsers(item: Int)
    /// The sample's clients whose records at an authority are known.
    case sampleMembers(authority: Int)
  }

  /// When.
  enum Time: Hashable, Sendable {
    /// A relative quarter.
    case quarter(Int)
    /// The period with this place, over the clients who count in it.
    case period(Int)
    /// The base, over the clients who count in the period with this place.
    case base(beside: Int)
  }

  /// The same of other clients.
  func of(clients: Int) -> Quantity { Quantity(clients: clients, part: part, kind: kind) }

  /// The same of another part of the clients.
  func of(part: Int) -> Quantity { Quantity(clients: clients, part: part, kind: kind) }

  /// Another number of the same clients.
  func with(_ kind: Kind) -> Quantity { Quantity(clients: clients, part: part, kind: kind) }

  /// Whether it counts people.
  var isCount: Bool {
    switch kind {
    case .sum, .slope: false
    default: true
    }
  }

  /// Whether it counts the clients of a cohort, or of a step on the way to one.
  var isOfClients: Bool {
    switch kind {
    case .removed, .remaining, .members, .sampleMembers: true
    default: false
    }
  }
}
