/// A figure: series of costs by relative quarter, over a cohort of its own.
public struct Figure: Sendable {
  /// The id that tables name.
  public let id: String
  /// The title in words.
  public let title: String
  /// The places in ``Actors`` of the authorities whose records its clients need.
  public let requires: [Int]
  /// The classes of posts that are summed.
  public let classes: [PostClass]
  /// What is drawn; a series `total` of all of them is added.
  public let series: [Series]
  /// The least relative quarter in which a client's contact may have ended, or `nil` for any.
  public let minContact: Int?
  /// Where study.json names it.
  public let place: Problem.Place

  /// One line of a figure.
  public struct Series: Sendable {
    /// The id that tables name.
    public let id: String
    /// The title in words.
    public let title: String
    /// What is summed.
    public let content: Content
  }

  /// What a series sums.
  public enum Content: Sendable {
    /// These services, or single posts of services.
    case services([ServiceReference])
    /// All services of these authorities that no other series of the figure names.
    case restOf([Int])
  }

  /// A service, or one post of it as `service/post`, as study.json names it.
  public struct ServiceReference: Sendable {
    /// The service's id.
    public let service: String
    /// The post's id, or `nil` for all posts.
    public let post: String?
    /// Where study.json names it.
    public let place: Problem.Place
  }
}

/// Which clients an analysis is about.
public struct CohortDefinition: Sendable {
  /// The id that tables name.
  public let id: String
  /// The places in ``Actors`` of the authorities whose records its clients need.
  public let requires: [Int]
  /// The group that its clients belong to.
  public let group: Group
  /// The least relative quarter in which a client's contact may have ended, or `nil` for any.
  public let minContact: Int?
  /// Where study.json names it.
  public let place: Problem.Place

  /// A group of clients.
  public enum Group: String, CaseIterable, Sendable {
    /// Those who met the support that is studied.
    case intervention
    /// Those they are compared with.
    case control
    /// Both.
    case all
  }
}

extension Study {
  /// The cohorts of the period tables: those named, or else one for each figure.
  public var analysedCohorts: [CohortDefinition] {
    cohorts.isEmpty ? figures.map(\.cohort) : cohorts
  }

  /// All cohorts in the order of the table `cohort`: the figures', then those named that no figure defines.
  public var allCohorts: [CohortDefinition] {
    let ofFigures = figures.map(\.cohort)
    return ofFigures + cohorts.filter { cohort in !ofFigures.contains { $0.id == cohort.id } }
  }
}

extension Figure {
  /// The figure's cohort, of its id.
  public var cohort: CohortDefinition {
    CohortDefinition(id: id, requires: requires, group: .intervention, minContact: minContact, place: place)
  }
}
