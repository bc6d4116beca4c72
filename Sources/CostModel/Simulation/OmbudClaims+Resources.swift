extension OmbudClaims {
  /// The results in brief, and what clients had at contact: page 43.
  static let resources = [
    OmbudClaim(
      "boendestod-largest", page: 43,
      .difference(
        .cost("kommun", "service", "boendestod", "year3", "change"),
        .cost("kommun", "service", "daglig_verksamhet", "year3", "change")), .atLeast("0"),
      "Boendestöd is one of the two insatser whose cost rises most, also on p. 44 and 45; daglig verksamhet comes next here."
    ),
    OmbudClaim(
      "hemtjanst-largest", page: 43,
      .difference(
        .cost("kommun", "service", "hemtjanst", "year3", "change"),
        .cost("kommun", "service", "daglig_verksamhet", "year3", "change")), .atLeast("0"),
      "Hemtjänst is the other."),
    OmbudClaim(
      "care-year1", page: 43, .cell(.cost("landsting", "authority", "landsting", "year1", "change")), .atLeast("0"),
      "The cost of sjukvård rises on average at first."),
    OmbudClaim(
      "care-year3", page: 43, .cell(.cost("landsting", "authority", "landsting", "year3", "percent")),
      .between("-5", "5"),
      "After three years it is back where it was before; put as within 5 percent of the year before contact."),
    OmbudClaim(
      "slutenvard-large", page: 43,
      .ratio(
        .cost("landsting", "care_form", "landsting:slutenvard", "year3", "mean"),
        .cost("landsting", "authority", "landsting", "year3", "mean")), .atLeast("0,33"),
      "Slutenvård is a large part of the cost of sjukvård; put as a third, here in year 3."),
    OmbudClaim(
      "slutenvard-not-below", page: 43,
      .difference(.quarter("fig4", "slutenvard", 12), .quarter("fig4", "slutenvard", -4)), .atLeast("0"),
      "The cost of slutenvård falls with time, but not below what it was before contact. Put against figure 4's first "
        + "quarter. Against the mean of the year before it would not hold in year 3 here, where slutenvård is built to fall "
        + "a little, as p. 46 and 49 say."),
    OmbudClaim(
      "slutenvard-few", page: 43,
      .ratio(
        .cost("landsting", "care_form", "landsting:slutenvard", "year3", "users"),
        .cost("landsting", "care_form", "landsting:slutenvard", "year3", "n")), .atMost("0,15"),
      "Few clients have slutenvård; put as 15 percent, since p. 46 counts 8 of 55 over the whole time."),
    OmbudClaim(
      "benefits-rise", page: 43,
      .cell(
        .cost("inkomst", "authority", "forsakringskassan", "year3", "change", class: "transfer")), .atLeast("0"),
      "Clients may come to have more of sjukförsäkringen; a possibility, says the report. Put as kronor: "
        + "the number of recipients does not rise here."
    ),
    OmbudClaim(
      "some-at-contact", page: 43,
      .ratio(.quarter("fig3", "total", 0, "users"), .quarter("fig3", "total", 0, "n")), .between("0,30", "0,35"),
      "Figure 2: just over 30 percent had some insats of the kommun at contact. Put as 30 to 35, "
        + "and tried on figure 3's clients."),
    OmbudClaim(
      "boendestod-survey", page: 43, .cell(.share("boendestod", "population_share")), .equal("23"),
      "23 percent of the survey's clients had boendestöd: a share that the study reads, not one that it works out."),
    OmbudClaim(
      "boendestod-most-common", page: 43,
      .ratio(.share("boendestod", "sample_users"), .share("hemtjanst", "sample_users")), .atLeast("2"),
      "Boendestöd is by far the most common insats at contact; put as twice hemtjänst, and tried on the sample."),
  ]
}
