/// The words that matter in dates, found by a number made of their folded letters.
struct DateWords: Sendable {
  private var meanings: [UInt64: DateWord] = [:]
  /// A bit for each 16-bit key that a word of the table has: most words of a text end here.
  private var known = [UInt64](repeating: 0, count: 1024)

  /// All languages.
  static let all = DateWords()

  /// The meaning of a word; an empty one for words that say nothing about dates.
  subscript(hash: UInt64) -> DateWord {
    let key = Self.key(hash)
    guard known[key >> 6] >> UInt64(key & 63) & 1 == 1 else { return DateWord() }
    return meanings[hash] ?? DateWord()
  }

  private static func key(_ hash: UInt64) -> Int { Int((hash ^ hash >> 32) & 0xFFFF) }

  /// The number of a word, the same as the tokenizer's: of its letters, not of their bytes.
  static func hash(of word: some StringProtocol) -> UInt64 {
    [UInt8](word.utf8).withUnsafeBufferPointer { bytes in
      var at = 0
      return bytes.isEmpty ? 0 : DateTokenizer.word(bytes, &at).hash
    }
  }

  private init() {
    for line in DateNames.months {
      for (month, names) in line.split(separator: " ").dropFirst().enumerated() {
        for name in names.split(separator: "/") { add(name) { if $0.month == 0 { $0.month = month + 1 } } }
      }
    }
    for line in DateNames.weekdays {
      for (weekday, names) in line.split(separator: " ").dropFirst().enumerated() {
        for name in names.split(separator: "/") { add(name) { if $0.weekday < 0 { $0.weekday = weekday } } }
      }
    }
    for (names, minutes) in ZoneAbbreviations.fixed + ZoneAbbreviations.corrected {
      for name in names.split(separator: " ") { add(name) { $0.zone = .init(minutes: minutes) } }
    }
    for (names, minutes, summer) in ZoneAbbreviations.moving {
      for name in names.split(separator: " ") { add(name) { $0.zone = .init(minutes: minutes, summer: summer) } }
    }
    for (names, minutes, summer) in ZoneAbbreviations.cities {
      for name in names.split(separator: " ") {
        add(name) { if $0.zone == nil { $0.zone = .init(minutes: minutes, summer: summer, isCity: true) } }
      }
    }
    for name in ["am", "오전", "上", "前", "πμ", "pagi"] { add(name) { $0.half = .morning } }
    for name in ["pm", "오후", "下", "後", "μμ", "petang", "ptg", "sore", "malam"] { add(name) { $0.half = .afternoon } }
    addLabels()
    addUnits()
    for name in RelativeScanner.openings { add(name) { $0.startsRelative = true } }
  }

  private mutating func addLabels() {
    let published =
      "terbit diterbitkan dipublikasikan dipublikasi publikasi tayang ditayangkan published posted diposting dipos"
      + " diposkan publish dimuat diunggah diterbit disiarkan"
    for name in published.split(separator: " ") { add(name) { $0.role = .published } }
    let modified =
      "diperbarui diperbaharui diperbarahui pembaruan perbarui update updated modified diubah dikemaskini kemaskini revised"
      + " diupdate republished reprinted"
    for name in modified.split(separator: " ") { add(name) { $0.role = .modified } }
    let deadline =
      "batas tenggat deadline pendaftaran registrasi ditutup tutup penutupan berakhir berlaku lambat lambatnya selambatnya"
      + " kedaluwarsa kadaluarsa sampai hingga until closes closing due expires expiry valid apply pelaksanaan jadwal"
    for name in deadline.split(separator: " ") { add(name) { $0.role = .deadline } }
    for name in "pukul jam pkl pk at pada on um tanggal tgl a the klo kl t hora pada jam m masehi".split(separator: " ")
    {
      add(name) { $0.joinsTime = true }
    }
    for name in "de of del di den bulan".split(separator: " ") { add(name) { $0.joinsDate = true } }
    for name in "dan hingga sampai s to and until through sd".split(separator: " ") {
      add(name) { $0.joinsRange = true }
    }
  }

  private mutating func addUnits() {
    let units: [(String, DateWord.Unit)] = [
      ("detik saat second seconds sec secs", .second), ("menit minit minute minutes min mins mnt", .minute),
      ("jam hour hours hr hrs", .hour), ("hari day days", .day), ("minggu pekan week weeks", .week),
      ("bulan month months", .month), ("tahun year years", .year),
    ]
    for (names, unit) in units { for name in names.split(separator: " ") { add(name) { $0.unit = unit } } }
    let single: [(String, DateWord.Unit)] = [
      ("sedetik", .second), ("semenit seminit", .minute), ("sejam", .hour), ("sehari", .day),
      ("seminggu sepekan", .week),
      ("sebulan", .month), ("setahun", .year),
    ]
    for (names, unit) in single {
      for name in names.split(separator: " ") {
        add(name) {
          $0.unit = unit
          $0.number = 1
        }
      }
    }
    let numbers =
      "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh|an|a|one two three four five six seven eight nine ten|lapan"
    for group in numbers.split(separator: "|") {
      for (index, name) in group.split(separator: " ").enumerated() {
        add(name) { $0.number = group == "lapan" ? 8 : index + 1 }
      }
    }
  }

  private mutating func add(_ name: some StringProtocol, _ change: (inout DateWord) -> Void) {
    let hash = Self.hash(of: name)
    change(&meanings[hash, default: DateWord()])
    let key = Self.key(hash)
    known[key >> 6] |= 1 << UInt64(key & 63)
  }
}
