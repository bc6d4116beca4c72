/// A service of the general synthetic study: how often it occurs and what its rows look like.
struct GeneralService: Sendable {
  /// How the rows of a service are written.
  enum Form: Sendable {
    /// A visit on one day, with 1 … 4 as quantity or none.
    case visit
    /// One thing on one day, with no quantity.
    case single
    /// Hours over a period, as a rate or a total.
    case hours
    /// Days over a period: all of them, a rate, or a total.
    case days
    /// A stay, counted in nights, of at most so many days.
    case nights(Int)
    /// Months over a period, counted by its length or as a rate.
    case months
    /// Kronor a month over a period, around so many.
    case monthlyMoney(Int)
    /// Kronor paid on one day, around so many.
    case payment(Int)
  }

  /// The service's identifier in the catalogue, in UTF-8.
  let name: [UInt8]

  /// How the rows are written.
  let form: Form

  /// What an observed cost of one visit or night lies around, in kronor.
  let typicalCost: Int

  /// The services by their share of the rows: one place for each thousandth.
  static let byPermille: [GeneralService] = shares.flatMap { share in
    let service = GeneralService(name: Array(share.name.utf8), form: share.form, typicalCost: share.cost)
    return [GeneralService](repeating: service, count: share.permille)
  }

  /// The mix: 700 rows of 1000 on one day, 300 over a period.
  ///
  /// Shares and costs are plain round numbers.
  private static let shares: [(name: String, permille: Int, form: Form, cost: Int)] = [
    ("lakare", 90, .visit, 3900),
    ("sjukskoterska", 130, .visit, 900),
    ("underskoterska", 60, .visit, 800),
    ("team", 30, .visit, 2600),
    ("utredning", 20, .visit, 12_000),
    ("psykolog", 50, .visit, 2000),
    ("kurator", 60, .visit, 1500),
    ("arbetsterapeut", 40, .visit, 1200),
    ("sjukgymnast", 30, .visit, 1100),
    ("primarvard_lakare", 45, .visit, 1100),
    ("primarvard_ovrig", 45, .visit, 900),
    ("bistandsutredning", 20, .single, 0),
    ("ekonomiskt_bistand", 40, .payment(7000), 0),
    ("lon", 20, .payment(18_000), 0),
    ("a_kassa", 10, .payment(11_000), 0),
    ("rehabiliteringspenning", 10, .payment(9000), 0),
    ("boendestod", 60, .hours, 0),
    ("hemtjanst", 35, .hours, 0),
    ("ledsagning", 15, .hours, 0),
    ("sysselsattning", 25, .days, 0),
    ("daglig_verksamhet", 15, .days, 0),
    ("kontaktperson", 15, .months, 0),
    ("sarskilt_boende", 10, .nights(400), 1800),
    ("slutenvard", 25, .nights(60), 5000),
    ("sjukpenning", 20, .monthlyMoney(12_000), 0),
    ("sjukersattning", 20, .monthlyMoney(9000), 0),
    ("aktivitetsersattning", 10, .monthlyMoney(8000), 0),
    ("bostadstillagg", 10, .monthlyMoney(2500), 0),
    ("pension", 5, .monthlyMoney(11_000), 0),
    ("lon", 10, .monthlyMoney(16_000), 0),
    ("af_oppet_arbetslos", 8, .months, 0),
    ("af_forhinder", 5, .months, 0),
    ("af_jobb_utvecklingsgaranti", 6, .months, 0),
    ("af_arbetslivsintroduktion", 3, .months, 0),
    ("af_lonebidrag", 3, .months, 0),
  ]
}
