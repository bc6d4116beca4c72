/// An integer of any size, for the reference implementation: a sign, and limbs of 32 bits with the lowest first.
///
/// Schoolbook methods only, with plain loops, as the tests run without optimisation. The limbs never end with a zero
/// limb, and zero has no limbs and no sign, so that two equal numbers have equal parts.
struct ReferenceInteger: Hashable, Comparable, Sendable {
  private(set) var isNegative: Bool
  private(set) var limbs: [UInt32]

  static let zero = ReferenceInteger(0)
  static let one = ReferenceInteger(1)

  init(_ value: Int) {
    let magnitude = UInt64(value.magnitude)
    self.init(isNegative: value < 0, limbs: [UInt32(truncatingIfNeeded: magnitude), UInt32(magnitude >> 32)])
  }

  private init(isNegative: Bool, limbs: [UInt32]) {
    var limbs = limbs
    while !limbs.isEmpty && limbs[limbs.count - 1] == 0 { limbs.removeLast() }
    self.limbs = limbs
    self.isNegative = isNegative && !limbs.isEmpty
  }

  var isZero: Bool { limbs.isEmpty }
  var magnitude: ReferenceInteger { ReferenceInteger(isNegative: false, limbs: limbs) }

  /// The number of bits of the magnitude; 0 for zero.
  var bitWidth: Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count * 32 - top.leadingZeroBitCount
  }

  /// The magnitude where it fits in 64 bits.
  var smallMagnitude: UInt64? {
    switch limbs.count {
    case 0: 0
    case 1: UInt64(limbs[0])
    case 2: UInt64(limbs[0]) | UInt64(limbs[1]) << 32
    default: nil
    }
  }

  static func < (left: ReferenceInteger, right: ReferenceInteger) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    let order = compareMagnitudes(left.limbs, right.limbs)
    return left.isNegative ? order > 0 : order < 0
  }

  static prefix func - (value: ReferenceInteger) -> ReferenceInteger {
    ReferenceInteger(isNegative: !value.isNegative, limbs: value.limbs)
  }

  static func + (left: ReferenceInteger, right: ReferenceInteger) -> ReferenceInteger {
    if left.isNegative == right.isNegative {
      return ReferenceInteger(isNegative: left.isNegative, limbs: addMagnitudes(left.limbs, right.limbs))
    }
    if compareMagnitudes(left.limbs, right.limbs) >= 0 {
      return ReferenceInteger(isNegative: left.isNegative, limbs: subtractMagnitudes(left.limbs, right.limbs))
    }
    return ReferenceInteger(isNegative: right.isNegative, limbs: subtractMagnitudes(right.limbs, left.limbs))
  }

  static func - (left: ReferenceInteger, right: ReferenceInteger) -> ReferenceInteger {
    left + -right
  }

  static func * (left: ReferenceInteger, right: ReferenceInteger) -> ReferenceInteger {
    if left.isZero || right.isZero { return zero }
    let (rows, columns) = (left.limbs.count, right.limbs.count)
    var product = [UInt32](repeating: 0, count: rows + columns)
    var i = 0
    while i < rows {
      let digit = UInt64(left.limbs[i])
      var carry: UInt64 = 0
      var j = 0
      while j < columns {
        let sum = digit * UInt64(right.limbs[j]) + UInt64(product[i + j]) + carry
        product[i + j] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
        j += 1
      }
      product[i + columns] = UInt32(carry)
      i += 1
    }
    return ReferenceInteger(isNegative: left.isNegative != right.isNegative, limbs: product)
  }

  /// The quotient rounded towards zero, as `Int` has it.
  static func / (left: ReferenceInteger, right: ReferenceInteger) -> ReferenceInteger {
    left.divided(by: right).quotient
  }

  func shiftedLeft(_ bits: Int) -> ReferenceInteger {
    guard bits > 0, !isZero else { return self }
    let shift = UInt64(bits % 32)
    var result = [UInt32](repeating: 0, count: bits / 32)
    var carry: UInt64 = 0
    for limb in limbs {
      let wide = UInt64(limb) << shift | carry
      result.append(UInt32(truncatingIfNeeded: wide))
      carry = wide >> 32
    }
    result.append(UInt32(carry))
    return ReferenceInteger(isNegative: isNegative, limbs: result)
  }

  /// Quotient rounded towards zero, and the remainder with the sign of the number divided (long division in base
  /// 2³²: each digit is guessed from the two highest digits left, and is then put right).
  func divided(by divisor: ReferenceInteger) -> (quotient: ReferenceInteger, remainder: ReferenceInteger) {
    precondition(!divisor.isZero, "division by zero")
    if Self.compareMagnitudes(limbs, divisor.limbs) < 0 { return (.zero, self) }
    let quotientIsNegative = isNegative != divisor.isNegative
    if divisor.limbs.count == 1 {
      var quotient = limbs
      var rest: UInt64 = 0
      for i in limbs.indices.reversed() {
        let wide = rest << 32 | UInt64(limbs[i])
        quotient[i] = UInt32(wide / UInt64(divisor.limbs[0]))
        rest = wide % UInt64(divisor.limbs[0])
      }
      return (
        ReferenceInteger(isNegative: quotientIsNegative, limbs: quotient),
        ReferenceInteger(isNegative: isNegative, limbs: [UInt32(rest)])
      )
    }
    // Shifted so that the divisor's highest bit is set: then a guess is at most 2 too large.
    let shift = divisor.limbs[divisor.limbs.count - 1].leadingZeroBitCount
    let below = divisor.magnitude.shiftedLeft(shift).limbs
    var rest = magnitude.shiftedLeft(shift).limbs
    rest.append(contentsOf: repeatElement(0, count: limbs.count + 1 - rest.count))
    let count = below.count
    let (high, next) = (UInt64(below[count - 1]), UInt64(below[count - 2]))
    var quotient = [UInt32](repeating: 0, count: rest.count - count)
    for at in quotient.indices.reversed() {
      let top = UInt64(rest[at + count]) << 32 | UInt64(rest[at + count - 1])
      var guess = top / high
      var over = top % high
      while guess > 0xFFFF_FFFF || guess * next > over << 32 | UInt64(rest[at + count - 2]) {
        guess -= 1
        over += high
        if over > 0xFFFF_FFFF { break }
      }
      var carry: UInt64 = 0
      var borrow: Int64 = 0
      for i in 0..<count {
        let product = guess * UInt64(below[i]) + carry
        carry = product >> 32
        let difference = Int64(rest[at + i]) - Int64(product & 0xFFFF_FFFF) + borrow
        rest[at + i] = UInt32(truncatingIfNeeded: difference)
        borrow = difference >> 32
      }
      let last = Int64(rest[at + count]) - Int64(carry) + borrow
      rest[at + count] = UInt32(truncatingIfNeeded: last)
      if last < 0 {
        guess -= 1
        var carry: UInt64 = 0
        for i in 0..<count {
          let sum = UInt64(rest[at + i]) + UInt64(below[i]) + carry
          rest[at + i] = UInt32(truncatingIfNeeded: sum)
          carry = sum >> 32
        }
        rest[at + count] = UInt32(truncatingIfNeeded: UInt64(rest[at + count]) + carry)
      }
      quotient[at] = UInt32(guess)
    }
    for i in 0..<count where shift > 0 {
      let above = i + 1 < count ? UInt64(rest[i + 1]) : 0
      rest[i] = UInt32(truncatingIfNeeded: (above << 32 | UInt64(rest[i])) >> UInt64(shift))
    }
    return (
      ReferenceInteger(isNegative: quotientIsNegative, limbs: quotient),
      ReferenceInteger(isNegative: isNegative, limbs: Array(rest[0..<count]))
    )
  }

  /// The greatest common divisor of the magnitudes, by Euclid's method.
  static func greatestCommonDivisor(_ left: ReferenceInteger, _ right: ReferenceInteger) -> ReferenceInteger {
    var (a, b) = (left.magnitude, right.magnitude)
    while !b.isZero {
      if var x = a.smallMagnitude, var y = b.smallMagnitude {
        while y != 0 { (x, y) = (y, x % y) }
        return ReferenceInteger(isNegative: false, limbs: [UInt32(truncatingIfNeeded: x), UInt32(x >> 32)])
      }
      (a, b) = (b, a.divided(by: b).remainder)
    }
    return a
  }

  static func leastCommonMultiple(_ left: ReferenceInteger, _ right: ReferenceInteger) -> ReferenceInteger {
    left / greatestCommonDivisor(left, right) * right
  }

  private static func compareMagnitudes(_ left: [UInt32], _ right: [UInt32]) -> Int {
    if left.count != right.count { return left.count < right.count ? -1 : 1 }
    for i in left.indices.reversed() where left[i] != right[i] {
      return left[i] < right[i] ? -1 : 1
    }
    return 0
  }

  private static func addMagnitudes(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    let (long, short) = left.count >= right.count ? (left, right) : (right, left)
    var sum = long
    var carry: UInt64 = 0
    for i in long.indices {
      if i >= short.count && carry == 0 { break }
      let digit = UInt64(long[i]) + (i < short.count ? UInt64(short[i]) : 0) + carry
      sum[i] = UInt32(truncatingIfNeeded: digit)
      carry = digit >> 32
    }
    if carry > 0 { sum.append(UInt32(carry)) }
    return sum
  }

  /// The difference where the left magnitude is not the smaller one.
  private static func subtractMagnitudes(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var difference = left
    var borrow: Int64 = 0
    for i in left.indices {
      if i >= right.count && borrow == 0 { break }
      let digit = Int64(left[i]) - (i < right.count ? Int64(right[i]) : 0) + borrow
      difference[i] = UInt32(truncatingIfNeeded: digit)
      borrow = digit >> 32
    }
    return difference
  }
}
