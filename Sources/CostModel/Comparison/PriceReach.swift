/// Where the cost of a service at a price can be seen, table by table.
///
/// Observed amounts are divided in the proportion of a service's prices: one price reaches all posts of its service.
struct PriceReach: Sendable {
  private let service: String
  private let authority: String
  private let careForm: String?
  private let posts: [(id: String, postClass: String, payer: String?, receiver: String?)]
  private let outline: StudyOutline

  /// The reach of a price.
  ///
  /// - Parameters:
  ///   - price: The price.
  ///   - prices: All prices of its service, in both runs.
  ///   - outline: The studies of both runs.
  init(_ price: ListedPrice, among prices: [ListedPrice], _ outline: StudyOutline) {
    service = price.service
    authority = price["authority"] ?? ""
    careForm = price["care_form"]
    self.outline = outline
    posts = prices.filter { $0.service == price.service }.compactMap { other in
      guard (other.post, other.year) == (price.post, price.year) || other["class"] == "real" && price["class"] == "real"
      else { return nil }
      return (other.post, other["class"] ?? "", other["payer"], other["receiver"])
    }
  }

  /// The figures in which it can be seen.
  var reach: Reach { Reach { holds($0) } }

  private func holds(_ difference: FigureDifference) -> Bool {
    let row = difference.row
    guard outline.reviews(authority, in: row) else { return false }
    switch difference.baseTable {
    case "trajectory":
      return posts.contains { post in
        outline.holds(
          service: service, post: post.id, of: authority, class: post.postClass, figure: row["figure"] ?? "",
          series: row["series"] ?? "")
      }
    case "before_after", "trend": return isKey(of: row, row["class"] ?? "")
    case "decomposition", "decomposition_gross", "concentration": return isKey(of: row, "real")
    case "actors": return moves(row["actor"] ?? "", difference.column)
    case "flows": return row["service"] == service && posts.contains { $0.id == row["post"] }
    case "society":
      // Transfers cancel.
      return posts.contains { post in
        post.postClass == difference.column
          || (post.postClass != "transfer" && !["real", "production"].contains(difference.column))
      }
    case "redistribution": return hasReal && ["authority", "care_form:\(authority)"].contains(row["level"])
    case "correlation": return !payers("real").isDisjoint(with: [row["a"], row["b"]].compactMap(\.self))
    case "cohort", "representativeness", "quality": return false
    default: return row["service"].map { $0 == service } ?? true
    }
  }

  private var hasReal: Bool { posts.contains { $0.postClass == "real" } }

  /// Whether a row's level and key hold costs of this class of the service.
  private func isKey(of row: ComparedTable.RowName, _ postClass: String) -> Bool {
    guard posts.contains(where: { $0.postClass == postClass }) else { return false }
    switch row["level"] {
    case "service": return row["key"] == service
    case "care_form": return row["key"] == "\(authority):\(careForm ?? "")"
    case "authority": return payers(postClass).contains(row["key"] ?? "")
    default: return true
    }
  }

  /// Who bears the posts of a class; those of production are their service's authority's.
  private func payers(_ postClass: String) -> Set<String> {
    Set(posts.filter { $0.postClass == postClass }.map { $0.payer ?? authority })
  }

  /// Whether an actor's real costs or transfers hold any of the posts.
  private func moves(_ actor: String, _ column: String) -> Bool {
    posts.contains { post in
      switch column {
      case "real": post.postClass == "real" && post.payer == actor
      case "transfers_out": post.postClass == "transfer" && post.payer == actor
      case "transfers_in": post.postClass == "transfer" && post.receiver == actor
      default: post.postClass != "production" && (post.payer == actor || post.receiver == actor)
      }
    }
  }
}
