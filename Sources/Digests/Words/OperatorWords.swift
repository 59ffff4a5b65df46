/// What mail to the operator says, in the digest's language.
struct OperatorWords: Sendable {
  let say: WordingLanguage

  /// What happened, where, what follows from it, what to do, where to read more: labels of the same lines everywhere.
  var labels: (happened: String, follows: String, help: String, more: String) {
    say(
      ("What happened", "So", "What to do", "More"), ("Yang terjadi", "Akibatnya", "Cara mengatasi", "Selengkapnya"))
  }
  var nothingLost: String { say("nothing that was read is lost.", "tidak ada yang sudah dibaca yang hilang.") }
  var over: String { say("Over: ", "Selesai: ") }
  /// The last lines of a message.
  var foot: String {
    say(
      "Mail about sources comes once a day at most, and once more when it is over. To end it: take \"operator:\" out "
        + "of the configuration; for one source: kabar pause SOURCE.",
      "Surat tentang sumber datang paling banyak sekali sehari, dan sekali lagi bila sudah selesai. "
        + "Untuk menghentikannya: hapus \"operator:\" dalam berkas konfigurasi; untuk satu sumber: kabar pause SUMBER.")
  }
  func several(_ count: Int) -> String { say("\(count) things need a look", "\(count) hal perlu perhatian") }

  // A source
  func source(_ name: String, since: String, _ trouble: String) -> String {
    say("\(name) is ill since \(since): \(trouble)", "\(name) bermasalah sejak \(since): \(trouble)")
  }
  func sourceHappened(_ trouble: String, since: String, tries: String) -> String {
    say("\(trouble), since \(since), \(tries).", "\(trouble), sejak \(since), \(tries).")
  }
  var sourceFollows: String {
    say(
      "its articles are not in the digest, or with the feed's text alone; no other source is concerned.",
      "artikelnya tidak ada di digest, atau hanya dengan teks umpannya; sumber lain tidak terganggu.")
  }
  func sourceOver(_ name: String) -> String { say("\(name) can be read again", "\(name) terbaca lagi") }

  // Mail
  func mail(_ day: String, failed: Int) -> String {
    say(
      "The digest of \(day) could not be sent to \(say(failed, "recipient", ""))",
      "Digest \(day) gagal dikirim ke \(failed) penerima")
  }
  func mailHappened(_ reason: String) -> String {
    say("the server answered: \"\(reason)\".", "server menjawab: \"\(reason)\".")
  }
  var mailHelp: String {
    say(
      "mend \"email:\", then kabar send --test ADDRESS and kabar send --again.",
      "perbaiki \"email:\", lalu kabar send --test ALAMAT dan kabar send --again.")
  }
  func mailOver(_ day: String) -> String { say("the digest of \(day) is sent", "digest \(day) sudah terkirim") }

  // The disk
  func disk(_ free: String) -> String {
    say("The disk is nearly full: \(free) left", "Ruang penyimpanan hampir penuh: sisa \(free)")
  }
  var diskFollows: String {
    say(
      "when it is full nothing can be read and no digest is written.",
      "bila habis, tidak ada yang dapat dibaca dan digest tidak ditulis.")
  }
  var diskHelp: String {
    say(
      "free some space; a shorter \"keep:\" makes the folder of digests smaller.",
      "kosongkan ruang; \"keep:\" yang lebih pendek memperkecil folder digest.")
  }
  var diskOver: String { say("there is enough space again", "ruang penyimpanan cukup lagi") }

  // An edition
  func edition(_ day: String) -> String { say("The digest of \(day) is late", "Digest \(day) terlambat") }
  func editionHappened(_ cause: String?) -> String {
    let cause = cause.map { ": \"\($0)\"" } ?? ""
    return say(
      "it is not written yet\(cause); it is tried again and again.",
      "digest itu belum ditulis\(cause); dicoba lagi dengan sendirinya.")
  }
  var editionHelp: String {
    say("kabar status says what is in its way.", "kabar status mengatakan apa yang menghalanginya.")
  }
  func editionOver(_ day: String) -> String { say("the digest of \(day) is written", "digest \(day) sudah ditulis") }

  // Publishing
  func publish(_ day: String) -> String {
    say("The digest of \(day) could not be published", "Digest \(day) tidak dapat diterbitkan")
  }
  func publishHappened(_ reason: String) -> String {
    say("\(reason); it is tried again and again.", "\(reason); dicoba lagi dengan sendirinya.")
  }
  var publishFollows: String {
    say(
      "it lies in its folder, but not yet where \"publish:\" takes it.",
      "digest itu ada di foldernya, tetapi belum di tempat yang dituju \"publish:\".")
  }
  var publishHelp: String {
    say(
      "mend \"publish:\", reload, then kabar digest --publish.",
      "perbaiki \"publish:\", muat ulang, lalu kabar digest --publish.")
  }
  var publishOver: String { say("the digests are published", "digest sudah diterbitkan") }
}
