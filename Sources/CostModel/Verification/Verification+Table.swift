extension Verification {
  /// The table `verification`: the claims with what was published, what comes out, and whether it holds.
  public var table: Table {
    var table = Table(
      "verification", keys: "id",
      figures: "source;table;where;column;of;table2;where2;column2;operator;published;tolerance;computed;holds;note")
    for result in results {
      let (claim, second) = (result.claim, result.claim.second)
      table.add(
        .text(claim.id), .text(claim.source), .text(claim.cell.row.table), .text(claim.cell.keys),
        .text(claim.cell.column), .text(second?.combination.rawValue ?? ""), .text(second?.cell.row.table ?? ""),
        .text(second?.cell.keys ?? ""), .text(second?.cell.column ?? ""), .text(claim.relation.rawValue),
        .text(claim.published.value), .text(claim.published.tolerance), .text(result.computed),
        .text(result.outcome.words), .text(claim.note))
    }
    return table
  }
}
