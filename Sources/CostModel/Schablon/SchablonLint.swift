extension Schablon {
  /// What a careful keeper of price lists would mend, beyond what reading them already refuses.
  ///
  /// - a service without any price, a price without a source that is no illustration
  /// - an index series with a year missing inside it, a price whose index lacks the price's own year
  /// - a share that exceeds its whole: of an amount, more than all of it moved to the client, or one post of more
  ///   than all of it (production may add the employer's contributions, up to twice the amount)
  /// - a share of an amount that is indexed: the amount is deflated, the share is not
  ///
  /// - Returns: Warnings, in the order of the catalogue.
  public func lint() -> [Problem] {
    var findings: [Problem] = []
    for service in services {
      if service.posts.isEmpty { findings.append(.unpricedService(service.id, at: service.place)) }
      for post in service.posts {
        for row in post.prices { findings += lint(row, of: post, in: service) }
      }
      if service.unit == .kr { findings += lintShares(of: service) }
    }
    for index in indices.values.sorted(by: { $0.name < $1.name }) {
      let years = index.values.keys.sorted()
      guard let first = years.first, let last = years.last else { continue }
      for year in first...last where index.values[year] == nil {
        findings.append(.gap(in: index.name, year: year, at: index.place))
      }
    }
    return findings
  }

  private func lint(_ row: PriceRow, of post: Post, in service: Service) -> [Problem] {
    var findings: [Problem] = []
    let name = "\(service.id)/\(post.id)"
    if row.source.isEmpty, row.basis != .illustration {
      findings.append(.missingSource(name, year: row.year, at: row.place))
    }
    guard let index = row.index else { return findings }
    if service.unit == .kr {
      findings.append(.indexedShare(name, at: row.place))
    } else if indices[index]?.values[row.year] == nil {
      findings.append(.missingBaseYear(name, index: index, year: row.year, at: row.place))
    }
    return findings
  }

  private func lintShares(of service: Service) -> [Problem] {
    var findings: [Problem] = []
    let years = Set(service.posts.flatMap { $0.prices.map(\.year) }).sorted()
    let client = actors.actor(named: "klient")
    for year in years {
      var toClient = Ratio.zero
      for post in service.posts {
        let row = Pricing.row(nearest: year, of: post)
        guard let share = row.price.ratio else { continue }
        let limit = post.postClass == .production ? 2.0 : 1.0
        if row.year == year, share.approximation > limit {
          findings.append(.shareTooLarge("\(service.id)/\(post.id)", year: year, at: row.place))
        }
        if post.postClass == .transfer, post.receiver == client { toClient = toClient.adding(share) ?? toClient }
      }
      if toClient.approximation > 1 {
        findings.append(.shareTooLarge(service.id, year: year, at: service.place))
      }
    }
    return findings
  }
}
