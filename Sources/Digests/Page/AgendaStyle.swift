extension PageStyle {
  /// The days ahead, and sentences that lead to their place. Kinds are told apart by their word first, then by filled, plain,
  /// dashed and double borders.
  static let agenda = """
    .lede{max-width:41rem;padding:1.1rem 0 0;color:var(--mut)}
    .brief .remind,.remind{margin-top:.7rem;padding-top:.7rem;border-top:1px solid var(--line)}
    .brief .remind b{font:inherit;font-weight:700;color:inherit}
    .brief .remind li{display:block;padding:.2rem 0}
    .brief .remind a{font-weight:400;text-decoration:underline 1px var(--line)}
    .sum a,q a{text-decoration:underline dotted 1px var(--mut)}
    :is(.sum,q) a:hover,:is(.sum,q) a:focus-visible{text-decoration:underline solid 1px currentColor}
    .kind{display:inline-block;font:600 .8125rem/1.5 var(--sans);border:1px solid currentColor;border-radius:3px;padding:0 .45rem;margin-right:.55rem;white-space:nowrap}
    .k-deadline{background:var(--ink);color:var(--bg);border-color:var(--ink)}
    .k-span{border-style:dashed}
    .k-off{border-style:double;border-width:3px;line-height:1.3;color:var(--bad)}
    .days>li{padding:.85rem 0;border-top:1px solid var(--line);display:grid;gap:.3rem 1.5rem}
    .days>li:first-child{border-top:0}
    .days>li>*{min-width:0}
    .days h3{font:700 1.0625rem/1.4 var(--sans);letter-spacing:0;margin:0}
    .days time{white-space:nowrap}
    .days h3 small{display:inline-block;font-weight:400;margin-left:.4rem}
    .ag li+li{margin-top:.9rem}
    .ag p{max-width:41rem}
    .ag q{display:block;font:1.0625rem/1.5 var(--serif);margin:.2rem 0;max-width:41rem;quotes:"“" "”"}
    .ag .t{display:block;font-weight:600;margin-top:.2rem}
    .ag .at{font-weight:600;margin-right:.55rem}
    @media (min-width:44rem){.days>li{grid-template-columns:9rem minmax(0,1fr)}.days h3 small{display:block;margin:0}}
    @media print{
    .remind{display:none}
    .sum a,q a{text-decoration:none}
    .days>li{padding:4pt 0;grid-template-columns:24mm 1fr;break-inside:avoid}
    .ag q{font-size:9.5pt;line-height:1.35}
    .days h3{font-size:9.5pt}
    .ag li+li{margin-top:4pt}
    .k-deadline{border-width:2px;background:none;color:#000}
    }

    """
}
