extension Schablon {
  /// A folder of price lists: where it is, what messages call it, and where study.json names it.
  public struct FolderReference: Sendable {
    /// The folder's path.
    public let path: String
    /// The folder as study.json names it.
    public let name: String
    /// Where study.json names it.
    public let place: Problem.Place

    /// A folder at a path, called `name` in messages, named at `place`.
    public init(path: String, name: String, place: Problem.Place) {
      self.path = path
      self.name = name
      self.place = place
    }
  }

  /// Reads folders of price lists, each laid over those before it.
  ///
  /// - Parameters:
  ///   - folders: The folders, in the order in which they lie.
  ///   - actors: Who can pay and receive.
  ///   - shared: Folders that were read for other studies, and to which what is read here is added.
  ///   - problems: Where faults are reported, folders and files that cannot be read among them.
  /// - Returns: The price lists of all folders.
  public static func read(
    _ folders: [FolderReference], actors: Actors, sharing shared: SharedPrices? = nil, problems: inout ProblemList
  ) -> Schablon {
    var layers = SchablonLayers()
    for reference in folders {
      do throws(FileFailure) {
        if let shared {
          layers.add(try shared.folder(reference, actors: actors, problems: &problems))
        } else {
          layers.add(
            try SchablonFolder.read(
              reference.path, name: reference.name, actors: actors, at: reference.place, problems: &problems))
        }
      } catch {
        problems.add(.unreadable(reference.name, error, at: reference.place))
      }
    }
    return layers.schablon(actors: actors, problems: &problems)
  }
}

/// Folders of price lists as they are laid over each other.
private struct SchablonLayers {
  private var services: [Service] = []
  private var prices: [String: [String: [SchablonFolder.PostPrice]]] = [:]
  private var postOrder: [String: [String]] = [:]
  private var indices: [String: PriceIndex] = [:]

  mutating func add(_ folder: SchablonFolder) {
    for service in folder.services {
      if let number = services.firstIndex(where: { $0.id == service.id }) {
        services[number] = service
      } else {
        services.append(service)
      }
    }
    let ofPost = Dictionary(grouping: folder.prices) { [$0.service, $0.post] }
    for price in folder.prices where postOrder[price.service]?.contains(price.post) != true {
      postOrder[price.service, default: []].append(price.post)
    }
    for (key, rows) in ofPost { prices[key[0], default: [:]][key[1]] = rows }
    for index in folder.indices { indices[index.name] = index }
  }

  func schablon(actors: Actors, problems: inout ProblemList) -> Schablon {
    let known = Set(services.map(\.id))
    for (service, posts) in prices where !known.contains(service) {
      for row in posts.values.flatMap({ $0 }) {
        problems.add(.priceOfUnknownService(service, among: services.map(\.id), at: row.row.place))
      }
    }
    let priced = services.map { service in
      var service = service
      service.posts = (postOrder[service.id] ?? []).compactMap { post(service: service.id, $0) }
      return service
    }
    return Schablon(services: priced, indices: indices, actors: actors)
  }

  private func post(service: String, _ id: String) -> Post? {
    guard let rows = prices[service]?[id], let first = rows.first else { return nil }
    return Post(
      id: id, postClass: first.postClass, payer: first.payer, receiver: first.receiver,
      prices: rows.map(\.row).sorted { $0.year < $1.year })
  }
}
