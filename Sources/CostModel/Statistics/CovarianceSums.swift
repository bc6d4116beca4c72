/// The sums and sums of products of clients' vectors of whole numbers, exact, from which means and covariances follow.
///
/// Nothing is rounded before the last step, so the figures are the same for every order of the clients and every number
/// of threads, as those of ``Moments`` are; it is made of them. Clients with nothing but zeros need not be added: the
/// count is given when a figure is asked for.
///
/// The sum of two values may have any size that ``Moments`` takes, so values of a machine word always fit.
struct CovarianceSums: Sendable {
  /// The number of values of a client.
  let width: Int
  /// The moments of x_i + x_j for j < i, and of x_i for j = i, row by row.
  private var moments: [Moments]

  /// Sums over no client at all, of vectors of so many values.
  init(width: Int) {
    precondition(width >= 0, "a vector has no negative number of values")
    self.width = width
    moments = Array(repeating: Moments(), count: width * (width + 1) / 2)
  }

  /// Adds one client.
  mutating func add(_ values: [Int64]) {
    precondition(values.count == width, "all clients have as many values")
    var place = 0
    for row in 0..<width {
      for column in 0..<row {
        moments[place + column].add(Int128(values[row]) + Int128(values[column]))
      }
      moments[place + row].add(word: values[row])
      place += row + 1
    }
  }

  /// Adds the clients of other sums.
  mutating func add(_ other: CovarianceSums) {
    precondition(other.width == width, "all clients have as many values")
    for place in moments.indices { moments[place].add(other.moments[place]) }
  }

  /// The means over `count` clients, each to 2⁻⁵² relative; `nil` where there is none.
  func means(count: Int) -> [Double]? {
    guard count >= 1 else { return nil }
    return (0..<width).map { Double(moments[place($0, $0)].sum) / Double(count) }
  }

  /// The covariances over `count` clients with n − 1, row by row; `nil` for fewer than two clients.
  ///
  /// ```
  /// s_ij = (n Σ x_i x_j − Σ x_i Σ x_j) / (n (n − 1))
  /// ```
  ///
  /// - Parameter count: The number of clients, those that were not added included.
  /// - Returns: A symmetric matrix in the unit of the values squared, each to 10⁻¹⁵ relative, and 0 just where it is.
  func covariances(count: Int) -> [Double]? {
    guard count >= 2 else { return nil }
    let n = Double(count)
    let own = (0..<width).map { moments[place($0, $0)].scaledSquaredDeviations(count: count) }
    var matrix = Array(repeating: 0.0, count: width * width)
    for row in 0..<width {
      matrix[row * width + row] = own[row].approximation / n / (n - 1)
      for column in 0..<row {
        let sum = moments[place(row, column)].scaledSquaredDeviations(count: count)
        let products = SignedWideNumber(productsFrom: sum, less: own[row] + own[column])
        matrix[row * width + column] = products.approximation / n / (n - 1)
        matrix[column * width + row] = matrix[row * width + column]
      }
    }
    return matrix
  }

  private func place(_ row: Int, _ column: Int) -> Int { row * (row + 1) / 2 + column }
}
