/// Hidden numbers of people as unknowns, and what is known of them as linear equations and inequalities.
struct LinearSystem {
  /// More people than any study has.
  static let everybody = 1_000_000

  /// A hidden number.
  struct Unknown {
    /// What it can be at least and at most, as the place that it is hidden in tells.
    var bounds: ClosedRange<Int>
    /// What it would be if `<4` meant 1 to 3 in every cell; `nil` where no cell is for it.
    var guess: ClosedRange<Int>?
    /// Whether a guess may be 0 as well, where everything beside the cell is hidden too.
    var mayGuessNobody = false
    /// What it is: for the test to compare with, and for searches to start from.
    ///
    /// The attacker concludes nothing from it.
    var truth: Int
  }

  /// A multiple of an unknown.
  struct Term {
    var unknown: Int
    var factor: Int
  }

  /// The sum of the terms equals, or is at most, a number.
  struct Constraint {
    var terms: [Term]
    var isEquality: Bool
    var right: Int
    var source: Source
  }

  /// Where a constraint is from: what the attacker knows.
  enum Source: String, CaseIterable {
    /// A step of a cohort leaves those who were there before less those removed.
    case steps = "left after a step = left before it − removed"
    /// Every client has one value of a column.
    case subgroups = "everybody = the sum over a column's subgroups"
    /// Every client is of one group.
    case groups = "all = intervention + control"
    /// n = new + continuing + ended + never; users before = continuing + ended; users after = new + continuing.
    case decomposition = "n, users before and users after as sums of a decomposition's groups"
    /// Users are some of the clients that a row is about.
    case present = "users ≤ n"
    /// Users of a part are users of the whole, and each of these uses some part; no amount is negative.
    case parts = "users of a part ≤ users of the whole ≤ the sum over its parts"
    /// Users in a quarter are users in a period that holds it, and each of these is one in some quarter of it.
    case quarters = "users in a quarter ≤ users in its period ≤ the sum over its quarters"
    /// Who is observed in more quarters is observed in fewer.
    case observed = "observed in all of these quarters ≤ observed in some of them"
    /// The sample's share is users over n, and its users of a service use the authority.
    case sample = "users of a sample = share × n"
    /// An event books every post of its service, whatever their classes: users of one class are users of the other.
    case classes = "users of a service's posts of one class = of another"
    /// Who is left after more steps is left after fewer, and so are the users and the others among them.
    case nested = "clients of a narrower cohort ≤ clients of a wider one"
    /// Never a user of the whole: never of a part. A user before and after of a part: of the whole too.
    case groupParts = "never of the whole ≤ never of a part; continuing of a part ≤ of the whole"
    /// Sums, means, deviations and shares beside a hidden count.
    case figures = "figures beside the count"
    /// What Gaussian elimination makes of the equations.
    case elimination = "the equations together"

    /// What the default hiding has to stand up to.
    static let asked: Set<Source> = [
      .steps, .subgroups, .groups, .decomposition, .present, .parts, .quarters, .observed, .sample,
    ]
    /// All that an attacker could know.
    static let all = Set(allCases)
  }

  private(set) var unknowns: [Unknown] = []
  private(set) var constraints: [Constraint] = []
  /// Lists of unknowns that mean the same of two subgroups: which of these is which may not be known.
  var twins: [[(Int, Int)]] = []
  /// An unknown in words.
  var name: (Int) -> String = { "x\($0)" }

  mutating func add(_ unknown: Unknown) -> Int {
    unknowns.append(unknown)
    return unknowns.count - 1
  }

  mutating func add(_ constraint: Constraint) { constraints.append(constraint) }

  mutating func narrow(_ unknown: Int, to bounds: ClosedRange<Int>) {
    unknowns[unknown].bounds = unknowns[unknown].bounds.clamped(to: bounds)
  }
}

extension LinearSystem.Constraint {
  /// Whether these values keep it.
  func holds(_ value: (Int) -> Int) -> Bool {
    let sum = terms.reduce(0) { $0 + $1.factor * value($1.unknown) }
    return isEquality ? sum == right : sum <= right
  }
}
