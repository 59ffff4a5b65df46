/// What befalls a place and is told of for days, under headlines that have hardly more in common than its name and the place.
enum MishapKinds {
  /// One kind a line; ways to write it are parted by a bar.
  static let list =
    """
    banjir | rob | flood | floods | flooding
    longsor | tanah bergerak | landslide | landslides
    gempa | earthquake | quake
    kebakaran | terbakar | fire | blaze
    erupsi | letusan | meletus | eruption
    puting beliung | angin kencang | badai | storm | cyclone
    tsunami
    kekeringan | drought
    kecelakaan | tabrakan | terguling | crash
    keracunan | poisoning
    ambruk | roboh | collapse | collapses
    """

  private static let kinds = WordGroups(list)
  private static let aftermaths = TermProfile.stems(of: FieldWords.aftermaths)

  /// Whether two headlines, in sorted stems, name one kind.
  static func share(_ words: [UInt32], _ others: [UInt32]) -> Bool {
    kinds.named(in: words).contains { kinds.isNamed($0, in: others) }
  }

  /// Whether a headline tells what came of it.
  static func isAftermath(_ words: [UInt32]) -> Bool { words.contains { aftermaths.contains($0) } }
}
