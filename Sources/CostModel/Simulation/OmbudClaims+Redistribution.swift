extension OmbudClaims {
  /// Who pays more and who less: page 49.
  static let redistribution = [
    OmbudClaim(
      "nobody-pays-less", page: 49,
      .cell(.row("redistribution", "cohort=inkomst;period=year3;level=authority", "decrease")), .equal("0"),
      "No single actor's cost falls: kommun, Försäkringskassan and Skatteverket, among figure 5's clients."),
    OmbudClaim(
      "landsting-not-less", page: 49,
      .cell(.row("redistribution", "cohort=landsting;period=year3;level=authority", "decrease")), .equal("0"),
      "Nor does the landsting's, among figure 4's; p. 43 says so of sjukvård."),
    OmbudClaim(
      "together-more", page: 49, .cell(.cost("inkomst", "all", "all", "year3", "change")), .atLeast("0"),
      "The costs of all together rise."),
    OmbudClaim(
      "oppenvard-little-more", page: 49,
      .cell(.cost("landsting", "care_form", "landsting:oppenvard", "year3", "percent")), .between("0", "15"),
      "Öppenvård rises a little; put as up to 15 percent in year 3."),
    OmbudClaim(
      "slutenvard-little-less", page: 49,
      .cell(.cost("landsting", "care_form", "landsting:slutenvard", "year3", "percent")), .between("-15", "0"),
      "Slutenvård falls a little; put as up to 15 percent in year 3."),
    OmbudClaim(
      "kommun-markedly-more", page: 49, .cell(.cost("kommun", "authority", "kommun", "year3", "low")), .atLeast("0"),
      "The kommun's insatser rise markedly. Put as an interval wholly above no change."),
    OmbudClaim(
      "no-redistribution", page: 49,
      .cell(.row("redistribution", "cohort=inkomst;period=year3;level=authority", "share")), .between("0", "0,05"),
      "No noticeable redistribution of resources; put as up to 5 percent of what rises, among figure 5's clients. Kommun and "
        + "landsting together are not shown: that cohort would give away the few whom the landsting left out."),
  ]
}
