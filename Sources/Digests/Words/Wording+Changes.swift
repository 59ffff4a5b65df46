import Model

/// What was changed in an article after it was told.
extension Wording {
  /// A correction as a sentence without its full stop.
  func change(_ correction: Edition.Correction) -> String {
    change(correction.change, of: correction.outlet.map { CleanText.line($0, limit: 100) } ?? theSource)
  }

  /// A change of the article of `who`, as a sentence without its full stop.
  func change(_ change: Edition.Correction.Change, of who: String) -> String {
    func say(_ pattern: String, _ from: String, _ to: String, limit: Int, passage: String = "") -> String {
      Self.fill(
        pattern,
        [
          "who": who, "from": CleanText.line(from, limit: limit), "to": CleanText.line(to, limit: limit),
          "passage": CleanText.line(passage, limit: 200),
        ])
    }
    return switch change {
    case .title(let from, let to): say(titleChanged, from, to, limit: 200)
    case .figure(let from, let to, let passage):
      say(passage == nil ? figureChanged : figureChangedThere, from, to, limit: 60, passage: passage ?? "")
    case .name(let from, let to): say(nameChanged, from, to, limit: 80)
    case .date(let from, let to): say(dateChanged, from, to, limit: 60)
    case .withdrawn, .replaced, .restored: fate(change, of: who) ?? ""
    }
  }

  private var titleChanged: String {
    say("{who} changed the title from “{from}” to “{to}”", "{who} mengubah judul dari “{from}” menjadi “{to}”")
  }
  private var figureChanged: String {
    say("{who} changed a figure from {from} to {to}", "{who} mengubah angka dari {from} menjadi {to}")
  }
  private var figureChangedThere: String {
    say(
      "{who} changed a figure from {from} to {to} in “{passage}”",
      "{who} mengubah angka dari {from} menjadi {to} pada “{passage}”")
  }
  private var nameChanged: String {
    say("{who} changed a name from “{from}” to “{to}”", "{who} mengubah nama dari “{from}” menjadi “{to}”")
  }
  private var dateChanged: String {
    say("{who} changed a date from {from} to {to}", "{who} mengubah tanggal dari {from} menjadi {to}")
  }
  private var withdrawn: String {
    say("{who} withdrew the article (HTTP {status})", "artikel ditarik oleh {who} (HTTP {status})")
  }
  /// The same where the page still answers, and says so itself.
  private var withdrawnByWord: String {
    say("{who} withdrew the article, as its page says", "artikel ditarik oleh {who}, menurut halamannya")
  }
  private var replaced: String {
    say(
      "the article of {who} is gone: another one stands at its address, “{by}”",
      "artikel {who} tidak ada lagi: di alamatnya kini ada artikel lain, “{by}”")
  }
  private var restored: String {
    say("the article of {who} that was gone can be read again", "artikel {who} yang sempat hilang dapat dibaca kembali")
  }
  /// What became of an article as a whole: it was withdrawn, another one took its place, it is there again; nil for a change
  /// of what it says.
  func fate(_ change: Edition.Correction.Change, of who: String) -> String? {
    switch change {
    case .withdrawn(let status):
      Self.fill(status == 200 ? withdrawnByWord : withdrawn, ["who": who, "status": "\(status)"])
    case .replaced(let title): Self.fill(replaced, ["who": who, "by": CleanText.line(title, limit: 200)])
    case .restored: Self.fill(restored, ["who": who])
    case .title, .figure, .name, .date: nil
    }
  }
}
