import Digests
import Foundation

/// What `kabar setup` says, in the language of the terminal.
struct SetupWords: Sendable {
  /// A question, and what `?` says about it.
  struct Question: Sendable {
    var text: String
    var help: String
  }

  var opening: @Sendable (_ path: String) -> String
  var language: Question
  var title: Question
  var zone: Question
  var hour: Question
  var addresses: Question
  var name: Question
  var addAllTheSame: Question
  var recipients: Question
  var server: Question
  var username: Question
  var password: Question
  var reports: Question
  var members: Question

  var tries: @Sendable (_ url: String) -> String
  var found: @Sendable (_ kind: String, _ url: String) -> String
  var brings: @Sendable (_ offered: Int, _ read: Int, _ kept: Int, _ near: Int) -> String
  var ill: String
  var added: String
  var notAdded: String
  var unusable: String
  var nobody: @Sendable (_ name: String) -> String
  /// Begins the answers that mean yes.
  var yes: String
  /// Stands for this machine's own mail server.
  var here: String

  var written: String
  var group: @Sendable (_ names: [String]) -> String
  var counts: String
  var started: String
  var next: String

  /// The words of this terminal: Indonesian where the locale says so.
  static var current: SetupWords { WordingLanguage.current == .indonesian ? indonesian : english }

  static let english = SetupWords(
    opening: { "Kabar will write \($0). Enter takes what is in [ ]; ? explains; - goes back; Ctrl-C writes nothing." },
    language: Question(text: "Language of the digest, id or en", help: "Of headings and dates; articles keep theirs."),
    title: Question(text: "Title", help: "Stands at the top of the digest and in the subject of its mail."),
    zone: Question(
      text: "Time zone: WIB, WITA, WIT or a name", help: "A name is one as Asia/Jakarta or Europe/London."),
    hour: Question(text: "The digest is made every day at", help: "An hour, as 6 or 06:30. The day ends then."),
    addresses: Question(
      text: "Addresses of sites or feeds, one a line; an empty line ends.",
      help: "The address of a site will do: its feed is looked for."),
    name: Question(text: "Name", help: "What commands, notices and the agenda call it."),
    addAllTheSame: Question(
      text: "Add it all the same? y/N", help: "It is tried again and again; kabar status shows it."),
    recipients: Question(
      text: "Recipients of the digest, with commas; empty for no mail", help: "Each gets a message of their own."),
    server: Question(
      text: "Mail server: here (this machine's own), or smtps://HOST:465",
      help: "smtps://HOST:465 or smtp+starttls://HOST:587, as your provider says."),
    username: Question(text: "User name there; empty for none", help: "Mostly your address there."),
    password: Question(
      text: "Password (not shown; it is stored as a credential, not in the file)", help: "Only the service reads it."),
    reports: Question(
      text: "Address for reports of trouble", help: "Once a day at most, and only when something needs a person."),
    members: Question(
      text: "Who may use kabar without sudo (names, with commas)",
      help: "They read status and digests, and may trigger a fetch."),
    tries: { "tries \($0) …" }, found: { "\($0) found: \($1)" },
    brings: {
      "\(CountText.of($0, "article")); of the first \($1): \($2) on social work, \($3) near miss\($3 == 1 ? "" : "es")"
    }, ill: "ILL",
    added: "added", notAdded: "Not added.", unusable: "This is no http address.",
    nobody: { "nobody is called \($0) here" }, yes: "y", here: "here",
    written: "written", group: { "\($0.joined(separator: " and ")) \($0.count == 1 ? "is" : "are") in kabar now" },
    counts: "it counts from their next login",
    started: "the first digest follows within minutes, then one every day at", next: "See: kabar status")

  static let indonesian = SetupWords(
    opening: {
      "Kabar akan menulis \($0). Tekan Enter untuk memakai isi [ ]; ? menjelaskan; - untuk mundur; Ctrl-C untuk batal "
        + "tanpa menulis apa pun."
    },
    language: Question(
      text: "Bahasa digest, id atau en", help: "Untuk judul bagian dan tanggal; artikel tetap dalam bahasanya."),
    title: Question(text: "Judul", help: "Tercantum di bagian atas digest dan pada subjek surelnya."),
    zone: Question(
      text: "Zona waktu: WIB, WITA, WIT, atau nama", help: "Nama ditulis seperti Asia/Jakarta atau Europe/London."),
    hour: Question(
      text: "Digest dibuat setiap hari pukul", help: "Jam, misalnya 6 atau 06.30. Saat itulah hari ditutup."),
    addresses: Question(
      text: "Alamat situs atau umpan, satu per baris; baris kosong untuk selesai.",
      help: "Alamat situs sudah cukup: umpannya dicari sendiri."),
    name: Question(text: "Nama", help: "Sebutannya dalam perintah, pemberitahuan, dan agenda."),
    addAllTheSame: Question(
      text: "Tetap tambahkan? y/T", help: "Akan dicoba terus; kabar status memperlihatkannya."),
    recipients: Question(
      text: "Penerima digest, pisahkan dengan koma; kosongkan bila tanpa surel",
      help: "Masing-masing menerima pesan sendiri."),
    server: Question(
      text: "Server surel: sini (milik mesin ini), atau smtps://HOST:465",
      help: "smtps://HOST:465 atau smtp+starttls://HOST:587, sesuai petunjuk penyedianya."),
    username: Question(
      text: "Nama pengguna di sana; kosongkan bila tanpa", help: "Biasanya alamat surel Anda di sana."),
    password: Question(
      text: "Kata sandi (tidak ditampilkan; disimpan sebagai rahasia tersendiri, bukan di berkas ini)",
      help: "Hanya layanan yang membacanya."),
    reports: Question(
      text: "Alamat untuk laporan gangguan",
      help: "Paling banyak sekali sehari, dan hanya bila ada yang perlu ditangani."),
    members: Question(
      text: "Siapa yang boleh memakai kabar tanpa sudo (nama, pisahkan dengan koma)",
      help: "Mereka dapat membaca status dan digest serta meminta pengambilan."),
    tries: { "mencoba \($0) …" },
    found: { "\(["feed": "umpan", "page": "halaman", "sitemap": "peta situs"][$0] ?? $0) ditemukan: \($1)" },
    brings: { "\($0) artikel; dari \($1) yang pertama: \($2) tentang pekerjaan sosial, \($3) mungkin" },
    ill: "BERMASALAH", added: "ditambahkan", notAdded: "Tidak ditambahkan.", unusable: "Ini bukan alamat http.",
    nobody: { "tidak ada pengguna \($0) di mesin ini" }, yes: "y", here: "sini", written: "ditulis",
    group: { "\($0.joined(separator: " dan ")) kini anggota kabar" }, counts: "berlaku mulai login berikutnya",
    started: "digest pertama terbit dalam beberapa menit, lalu tiap hari pukul", next: "Lihat: kabar status")
}
