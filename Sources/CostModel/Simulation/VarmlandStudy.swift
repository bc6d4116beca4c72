/// The synthetic Värmland sample: true accounts, and made-up clients in pairs of whom one meets an ombud.
struct VarmlandStudy: Sendable {
  let roster: VarmlandRoster
  let seed: UInt64
  let isShuffled: Bool

  /// The sample of a seed; the shipped one has 2024.
  init(seed: UInt64, isShuffled: Bool) {
    roster = VarmlandRoster(seed: seed)
    self.seed = seed
    self.isShuffled = isShuffled
  }

  /// The study's files, `study.json` first.
  func files(schablonFolder: String) -> [SimulatedFile] {
    var records = VarmlandRecords()
    let landsting = VarmlandLandsting(seed: seed)
    for client in roster.clients {
      VarmlandKommun.add(client, to: &records)
      landsting.add(client, to: &records)
      VarmlandPayments.add(client, to: &records)
    }
    return [
      SimulatedFile(name: "study.json", rows: SimulatedText(VarmlandTexts.settings(schablonFolder: schablonFolder))),
      SimulatedFile(name: "clients.csv", rows: SimulatedText(clients)),
      SimulatedFile(name: "coverage.csv", rows: SimulatedText(coverage)),
    ] + records.files(isShuffled: isShuffled, seed: seed) + [
      VarmlandAccounts.file,
      VarmlandOutcomes.file,
      VarmlandPrices.file,
      SimulatedFile(name: "README.md", rows: SimulatedText(VarmlandTexts.readme(seed: seed))),
    ]
  }

  private var clients: String {
    let rows = roster.clients.map { client in
      var generator = client.generator(seed: seed, .client)
      let sex = generator.happens(permille: 600) ? "kvinna" : "man"
      return [
        client.identifier, client.pair.start.description, client.end?.description ?? "", sex,
        String(generator.inside(1957...2002)), "Kommun \(client.pair.kommun)",
        client.isControl ? "control" : "intervention", client.pair.fate == .excluded ? "samtycke återkallat" : "",
      ].joined(separator: ";") + "\n"
    }
    return "client;start;end;sex;birth_year;kommun;group;excluded\n" + rows.joined()
  }

  private var coverage: String {
    var rows = "client;authority;from;to\n"
    for client in roster.clients {
      for authority in VarmlandAuthority.allCases {
        guard let days = client.pair.coverage(of: authority) else { continue }
        rows += "\(client.identifier);\(authority.rawValue);\(days.lowerBound);\(days.upperBound)\n"
      }
    }
    return rows
  }
}
