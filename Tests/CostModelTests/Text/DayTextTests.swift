import Testing

@testable import CostModel

@Suite("DayText")
struct DayTextTests {
  @Test("every day from 1900 to 2099 is read in both forms")
  func everyDay() {
    var wrong: [String] = []
    for number in stride(from: Int32(0), to: 73_049, by: 1) {
      let day = Day(number: number)
      let dashed = day.description
      let compact = dashed.filter { $0 != "-" }
      if DayText.day(of: dashed.utf8) != day || DayText.day(of: compact.utf8) != day { wrong.append(dashed) }
    }
    #expect(wrong.isEmpty)
  }

  @Test(
    "a text that is no day says why, and what to do",
    arguments: [
      ("2013-02-30", "\"2013-02-30\" is no day; February 2013 has 28"),
      ("2012-02-30", "\"2012-02-30\" is no day; February 2012 has 29"),
      ("20130431", "\"20130431\" is no day; April 2013 has 30"),
      ("2013-13-01", "\"2013-13-01\" is no day; a year has 12 months"),
      ("2013-00-01", "\"2013-00-01\" is no day; a year has 12 months"),
      ("2013-01-00", "\"2013-01-00\" is no day; days count from 1"),
      ("9999-12-31", "\"9999-12-31\" is no day between 1900 and 2099; leave the field empty for what still runs"),
      ("1800-01-01", "\"1800-01-01\" is no day between 1900 and 2099; check the year"),
      ("00010101", "\"00010101\" is no day between 1900 and 2099; check the year"),
      ("2013-02-28 10:15", "\"2013-02-28 10:15\" is no day; cut the time and write 2013-02-28"),
      ("2013-02-28T10:15:00", "\"2013-02-28T10:15:00\" is no day; cut the time and write 2013-02-28"),
      ("2013-2-8", "\"2013-2-8\" is no day; write it as 2013-02-28 or 20130228"),
      ("28/2 2013", "\"28/2 2013\" is no day; write it as 2013-02-28 or 20130228"),
      ("2013/02/28", "\"2013/02/28\" is no day; write it as 2013-02-28 or 20130228"),
      ("41331", "\"41331\" is no day; write it as 2013-02-28 or 20130228"),
      ("idag", "\"idag\" is no day; write it as 2013-02-28 or 20130228"),
    ])
  func fault(text: String, message: String) {
    #expect(DayText.day(of: text.utf8) == nil)
    #expect(DayText.fault(of: text) == message)
  }

  @Test("ten bytes read at once and one by one are the same day, whatever byte is changed")
  func dashed() throws {
    // Fields of a row go through DashedDay first; every field is then compared with DayText.
    var random = SplitMix64(seed: 9)
    var texts: [String] = []
    for _ in 0..<4_000 {
      var bytes = Array(Day(number: Int32(random.below(73_049))).description.utf8)
      for _ in 0..<random.below(3) {
        let near = [UInt8(ascii: "0") &- 1, UInt8(ascii: "9") + 1, UInt8(ascii: "-"), UInt8(ascii: "0"), 0x7F, 0x20]
        bytes[random.below(10)] = random.happens(permille: 500) ? near[random.below(6)] : UInt8(random.inside(48...57))
      }
      texts.append(String(decoding: bytes, as: UTF8.self))
    }
    let text = "day;x\n" + texts.map { $0 + ";x\n" }.joined()
    try TestFolder.with(["days.csv": text]) { folder in
      let reading = try RowReading(folder + "/days.csv")
      #expect(reading.problems.isEmpty)
      #expect(reading.rows.count == texts.count)
      for (row, text) in zip(reading.rows, texts) {
        let trimmed = NumberText.trimmed(text)
        #expect(row.days[0] == DayText.day(of: trimmed.utf8), "\(text)")
      }
    }
  }
}
