/// The value map of the synthetic Värmland sample: three made-up outcomes, and one that no one puts a price on.
enum VarmlandOutcomes {
  /// The file `outcomes.csv`; its quantities are of 218 clients.
  static var file: SimulatedFile {
    let header =
      "stakeholder;outcome;quantity;proxy;source;duration;deadweight;attribution;displacement;drop_off\n"
    let rows = [
      "klient;SYNTHETIC: tryggare ekonomi utan nya skulder;40;6000;\"Illustration: a round proxy that nobody has measured\""
        + ";2;0,3;0,2;0;0,2",
      "klient;SYNTHETIC: mindre ensam, deltar i förening;30;4800;\"Illustration: a round 400 kr a month\";2;0,2;0,2;0;0,25",
      "kommun;SYNTHETIC: avvärjd vräkning;3;90000;\"Illustration: a round cost of an eviction, not in the kommun's exports\""
        + ";1;0,4;0,3;0,1;0",
      "klient;95 % upplever god tillgänglighet;20;intangible;"
        + "\"REAL: Personligt ombud Värmland, Verksamhetsberättelse 2024, Avslutningsenkät till klient: 95 % of 21 answers "
        + "(19 %), too few to conclude from, as the report says; shown and not priced\";;;;;",
    ]
    return SimulatedFile(
      name: "outcomes.csv", rows: SimulatedText(header + rows.map { $0 + "\n" }.joined()))
  }
}
