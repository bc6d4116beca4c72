import Foundation
import Testing

@testable import CostModel

/// The National Supported Work experiment, of which much is published: 185 trained and 260 controls, drawn by lot.
@Suite struct JobTrainingTests {
  /// A person's earnings in millionths of a dollar of 1982.
  private struct Person {
    let isTrained: Bool
    let before: Int64
    let after: Int64
  }

  /// The people of nsw.csv, whose first line says where they are from.
  private static let people: [Person] = {
    let path = Samples.statistics + "/nsw.csv"
    let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.dropFirst(2).compactMap { line in
      let numbers = line.split(separator: ",").compactMap { Double($0) }.map { Int64(($0 * 1_000_000).rounded()) }
      return numbers.count == 3 ? Person(isTrained: numbers[0] > 0, before: numbers[1], after: numbers[2]) : nil
    }
  }()

  private func group(trained: Bool, _ value: (Person) -> Int64) throws -> WelchTest.Group {
    let values = Self.people.filter { $0.isTrained == trained }.map(value)
    let moments = values.reduce(into: Moments()) { $0.add(word: $1) }
    return WelchTest.Group(
      mean: Double(moments.sum) / Double(values.count) / 1_000_000,
      standardDeviation: try #require(moments.standardDeviation(count: values.count)) / 1_000_000, count: values.count)
  }

  /// Dehejia and Wahba, 1999, table 3, print the difference as 1,794; the rest is scipy 1.17.1's
  /// scipy.stats.ttest_ind(trained, controls, equal_var=False) and its confidence_interval().
  @Test func `the trained earned more afterwards`() throws {
    let (trained, controls) = try (group(trained: true, \.after), group(trained: false, \.after))
    #expect(trained.count == 185 && controls.count == 260)
    #expect(hundredths(trained.mean) == 6349.14 && hundredths(controls.mean) == 4554.80)
    let test = try #require(WelchTest(trained, controls))
    #expect(hundredths(test.difference) == 1794.34 && hundredths(test.standardError) == 671.00)
    try expect(
      test, degreesOfFreedom: 307.1324931115885, low: 474.0104698178568, high: 3114.674338722685,
      probability: 0.00789297771451734)
  }

  /// What a before–after alone says of the trained is more than three times what their controls leave of it.
  @Test func `the controls earned more afterwards too, and the difference in differences is what is left`() throws {
    let trained = try group(trained: true) { $0.after - $0.before }
    let controls = try group(trained: false) { $0.after - $0.before }
    #expect(hundredths(trained.mean) == 4817.09 && hundredths(controls.mean) == 3287.89)
    let test = try #require(WelchTest(trained, controls))
    #expect(hundredths(test.difference) == 1529.20 && hundredths(test.standardError) == 715.13)
    try expect(
      test, degreesOfFreedom: 318.27362167623824, low: 122.22035007787758, high: 2936.1718358181706,
      probability: 0.03324927203218962)
  }

  private func hundredths(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  private func expect(
    _ test: WelchTest, degreesOfFreedom: Double, low: Double, high: Double, probability: Double
  ) throws {
    #expect(try abs(#require(test.degreesOfFreedom) - degreesOfFreedom) < 1e-9)
    #expect(abs(test.low - low) < 1e-8 && abs(test.high - high) < 1e-8)
    #expect(try abs(#require(test.probability) - probability) < 1e-12)
  }
}
