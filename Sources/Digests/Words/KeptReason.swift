import Text

/// Reasons that are kept in English, as the database and the running service have them, in the language of who reads them.
/// What is not known here, such as a server's own answer, stays as it is.
public enum KeptReason {
  /// The reason in a language.
  public static func words(_ reason: String, _ say: WordingLanguage) -> String {
    // A server's own answer begins with its number.
    if say == .english || reason.utf8.prefix(3).allSatisfy(\.isASCIIDigit) { return reason }
    return indonesian(reason, by: all) ?? problems(reason, say)
  }

  /// What a checked file is said to be wrong in, as `kabar check` prints it: each line's message, with the lines of the file as
  /// they are.
  public static func problems(_ report: String, _ say: WordingLanguage) -> String {
    if say == .english { return report }
    let kinds = [("error", "kesalahan"), ("warning", "peringatan")]
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      for (kind, word) in kinds {
        guard line.hasSuffix("]"), let head = line.firstRange(of: ": \(kind): "), let code = line.lastIndex(of: "[")
        else { continue }
        let message = line[head.upperBound..<code].dropLast()
        return line[..<head.lowerBound] + ": \(word): \(problem(String(message), say)) " + line[code...]
      }
      return indonesian(String(line), by: [("and * more", "dan * lainnya")]).map { $0[...] } ?? line
    }
    return lines.joined(separator: "\n")
  }

  /// One message of a checked file.
  public static func problem(_ message: String, _ say: WordingLanguage) -> String {
    say == .english ? message : indonesian(message, by: fileForm + fileValues) ?? message
  }

  private static func indonesian(_ reason: String, by table: [(String, String)]) -> String? {
    for (english, indonesian) in table {
      guard let inner = gaps(reason, in: english) else { continue }
      // What stands in a gap may be a reason itself.
      var parts = indonesian.split(separator: "*", omittingEmptySubsequences: false).makeIterator()
      var words = String(parts.next() ?? "")
      for gap in inner { words += (Self.indonesian(gap, by: table) ?? gap) + (parts.next() ?? "") }
      return words
    }
    // "Warta Desa: …"
    guard let colon = reason.firstRange(of: ": ") else { return nil }
    return indonesian(String(reason[colon.upperBound...]), by: table).map { reason[..<colon.upperBound] + $0 }
  }

  /// What stands in the place of each `*`; nil where the sentence is another one.
  private static func gaps(_ reason: String, in sentence: String) -> [String]? {
    let parts = sentence.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return reason == sentence ? [] : nil }
    guard let first = parts.first, let last = parts.last, reason.hasPrefix(first) else { return nil }
    var rest = reason.dropFirst(first.count)
    var gaps: [String] = []
    for part in parts.dropFirst().dropLast() {
      guard let place = rest.firstRange(of: part), place.lowerBound > rest.startIndex else { return nil }
      gaps.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    guard rest.count > last.count, rest.hasSuffix(last) else { return nil }
    return gaps + [String(rest.dropLast(last.count))]
  }

  private static let all = sentences + answers + findings

  /// A `*` stands for what differs. The first that fits counts.
  private static let sentences: [(String, String)] = [
    // The database.
    ("the database: another program has locked it", "basis data sedang dikunci program lain"),
    ("the database: the disk is full", "basis data: ruang penyimpanan habis"),
    ("the database cannot be used: *", "basis data tidak dapat dipakai: *"),
    ("the database: told to stop", "basis data: diminta berhenti"),
    (
      "the data was written by a newer version of kabar; install that version again",
      "data ini ditulis versi kabar yang lebih baru; pasang lagi versi itu"
    ),
    ("the database belongs to another program", "basis data ini milik program lain"),
    (
      "the database is damaged (*); the next start of kabar takes over what can be read",
      "basis data rusak (*); saat kabar dimulai lagi, yang masih terbaca diambil alih"
    ),
    ("the database: *", "basis data: *"),
    // Files.
    ("*: No space left on device", "*: ruang penyimpanan habis"),
    ("*: Disk quota exceeded", "*: jatah ruang penyimpanan habis"),
    ("*: Permission denied", "*: tidak diizinkan"),
    ("*: Read-only file system", "*: sistem berkas hanya dapat dibaca"),
    ("*: No such file or directory", "*: tidak ada"),
    ("*: Not a directory", "*: bukan folder"),
    ("*: Is a directory", "*: berupa folder"),
    ("*: File exists", "*: sudah ada"),
    ("*: Input/output error", "*: penyimpanan melaporkan kesalahan"),
    ("*: cannot be written", "*: tidak dapat ditulis"),
    ("*: this folder cannot be made", "*: folder ini tidak dapat dibuat"),
    ("*: this folder cannot be read", "*: folder ini tidak dapat dibaca"),
    ("*: cannot be removed", "*: tidak dapat dihapus"),
    // Mail.
    ("there is no server of this name", "tidak ada server dengan nama ini"),
    ("the server takes no connections", "servernya tidak menerima sambungan"),
    ("the server does not answer in time", "servernya tidak menjawab pada waktunya"),
    ("the server hung up", "servernya memutus sambungan"),
    ("what answers there is no mail server", "yang menjawab di sana bukan server surel"),
    ("the server's certificate is not trusted: *", "sertifikat servernya tidak dipercaya: *"),
    ("the server's answer was lost: *", "jawaban servernya hilang: *"),
    ("the server refuses the login (*)", "servernya menolak nama pengguna atau kata sandi (*)"),
    (
      "the server does not offer STARTTLS; nothing is sent without encryption",
      "servernya tidak menyediakan STARTTLS; tanpa enkripsi tidak ada yang dikirim"
    ),
    (
      "the server does not encrypt from the first byte at this port; smtp+starttls:// may be meant",
      "di porta ini servernya tidak mengenkripsi sejak awal; mungkin maksudnya smtp+starttls://"
    ),
    ("not an address that a message can go to", "bukan alamat surel yang dapat dikirimi"),
    ("\"email\" is not in the configuration any more", "\"email\" tidak ada lagi di konfigurasi"),
    (
      "the configuration does not name this recipient any more", "penerima ini tidak ada lagi di konfigurasi"
    ),
    ("no digest goes to *; recipients are *", "tidak ada digest untuk *; penerimanya: *"),
    ("no digest was mailed yet", "belum ada digest yang dikirim"),
    ("no digest of * was mailed; the last was that of *", "tidak ada digest * yang dikirim; yang terakhir digest *"),
    ("no digest of * was mailed", "tidak ada digest * yang dikirim"),
    ("the digest of * did not go to *; it went to *", "digest * tidak dikirim ke *; penerimanya: *"),
    ("the password is neither credential:NAME nor file:PATH", "kata sandinya bukan credential:NAMA atau file:BERKAS"),
    ("no credential \"*\": systemd has passed none", "tidak ada rahasia \"*\": systemd tidak memberikannya"),
    ("* does not hold a password in one line", "* tidak berisi kata sandi dalam satu baris"),
    ("* is too long for a password", "* terlalu panjang untuk kata sandi"),
    ("* cannot be read", "* tidak dapat dibaca"),
    ("* did not end in time", "* tidak selesai pada waktunya"),
    ("* did not read the message", "* tidak membaca pesannya"),
    // Publishing.
    ("* was told to stop", "* diminta berhenti"),
    // Listings.
    (
      "no entry of the last poll was left: some may have been missed, so it is polled more often",
      "entri pembacaan sebelumnya sudah hilang semua: mungkin ada yang terlewat, jadi lebih sering dibaca"
    ),
  ]
}
