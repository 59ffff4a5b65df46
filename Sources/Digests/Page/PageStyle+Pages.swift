extension PageStyle {
  /// What the page of a month needs besides: two sheets of A4.
  static let month = """
    .tops li{padding:.3rem 0}
    .tops small{display:block}
    .cols h3{font:700 1.0625rem/1.3 var(--sans);letter-spacing:0;margin:1.4rem 0 .2rem}
    .fig{padding-top:.8rem}
    .tbl .nw{white-space:nowrap}
    .cols h3:first-child{margin-top:.7rem}
    @media print{
    .bar{fill:#555}
    .sheet+.sheet{break-before:page}
    .cols{grid-template-columns:1fr 1fr;gap:0 9mm}
    .tbl{font-size:8.5pt;margin-top:3pt}
    .tbl caption,.tbl thead th{font-size:8pt}
    .lede{padding-top:5pt;max-width:none}
    section{padding-top:8pt}
    section>h2{border-bottom-width:2px}
    .tops li{padding:1.5pt 0}
    .cols h3{font-size:9.5pt;margin-top:8pt}
    .fig{padding-top:3pt}
    .ahead{table-layout:fixed}.ahead th:nth-child(1){width:12%}.ahead th:nth-child(2){width:14%}.ahead th:nth-child(4){width:22%}
    h1{margin-bottom:0}
    footer{margin-top:6pt;padding:5pt 0 0;font-size:8pt}
    footer p{max-width:none}
    footer p+p{margin-top:2pt}
    }

    """

  /// On a phone the cells of a row stand below one another, each with its label.
  static let stack = """
    @media screen and (max-width:43.99rem){
    .stack thead{position:absolute;left:-9999px}
    .stack,.stack tbody,.stack tr,.stack th,.stack td{display:block}
    .stack tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
    .stack th,.stack td{border:0!important;padding:.1rem 0!important;text-align:left!important;white-space:normal!important}
    .stack td[data-l]{display:inline-block;margin-right:1rem}.stack td:has(.b){display:block}
    .stack td[data-l]:not([data-l=""])::before{content:attr(data-l) ": ";color:var(--mut)}
    }

    """

  /// Tables of the pages; in one of figures no word is cut, it rather scrolls.
  static let tables = """
    .tbl{width:100%;border-collapse:collapse;margin-top:.6rem;font-size:.9375rem}
    .tbl caption{text-align:left;color:var(--mut);font:400 .875rem/1.4 var(--sans);padding-bottom:.3rem}
    .tbl th,.tbl td{text-align:left;vertical-align:top;padding:.4rem .9rem .4rem 0;border-bottom:1px solid var(--line);white-space:normal}
    .tbl thead th{font-size:.875rem;font-weight:400;color:var(--mut);vertical-align:bottom}
    .tbl tbody th{font-weight:600;font-size:inherit;color:inherit}
    .tbl .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .tbl thead .n{white-space:normal}
    .tbl tfoot th,.tbl tfoot td{border-top:2px solid var(--ink);border-bottom:0;font-weight:700;font-size:inherit;color:inherit}
    .tbl :is(th,td):last-child{padding-right:0}
    .tbl .b{display:block;font-weight:400}
    .small{max-width:28rem}
    .scroll{overflow-x:auto}
    .scroll .tbl{overflow-wrap:normal}
    @media (max-width:30rem){.scroll .tbl{font-size:.8125rem}.scroll .tbl :is(th,td){padding-right:.5rem}}
    @media print{.tbl th,.tbl td{padding:2pt 8pt 2pt 0}.tbl tr{break-inside:avoid}.scroll{overflow:visible}.scroll .tbl{overflow-wrap:anywhere}.scroll .n{overflow-wrap:normal}}

    """

  /// What the pages beside the editions, and the lines that lead to them, need besides.
  static let pages = """
    .long{font-size:clamp(2rem,6vw,3.25rem);line-height:1.06;max-width:22em}
    .lede{max-width:41rem;padding:1.1rem 0 0;color:var(--mut)}
    .days>li{padding:.85rem 0;border-top:1px solid var(--line);display:grid;gap:.3rem 1.5rem}
    .days>li:first-child{border-top:0}
    .days h3{font:700 1.0625rem/1.4 var(--sans);letter-spacing:0;margin:0}
    .days h3 small{display:inline-block;font-weight:400;margin-left:.4rem}
    .days>li>*{min-width:0}
    .days .o{padding:.25rem 0}
    .law{border-bottom:1px solid var(--line)}
    .law summary{cursor:pointer;padding:.55rem 0}
    .laws td a{display:inline-block;padding:.1rem .35rem;margin:-.1rem -.35rem}
    .law .list{padding:0 0 .6rem 1rem}
    @media (min-width:44rem){.laws :is(th,td):nth-child(n+2){width:7rem}}
    .cols{display:grid;gap:0 3.5rem}
    .cols>*{min-width:0}
    svg text{font:13px var(--sans);fill:var(--ink)}svg .m{fill:var(--mut)}
    .bar{fill:var(--c0)}.base{stroke:var(--mut);stroke-width:1}
    .fig svg{display:block;width:100%;max-width:26rem;height:auto}
    @media (min-width:44rem){.days>li{grid-template-columns:9rem minmax(0,1fr)}.days h3 small{display:block;margin:0}}
    @media (min-width:58rem){.cols{grid-template-columns:1fr 1fr}}
    \(stack)
    @media print{.days>li{padding:4pt 0;break-inside:avoid}.days h3{font-size:9.5pt}.days h3::after{content:none}.folded{display:none}.laws td a{padding:0;margin:0}}

    """
}
