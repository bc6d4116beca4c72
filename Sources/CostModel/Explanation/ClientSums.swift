/// What a sum comes to client by client, in millionths of a krona.
struct ClientSums {
  /// The values, in the order of the clients who count.
  let values: [Int128]
  /// Whether each client has any booking in it, be it of 0 kronor.
  let isBooked: [Bool]

  /// The sum over the clients.
  var total: Int128 { values.reduce(0, +) }
  /// The number of clients whose value is not 0.
  var users: Int { values.count { $0 != 0 } }

  /// The sums of the clients at some places.
  func restricted(to places: [Int]) -> ClientSums {
    ClientSums(values: places.map { values[$0] }, isBooked: places.map { isBooked[$0] })
  }
}
