/// The event rows of a general synthetic study.
///
/// A row is a pure function of the seed, its client's number and its own number among the client's. The two orders, client by
/// client and shuffled, hold the same rows.
struct GeneralEvents: SimulatedRows {
  private let study: GeneralStudy
  private let order: RowPermutation
  private let services = GeneralService.byPermille

  let header = Array("client;service;from;to;quantity;per;amount\n".utf8)

  /// The rows of a study.
  init(study: GeneralStudy) {
    self.study = study
    var generator = SplitMix64(seed: study.seed, stream: GeneralStudy.Purpose.order.rawValue, index: 0)
    order = RowPermutation(count: study.clients * study.rowsPerClient, seed: generator.next())
  }

  var count: Int { order.count }

  func append(row: Int, to writer: inout SimulatedWriter) {
    let row = study.isShuffled ? order[row] : row
    let client = row / study.rowsPerClient
    var generator = SplitMix64(seed: study.seed, stream: client, index: row - client * study.rowsPerClient)
    let isUnknown = generator.happens(permille: 2)
    let unknown = study.clients + generator.below(GeneralStudy.unknownClients)
    study.writeIdentifier(of: isUnknown ? unknown : client, to: &writer)
    writer.nextColumn()
    let service = services[generator.below(services.count)]
    writer.write(service.name)
    writer.nextColumn()
    let from = generator.inside(study.records)
    writer.write(study.days[from])
    writer.nextColumn()
    writeVolume(of: service, from: from, &generator, to: &writer)
    writer.endRow()
  }

  /// Writes the columns `to`, `quantity`, `per` and `amount`.
  private func writeVolume(
    of service: GeneralService, from: Int, _ generator: inout SplitMix64, to writer: inout SimulatedWriter
  ) {
    switch service.form {
    case .visit:
      let times = generator.below(8)
      let quantity = times < 4 ? 0 : times - 3
      writer.nextColumn()
      if quantity > 0 {
        writer.write(number: quantity)
      }
      writer.nextColumn()
      writer.nextColumn()
      writeObservedCost(max(1, quantity) * service.typicalCost, &generator, to: &writer)
    case .single:
      writer.nextColumn()
      writer.nextColumn()
      writer.nextColumn()
    case .payment(let kronor):
      writer.write(study.days[from])
      writer.nextColumn()
      writer.write(ore: around(kronor, &generator))
      writer.nextColumn()
      writer.nextColumn()
    case .nights(let longest):
      writer.write(study.days[min(study.records.upperBound, from + generator.below(longest))])
      writer.nextColumn()
      writer.nextColumn()
      writer.nextColumn()
      writeObservedCost(10 * service.typicalCost, &generator, to: &writer)
    case .hours:
      writePeriod(PeriodVolume.hours(&generator), from: from, &generator, to: &writer)
    case .days:
      writePeriod(PeriodVolume.days(&generator), from: from, &generator, to: &writer)
    case .months:
      writePeriod(PeriodVolume.months(&generator), from: from, &generator, to: &writer)
    case .monthlyMoney(let kronor):
      writePeriod(.money(around(kronor, &generator), &generator), from: from, &generator, to: &writer)
    }
  }

  /// Writes a period of 1 … 400 days, of which 1 in 50 still runs where its volume allows that.
  private func writePeriod(
    _ volume: PeriodVolume, from: Int, _ generator: inout SplitMix64, to writer: inout SimulatedWriter
  ) {
    let isOpen = volume.canBeOpen && generator.happens(permille: 20)
    let to = min(study.records.upperBound, from + generator.below(400))
    if !isOpen {
      writer.write(study.days[to])
    }
    writer.nextColumn()
    volume.write(to: &writer)
  }

  /// Writes an observed cost on 1 row of 10.
  private func writeObservedCost(_ kronor: Int, _ generator: inout SplitMix64, to writer: inout SimulatedWriter) {
    if generator.happens(permille: 100) {
      writer.write(ore: around(kronor, &generator))
    }
  }

  /// An amount in öre between half and one and a half times so many kronor; 3 of 4 are whole kronor.
  private func around(_ kronor: Int, _ generator: inout SplitMix64) -> Int {
    let ore = 50 * kronor + generator.below(100 * kronor)
    return generator.happens(permille: 750) ? ore / 100 * 100 : ore
  }
}
