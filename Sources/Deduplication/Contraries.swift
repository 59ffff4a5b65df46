/// What is done, and what is done instead of it or undoes it: reports that differ by one of them tell opposite news of one
/// matter.
enum Contraries {
  /// A pair a line: the words of one side, then those of the other. Of each word all forms with its stem count.
  static let list =
    """
    cabut bekukan revoke revoked revokes | perpanjang terbitkan extend extended extends issue issued
    setujui approve approved approves | tunda tolak postpone postponed reject rejected rejects
    terima accept accepted accepts | tolak reject rejected rejects refuse refused
    benarkan akui confirm confirms confirmed admit admits | bantah deny denies denied
    dukung support supports supported | tolak tentang oppose opposes opposed
    tahan tangkap detain detained arrest arrested | bebaskan lepaskan release released free freed
    buka open opens opened | tutup close closes closed
    tambah naikkan raise raises raised increase increases increased | kurangi turunkan pangkas cut cuts reduce reduced
    lanjutkan continue continues continued | hentikan batalkan stop stops stopped cancel cancelled cancels
    angkat lantik appoint appointed appoints | copot berhentikan pecat dismiss dismissed fire fired
    wajibkan izinkan allow allowed allows | larang ban bans banned forbid forbidden
    gelar mulai | batalkan tunda cancel cancelled postpone postponed
    """

  /// What is meant to be, and what has come of it, in the same form: what was planned and what was opened are two news, whatever the
  /// headlines have in common.
  static let stages =
    """
    rencana rencanakan berencana usulkan siapkan jajaki godok bahas plan plans planned consider considers | resmikan diresmikan sahkan \
    disahkan luncurkan opens opened launches launched passes passed
    sidang disidang didakwa dakwaan dituntut charged trial | divonis vonis sentenced jailed convicted
    mulai dimulai dibuka starts begins | berakhir ditutup selesai rampung tuntas ends ended closes closed
    """

  private typealias Pair = (one: [UInt32], other: [UInt32])

  private static let all = pairs(of: list)
  private static let allStages = pairs(of: stages)

  private static func pairs(of list: String) -> [Pair] {
    list.split(separator: "\n").map { line in
      let sides = line.split(separator: "|").map { WordHashes.stems(of: String($0)) }
      return (sides[0], sides[1])
    }
  }

  /// Whether one headline names a side that its own text never leaves for the other one, and the other headline the other side.
  /// All are sorted stems; those of the texts include the headlines'.
  static func part(_ heading: [UInt32], _ text: [UInt32], _ other: [UInt32], _ their: [UInt32]) -> Bool {
    isParted(all, heading, text, other, their)
  }

  /// Whether one headline tells what is meant to be, and the other what came of it, as `part`.
  static func areStages(_ heading: [UInt32], _ text: [UInt32], _ other: [UInt32], _ their: [UInt32]) -> Bool {
    isParted(allStages, heading, text, other, their)
  }

  private static func isParted(
    _ pairs: [Pair], _ heading: [UInt32], _ text: [UInt32], _ other: [UInt32], _ their: [UInt32]
  ) -> Bool {
    pairs.contains { pair in
      stands(pair.one, heading, without: pair.other, text) && stands(pair.other, other, without: pair.one, their)
        || stands(pair.other, heading, without: pair.one, text) && stands(pair.one, other, without: pair.other, their)
    }
  }

  private static func stands(
    _ side: [UInt32], _ heading: [UInt32], without contrary: [UInt32], _ text: [UInt32]
  ) -> Bool {
    side.contains { SortedNumbers.hold(heading, $0) } && !contrary.contains { SortedNumbers.hold(text, $0) }
  }
}
