import Text

extension FilledSpots {
  /// Words and signs of a text that are read for spots.
  private static let reach = 1_200
  /// Spots kept of one text.
  private static let most = 250
  /// Digits from which on a number is a telephone's.
  private static let digits = 5

  /// What a word is to the words around it.
  private enum Role {
    case plain, office, name, number, weekday, date, sign
  }

  /// Reads an article's own lines.
  ///
  /// - Parameters:
  ///   - named: the names of the text.
  ///   - mentions: the days that its beginning names.
  init(_ read: ReadText, named: NameSet, days mentions: [DayMention]) {
    let pieces = read.pieces.prefix(Self.reach)
    let roles = Self.roles(of: pieces, read, named, mentions)
    var fillings: [Filling] = []
    // The last two words before a spot; names, numbers and days count as such alone.
    var before: (UInt32, UInt32) = (0, 0)
    var open: (from: Int, place: UInt32)?
    var isCredit = false
    func close(_ after: UInt32) {
      if let spot = open {
        let place = UInt32(truncatingIfNeeded: WordHashes.mix(UInt64(spot.place) << 32 | UInt64(after)) >> 32)
        for at in spot.from..<fillings.count { fillings[at].place = place }
      }
      open = nil
    }
    for (at, piece) in pieces.enumerated() {
      let role = roles[at]
      if piece.startsLine { isCredit = false }
      if role == .sign {
        if piece.key == ".", at > 0, pieces[at - 1].length > 4 { close(Self.end) }
        continue
      }
      if Self.credits.contains(piece.key) { isCredit = true }
      let token = Self.token(of: piece, role)
      guard role == .name || role == .office || role == .number || role == .weekday, !isCredit,
        fillings.count < Self.most
      else {
        close(token)
        before = (before.1, token)
        if isCredit, role == .plain, piece.isLower, !Self.credits.contains(piece.key) { isCredit = false }
        continue
      }
      let isRun = role == .name || role == .office
      let isOpenRun = open != nil && fillings.last.map { $0.kind == .name || $0.kind == .office } ?? false
      if !isRun || !isOpenRun || piece.startsLine {
        close(token)
        let place = WordHashes.mix(UInt64(before.0) << 32 | UInt64(before.1))
        open = (fillings.count, UInt32(truncatingIfNeeded: place >> 32))
      }
      let isPart = role == .number && at > 0 && (roles[at - 1] == .name || roles[at - 1] == .office)
      fillings.append(Self.filling(piece, role, isPart: isPart, read))
      before = (before.1, token)
    }
    close(Self.end)
    let days = Set(mentions.lazy.filter { $0.day > 0 }.map(Self.dayOfYear))
    self.init(fillings: fillings, days: days.sorted())
  }

  private static let end: UInt32 = 9

  /// Of a leap year, so that years do not matter.
  private static func dayOfYear(_ mention: DayMention) -> UInt32 {
    let before = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335]
    return UInt32(clamping: before[min(max(mention.month, 1), 12) - 1] + mention.day)
  }

  private static func filling(_ piece: Piece, _ role: Role, isPart: Bool, _ read: ReadText) -> Filling {
    let value = read.body[piece.range]
    switch role {
    case .name: return Filling(place: 0, kind: .name, spelling: NameSpelling(value))
    case .number:
      let number = FigureSet.amount(value).map(FigureSet.hash) ?? UInt32(truncatingIfNeeded: piece.key.hash)
      // "SMP Negeri 2", "RW 03": the number is a name.
      return Filling(place: 0, kind: isPart ? .name : .number, spelling: NameSpelling(number: number))
    case .weekday:
      let number = weekdays[piece.key] ?? 0
      return Filling(place: 0, kind: .weekday, spelling: NameSpelling(number: number))
    default: return Filling(place: 0, kind: .office, spelling: NameSpelling(value))
    }
  }

  /// What a word is known by where it stands beside a spot.
  private static func token(of piece: Piece, _ role: Role) -> UInt32 {
    switch role {
    case .plain: UInt32(truncatingIfNeeded: piece.key.hash >> 32)
    case .office, .name: 1
    case .number: 2
    case .weekday, .date: 3
    case .sign: 0
    }
  }

  private static func roles(
    of pieces: ArraySlice<Piece>, _ read: ReadText, _ named: NameSet, _ mentions: [DayMention]
  ) -> [Role] {
    var roles: [Role] = []
    roles.reserveCapacity(pieces.count)
    // The dateline names the outlet and the place that it writes from.
    let dateline = read.lines.first.map { Dateline.length(in: Array(read.body[$0].prefix(200))) } ?? 0
    var mention = 0
    for (at, piece) in pieces.enumerated() {
      while mention < mentions.count, mentions[mention].range.upperBound <= piece.range.lowerBound { mention += 1 }
      let isDate = mention < mentions.count && mentions[mention].range.overlaps(piece.range)
      let role: Role
      if piece.range.lowerBound < dateline {
        role = .sign
      } else if isDate {
        role = .date
      } else if !piece.isWord {
        role = .sign
      } else if weekdays[piece.key] != nil {
        role = .weekday
      } else if piece.hasDigit {
        role = piece.length < digits + 2 ? .number : .plain
      } else if SortedNumbers.hold(named.words, UInt32(piece.key.hash >> 32)), piece.isCapital {
        role = .name
      } else if piece.isUpper, piece.length < 4, at > 0, initials.contains(pieces[at - 1].key) {
        role = .name
      } else {
        let beginsSentence = piece.startsLine || at == 0 || roles[at - 1] == .sign && pieces[at - 1].key != ","
        role = piece.isCapital && !beginsSentence ? .office : .plain
      }
      roles.append(role)
    }
    return roles
  }

  private static let weekdays: [WordKey: UInt32] = {
    var numbers: [WordKey: UInt32] = [:]
    for language in ["id", "en"] {
      for (at, names) in DateNames.weekdays(in: language).enumerated() {
        for name in names where name.utf8.count > 3 { numbers[WordKey(lowercase: name.utf8)] = UInt32(at + 1) }
      }
    }
    return numbers
  }()
  /// Words behind which stand the first letters of somebody's name.
  private static let initials = FieldWords.keys(FieldWords.beforeInitials)
  /// Words behind which an outlet names itself and its people.
  private static let credits = FieldWords.keys(FieldWords.beforeCredits)
}
