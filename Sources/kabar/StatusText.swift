import Digests
import Pipeline

/// The status as lines for a terminal. Labels have ten columns in either language.
struct StatusText {
  /// Which sources are told, and how.
  enum Sources: Sendable {
    /// Each where they are few, else the causes of what is ill.
    case overview
    case all, ill
  }

  let say: WordingLanguage

  init(_ say: WordingLanguage = .current) { self.say = say }

  func render(_ report: StatusReport, _ sources: Sources, width: Int) -> String {
    var lines = service(report)
    if let fault = report.databaseFault {
      lines.append(say("database  FAULT: ", "basisdata RUSAK: ") + KeptReason.words(fault, say))
    }
    lines.append(
      say("edition   ", "edisi     ") + last(report.lastEdition, report.lastEditionArticles, report.nextEdition))
    if report.editionFailure == nil, let day = report.overdueEdition {
      lines.append(
        say(
          "edition   OVERDUE: \(day) is not made yet; it is when the service runs, or by kabar digest",
          "edisi     TERLAMBAT: \(day) belum dibuat; dibuat bila layanan berjalan, atau dengan kabar digest"))
    }
    lines += failures(report)
    let size = SizeText.of(report.storage.databaseBytes, say)
    let free = report.storage.freeBytes.map { SizeText.of($0, say) }
    lines.append(
      say(
        "articles  \(report.articles) known, database \(size)",
        "artikel   \(report.articles) dikenal, basis data \(size)")
        + (free.map { say("; disk \($0) free", "; sisa ruang \($0)") } ?? ""))
    lines.append(say("digests   ", "digest    ") + report.digestFolder)
    lines += report.lists.map(list)
    lines += mail(report)
    let text = SourcesText(report.sources, width: width, say)
    lines.append(say("sources   ", "sumber    ") + text.counts)
    lines.append("")
    switch sources {
    case .overview:
      lines += report.sources.count <= SourcesText.few ? text.list : text.overview(below: lines.count)
    case .all: lines += text.list
    case .ill: lines += text.ill
    }
    if lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private func service(_ report: StatusReport) -> [String] {
    guard report.servicePID != nil || report.serviceHangs else {
      let head = say("service   not running", "layanan   tidak berjalan")
      guard let holder = report.holder else { return [head] }
      let words = say(
        "but process \(holder) holds this state folder, and no socket of it is found: ps -fp \(holder)",
        "tetapi proses \(holder) memegang folder ini, dan soketnya tidak ditemukan: ps -fp \(holder)")
      return [head, "          " + words]
    }
    guard report.serviceHangs else {
      return [say("service   running", "layanan   berjalan") + Self.process(report.servicePID, say)]
    }
    let (words, advice) = Self.hung(report.servicePID, say)
    let files = say("; what follows is from its files", "; yang berikut ini dari berkasnya")
    return [say("service   ", "layanan   ") + words + files, "          " + advice]
  }

  private static func process(_ number: Int?, _ say: WordingLanguage) -> String {
    number.map { say(", process \($0)", ", proses \($0)") } ?? ""
  }

  /// What is said of a service that runs and does not answer, and what to do.
  static func hung(_ process: Int?, _ say: WordingLanguage) -> (words: String, advice: String) {
    let words = say("running", "berjalan") + Self.process(process, say)
    return (
      words + say(", but it does not answer (10 s)", ", tetapi tidak menjawab (10 detik)"),
      say(
        "do: wait 3 minutes, systemd starts it again by itself; else sudo systemctl restart kabar",
        "cara: tunggu 3 menit, systemd menjalankannya lagi sendiri; jika tidak, sudo systemctl restart kabar")
    )
  }

  /// `last 2026-11-28, 9 articles; next 2026-11-29 06:00`
  private func last(_ day: String?, _ articles: Int?, _ next: String) -> String {
    let count = say(articles ?? 0, "article", "artikel")
    return (day.map { say("last \($0), \(count)", "terakhir \($0), \(count)") } ?? say("none yet", "belum ada"))
      + say("; next ", "; berikutnya ") + Self.short(next)
  }

  /// What of the service itself fails; nothing when nothing does.
  private func failures(_ report: StatusReport) -> [String] {
    func lines(_ words: String, _ failure: StatusReport.Failure?) -> [String] {
      guard let failure else { return [] }
      let (since, next, tries) = (Self.short(failure.since), Self.short(failure.nextTry), say.tries(failure.tries))
      return [
        words + say(" since \(since): ", " sejak \(since): ") + failure.reason,
        "          "
          + say(
            "\(tries), next \(next); nothing that was read is lost",
            "\(tries), berikutnya \(next); tidak ada yang sudah dibaca yang hilang"),
      ]
    }
    var all = lines(say("edition   CANNOT BE WRITTEN", "edisi     TIDAK DAPAT DITULIS"), report.editionFailure)
    if report.editionFailure == nil, !report.unwritten.isEmpty {
      all.append(
        say("edition   still to be written: the files of ", "edisi     masih harus ditulis: berkas ")
          + report.unwritten.joined(separator: ", "))
    }
    all += lines(say("database  FAILS", "basisdata GAGAL"), report.storeFailure)
    if !report.damagedRows.isEmpty {
      let places = report.damagedRows.prefix(3).joined(separator: "; ")
      let count = report.damagedRows.count
      let more = count > 3 ? say(" and \(count - 3) more", " dan \(count - 3) lainnya") : ""
      all.append(
        say(
          "database  \(CountText.of(count, "damaged row")) \(count == 1 ? "was" : "were") passed over: ",
          "basisdata \(count) baris rusak dilewati: ") + places + more)
    }
    all += lines(say("mail      CANNOT BE SENT", "surel     TIDAK DAPAT DIKIRIM"), report.mailFailure)
    if let failure = report.publishFailure {
      let (since, next, tries) = (Self.short(failure.since), Self.short(failure.nextTry), say.tries(failure.tries))
      all.append(
        say("publish   FAILED, \(tries) since \(since): ", "terbitan  GAGAL, \(tries) sejak \(since): ")
          + failure.reason
          + say("; next \(next)", "; berikutnya \(next)"))
      all.append(
        say(
          "          do: correct \"publish:\" in the file, reload, then at once: kabar digest --publish",
          "          cara: perbaiki \"publish:\" dalam berkas, muat ulang, lalu: kabar digest --publish"))
    }
    if let since = report.lineDownSince.map(Self.short) {
      all.append(
        say(
          "line      no source can be reached since \(since); nothing is counted, it is tried every 5 minutes",
          "jaringan  tak satu pun sumber terjangkau sejak \(since); tidak ada yang dihitung, dicoba tiap 5 menit"))
    }
    return all
  }

  /// A further digest as a line.
  private func list(_ list: StatusReport.ListStatus) -> String {
    var line = "          \(list.name): " + last(list.lastEdition, list.articles, list.nextEdition)
    if let day = list.overdueEdition { line += say("; OVERDUE: ", "; TERLAMBAT: ") + day }
    if !list.unwritten.isEmpty {
      line += say("; still to be written: ", "; masih harus ditulis: ") + list.unwritten.joined(separator: ", ")
    }
    if list.mailWaiting > 0 {
      line += say("; mail: \(list.mailWaiting) waiting", "; surel: \(list.mailWaiting) menunggu")
    }
    if list.mailFailed > 0 { line += say("; mail: \(list.mailFailed) FAILED", "; surel: \(list.mailFailed) GAGAL") }
    return line
  }

  /// The outbox; nothing when nothing is in it.
  private func mail(_ report: StatusReport) -> [String] {
    guard let counts = MailText.counts(report.mailStanding, say) else { return [] }
    var lines = [say("mail      ", "surel     ") + counts]
    for message in report.mail.prefix(10) {
      let digest = message.digest.map { " (\($0))" } ?? ""
      var line = "          \(message.day)\(digest) \(say("to", "ke")) \(message.recipient): "
      if let next = message.nextTry {
        line +=
          message.attempts == 0
          ? say("not tried yet", "belum dicoba")
          : say.tries(message.attempts) + say(", next ", ", berikutnya ") + Self.short(next)
      } else {
        line += say("FAILED", "GAGAL")
      }
      if let reason = message.reason { line += "  \(reason)" }
      lines.append(line)
    }
    return lines
  }

  /// `2023-09-09T06:00:00+07:00` as `2023-09-09 06:00`.
  static func short(_ iso: String) -> String { NextTry.short(iso) }
}
