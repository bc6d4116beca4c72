/// The style sheet of a page: for screens light and dark, for phones and for paper.
enum PageStyle {
  /// The whole sheet, with that of the charts.
  static var css: String { page + ChartStyle.css + paper }

  private static let page = """
    :root{color-scheme:light dark;--ink:#1d252c;--soft:#4f5b66;--ground:#fff;--box:#f3f5f7;--line:#d5dade;\
    --link:#1f4e9e;--care:#8a4b00;--carebox:#fff6e5}
    @media (prefers-color-scheme:dark){:root{--ink:#eef1f4;--soft:#b4bec8;--ground:#14181c;--box:#1f252b;\
    --line:#3a434c;--link:#9dbcf5;--care:#f0c987;--carebox:#2b2416}}
    *{box-sizing:border-box}
    html{font:16px/1.5 Helvetica,Arial,"Liberation Sans",sans-serif;color:var(--ink);background:var(--ground);\
    -webkit-text-size-adjust:100%}
    body{max-width:50rem;margin:0 auto;padding:0 1.25rem 4rem;overflow-wrap:break-word}
    a{color:var(--link)}
    .skip{position:absolute;left:-100rem}
    .skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.25rem .5rem}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    header{padding:2.5rem 0 1rem;border-bottom:3px solid var(--ink)}
    .kind{margin:0;color:var(--soft);font-size:.9rem}
    h1{font-size:2rem;line-height:1.15;margin:.25rem 0 .75rem}
    .lead{font-size:1.1rem;margin:0 0 1rem;color:var(--soft)}
    h2{font-size:1.45rem;line-height:1.2;margin:3rem 0 .75rem;padding-top:1rem;border-top:1px solid var(--line)}
    h3{font-size:1.05rem;line-height:1.3;margin:1.75rem 0 .5rem}
    p,ul{margin:.6rem 0;max-width:44rem}
    ul{padding-left:1.2rem}
    li{margin:.35rem 0}
    nav ol{columns:2;column-gap:2rem;padding-left:1.4rem;margin:1rem 0;font-size:.95rem}
    nav li{break-inside:avoid;margin:0;padding:.18rem 0}
    .caution{border-left:4px solid var(--care);background:var(--carebox);padding:.6rem .9rem;max-width:none}
    .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem;margin:1.25rem 0}
    .facts div{background:var(--box);padding:.8rem 1rem;border-top:3px solid var(--ink)}
    .facts dt{font-weight:700;font-size:.9rem}
    .facts dd{margin:0}
    .facts .value{font-size:1.7rem;line-height:1.3;font-variant-numeric:tabular-nums;white-space:nowrap}
    .facts .detail{font-size:.85rem;color:var(--soft)}
    figure{margin:1.75rem 0 2rem}
    figcaption h3{margin:0 0 .5rem}
    .note{font-size:.88rem;color:var(--soft);margin:.4rem 0}
    details{font-size:.9rem;margin:.4rem 0}
    summary{cursor:pointer;color:var(--link);padding:.25rem 0}
    .table{margin:1rem 0}
    table{border-collapse:collapse;width:100%;font-size:.85rem;font-variant-numeric:tabular-nums}
    caption{text-align:left;font-weight:700;padding:.3rem 0;line-height:1.35}
    th,td{padding:.3rem .5rem;border-bottom:1px solid var(--line);vertical-align:top;text-align:left;font-weight:400}
    thead th{font-weight:700;border-bottom:2px solid var(--ink);vertical-align:bottom}
    .n{text-align:right;white-space:nowrap}
    thead .n{white-space:normal}
    .t{overflow-wrap:break-word}
    .code{overflow-wrap:anywhere;font-family:monospace;font-size:.95em}
    td.hidden{color:var(--soft);font-style:italic}
    .file{font-size:.82rem;display:inline-block;padding:.25rem 0}
    pre{background:var(--box);padding:.75rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85rem}
    @media screen and (max-width:700px){
    nav ol{columns:1}
    h1{font-size:1.6rem}
    .wide-table,.wide-table tbody,.wide-table tr,.wide-table th,.wide-table td,.wide-table caption{display:block}
    .wide-table thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .wide-table tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
    .wide-table th,.wide-table td{border:0;padding:.1rem 0;text-align:left;white-space:normal}
    .wide-table tbody th{font-weight:700}
    .wide-table td::before{content:attr(data-label) ": ";color:var(--soft)}
    }

    """

  private static let paper = """

    @page{size:A4;margin:18mm 16mm}
    @media print{
    :root{color-scheme:light;--ink:#1d252c;--soft:#4f5b66;--ground:#fff;--box:#f3f5f7;--line:#d5dade;--link:#1d252c;\
    --care:#8a4b00;--carebox:#fff6e5}
    html{font-size:10pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
    body{max-width:none;padding:0}
    .skip,details,.file{display:none}
    a{text-decoration:none}
    h2,h3,h2+p,caption{break-after:avoid}
    p,li{break-inside:avoid}
    .figures:not(.side){break-inside:avoid}
    figure,.facts div,tr,.caution{break-inside:avoid}
    h2{margin-top:1.75rem}
    thead{display:table-header-group}
    }
    """
}
