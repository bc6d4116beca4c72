/// What anybody may know of a study without seeing a client: study.json and the price lists.
struct PublicKnowledge {
  /// A post of a service, which books a cost of one class.
  struct Post {
    var service: String
    var name: String
    var category: String
    /// The payer; of production, the service's authority.
    var bearer: String
    var authority: String
    var careForm: String
  }

  /// Which clients an analysis is about; equal definitions have the same clients.
  struct Cohort: Hashable {
    var group: String
    var minContact: Int?
    var requires: Set<String>
  }

  /// The price lists' posts.
  private(set) var posts: [Post] = []
  /// The cohort of each figure and cohort, by its id.
  private(set) var cohorts: [String: Cohort] = [:]
  /// The posts of each figure's series, `total` among them, by the ids of figure and series.
  private(set) var series: [String: [String: PostSet]] = [:]
  /// Whether a cohort keeps the same clients in all quarters.
  let isBalanced: Bool
  /// The relative quarters of each period, `base` among them.
  let periods: [String: ClosedRange<Int>]
  /// The columns by which tables are divided.
  let subgroups: [String]

  init(ofStudyAt folder: String) throws {
    let model = try ReferenceModel(publicPartOf: folder)
    isBalanced = model.panel == .balanced
    periods = model.periods
    subgroups = model.subgroups
    for service in model.schablon.services.values.sorted(by: { $0.id < $1.id }) {
      for post in (model.schablon.posts[service.id] ?? [:]).values.sorted(by: { $0.id < $1.id }) {
        posts.append(
          Post(
            service: service.id, name: post.id, category: post.category,
            bearer: post.category == "production" ? service.authority : post.payer, authority: service.authority,
            careForm: service.careForm))
      }
    }
    for cohort in model.figures.map(\.cohort) + model.cohorts {
      cohorts[cohort.id] = Cohort(
        group: cohort.group, minContact: cohort.minContact, requires: Set(cohort.requires))
    }
    for figure in model.figures { series[figure.cohort.id] = posts(of: figure) }
  }

  /// The range of quarters that every other period is compared with.
  var base: ClosedRange<Int> { periods["base"] ?? 0...0 }

  /// The posts of a key of the period tables, among the services of the authorities that the cohort requires.
  func posts(level: String, key: String, category: String, of cohort: Cohort) -> PostSet {
    PostSet(
      posts.indices.filter { place in
        let post = posts[place]
        guard post.category == category, cohort.requires.contains(post.authority) else { return false }
        return switch level {
        case "authority": post.bearer == key
        case "care_form": !post.careForm.isEmpty && key == post.authority + ":" + post.careForm
        case "service": post.service == key
        default: true
        }
      })
  }

  /// The authority whose records tell of an item, which is a service or itself an authority.
  func authority(of item: String) -> String {
    posts.first { $0.service == item }?.authority ?? item
  }

  /// The services that a set of posts touches, as the set of all their posts of any class.
  func allPosts(ofServicesIn set: PostSet) -> PostSet {
    let services = Set(posts.indices.filter { set.intersects(PostSet([$0])) }.map { posts[$0].service })
    return PostSet(posts.indices.filter { services.contains(posts[$0].service) })
  }

  private func posts(of figure: ReferenceModel.Figure) -> [String: PostSet] {
    let named = Set(figure.series.flatMap(\.services).map { String($0.prefix { $0 != "/" }) })
    var sets: [String: PostSet] = ["total": PostSet()]
    for series in figure.series {
      let set = PostSet(
        posts.indices.filter { place in
          let post = posts[place]
          guard figure.classes.contains(post.category) else { return false }
          return series.services.contains(post.service) || series.services.contains(post.service + "/" + post.name)
            || series.restOf.contains(post.authority) && !named.contains(post.service)
        })
      sets[series.id] = set
      sets["total"] = sets["total"]?.union(set)
    }
    return sets
  }
}
