extension TableGuide.Column {
  /// Whose figures the row holds.
  static let cohort = Self(
    "cohort", sv: ("Kohort", "Kohortens id i study.json: vilka klienter som ingår."),
    en: ("Cohort", "The cohort's id in study.json: which clients are included."))

  /// How finely costs are told apart.
  static let level = Self(
    "level", sv: ("Nivå", "authority = myndighet, care_form = vårdform, service = insats, all = allt tillsammans."),
    en: ("Level", "authority, care_form, service, or all = all together."))

  /// What the row is about, at its level.
  static let key = Self(
    "key", sv: ("Gäller", "Myndigheten, vårdformen (landsting:slutenvard), insatsen eller all."),
    en: ("Concerns", "The authority, the care form (landsting:slutenvard), the service, or all."))

  /// The class of the posts that are summed.
  static let postClass = Self(
    "class",
    sv: (
      "Slag",
      "real = reala kostnader (resurser som används), transfer = transfereringar (pengar som flyttas), "
        + "production = produktion (värdet av arbete)."
    ),
    en: ("Class", "real = resources used, transfer = money moved, production = the value of work."))

  /// The period after the start.
  static let period = Self(
    "period", sv: ("Period", "Periodens id i study.json; base = basperioden, före starten."),
    en: ("Period", "The period's id in study.json; base = the base period, before the start."))

  /// How many clients there are.
  static let count = Self(
    "n", sv: ("Antal klienter", "Antal klienter som ingår."),
    en: ("Clients", "Number of clients included."))

  /// How many clients there are beside a control group.
  static let ownCount = Self(
    "n1", sv: ("Antal klienter", "Antal klienter som ingår, kontrollgruppen oräknad."),
    en: ("Clients", "Number of clients included, the control group not counted."))

  /// How many the control group has.
  static let controlCount = Self(
    "n0", sv: ("Antal i kontrollgruppen", "Antal personer i kontrollgruppen."),
    en: ("Controls", "Number of people in the control group."))

  /// The standard error of a difference between groups.
  static let error = Self(
    "se", sv: ("Medelfel", "Skillnadens medelfel, i kronor."),
    en: ("Standard error", "The standard error of the difference, in kronor."))

  /// Against what an evaluation holds what happened.
  static let counterfactual = Self(
    "counterfactual",
    sv: (
      "Jämfört med",
      "base = basperiodens nivå hade fortsatt, trend = basperiodens räta linje hade fortsatt, "
        + "control = kontrollgruppens förändring hade varit klienternas."
    ),
    en: (
      "Against",
      "base = the base's level would have gone on, trend = the base's straight line would have gone on, "
        + "control = the control group's change would have been the clients'."
    ))

  /// Whose gains and losses an evaluation tells.
  static let perspective = Self(
    "perspective", sv: ("För vem", "society = samhället, eller aktören vars budget det gäller."),
    en: ("To whom", "society, or the actor whose budget it is."))

  /// A standard deviation of what the clients have.
  static func deviation(sv: String, en: String) -> Self {
    Self(
      "sd", sv: ("Standardavvikelse", "Standardavvikelsen mellan klienterna i \(sv)."),
      en: ("Standard deviation", "The standard deviation between clients of \(en)."))
  }

  /// The two ends of an interval of 95 percent.
  static func interval(sv: String, en: String) -> [Self] {
    [
      Self(
        "low", sv: ("Nedre gräns", "Den nedre gränsen för ett 95-procentigt konfidensintervall för \(sv)."),
        en: ("Lower limit", "The lower limit of a 95 percent confidence interval of \(en).")),
      Self(
        "high", sv: ("Övre gräns", "Den övre gränsen för samma intervall."),
        en: ("Upper limit", "The upper limit of the same interval.")),
    ]
  }
}
