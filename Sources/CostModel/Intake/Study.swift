/// What to compute: the content of study.json, with its defaults filled in.
public struct Study: Sendable {
  /// The study's name.
  public var title: String
  /// How quarters are counted from a client's start.
  public var quarters: QuarterKind
  /// The relative quarters that are studied, quarter 0 holding the start.
  public var window: ClosedRange<Int>
  /// The named parts of the window, in the order of study.json; `base` is one of them.
  public var periods: [Period]
  /// Whether a cohort keeps the same clients in all quarters.
  public var panel: Panel
  /// How volumes become kronor.
  public var pricing: Pricing
  /// The folders of price lists, later ones over earlier ones.
  public var schablon: [Schablon.FolderReference]
  /// The files that hold the case data.
  public var sources: Sources
  /// The figures, each with its cohort.
  public var figures: [Figure]
  /// The cohorts that study.json names; without any, each figure is one.
  public var cohorts: [CohortDefinition]
  /// The columns of clients by which tables are divided.
  public var subgroups: [String]
  /// The first age in years of each age group of `age_group` but the youngest, which begins at 0; rising.
  public var ageGroups: [Int]
  /// The smallest count of people that may be shown; smaller ones above 0 are hidden.
  public var minimumCell: Int
  /// How much is hidden for the sake of the people behind the counts.
  public var disclosure: Disclosure
  /// What the intervention is evaluated by, where study.json has `evaluation`.
  public var evaluation: EvaluationPlan?
  /// Who can pay and receive.
  public var actors: Actors
  /// Where study.json names the deflator, or else begins.
  var pricingPlace: Problem.Place
  /// Where study.json names the subgroups, or else begins.
  var subgroupPlace: Problem.Place

  /// How quarters are counted.
  public enum QuarterKind: String, CaseIterable, Sendable {
    /// Calendar quarters; quarter 0 is the one that holds the start.
    case calendar
    /// Three months at a time from the start day.
    case anniversary
  }

  /// Whether a cohort keeps the same clients in all quarters.
  public enum Panel: String, CaseIterable, Sendable {
    /// Only clients who are observed in every quarter of the window.
    case balanced
    /// In each quarter the clients who are observed in it.
    case available
  }

  /// How much is hidden for the sake of the people behind the counts.
  public enum Disclosure: String, CaseIterable, Sendable {
    /// Small counts, and what would give them back.
    case counts
    /// Besides those the figures that few clients carry.
    case strict
    /// Nothing: for internal work.
    case none
  }

  /// Whether figures of so many people are hidden, since they are too few: 1 to 3 where nothing else is said.
  func isTooFew(_ people: Int) -> Bool {
    disclosure != .none && people > 0 && people < minimumCell
  }

  /// A named range of relative quarters inside the window.
  public struct Period: Hashable, Sendable {
    /// The name: `base`, `year1`.
    public let id: String
    /// The relative quarters.
    public let range: ClosedRange<Int>
  }

  /// The period that all others are compared with.
  public var base: Period {
    periods.first { $0.id == "base" } ?? Period(id: "base", range: window)
  }

  /// The last period but base, by which a change is told in a sentence: what has come of it in the end; `nil` where base
  /// stands alone.
  var headlinePeriod: Period? { periods.last { $0.id != "base" } }

  /// The relative quarters that are booked: the window, and quarters 0 and 1, by which a sample is compared with
  /// its population.
  public var bookedQuarters: ClosedRange<Int> {
    min(window.lowerBound, 0)...max(window.upperBound, 1)
  }

  /// The age groups of a study that names none: 0–17, 18–25, 26–35, 36–45, 46–55, 56–65, 66–.
  public static let usualAgeGroups = [18, 26, 36, 46, 56, 66]

  /// The most values of a column by which tables are divided: 12 verksamheter, 21 regions, 290 kommuner.
  public static let mostSubgroupValues = 300

  /// The most quarters that can be booked: 32 years.
  public static let mostQuarters = 128
}
