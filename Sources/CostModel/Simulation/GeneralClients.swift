/// The clients of a general synthetic study, one row each.
struct GeneralClients: SimulatedRows {
  let study: GeneralStudy

  let header = Array("client;start;end;sex;birth_year;diagnosis;operation;excluded\n".utf8)

  var count: Int { study.clients }

  /// The groups of diagnoses of bilaga 1 by their share of the clients: one place for each tenth.
  private let diagnoses = [
    "neuropsykiatrisk", "neuropsykiatrisk", "schizofreni", "personlighetsstorning", "bipolar", "bipolar",
    "depression_angest", "depression_angest", "depression_angest", "annan",
  ].map { Array($0.utf8) }

  private let woman = Array("kvinna".utf8)
  private let man = Array("man".utf8)
  private let operation = Array("Verksamhet ".utf8)
  private let excluded = Array("rensad".utf8)

  func append(row: Int, to writer: inout SimulatedWriter) {
    var generator = SplitMix64(seed: study.seed, stream: GeneralStudy.Purpose.client.rawValue, index: row)
    let start = generator.inside(study.starts)
    study.writeIdentifier(of: row, to: &writer)
    writer.nextColumn()
    writer.write(study.days[start])
    writer.nextColumn()
    if generator.happens(permille: 250) {
      writer.write(study.days[min(study.records.upperBound, start + generator.inside(90...1500))])
    }
    writer.nextColumn()
    writer.write(generator.happens(permille: 560) ? woman : man)
    writer.nextColumn()
    writer.write(number: generator.inside(1940...1992))
    writer.nextColumn()
    writer.write(diagnoses[generator.below(diagnoses.count)])
    writer.nextColumn()
    writer.write(operation)
    writer.write(number: generator.inside(1...40))
    writer.nextColumn()
    if generator.happens(permille: 10) {
      writer.write(excluded)
    }
    writer.endRow()
  }
}

/// The coverage of a general synthetic study: one row for each client and authority, and none where it never answered.
///
/// 92 of 100 pairs cover all ten years, 2 have no row, and 6 begin later or end earlier.
struct GeneralCoverage: SimulatedRows {
  let study: GeneralStudy

  let header = Array("client;authority;from;to\n".utf8)

  var count: Int { study.clients * authorities.count }

  private let authorities = ["kommun", "landsting", "forsakringskassan", "arbetsformedlingen", "skatteverket"].map {
    Array($0.utf8)
  }

  func append(row: Int, to writer: inout SimulatedWriter) {
    var generator = SplitMix64(seed: study.seed, stream: GeneralStudy.Purpose.coverage.rawValue, index: row)
    var from = study.records.lowerBound
    var to = study.records.upperBound
    switch generator.below(100) {
    case 0..<2: return
    case 2..<5: from += generator.inside(200...2000)
    case 5..<8: to -= generator.inside(200...2000)
    default: break
    }
    study.writeIdentifier(of: row / authorities.count, to: &writer)
    writer.nextColumn()
    writer.write(authorities[row % authorities.count])
    writer.nextColumn()
    writer.write(study.days[from])
    writer.nextColumn()
    writer.write(study.days[to])
    writer.endRow()
  }
}
