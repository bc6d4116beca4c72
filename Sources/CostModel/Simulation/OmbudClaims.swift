/// What bilaga 1 of Socialstyrelsen's 2014 report publishes, as far as it can be put in numbers: `published.csv`.
///
/// What is claimed is the report's; the limit of a word such as "slightly" is ours, and so is the reading where several are
/// possible: the note says so. What the claims are tried on is synthetic and was built for them to hold, so that they do says
/// nothing about the report. Each stands with its page, about cells that a run shows without `--no-suppression`.
///
/// > Source: Socialstyrelsen 2014, "Personligt ombud för personer med psykisk funktionsnedsättning", bilaga 1
/// > "Samhällsekonomisk analys" (Ramböll), pages 39–49.
enum OmbudClaims {
  /// All claims, in the report's order.
  static let all = sample + resources + kommun + landsting + slutenvard + income + redistribution

  /// The file `published.csv`.
  static var file: SimulatedFile {
    let rows = all.map { $0.row + "\n" }.joined()
    return SimulatedFile(name: "published.csv", rows: SimulatedText(OmbudClaim.header + "\n" + rows))
  }
}
