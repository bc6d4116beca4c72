import Testing

@testable import CostModel

/// A document as Markdown; the expected text is written by hand.
@Suite("Markdown")
struct MarkdownTextTests {
  @Test("everything that a document holds")
  func document() {
    #expect(
      MarkdownText(MadeDocument.document(.english)).text == """
        Analys

        # SYNTHETIC \\<study>

        83 klienter & deras akter

        > **Internt**

        ## Ett & två

        - Kostnad: **+7 kr** n = 4

        > Ingen kontrollgrupp.

        ### Fråga?

        Svar \\* 2

        - a
        - b

        ![Timmar & kronor](figures/hours.svg)

        Streckat: dolt.

        **Timmar & kronor**

        | Insats | n | Medel | Förändring | Andel | p |
        | --- | ---: | ---: | ---: | ---: | ---: |
        | Boendestöd \\<SoL> \\| "a"; b | 1,234 | 12,346 | \u{2212}8 | 86.2 % | 0.046 |
        | \\_Hemtjänst\\_ | hidden | – | +1,000 | – | hidden |

        ## Mer

        ```sh
        cost-analysis run <STUDY>
        ```

        - [Å & \\_a\\_](%C3%85%20%281%29/report.html)

        """)
  }
}
