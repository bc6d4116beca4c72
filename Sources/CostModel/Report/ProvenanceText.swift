/// What the totals rest on, as the summary says it.
struct ProvenanceText {
  let provenance: Provenance
  let width: Int

  /// The bases of a total's prices: `KPB 12.3, prislista 80.1, illustration 7.6 percent`.
  private func shares(_ grounds: PriceGrounds) -> String {
    let found = PriceGrounds.Ground.all.compactMap { ground in
      grounds.sums[ground].flatMap { _ in grounds.share(of: ground) }.map { (ground.name, $0) }
    }
    guard !found.isEmpty else { return "no shares: nothing, or corrections below zero" }
    return found.map { "\($0) \(KronorText.decimal($1 * 100, decimals: 1))" }.joined(separator: ", ") + " percent"
  }

  /// The totals, a line each.
  var totals: [String] {
    guard !provenance.totals.isEmpty else { return [] }
    return ["What the totals' prices rest on (window): basis and share"]
      + provenance.totals.map { total in
        let classes = total.classes.map(\.rawValue).joined(separator: ", ")
        return "  \(total.id.padded(width, gap: 1)) \(classes.padded(11, gap: 1))\(shares(total.grounds))"
      } + [""]
  }

  /// The prices that matter most, by cohort.
  var headlines: [String] {
    provenance.headlines.filter { !$0.weights.isEmpty }.flatMap { headline in
      let names = headline.weights.map { weight in
        let service = provenance.schablon.services[weight.service]
        return "\(service.id)/\(service.posts[weight.post].id)"
      }
      let width = (names.map(\.count).max() ?? 0) + 2
      var change = ""
      if case .money(let money) = headline.change { change = " (\(KronorText.signed(money)))" }
      return [
        "The prices that matter most, cohort \(headline.cohort): share of its real costs in the window, and what it adds to"
          + " the change in \(headline.period)\(change) were it 10 percent higher"
      ]
        + zip(names, headline.weights).map { name, weight in
          let share = weight.share.map { KronorText.decimal($0 * 100, decimals: 1) + " percent" } ?? "no share"
          let rows =
            weight.rows.count == 1 ? "\(weight.rows[0].place.file):\(weight.rows[0].place.line)" : "several rows"
          return
            "  \(name.padded(width))\(share.padded(14, gap: 1))\(KronorText.signed(weight.changeOfHeadline).padded(9, gap: 1))\(rows)"
        } + [""]
    }
  }
}
