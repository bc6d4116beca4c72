import Testing

@testable import CostModel

@Suite("Quarter")
struct QuarterTests {
  @Test(
    "the index is 4 × year + (month − 1) div 3",
    arguments: [
      (2013, 1, 8052), (2013, 3, 8052), (2013, 4, 8053), (2013, 6, 8053), (2013, 9, 8054), (2013, 10, 8055),
      (2013, 12, 8055), (1900, 1, 7600), (2099, 12, 8399),
    ])
  func index(year: Int, month: Int, index: Int) throws {
    let day = try #require(Day(year: year, month: month, day: 1))
    #expect(Quarter(containing: day).index == index)
    #expect(Quarter(index: index).year == year)
  }

  @Test("quarters follow each other without a gap, and each holds its days")
  func neighbours() {
    for index in 7600...8399 {
      let quarter = Quarter(index: index)
      let last = quarter.firstDay.advanced(by: quarter.days - 1)
      #expect(Quarter(containing: quarter.firstDay) == quarter)
      #expect(Quarter(containing: last) == quarter)
      if index < 8399 { #expect(last.advanced(by: 1) == Quarter(index: index + 1).firstDay) }
    }
  }

  @Test("the days of a quarter", arguments: [(8052, 90), (8053, 91), (8054, 92), (8055, 92), (8048, 91)])
  func days(index: Int, days: Int) {  // 2013: 31 + 28 + 31, 30 + 31 + 30, 31 + 31 + 30, 31 + 30 + 31; 2012 is leap
    #expect(Quarter(index: index).days == days)
  }

  @Test("a quarter's text and order")
  func text() {
    #expect(Quarter(index: 8052).description == "2013 Q1")
    #expect(Quarter(index: 8055).description == "2013 Q4")
    #expect(Quarter(index: 8052) < Quarter(index: 8053))
  }
}
