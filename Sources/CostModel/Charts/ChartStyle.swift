/// The style sheet of charts: what a page needs to show their tips, their dark colours and one of their widths.
enum ChartStyle {
  /// The style sheet for a page.
  static let css =
    """
    .chart{display:block;max-width:100%;height:auto;overflow:hidden}
    .chart-narrow{display:none}
    @media screen and (max-width:700px){.chart-wide{display:none}.chart-narrow{display:block}}

    """ + tips + """
      @media screen and (prefers-color-scheme:dark){
      \(rules { $0.dark })
      }
      @media print{.chart{break-inside:avoid}.chart .tip{display:none!important}}

      """

  /// The style sheet of a file by itself.
  static let fileCSS = tips

  /// How tips are shown: while a part is pointed at, or has the focus.
  private static let tips = """
    .chart .area{pointer-events:all;outline:none}
    .chart .tip{display:none;pointer-events:none}
    .chart .hit{outline:none}
    .chart .hit:hover .tip,.chart .hit:focus .tip{display:inline}
    .chart .hit:hover .area,.chart .hit:focus .area{stroke:\(ChartPalette.axis.light);stroke-width:1}
    .chart .hit:focus-visible .area{stroke-width:2}

    """

  /// The colours of all classes, as fills and as lines.
  private static func rules(_ colour: (ChartPalette) -> String) -> String {
    ChartPalette.allCases.map { ink in
      ".chart .f\(ink.rawValue){fill:\(colour(ink))}.chart .k\(ink.rawValue){stroke:\(colour(ink))}"
    }.joined(separator: "\n")
  }
}
