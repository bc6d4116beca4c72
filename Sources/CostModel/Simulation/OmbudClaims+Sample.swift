extension OmbudClaims {
  /// Who was followed, and figure 2: pages 39–42.
  static let sample = [
    OmbudClaim(
      "clients", page: 39, .cell(.row("cohort", "analysis=fig3;step=clients", "remaining")), .equal("83"),
      "The study rests on 83 clients of 12 verksamheter; no table counts the verksamheter."),
    OmbudClaim(
      "sample-benefits", page: 42, .cell(.share("forsakringskassan", "p")), .atLeast("0,05"),
      "Figure 2: the sample is in the main like the survey's clients. Put as a difference that chance alone may make; "
        + "the report tries none."),
    OmbudClaim(
      "sample-boendestod", page: 42, .cell(.share("boendestod", "p")), .atLeast("0,05"),
      "The same, of the most common insats."),
    OmbudClaim(
      "sample-wages", page: 42, .cell(.share("lon", "p")), .atLeast("0,05"),
      "The same, of wages."),
    OmbudClaim(
      "sample-slutenvard", page: 42, .cell(.share("slutenvard", "difference")), .atLeast("0"),
      "Figure 2: slutenvård is more common in the sample than among the survey's clients; no number is printed."),
    OmbudClaim(
      "sample-oppenvard", page: 42, .cell(.share("landsting", "difference")), .atMost("0"),
      "Figure 2: primärvård and öppenvård are somewhat less common in the sample. Any contact with the landsting "
        + "stands for them; no number is printed."),
  ]
}
