/// A number of people by what it means, so that cells which must hold the same number are one.
///
/// Two cells are the same quantity where their clients are chosen alike (``scope``, ``cohort``, ``presence``) and what
/// is asked of them is alike (``kind``, ``posts``, ``first``, ``last``). The ids are those of a ``Vocabulary``.
struct AttackedQuantity: Hashable {
  enum Kind: Int {
    /// Clients left after a set of a cohort's steps.
    case remaining
    /// Clients that a step removes.
    case removed
    /// Clients that a row's figures are about, where not every client of the cohort is observed.
    case present
    /// Clients whose sum over some posts and quarters is not 0.
    case users
    /// The groups of a decomposition.
    case new, continuing, ended, never
    /// Clients compared with a population, and those of them with any event.
    case sample, sampleUsers
  }

  var kind: Kind
  /// The subgroup; 0 is everybody.
  var scope = 0
  /// The set of steps after which these clients are left.
  var cohort = 0
  /// The quarters in which they must be observed besides.
  var presence = 0
  /// The posts that are summed; of a step removed, the steps after it; of a sample, the item.
  var posts = 0
  /// The first and the last quarter that is summed; of a decomposition, those of the period after.
  var first = 0
  var last = 0

  /// All of it in one number, which is faster to hash.
  private var code: Int {
    var code = kind.rawValue
    code = code << 12 | scope
    code = code << 12 | cohort
    code = code << 8 | presence
    code = code << 12 | posts
    return code << 16 | (first + 128) << 8 | (last + 128)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(code) }

  static func == (left: AttackedQuantity, right: AttackedQuantity) -> Bool { left.code == right.code }

  /// The same of another subgroup.
  func of(scope: Int) -> AttackedQuantity {
    var other = self
    other.scope = scope
    return other
  }

  /// The same of another cohort.
  func of(cohort: Int) -> AttackedQuantity {
    var other = self
    other.cohort = cohort
    return other
  }

  /// Another count of the same clients, period and posts.
  func with(_ kind: Kind) -> AttackedQuantity {
    var other = self
    other.kind = kind
    return other
  }
}
