extension OmbudClaims {
  /// Figure 4 but for slutenvård: pages 45 and 46.
  static let landsting = [
    OmbudClaim(
      "oppenvard-survey", page: 45, .cell(.share("landsting", "population_share")), .equal("87"),
      "87 percent of the survey's clients had a contact in öppenvården: a share that the study reads, not one that it "
        + "works out."),
    OmbudClaim(
      "landsting-n", page: 45, .cell(.row("cohort", "analysis=fig4;step=final", "remaining")), .equal("55"),
      "Figure 4 follows 55 clients."),
    OmbudClaim(
      "ovrigt-rises", page: 45,
      .difference(.quarter("fig4", "ovrigt", 4), .quarter("fig4", "ovrigt", 0)), .atLeast("0"),
      "Övrigt, visits to doctors and nurses above all, rises after contact; put as the first year."),
    OmbudClaim(
      "ovrigt-level", page: 46,
      .ratio(.quarter("fig4", "ovrigt", 12), .quarter("fig4", "ovrigt", 0)), .between("1", "1,1"),
      "It then stays slightly above the level of the first contact; put as up to 10 percent."),
    OmbudClaim(
      "ovrigt-before", page: 46,
      .difference(.quarter("fig4", "ovrigt", -1), .quarter("fig4", "ovrigt", -4)), .atLeast("0"),
      "It begins to rise somewhat before contact."),
    OmbudClaim(
      "ovrigt-clients", page: 46,
      .ratio(.quarter("fig4", "ovrigt", 0, "users"), .quarter("fig4", "ovrigt", 0, "n")), .atLeast("0,5"),
      "Many of the clients have it; put as half of them in the quarter of contact."),
    OmbudClaim(
      "ovrigt-cost", page: 46,
      .ratio(.quarter("fig4", "ovrigt", 12), .quarter("fig4", "total", 12)), .atLeast("0,33"),
      "It is a large part of the cost; put as a third, here in the last quarter."),
    OmbudClaim(
      "therapy-first-half", page: 46,
      .difference(
        .quarter("fig4", "arbetsterapeut_sjukgymnast", 6), .quarter("fig4", "arbetsterapeut_sjukgymnast", 0)),
      .atMost("0"),
      "Visits to arbetsterapeut and sjukgymnast fall over the whole time after contact. Put as their cost, which in fixed "
        + "prices follows the visits: the first half."),
    OmbudClaim(
      "therapy-second-half", page: 46,
      .difference(
        .quarter("fig4", "arbetsterapeut_sjukgymnast", 12), .quarter("fig4", "arbetsterapeut_sjukgymnast", 6)),
      .atMost("0"),
      "The same, the second half."),
    OmbudClaim(
      "therapy-clients", page: 46,
      .ratio(
        .quarter("fig4", "arbetsterapeut_sjukgymnast", 12, "users"),
        .quarter("fig4", "arbetsterapeut_sjukgymnast", 0, "users")), .equal("1", within: "0,25"),
      "About as many clients have them throughout; put as within a quarter of the number at contact."),
    OmbudClaim(
      "counsel-rises", page: 46,
      .difference(.quarter("fig4", "psykolog_kurator", 4), .quarter("fig4", "psykolog_kurator", 0)), .atLeast("0"),
      "Visits to psykolog and kurator rise in the first year; put as their cost, in fixed prices."),
    OmbudClaim(
      "counsel-falls", page: 46,
      .difference(.quarter("fig4", "psykolog_kurator", 8), .quarter("fig4", "psykolog_kurator", 4)), .atMost("0"),
      "They then fall."),
    OmbudClaim(
      "counsel-steady", page: 46,
      .ratio(.quarter("fig4", "psykolog_kurator", 12), .quarter("fig4", "psykolog_kurator", 8)),
      .equal("1", within: "0,05"),
      "They end steady; put as within 5 percent over the third year."),
    OmbudClaim(
      "counsel-level", page: 46,
      .difference(.quarter("fig4", "psykolog_kurator", 12), .quarter("fig4", "psykolog_kurator", -1)), .atLeast("0"),
      "That level is above the year before contact; put against its last quarter, here its highest."),
  ]
}
