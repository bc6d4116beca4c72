extension OmbudClaims {
  /// Figure 5, wages and benefits: pages 47–49.
  static let income = [
    OmbudClaim(
      "wages-survey", page: 47, .cell(.share("lon", "population_share")), .equal("10"),
      "About 10 percent of the survey's clients had a wage, lönebidrag included: a share that the study reads, not one "
        + "that it works out."),
    OmbudClaim(
      "income-n", page: 48, .cell(.row("cohort", "analysis=fig5;step=final", "remaining")), .equal("37"),
      "Figure 5 follows 37 clients."),
    OmbudClaim(
      "wages-fall-first-half", page: 48,
      .difference(.quarter("fig5", "lon", -2), .quarter("fig5", "lon", -4)), .atMost("0"),
      "The mean wage falls through all of the year before contact: its first half."),
    OmbudClaim(
      "wages-fall-second-half", page: 48,
      .difference(.quarter("fig5", "lon", -1), .quarter("fig5", "lon", -2)), .atMost("0"),
      "The same, its second half."),
    OmbudClaim(
      "wages-flat", page: 48,
      .ratio(.quarter("fig5", "lon", 12), .quarter("fig5", "lon", 1)), .equal("1", within: "0,05"),
      "After contact the mean wage changes little; put as within 5 percent over the three years."),
    OmbudClaim(
      "benefits-majority", page: 48,
      .ratio(.quarter("fig5", "forsakringskassan", 0, "users"), .quarter("fig5", "forsakringskassan", 0, "n")),
      .atLeast("0,5"),
      "Most clients already had a benefit from Försäkringskassan at contact."),
    OmbudClaim(
      "benefits-63", page: 48, .cell(.share("forsakringskassan", "sample_share")), .equal("63", within: "0,5"),
      "Figure 2: 63 percent had one. The report does not say of whom; tried on the sample, in whole percent. "
        + "The study reads the same 63 as the survey's share."),
    OmbudClaim(
      "benefits-high", page: 48,
      .difference(.quarter("fig5", "forsakringskassan", 0), .quarter("fig5", "lon", 0)), .atLeast("0"),
      "The mean of the benefits is high; put as above the mean wage at contact."),
    OmbudClaim(
      "benefits-flat", page: 48,
      .cell(.cost("inkomst", "authority", "forsakringskassan", "year3", "percent", class: "transfer")),
      .between("-5", "5"),
      "It changes little over the time, also on p. 49; put as within 5 percent in year 3."),
    OmbudClaim(
      "benefits-quarter-7", page: 48,
      .ratio(.quarter("fig5", "forsakringskassan", 7), .quarter("fig5", "forsakringskassan", 6)),
      .between("1", "1,1"),
      "It is slightly up in the last two quarters of the second year; put as up to 10 percent: quarter 7."),
    OmbudClaim(
      "benefits-quarter-8", page: 48,
      .ratio(.quarter("fig5", "forsakringskassan", 8), .quarter("fig5", "forsakringskassan", 6)),
      .between("1", "1,1"),
      "The same: quarter 8."),
    OmbudClaim(
      "benefits-same-clients", page: 48,
      .difference(
        .quarter("fig5", "forsakringskassan", 8, "users"), .quarter("fig5", "forsakringskassan", 6, "users")),
      .equal("0"),
      "That is probably not because more clients were granted a benefit."),
    OmbudClaim(
      "support-before", page: 49,
      .difference(.quarter("fig5", "forsorjningsstod", -1), .quarter("fig5", "forsorjningsstod", -4)), .atLeast("0"),
      "Ekonomiskt bistånd rises already before contact."),
    OmbudClaim(
      "support-year1", page: 49, .difference(support(in: "year1"), support(in: "base")), .atLeast("0"),
      "It rises gradually over the whole time: from before to year 1."),
    OmbudClaim(
      "support-year2", page: 49, .difference(support(in: "year2"), support(in: "year1")), .atLeast("0"),
      "The same, from year 1 to year 2."),
    OmbudClaim(
      "support-year3", page: 49, .difference(support(in: "year3"), support(in: "year2")), .atLeast("0"),
      "The same, from year 2 to year 3."),
    OmbudClaim(
      "support-few", page: 49,
      .ratio(.quarter("fig5", "forsorjningsstod", 12, "users"), .quarter("fig5", "forsorjningsstod", 12, "n")),
      .atMost("0,25"),
      "Rather few clients have it; put as a quarter of them, in the last quarter."),
    OmbudClaim(
      "income-level", page: 49,
      .ratio(
        .row("actors", "cohort=inkomst;period=year3;actor=klient", "transfers_in"),
        .row("actors", "cohort=inkomst;period=base;actor=klient", "transfers_in")), .equal("1", within: "0,1"),
      "The level of income is little affected; put as within 10 percent of all that clients receive."),
    OmbudClaim(
      "wages-kept", page: 49,
      .difference(
        .cost("inkomst", "authority", "skatteverket", "year3", "users", class: "production"),
        .cost("inkomst", "authority", "skatteverket", "year1", "users", class: "production")), .equal("0"),
      "Clients keep their place in working life during the contact. Put as the number with a wage, from year 1 to year 3; "
        + "more had one before, since wages fall in that year."),
  ]

  /// What the kommun pays clients of figure 5 as ekonomiskt bistånd in a period.
  private static func support(in period: String) -> OmbudClaim.Cell {
    let keys = "payer=kommun;receiver=klient;service=ekonomiskt_bistand;post=utbetalning"
    return .row("flows", "cohort=inkomst;period=\(period);" + keys, "mean")
  }
}
