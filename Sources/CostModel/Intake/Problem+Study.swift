extension Problem {
  static func invalidStudy(_ message: String, at place: Place) -> Problem {
    Problem(.error, .invalidStudy, at: place, message)
  }

  static func missingKey(_ key: String, of object: String, at place: Place) -> Problem {
    Problem(.error, .invalidStudy, at: place, "\(object) lacks \"\(key)\"; add it")
  }

  static func wrongKind(of key: String, wanted: String, got node: JSONNode) -> Problem {
    Problem(.error, .invalidStudy, at: node.place, "\"\(key)\" must be \(wanted), not \(node.kindName)")
  }

  static func unknownKey(_ key: String, of object: String, among known: [String], at place: Place) -> Problem {
    let remedy =
      NearestWord.to(key, in: known).map { "did you mean \"\($0)\"?" }
      ?? "known are \(known.joined(separator: ", "))"
    return Problem(.error, .unknownKey, at: place, "\(object) has no key \"\(key)\"; \(remedy)")
  }

  static func unknownSeriesService(_ name: String, among services: [String], at place: Place) -> Problem {
    Problem(
      .error, .unknownService, at: place,
      "\"\(name)\" is no service; \(NearestWord.hint(for: name, in: services, list: "insatser.csv of the schablon folders"))"
    )
  }

  static func unknownSeriesPost(_ post: String, of service: Service, at place: Place) -> Problem {
    Problem(
      .error, .unknownService, at: place,
      "\(service.id) has no post \"\(post)\"; \(NearestWord.hint(for: post, in: service.posts.map(\.id)))")
  }

  static func seriesOutsideRequired(_ name: String, authority: String, at place: Place) -> Problem {
    Problem(
      .error, .invalidStudy, at: place,
      "\(name) is of \(authority), which the figure does not require; add it to \"requires\" or leave the service out")
  }
}
