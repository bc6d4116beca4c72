extension OmbudClaims {
  /// Figure 4's slutenvård, sjukvård as a whole, and diagnoses: page 46.
  static let slutenvard = [
    OmbudClaim(
      "slutenvard-half", page: 46,
      .ratio(
        .cost("landsting", "care_form", "landsting:slutenvard", "year1", "base"),
        .cost("landsting", "authority", "landsting", "year1", "base")), .equal("0,5", within: "0,025"),
      "In the year before contact slutenvård costs about as much as all other care together: "
        + "half of the whole, put as give or take 2.5 percent."),
    OmbudClaim(
      "slutenvard-8-of-55", page: 46,
      .cell(.cost("landsting", "care_form", "landsting:slutenvard", "followup", "users")), .equal("8"),
      "Only 8 of the 55 had slutenvård during the time. Counted over quarters 1 to 12; here nobody had it before contact "
        + "alone."),
    OmbudClaim(
      "slutenvard-builds-up", page: 46,
      .difference(.quarter("fig4", "slutenvard", -1), .quarter("fig4", "slutenvard", -4)), .atLeast("0"),
      "The cost of slutenvård builds up before contact."),
    OmbudClaim(
      "slutenvard-falls", page: 46,
      .difference(.quarter("fig4", "slutenvard", 12), .quarter("fig4", "slutenvard", 0)), .atMost("0"),
      "After contact it trends downwards, also on p. 43."),
    OmbudClaim(
      "slutenvard-uncertain", page: 46,
      .cell(.cost("landsting", "care_form", "landsting:slutenvard", "year3", "high")), .atLeast("0"),
      "The figures are uncertain, since few clients stand behind them. Put as an interval that holds no change at all."),
    OmbudClaim(
      "slutenvard-others", page: 46,
      .cell(
        .row(
          "decomposition_gross", "cohort=landsting;level=care_form;key=landsting:slutenvard;period=year3", "share")),
      .atLeast("0,5"),
      "Different clients have slutenvård at different times. Put as at least half of all increases by clients with none "
        + "before."),
    OmbudClaim(
      "care-neither", page: 46, .cell(.cost("landsting", "authority", "landsting", "year3", "low")), .atMost("0"),
      "On the whole the cost of sjukvård neither rises nor falls. Put as an interval that holds no change at all."),
    OmbudClaim(
      "care-evens-out", page: 46,
      .ratio(
        .cost("landsting", "care_form", "landsting:oppenvard", "year3", "change"),
        .cost("landsting", "care_form", "landsting:slutenvard", "year3", "change")), .equal("-1", within: "0,25"),
      "Slutenvård falls a little on average and öppenvård rises about as much. Put as year 3, give or take a quarter: in years "
        + "1 and 2 slutenvård is above the year before here. Which of the two falls is said on p. 49."
    ),
    OmbudClaim(
      "neuropsychiatric-lower", page: 46,
      .difference(
        .cost("landsting", "authority", "landsting", "year3", "mean", diagnosis: "neuropsykiatrisk"),
        .cost("landsting", "authority", "landsting", "year3", "mean", diagnosis: "annan")), .atMost("0"),
      "Clients with a neuropsychiatric diagnosis have less sjukvård than the other groups; annan comes next here."),
    OmbudClaim(
      "neuropsychiatric-falls", page: 46,
      .cell(.cost("landsting", "authority", "landsting", "year3", "change", diagnosis: "neuropsykiatrisk")),
      .atMost("0"),
      "And their cost falls."),
    OmbudClaim(
      "schizofreni-higher", page: 46,
      .ratio(
        .cost("landsting", "authority", "landsting", "year3", "mean", diagnosis: "schizofreni"),
        .cost("landsting", "authority", "landsting", "year3", "mean")), .atLeast("1,5"),
      "Clients with schizofreni have considerably more; put as one and a half times the mean of all."),
    OmbudClaim(
      "personlighetsstorning-higher", page: 46,
      .ratio(
        .cost("landsting", "authority", "landsting", "year3", "mean", diagnosis: "personlighetsstorning"),
        .cost("landsting", "authority", "landsting", "year3", "mean")), .atLeast("1,5"),
      "So have clients with personlighetsstörning."),
  ]
}
