extension LedgerRollUp {
  /// The roll-up as it may be shown.
  ///
  /// Where nobody asked for single clients by name and the study hides small counts, hidden are
  /// - counts of people from 1 to the study's minimum less 1;
  /// - all figures of a row that so few users, or clients with bookings, carry;
  /// - how many clients a row has, with its average over them, where so few of the study's are not among them;
  /// - and, so that the total of a class does not give those back, the figures of the rows of the class with the fewest
  ///   users beside them, until the hidden rows are two at least and carried by the minimum at least. A service's rows
  ///   of other classes and posts are of the same volume and go with them.
  ///
  /// This guards a table by itself. What several roll-ups tell together is not looked through, unlike the tables of a
  /// run: a roll-up is a look into the ledger for internal work.
  ///
  /// > Source: method section 6.
  public var disclosedTable: Table {
    var table = table
    guard !isOfSingleClients, let rule = DisclosureRule(study) else { return table }
    let all = rows + totals
    let ofFew = all.map { rule.isSmall($0.users) || rule.isSmall($0.booked) || rule.isSmall($0.clients) }
    let hidden = hiddenRows(ofFew, rule)
    for (number, row) in all.enumerated() {
      let hidesFigures = ofFew[number] || hidden.contains(number)
      let hidesClients = rule.isSmall(row.clients) || rule.isSmall(clientCount - row.clients)
      for (place, column) in table.columns.enumerated() where place >= table.keyCount {
        let isHidden =
          switch column {
          case "unit": false
          case "users": ofFew[number]
          case "clients": hidesClients
          case "cost_per_client": hidesFigures || hidesClients
          default: hidesFigures
          }
        if isHidden { table.rows[number][place] = rule.hidden }
      }
    }
    return table
  }

  /// Which rows have their figures hidden: those of few, and those that the total would need to give one of them back.
  private func hiddenRows(_ ofFew: [Bool], _ rule: DisclosureRule) -> Set<Int> {
    var hidden = Set(rows.indices.filter { ofFew[$0] })
    guard !totals.isEmpty else { return hidden }
    let kin = kin
    // In the order of the classes: what goes with a hidden row decides what must go in the next class.
    let classes = totals.map { total in rows.indices.filter { rows[$0].postClass == total.postClass } }
    var isDone = false
    while !isDone {
      isDone = true
      for places in classes {
        guard let next = nextToHide(places, hidden, rule) else { continue }
        hidden.formUnion(kin[next])
        isDone = false
      }
    }
    return hidden
  }

  /// The row of a class to hide next, so that its total does not give back what is hidden; `nil` where it does not.
  private func nextToHide(_ places: [Int], _ hidden: Set<Int>, _ rule: DisclosureRule) -> Int? {
    let here = places.filter(hidden.contains)
    guard !here.isEmpty else { return nil }
    let users = here.reduce(into: Set<Int32>()) { $0.formUnion(rows[$1].someUsers) }
    guard here.count < 2 || users.count < rule.minimum else { return nil }
    return places.filter { !hidden.contains($0) && rows[$0].users > 0 }.min {
      (rows[$0].users, $0) < (rows[$1].users, $1)
    }
  }

  /// By row: the rows of the same service whose figures follow from its own and the prices, itself among them.
  private var kin: [[Int]] {
    guard columns.contains(.service) || isOfOneService else { return rows.indices.map { [$0] } }
    let ofPost: Set = [LedgerColumn.post, .postClass, .payer, .receiver]
    let names = rows.map { row in zip(columns, row.keys).filter { !ofPost.contains($0.0) }.map(\.1) }
    let groups = Dictionary(grouping: rows.indices) { names[$0] }
    return names.map { groups[$0] ?? [] }
  }
}
