extension OmbudClaims {
  /// Figure 3, the kommun's insatser: pages 44 and 45.
  static let kommun = [
    OmbudClaim(
      "kommun-n", page: 44, .cell(.row("cohort", "analysis=fig3;step=final", "remaining")), .equal("49"),
      "Figure 3 follows 49 clients."),
    OmbudClaim(
      "kommun-axis", page: 44, .cell(.quarter("fig3", "total", 12)), .atMost("18000"),
      "Estimated from figure 3: its axis ends at 18 thousand kronor per client and quarter."),
    OmbudClaim(
      "kommun-year1", page: 44, .cell(.cost("kommun", "authority", "kommun", "year1", "change")), .atLeast("0"),
      "The kommun's cost rises steadily over the whole time: from before to year 1."),
    OmbudClaim(
      "kommun-year2", page: 44,
      .difference(
        .cost("kommun", "authority", "kommun", "year2", "mean"),
        .cost("kommun", "authority", "kommun", "year1", "mean")), .atLeast("0"),
      "The same, from year 1 to year 2."),
    OmbudClaim(
      "kommun-year3", page: 44,
      .difference(
        .cost("kommun", "authority", "kommun", "year3", "mean"),
        .cost("kommun", "authority", "kommun", "year2", "mean")), .atLeast("0"),
      "The same, from year 2 to year 3."),
    OmbudClaim(
      "kommun-before", page: 44,
      .cell(.row("trend", "cohort=kommun;level=authority;key=kommun;class=real", "slope")), .atLeast("0"),
      "It seems to rise already before contact, so the ombud does not stand for all of the rise."),
    OmbudClaim(
      "kommun-new-clients", page: 44,
      .cell(.row("decomposition_gross", "cohort=kommun;level=authority;key=kommun;period=year3", "share")),
      .between("0,85", "0,90"),
      "Just over 85 percent of the rise comes from clients who had no insats before. Put as 85 to 90, and as the share of all increases, in year 3; "
        + "the share of the net change is hidden, since few clients ended theirs."),
    OmbudClaim(
      "boendestod-goes-on", page: 44,
      .difference(
        .cost("kommun", "service", "boendestod", "year3", "mean"),
        .cost("kommun", "service", "boendestod", "year2", "mean")), .atLeast("0"),
      "Nothing in the three years says that boendestöd stops rising or goes back."),
    OmbudClaim(
      "hemtjanst-goes-on", page: 44,
      .difference(
        .cost("kommun", "service", "hemtjanst", "year3", "mean"),
        .cost("kommun", "service", "hemtjanst", "year2", "mean")), .atLeast("0"),
      "Nor that hemtjänst does."),
    OmbudClaim(
      "none-at-contact", page: 45,
      .ratio(.quarter("fig3", "total", 0, "users"), .quarter("fig3", "total", 0, "n")), .equal("0,30", within: "0,02"),
      "About 70 percent had no insats of the kommun at contact. Put as the 30 percent who had one, give or take 2."),
  ]
}
