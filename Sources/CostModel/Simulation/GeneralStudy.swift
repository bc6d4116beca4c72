/// The size and the seed of a general synthetic study, and what follows from them for each client.
struct GeneralStudy: Sendable {
  /// How many clients there are.
  let clients: Int

  /// How many event rows each client has.
  let rowsPerClient: Int

  /// What all pseudo-random numbers of the study follow from.
  let seed: UInt64

  /// Whether the event rows come in a pseudo-random order instead of client by client.
  let isShuffled: Bool

  /// The days that events, coverage and client starts are written with.
  let days = WrittenDays(years: 2007...2016)

  /// The first and the last day that a record can lie on.
  let records = Int(Day.firstDayNumber(year: 2007, month: 1))...Int(Day.firstDayNumber(year: 2016, month: 13) - 1)

  /// The first and the last day that a client can start on.
  let starts = Int(Day.firstDayNumber(year: 2009, month: 1))...Int(Day.firstDayNumber(year: 2013, month: 13) - 1)

  /// The smallest number written in an identifier, and how many numbers there are from it on.
  private let firstNumber: Int
  private let numbers: Int

  /// The step from one client's number to the next, which has no factor in common with `numbers`.
  private let step: Int
  private let offset: Int

  /// What a pseudo-random number is drawn for; event rows draw with their client's number, 0 or more,
  /// in this place.
  enum Purpose: Int {
    case client = -1
    case coverage = -2
    case offset = -3
    case order = -4
  }

  /// The study of these sizes.
  init(clients: Int, rowsPerClient: Int, seed: UInt64, isShuffled: Bool) {
    self.clients = clients
    self.rowsPerClient = rowsPerClient
    self.seed = seed
    self.isShuffled = isShuffled
    var first = 100_000
    while 9 * first < clients + GeneralStudy.unknownClients {
      first *= 10
    }
    firstNumber = first
    numbers = 9 * first
    // The nearest number under 0.618 of all that neither 2, 3 nor 5 divides: neighbours come far apart.
    var step = 618 * (numbers / 1000)
    while step % 2 == 0 || step % 3 == 0 || step % 5 == 0 {
      step -= 1
    }
    self.step = step
    var generator = SplitMix64(seed: seed, stream: Purpose.offset.rawValue, index: 0)
    offset = generator.below(numbers)
  }

  /// How many identifiers are used in event rows and belong to no client.
  static let unknownClients = 1000

  /// Writes the identifier of a client, such as `K482913`.
  ///
  /// Each client has its own; the numbers are not dense. A seventh digit comes when 900,000 numbers do not suffice.
  ///
  /// - Parameters:
  ///   - client: 0 … clients − 1, or up to `unknownClients` more for those that no file of clients knows.
  ///   - writer: Takes the identifier.
  func writeIdentifier(of client: Int, to writer: inout SimulatedWriter) {
    writer.bytes.append(0x4B)
    writer.write(number: firstNumber + (client * step + offset) % numbers)
  }
}
