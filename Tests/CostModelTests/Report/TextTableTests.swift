import Testing

@testable import CostModel

@Suite("TextTable")
struct TextTableTests {
  @Test("texts begin in line, numbers end in line, and no line ends with spaces")
  func aligned() {
    var table = TextTable([.left("service"), .right("price"), .left("note")])
    table.add("boendestod", "434", "")
    table.add("lakare", "3918.5", "KPP")
    table.add("år", "", "")
    #expect(
      table.lines == [
        "service      price  note",
        "boendestod     434",
        "lakare      3918.5  KPP",
        "år",
      ])
    #expect(table.body == Array(table.lines.dropFirst()))
  }

  @Test("a table without rows is its headings; one without headings begins with its rows")
  func empty() {
    #expect(TextTable([.left("a"), .right("b")]).lines == ["a  b"])
    #expect(TextTable([.left("a"), .right("b")]).isEmpty)
    var table = TextTable([.left(""), .right("")])
    table.add("a", "1")
    #expect(table.body == ["a  1"] && !table.isEmpty)
  }

  @Test("the cells of a table as people read them")
  func table() {
    var table = Table("t", keys: "key;year", figures: "mean;sd;share;price;users")
    table.add(
      .text("kommun"), .whole(2013), .money(Money(millionths: 12_345_600_000)), .kronor(1234.4), .number(0.25),
      .text("0.3142"), .hidden(below: 4))
    table.add(
      .text("två\nrader"), .whole(7), .money(Money(millionths: -500_000)), .undefined, .number(10), .text("12"),
      .people(5))
    #expect(
      TextTable(table).lines == [
        "key        year    mean     sd  share  price   users",
        "kommun     2013  12 346  1 234   0.25  0.3142     <4",
        "två rader     7       0          10.0  12          5",
      ])
  }

  @Test("a column of texts alone stands to the left, also where cells are empty")
  func sides() {
    var table = Table("t", keys: "a;b", figures: "c")
    table.add(.text("1"), .undefined, .undefined)
    table.add(.text("22"), .text("x"), .undefined)
    #expect(TextTable(table).lines == ["a   b  c", "1", "22  x"])
  }
}
