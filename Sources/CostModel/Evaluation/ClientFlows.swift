/// What the streams gave for each client of a group, quarter by quarter.
///
/// A client's row holds only what is not 0. Amounts are whole millionths of a krona in binary numbers, which are exact up
/// to nine billion kronor; the clients are in the order of their ids, so sums are the same for every order of rows.
struct ClientFlows: Sendable {
  /// What is known of each stream, place by place: the quarters 0 … Q, then two sums over the base.
  struct Columns: Sendable {
    /// The number of quarters from 0 to the window's last.
    let quarters: Int
    /// The number of streams.
    let streams: Int

    /// The number of places of a stream.
    private var width: Int { quarters + 2 }
    /// The place of a stream in a quarter.
    @inline(__always)
    func place(_ stream: Int, quarter: Int) -> Int { stream * width + quarter }
    /// The place of a stream's sum over the base.
    @inline(__always)
    func base(_ stream: Int) -> Int { stream * width + quarters }
    /// The place of a stream's sum over the base, each quarter × its weight in the trend.
    @inline(__always)
    func trend(_ stream: Int) -> Int { stream * width + quarters + 1 }
    /// The number of places.
    var count: Int { streams * width }
    /// The stream that a place is of.
    func stream(at place: Int) -> Int { place / width }
  }

  /// The clients' rows, one after another: places and values.
  private var cells: [Int32] = []
  private var values: [Double] = []
  private var starts = [0]
  /// By client × quarter: how many units of the internal cost it carries, in the study's money.
  private let units: [Double]
  /// By stream: whether any of the clients has a booking of it in the window.
  let isBooked: [Bool]
  /// The columns.
  let columns: Columns

  /// The number of clients.
  var count: Int { starts.count - 1 }

  /// The flows of some clients.
  ///
  /// - Parameters:
  ///   - clients: The clients by number, in the order of their ids.
  ///   - streams: The streams.
  ///   - units: By client × quarter 0 … Q: the units of internal cost that it carries; empty for none.
  ///   - ledger: The ledger.
  init(_ clients: [Int], _ streams: FlowStreams, units: [Double], ledger: Ledger) {
    let study = ledger.data.study
    let columns = Columns(quarters: study.window.upperBound + 1, streams: streams.streams.count)
    self.columns = columns
    let weights = LeastSquares.weights(of: study.base.range)
    var isBooked = Array(repeating: false, count: columns.streams)
    let window = study.window
    var sums = Array(repeating: Int64(0), count: columns.count)
    var isTouched = Array(repeating: false, count: columns.count)
    var touched: [Int] = []
    var reader = ledger.reader()
    var rows = Array(repeating: 0..<0, count: clients.count)
    // In the order of their numbers, in which the ledger is read once; then in that of their ids.
    for place in clients.indices.sorted(by: { clients[$0] < clients[$1] }) {
      let client = clients[place]
      let first = cells.count
      // Sums that do not fit are found and reported by the pass of the analyses, over the same bookings.
      func add(_ value: Int64, _ place: Int) {
        if !isTouched[place] {
          isTouched[place] = true
          touched.append(place)
        }
        sums[place] &+= value
      }
      reader.forEachBooking(ofClient: client) { cell, amount in
        guard let stream = streams.streamOfLine[Int(cell) / ledger.quarters.count] else { return }
        let quarter = Int(cell) % ledger.quarters.count + ledger.quarters.lowerBound
        if window.contains(quarter) { isBooked[stream] = true }
        if quarter >= 0, quarter < columns.quarters { add(amount, columns.place(stream, quarter: quarter)) }
        if let weight = weights[quarter] {
          add(amount, columns.base(stream))
          add(amount &* weight, columns.trend(stream))
        }
      }
      for place in touched.sorted() {
        if sums[place] != 0 {
          cells.append(Int32(place))
          values.append(Double(sums[place]))
        }
        sums[place] = 0
        isTouched[place] = false
      }
      touched.removeAll(keepingCapacity: true)
      rows[place] = first..<cells.count
    }
    let (allCells, allValues) = (cells, values)
    cells = rows.flatMap { allCells[$0] }
    values = rows.flatMap { allValues[$0] }
    for row in rows { starts.append((starts.last ?? 0) + row.count) }
    self.units = units
    self.isBooked = isBooked
  }

  /// The sums over the clients, each as often as `times` says.
  ///
  /// They are added up in the order of the clients: draws of the same clients are the same to the last bit.
  func sums(times: [Int]) -> FlowSums {
    var sums = FlowSums(columns)
    for (client, count) in times.enumerated() where count != 0 { add(client, to: &sums, times: count) }
    return sums
  }

  /// How many clients have anything of some streams, by stream.
  func carriers(of isWanted: [Bool]) -> Int {
    (0..<count).count { client in
      cells[starts[client]..<starts[client + 1]].contains { isWanted[columns.stream(at: Int($0))] }
    }
  }

  /// The sums over all clients.
  var sums: FlowSums { sums(times: Array(repeating: 1, count: count)) }

  /// The sums without a client.
  func sums(_ whole: FlowSums, without client: Int) -> FlowSums {
    var sums = whole
    add(client, to: &sums, times: -1)
    return sums
  }

  @inline(__always)
  private func add(_ client: Int, to sums: inout FlowSums, times: Int) {
    let factor = Double(times)
    for place in starts[client]..<starts[client + 1] { sums.values[Int(cells[place])] += factor * values[place] }
    if !units.isEmpty {
      for quarter in 0..<columns.quarters { sums.units[quarter] += factor * units[client * columns.quarters + quarter] }
    }
    sums.count += times
  }
}

/// Sums of the streams over clients, and what they give per client.
struct FlowSums: Sendable {
  /// Millionths of a krona, by place of ``ClientFlows/Columns``.
  var values: [Double]
  /// Units of internal cost by quarter.
  var units: [Double]
  /// The number of clients, each as often as it was picked.
  var count = 0
  let columns: ClientFlows.Columns

  init(_ columns: ClientFlows.Columns) {
    self.columns = columns
    values = Array(repeating: 0, count: columns.count)
    units = Array(repeating: 0, count: columns.quarters)
  }
}
