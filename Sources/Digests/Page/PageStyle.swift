/// The style sheet of the page: no outside font or picture, light and dark, phone to desk, and paper (A4).
enum PageStyle {
  static let sheet = colours + layout + parts + tables + agenda + ways + print

  /// What the index of editions needs besides.
  static let index = """
    table{border-collapse:collapse;width:100%;margin-top:1.6rem}
    caption{text-align:left;font:700 1.5rem/1.3 var(--serif)}
    th{text-align:left;overflow-wrap:normal;font-size:.875rem;font-weight:400;color:var(--mut);border-bottom:3px solid var(--ink)}
    th,td{padding:.45rem .8rem .45rem 0;vertical-align:top}
    td{border-bottom:1px solid var(--line)}
    td:first-child{white-space:nowrap}
    .n{text-align:right;padding-right:1.4rem}
    @media (min-width:44rem){th:first-child{width:10rem}thead .n{width:6.5rem}}
    caption small{font:400 .9375rem/1.4 var(--sans);margin-left:.7rem}
    .hide{position:absolute;left:-9999px}
    .week td{border-bottom-width:2px;font-weight:600}
    \(stack)
    .stack caption{display:block}
    \(months)
    """

  /// What the page of sources needs besides.
  static let sources = """
    .srcs svg{display:block;width:9rem;max-width:100%;height:1.6rem;margin:.3rem 0 0 auto;fill:var(--c0)}
    .srcs .none{fill:var(--line)}
    .sum.ok{color:var(--ok)}
    .sum.bad{color:var(--bad)}
    @media screen and (max-width:43.99rem){.srcs svg{margin-left:0}.srcs .void{display:none}}

    """

  /// The line of links on top of a page.
  private static let ways = """
    .ways{padding:.75rem 0 0;font-size:.9375rem;color:var(--mut)}
    .ways ul{display:flex;flex-wrap:wrap;gap:0 1.3rem}
    .ways a,.ways span{display:inline-block;padding:.3rem 0}
    .ways a{text-decoration-color:var(--line)}
    @media print{.ways{display:none}}

    """

  /// Links to the months of an index.
  private static let months = """
    .months{padding:.7rem 0;border-bottom:1px solid var(--line)}
    .months a{display:inline-block;padding:.3rem .7rem .3rem 0}
    .months b{display:inline-block;min-width:3.4rem;margin-right:.7rem}
    .found small{display:block}

    """

  private static let colours: String = {
    func set(_ value: (Palette.Pair) -> String) -> String {
      var names = [
        ("bg", Palette.ground), ("ink", Palette.ink), ("mut", Palette.muted), ("line", Palette.line),
        ("ok", Palette.well),
        ("bad", Palette.trouble),
      ]
      names += Palette.topics.enumerated().map { ("c\($0.offset)", $0.element) }
      return names.map { "--\($0.0):\(value($0.1))" }.joined(separator: ";")
    }
    let topics = Palette.topics.indices.map { ".t\($0){--c:var(--c\($0))}" }.joined()
    return """
      :root{color-scheme:light dark;\(set(\.light));
      --serif:Charter,"Bitstream Charter","Iowan Old Style","Noto Serif",Cambria,Georgia,serif;
      --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
      @media (prefers-color-scheme:dark){:root{\(set(\.dark))}}
      \(topics)

      """
  }()

  private static let layout = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0 auto;max-width:70rem;padding:0 clamp(1.1rem,4vw,2.5rem);background:var(--bg);color:var(--ink);font:1rem/1.5 var(--sans);overflow-wrap:anywhere}
    p,h1,h2,h3,ol,ul,dl,dd{margin:0;padding:0}
    ol,ul{list-style:none}
    a{color:inherit;text-decoration-thickness:1px;text-underline-offset:.18em}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--c0);outline-offset:3px;border-radius:2px}
    small{font-size:.875rem;color:var(--mut)}
    .skip{position:absolute;left:-9999px}
    .skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.6rem 1rem;z-index:2}
    .mast{padding:clamp(1.6rem,5vw,3.4rem) 0 1.1rem;border-bottom:4px solid var(--ink)}
    h1{font:700 clamp(2.6rem,9vw,5rem)/1 var(--serif);letter-spacing:-.025em;margin:.08em 0 .2em -.03em}
    .tag,.stat,.date span{color:var(--mut)}
    .stat{text-wrap:balance}
    .date{font-weight:600}
    .date span{font-weight:400;margin-left:.7rem}
    .note{padding:.8rem 0;border-bottom:1px solid var(--line);color:var(--bad);font-weight:600}
    .quiet{padding:2.4rem 0 1.4rem;max-width:41rem}
    .quiet p{color:var(--mut)}
    .quiet p:first-child{font:700 1.75rem/1.25 var(--serif);color:var(--ink);margin-bottom:.6rem;text-wrap:balance}
    .failed p:first-child{color:var(--bad)}
    @media (min-width:58rem){
    .mast{display:grid;grid-template-columns:1fr auto;align-items:end;column-gap:3rem}
    .mast .tag,h1{grid-column:1}
    .mast .when{grid-column:2;grid-row:1/3;text-align:right;padding-bottom:.9rem}
    article{grid-template-columns:minmax(0,1fr) 15.5rem;grid-auto-flow:dense}
    article>*{grid-column:1}
    .facts{grid-column:2!important;grid-row:1/span 9;align-self:start;grid-template-columns:1fr!important;margin-top:.2rem!important}
    }
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}

    """

  private static let parts = """
    .brief{padding:1.1rem 0 1.5rem;border-bottom:1px solid var(--line)}
    .brief h2,.from h2{font:700 1.0625rem/1.3 var(--sans);margin-bottom:.35rem}
    .brief ol{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17.5rem),1fr));gap:0 2.4rem}
    .brief li{display:grid;grid-template-columns:auto minmax(0,1fr);align-content:start;column-gap:.7rem;padding:.5rem 0}
    .brief b{grid-row:1/3;min-width:.9rem;font:700 1.125rem/1.35 var(--serif);color:var(--c)}
    .brief a{font-weight:600;line-height:1.35;text-decoration:none}
    .brief a:hover{text-decoration:underline}
    .brief small{grid-column:2}
    section{padding-top:2.1rem}
    section>h2{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;font:700 1.0625rem/1.4 var(--sans);color:var(--c,var(--ink));border-bottom:3px solid var(--c,var(--ink));padding-bottom:.35rem}
    section>h2 small{font-weight:400;white-space:nowrap}
    article{padding:1.3rem 0 1.7rem;display:grid;gap:0 3.5rem}
    article+article{border-top:1px solid var(--line)}
    article>*{min-width:0}
    .src{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .6rem;font-size:.9375rem}
    .num{font:700 1.125rem/1 var(--serif);color:var(--c)}
    .badge{font-size:.8125rem;line-height:1.35;border:1px solid var(--line);border-radius:3px;padding:0 .4rem;color:var(--mut)}
    .new{border-color:var(--c);color:var(--c)}
    h3{font:700 1.5rem/1.22 var(--serif);letter-spacing:-.008em;margin:.28rem 0 .4rem;text-wrap:balance}
    .lead h3{font-size:clamp(1.9rem,5vw,2.75rem);line-height:1.08;letter-spacing:-.018em;margin-bottom:.55rem}
    h3 a{text-decoration-color:transparent}
    h3 a:hover{text-decoration-color:currentColor}
    .made{text-decoration:none;color:var(--mut);font-weight:400;margin-left:.1em}
    .meta{display:flex;flex-wrap:wrap;gap:0 .95rem;color:var(--mut);font-size:.9375rem}
    .sum{font:1.125rem/1.58 var(--serif);margin:.75rem 0 0;max-width:41rem;text-wrap:pretty}
    .lead .sum{font-size:clamp(1.1875rem,2.4vw,1.3125rem);line-height:1.5}
    .facts{margin-top:1.1rem;display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.65rem 1.4rem;border-left:3px solid var(--c);padding-left:1rem}
    dt{font-size:.875rem;line-height:1.35;color:var(--mut)}
    dd{font-weight:600;line-height:1.35}
    .cont,.also,.rel,.why{font-size:.9375rem;max-width:41rem;margin-top:.25rem}
    .sum+.also,.sum+.rel,.sum+.why,.meta+.why,.facts+.also,.facts+.rel,.facts+.why{margin-top:.8rem}
    .why,.k,.also span{color:var(--mut)}
    .cont{border-left:3px solid var(--c,var(--ink));padding-left:.8rem;margin-top:.6rem}
    .why summary{cursor:pointer;width:max-content;padding:.15rem 0}
    .k::after{content:":"}
    .list{padding-top:.5rem}
    .list li{padding:.4rem 0;line-height:1.4}
    .list li+li{border-top:1px solid var(--line)}
    .list a{font-weight:600}
    .hint{color:var(--mut);font-size:.9375rem;padding-top:.6rem}
    .from{margin-top:2.6rem;border-top:1px solid var(--line);padding-top:1.1rem}
    .ok,.bad{font-weight:600;color:var(--ok)}
    .bad{color:var(--bad)}
    .from ul{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin-top:.35rem}
    .from .trouble{display:block;max-width:46rem}
    .trouble li{padding:.2rem 0}
    .from li{align-items:baseline}
    .dot{display:inline-block;width:.5rem;height:.5rem;border-radius:50%;background:var(--ok);margin-right:.45rem;vertical-align:.1em}
    .down .dot{background:none;border:2px solid var(--bad)}
    footer{margin-top:1.6rem;border-top:1px solid var(--line);padding:1.2rem 0 3rem;color:var(--mut);font-size:.9375rem}
    footer p{max-width:46rem}
    footer p+p{margin-top:.55rem}

    """

  private static let print: String = {
    let black = Palette.topics.indices.map { "--c\($0):#000" }.joined(separator: ";")
    return """
      @media print{
      :root{color-scheme:light;--bg:#fff;--ink:#000;--mut:#444;--line:#bbb;--ok:#000;--bad:#000;\(black)}
      @page{size:A4;margin:14mm 16mm}
      html{font-size:9pt}
      body{max-width:none;padding:0}
      .skip,.brief{display:none}
      .mast{display:block;padding:0 0 5pt}
      .mast .when{text-align:left;padding:0}
      h1{font-size:30pt}
      section{padding-top:9pt}
      .from{margin-top:12pt}
      article{display:block;break-inside:avoid;padding:7pt 0 9pt}
      h2{break-after:avoid}
      .sum,.lead .sum{font-size:10pt;line-height:1.4;margin-top:4pt;max-width:none}
      h3,.lead h3{font-size:14pt;line-height:1.2;margin-bottom:3pt}
      .facts{display:flex;flex-wrap:wrap;gap:3pt 16pt;margin-top:6pt!important}
      .also,.rel{margin-top:4pt;max-width:none}
      .why{display:none}
      h3[data-url]::after,.list a::after{content:attr(data-url);display:block;font:400 8pt/1.5 var(--sans);letter-spacing:0;color:var(--mut)}
      }

      """
  }()
}
