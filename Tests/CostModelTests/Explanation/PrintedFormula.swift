import Foundation

/// Works out a formula as a reader would with a calculator: + − × / with their usual order, brackets, √, erfc and |…|.
///
/// It knows the printed text alone and none of the library's own arithmetic.
struct PrintedFormula {
  private let letters: [Character]
  private var place = 0

  /// The value of a formula, or not a number where it is none.
  static func value(of text: String) -> Double {
    var formula = PrintedFormula(letters: Array(text.filter { $0 != " " }))
    let value = formula.sum()
    return formula.place == formula.letters.count ? value : .nan
  }

  private init(letters: [Character]) {
    self.letters = letters
  }

  private mutating func takes(_ letter: Character) -> Bool {
    guard place < letters.count, letters[place] == letter else { return false }
    place += 1
    return true
  }

  private mutating func sum() -> Double {
    var value = product()
    while true {
      if takes("+") { value += product() } else if takes("−") { value -= product() } else { return value }
    }
  }

  private mutating func product() -> Double {
    var value = factor()
    while true {
      if takes("×") { value *= factor() } else if takes("/") { value /= factor() } else { return value }
    }
  }

  private mutating func factor() -> Double {
    if takes("√") { return factor().squareRoot() }
    if takes("|") {
      let value = abs(sum())
      return takes("|") ? value : .nan
    }
    if takes("(") {
      let value = sum()
      return takes(")") ? value : .nan
    }
    if letters[place...].starts(with: Array("erfc")) {
      place += 4
      return erfc(factor())
    }
    return number()
  }

  private mutating func number() -> Double {
    let first = place
    if place < letters.count, letters[place] == "-" { place += 1 }
    while place < letters.count, letters[place].isNumber || letters[place] == "." { place += 1 }
    return Double(String(letters[first..<place])) ?? .nan
  }
}
