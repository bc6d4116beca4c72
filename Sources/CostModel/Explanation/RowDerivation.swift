/// How a row of a table is made: who counts, what of theirs is summed, and how the figures follow from the sums.
///
/// It is worked out from the study alone; the sums are then filled from bookings, not from the ledger's entries, so
/// that every figure is reached a second time, from the rows of the files up.
struct RowDerivation {
  /// Something that is summed over the clients who count.
  struct Sum {
    /// What formulas call it: `base`, `sum`.
    let name: String
    /// What it is, in words.
    let words: String
    /// The posts that are summed.
    let posts: Set<PostNumber>
    /// The relative quarters, both ends included.
    let quarters: ClosedRange<Int>
    /// Whose it is, where it is not that of all who count: of the cohort alone, or of its control group.
    var clients: Set<Int>?
    /// Whether only the clients with any booking matter, and not what it comes to.
    var isOfContact = false
  }

  /// What the row is, in sentences.
  var definition: [String]
  /// The cohort that its clients are of; `nil` where the table has none.
  var cohort: Cohort?
  /// The clients who count, rising.
  var clients: [Int]
  /// Who they are, in words.
  var counted: String
  /// What is summed.
  var sums: [Sum] = []
  /// Why a step of a cohort is about a client, as far as the records say; `nil` for other rows.
  var detail: ((_ client: Int) -> String)?
  /// Which of the clients the row is about, by the sums of each; all of them where it is `nil`.
  var isMember: ((_ sums: [ClientSums], _ place: Int) -> Bool)?
  /// The figures from the sums over all who count, and from those over the members alone.
  var figures: (_ all: [ClientSums], _ members: [ClientSums]) -> [ExplainedFigure]
}
