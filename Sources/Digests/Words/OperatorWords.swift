import Model
import Text

/// What mail to the operator says, in the digest's language.
struct OperatorWords: Sendable {
  /// What happened, where, what follows from it, what to do, where to read more: labels of the same lines everywhere.
  var labels: (happened: String, follows: String, help: String, more: String)
  var nothingLost: String
  var over: String
  /// The last lines of a message.
  var foot: String
  var several: @Sendable (Int) -> String
  var source: @Sendable (_ name: String, _ since: String, _ trouble: String) -> String
  var sourceHappened: @Sendable (_ trouble: String, _ since: String, _ tries: String) -> String
  var sourceFollows: String
  var sourceOver: @Sendable (_ name: String) -> String
  var mail: @Sendable (_ day: String, _ failed: Int) -> String
  var mailHappened: @Sendable (_ reason: String) -> String
  var mailHelp: String
  var mailOver: @Sendable (_ day: String) -> String
  var disk: @Sendable (_ free: String) -> String
  var diskFollows: String
  var diskHelp: String
  var diskOver: String
  var edition: @Sendable (_ day: String) -> String
  var editionHappened: @Sendable (_ cause: String?) -> String
  var editionHelp: String
  var editionOver: @Sendable (_ day: String) -> String
  var publish: @Sendable (_ day: String) -> String
  var publishHappened: @Sendable (_ reason: String) -> String
  var publishFollows: String
  var publishHelp: String
  var publishOver: String

  static func of(_ language: String) -> OperatorWords { language == "en" ? english : indonesian }

  private static let indonesian = OperatorWords(
    labels: ("Yang terjadi", "Akibatnya", "Cara mengatasi", "Selengkapnya"),
    nothingLost: "tidak ada yang sudah dibaca yang hilang.", over: "Selesai: ",
    foot: "Surat tentang sumber datang paling banyak sekali sehari, dan sekali lagi bila sudah selesai. "
      + "Untuk menghentikannya: hapus \"operator:\" dalam berkas konfigurasi; untuk satu sumber: kabar pause SUMBER.",
    several: { "\($0) hal perlu perhatian" }, source: { "\($0) bermasalah sejak \($1): \($2)" },
    sourceHappened: { "\($0), sejak \($1), \($2)." },
    sourceFollows: "artikelnya tidak ada di digest, atau hanya dengan teks umpannya; sumber lain tidak terganggu.",
    sourceOver: { "\($0) terbaca lagi" }, mail: { "Digest \($0) gagal dikirim ke \($1) penerima" },
    mailHappened: { "server menjawab: \"\($0)\"." },
    mailHelp: "perbaiki \"email:\", lalu kabar send --test ALAMAT dan kabar send --again.",
    mailOver: { "digest \($0) sudah terkirim" }, disk: { "Ruang penyimpanan hampir penuh: sisa \($0)" },
    diskFollows: "bila habis, tidak ada yang dapat dibaca dan digest tidak ditulis.",
    diskHelp: "kosongkan ruang; \"keep:\" yang lebih pendek memperkecil folder digest.",
    diskOver: "ruang penyimpanan cukup lagi", edition: { "Digest \($0) terlambat" },
    editionHappened: { "digest itu belum ditulis\($0.map { ": \"\($0)\"" } ?? ""); dicoba lagi dengan sendirinya." },
    editionHelp: "kabar status mengatakan apa yang menghalanginya.", editionOver: { "digest \($0) sudah ditulis" },
    publish: { "Digest \($0) tidak dapat diterbitkan" },
    publishHappened: { "\($0); dicoba lagi dengan sendirinya." },
    publishFollows: "digest itu ada di foldernya, tetapi belum di tempat yang dituju \"publish:\".",
    publishHelp: "perbaiki \"publish:\", muat ulang, lalu kabar digest --publish.",
    publishOver: "digest sudah diterbitkan")

  private static let english = OperatorWords(
    labels: ("What happened", "So", "What to do", "More"), nothingLost: "nothing that was read is lost.",
    over: "Over: ",
    foot:
      "Mail about sources comes once a day at most, and once more when it is over. To end it: take \"operator:\" out "
      + "of the configuration; for one source: kabar pause SOURCE.",
    several: { "\($0) things need a look" }, source: { "\($0) is ill since \($1): \($2)" },
    sourceHappened: { "\($0), since \($1), \($2)." },
    sourceFollows: "its articles are not in the digest, or with the feed's text alone; no other source is concerned.",
    sourceOver: { "\($0) can be read again" },
    mail: { "The digest of \($0) could not be sent to \($1) \($1 == 1 ? "recipient" : "recipients")" },
    mailHappened: { "the server answered: \"\($0)\"." },
    mailHelp: "mend \"email:\", then kabar send --test ADDRESS and kabar send --again.",
    mailOver: { "the digest of \($0) is sent" }, disk: { "The disk is nearly full: \($0) left" },
    diskFollows: "when it is full nothing can be read and no digest is written.",
    diskHelp: "free some space; a shorter \"keep:\" makes the folder of digests smaller.",
    diskOver: "there is enough space again", edition: { "The digest of \($0) is late" },
    editionHappened: { "it is not written yet\($0.map { ": \"\($0)\"" } ?? ""); it is tried again and again." },
    editionHelp: "kabar status says what is in its way.", editionOver: { "the digest of \($0) is written" },
    publish: { "The digest of \($0) could not be published" },
    publishHappened: { "\($0); it is tried again and again." },
    publishFollows: "it lies in its folder, but not yet where \"publish:\" takes it.",
    publishHelp: "mend \"publish:\", reload, then kabar digest --publish.", publishOver: "the digests are published")
}
