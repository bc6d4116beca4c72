/// The shares of Socialstyrelsen's survey of clients, which figure 2 sets beside a sample: true figures in a synthetic study.
///
/// > Source: Socialstyrelsen 2014, "Personligt ombud för personer med psykisk funktionsnedsättning", bilaga 3, tables 9–11,
/// > and the text of bilaga 1 for Försäkringskassan (63), wages (10) and outpatient care (87, kept as `landsting`).
enum SurveyPopulation {
  /// The clients who answered.
  static let size = 4827

  /// Shares in percent, by authority or service.
  static let shares: [(item: String, percent: Int)] = [
    ("forsakringskassan", 63),
    ("landsting", 87),
    ("slutenvard", 4),
    ("boendestod", 23),
    ("hemtjanst", 5),
    ("kontaktperson", 6),
    ("sysselsattning", 8),
    ("ekonomiskt_bistand", 24),
    ("lon", 10),
    ("a_kassa", 3),
    ("sjukpenning", 18),
    ("sjukersattning", 33),
    ("aktivitetsersattning", 8),
  ]

  /// The file `population.csv`.
  static var file: SimulatedFile {
    let rows = shares.map { "\($0.item);\($0.percent);\(size)\n" }.joined()
    return SimulatedFile(name: "population.csv", rows: SimulatedText("item;share;n\n" + rows))
  }
}
