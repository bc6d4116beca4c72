import Testing

@testable import CostModel

/// The file `published.csv` of the synthetic sample: how a claim becomes a row, and that each can be told from the others.
@Suite struct OmbudClaimsTests {
  private static let cases: [(claim: OmbudClaim, row: String)] = [
    (
      OmbudClaim("n", page: 44, .cell(.row("cohort", "analysis=fig3;step=final", "remaining")), .equal("49"), "Note."),
      #"n;Socialstyrelsen 2014, bilaga 1, s. 44;cohort;"analysis=fig3;step=final";remaining;=;49;;Note.;;;;"#
    ),
    (
      OmbudClaim(
        "users", page: 45, .ratio(.share("lon", "sample_users"), .share("lon", "sample_n")),
        .equal("0,3", within: "0,02"), "One; two."),
      "users;Socialstyrelsen 2014, bilaga 1, s. 45;representativeness;item=lon;sample_users;=;0,3;0,02;"
        + #""One; two.";ratio;;item=lon;sample_n"#
    ),
    (
      OmbudClaim(
        "tables", page: 46,
        .difference(.share("lon", "p"), .row("society", "cohort=a;period=base", "net")), .between("-1", "2"), "Note."),
      "tables;Socialstyrelsen 2014, bilaga 1, s. 46;representativeness;item=lon;p;between;-1..2;;Note.;difference;"
        + #"society;"cohort=a;period=base";net"#
    ),
  ]

  @Test(arguments: cases)
  func `a claim is a row, with quotes where a field holds a semicolon`(claim: OmbudClaim, row: String) {
    #expect(claim.row == row)
  }

  @Test func `every claim has an id of its own, a page of bilaga 1 and a note, in the report's order`() {
    #expect(Set(OmbudClaims.all.map(\.id)).count == OmbudClaims.all.count)
    #expect(OmbudClaims.all.count >= 20)
    let pages = OmbudClaims.all.map(\.page)
    #expect(pages == pages.sorted())
    #expect(pages.allSatisfy { (39...49).contains($0) })
    #expect(OmbudClaims.all.allSatisfy { !$0.note.isEmpty })
  }
}
