import Testing

@testable import CostModel

/// The journal that hledger reads.
@Suite struct JournalFormatTests {
  @Test(
    "a name is one word to hledger, and different names stay different",
    arguments: [
      ("boendestod", "boendestod"), ("Boendestöd SoL", "Boendestöd SoL"), ("a;b", "a%3Bb"), ("a:b", "a%3Ab"),
      ("a,b", "a%2Cb"), ("a  b", "a %20b"), (" a ", "%20a%20"), ("100%", "100%25"), ("a%3Ab", "a%253Ab"),
      ("(x)", "%28x)"), ("*", "%2A"), ("a*b", "a*b"), ("!a", "%21a"), ("=a", "%3Da"), ("a|b", "a%7Cb"),
      ("[2013-01-01]", "%5B2013-01-01%5D"), ("a\nb\tc", "a%0Ab%09c"), ("a\u{a0}b", "a%C2%A0b"), ("", ""),
    ])
  func escaped(name: String, expected: String) {
    #expect(JournalFormat.escaped(name) == expected)
  }

  @Test func `each class of the sample has its accounts`() throws {
    let made = try MadeLedger(sample: "minimal")
    let text = MadeLedger.text(try made.parts(client: "SYN3", quarters: -2 ... -1), .rows(.hledger))
    // README, e4, e10, e11, e20, e24.
    #expect(
      text == """
        ; SYNTHETIC minimal study
        ; The ledger of single clients, relative quarters -2..-1, kronor of 2013; by cost-analysis test.

        decimal-mark .
        commodity 1000.000000 SEK

        account assets:arbetsformedlingen
        account assets:arbetsgivare
        account assets:klient
        account assets:kommun
        account assets:society
        account assets:staten
        account expenses:real:arbetsformedlingen:af_praktik:arbetsformedlingen
        account expenses:real:kommun:boendestod:kommun
        account expenses:real:kommun:ekonomiskt_bistand:handlaggning
        account revenues:production:lon:produktion

        2012-04-01 ekonomiskt_bistand utbetalning  ; client:SYN3, relative:-2, service:ekonomiskt_bistand, post:utbetalning, class:transfer, volume:6284, unit:kr
            assets:klient  6281.20 SEK
            assets:kommun  -6281.20 SEK

        2012-04-01 ekonomiskt_bistand handlaggning  ; client:SYN3, relative:-2, service:ekonomiskt_bistand, post:handlaggning, class:real, volume:6284, unit:kr
            expenses:real:kommun:ekonomiskt_bistand:handlaggning  628.12 SEK
            assets:kommun  -628.12 SEK

        2012-04-01 af_praktik arbetsformedlingen  ; client:SYN3, relative:-2, service:af_praktik, post:arbetsformedlingen, class:real, volume:1, unit:dag
            expenses:real:arbetsformedlingen:af_praktik:arbetsformedlingen  300.00 SEK
            assets:arbetsformedlingen  -300.00 SEK

        2012-04-01 lon lon  ; client:SYN3, relative:-2, service:lon, post:lon, class:transfer, volume:31420, unit:kr
            assets:klient  31406.00 SEK
            assets:arbetsgivare  -31406.00 SEK

        2012-04-01 lon arbetsgivaravgift  ; client:SYN3, relative:-2, service:lon, post:arbetsgivaravgift, class:transfer, volume:31420, unit:kr
            assets:staten  9867.7652 SEK
            assets:arbetsgivare  -9867.7652 SEK

        2012-04-01 lon produktion  ; client:SYN3, relative:-2, service:lon, post:produktion, class:production, volume:31420, unit:kr
            assets:society  41273.7652 SEK
            revenues:production:lon:produktion  -41273.7652 SEK

        2012-07-01 boendestod kommun  ; client:SYN3, relative:-1, service:boendestod, post:kommun, class:real, volume:5, unit:timme
            expenses:real:kommun:boendestod:kommun  1050.00 SEK
            assets:kommun  -1050.00 SEK

        2012-07-01 ekonomiskt_bistand utbetalning  ; client:SYN3, relative:-1, service:ekonomiskt_bistand, post:utbetalning, class:transfer, volume:-1571, unit:kr
            assets:klient  -1570.30 SEK
            assets:kommun  1570.30 SEK

        2012-07-01 ekonomiskt_bistand handlaggning  ; client:SYN3, relative:-1, service:ekonomiskt_bistand, post:handlaggning, class:real, volume:-1571, unit:kr
            expenses:real:kommun:ekonomiskt_bistand:handlaggning  -157.03 SEK
            assets:kommun  157.03 SEK


        """)
  }
}
