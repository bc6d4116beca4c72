/// The synthetic sample of personligt ombud: its clients, their coverage, and the authorities' exports.
struct OmbudStudy: Sendable {
  let roster: OmbudRoster
  let seed: UInt64
  let isShuffled: Bool

  /// The sample of a seed; the shipped one has 2014.
  init(seed: UInt64, isShuffled: Bool) {
    roster = OmbudRoster(seed: seed)
    self.seed = seed
    self.isShuffled = isShuffled
  }

  /// The study's files, `study.json` first.
  func files(schablonFolder: String) -> [SimulatedFile] {
    var records = OmbudRecords()
    OmbudKommun(roster: roster, seed: seed).add(to: &records)
    OmbudLandsting(roster: roster, seed: seed).add(to: &records)
    OmbudIncome(roster: roster).add(to: &records)
    OmbudCategories(roster: roster).add(to: &records)
    return [
      SimulatedFile(name: "study.json", rows: SimulatedText(OmbudTexts.settings(schablonFolder: schablonFolder))),
      SimulatedFile(name: "clients.csv", rows: SimulatedText(clients)),
      SimulatedFile(name: "coverage.csv", rows: SimulatedText(coverage)),
    ] + records.files(isShuffled: isShuffled, seed: seed) + [
      SurveyPopulation.file,
      OmbudClaims.file,
      SimulatedFile(name: "README.md", rows: SimulatedText(OmbudTexts.readme(seed: seed))),
    ]
  }

  private var clients: String {
    let rows = roster.clients.map { client in
      [
        client.identifier, client.start.description, client.end?.description ?? "", client.isWoman ? "kvinna" : "man",
        String(roster.birthYear(of: client)), client.diagnosis.rawValue, client.operation.name,
        client.fate == .excluded ? "samtycke återkallat" : "",
      ].joined(separator: ";") + "\n"
    }
    return "client;start;end;sex;birth_year;diagnosis;operation;excluded\n" + rows.joined()
  }

  private var coverage: String {
    var rows = "client;authority;from;to\n"
    for client in roster.clients {
      for authority in OmbudAuthority.allCases {
        guard let days = client.coverage(of: authority) else { continue }
        rows += "\(client.identifier);\(authority.rawValue);\(days.lowerBound);\(days.upperBound)\n"
      }
    }
    return rows
  }
}
