import Model
import Storage
import Text

/// Finds what a source changed in an article after it was in an edition, as far as a reader of the edition should know:
/// headline, figures, dates and names. Spelling, style, order, adverts, counters and added text are not told.
enum ArticleChange {
  /// An article as it was told at one time.
  struct Telling {
    /// Nil where the page has no clear headline.
    var title: String?
    var text: String

    init(title: String?, text: String) { (self.title, self.text) = (title, text) }

    init(_ record: ArticleRecord) {
      self.init(title: record.article.printedTitle, text: record.article.text)
    }
  }

  /// A change and where it stands.
  struct Found {
    var change: Edition.Correction.Change
    /// The sentence, whatever its figures are; nil for the headline.
    var sentence: UInt64?
  }

  /// Changes told of one article.
  static let most = 3
  /// Sentences compared on each side, and bytes of text read.
  private static let sentences = 150
  static let bytes = 60_000
  /// From which likeness on two sentences are forms of one.
  private static let likeness = 0.7

  /// The changes, the headline first, at most three. What one change of a headline or a sentence says is not told again of the
  /// next sentence that has it.
  static func find(old: Telling, new: Telling) -> [Found] {
    var changes: [Found] = []
    var told: [(from: ReadSentence, to: ReadSentence)] = []
    if let from = old.title, let to = new.title, HeadlineChange.isReal(from: from, to: to, oldText: old.text) {
      changes.append(Found(change: .title(from: from, to: to)))
      told.append((ReadSentence(from), ReadSentence(to)))
    }
    let (before, after) = changed(old.text, new.text)
    var taken: Set<Int> = []
    for sentence in before where changes.count < most {
      guard let place = closest(to: sentence, in: after, without: taken) else { continue }
      taken.insert(place)
      for difference in differences(sentence, after[place], old: old.text, new: new.text)
      where changes.count < most && !told.contains(where: { difference.isTold(from: $0.from, to: $0.to) }) {
        changes.append(Found(change: difference.change, sentence: sentence.wordsHash))
      }
      told.append((sentence, after[place]))
    }
    return changes
  }

  // MARK: Sentences

  /// The sentences of each text that the other lacks.
  private static func changed(_ old: String, _ new: String) -> (old: [ReadSentence], new: [ReadSentence]) {
    func split(_ text: String) -> [(key: [String], text: String)] {
      Sentences.split(text.truncated(toBytes: bytes)).map { (WordTokens($0).words, $0) }
    }
    let (one, two) = (split(old), split(new))
    let (known, present) = (Set(one.map(\.key)), Set(two.map(\.key)))
    func read(_ sentences: [(key: [String], text: String)], without others: Set<[String]>) -> [ReadSentence] {
      sentences.lazy.filter { !others.contains($0.key) }.prefix(Self.sentences).map { ReadSentence($0.text) }
        .filter { !$0.isOfThePage && $0.plainWords >= ($0.hasDay ? 2 : 3) }
    }
    return (read(one, without: present), read(two, without: known))
  }

  private static func closest(to sentence: ReadSentence, in others: [ReadSentence], without taken: Set<Int>) -> Int? {
    var counts: [String: Int] = [:]
    for word in sentence.words { counts[word.key, default: 0] += 1 }
    var best: (place: Int, likeness: Double)?
    for (place, other) in others.enumerated() where !taken.contains(place) {
      let both = sentence.words.count + other.words.count
      // The most that lengths alone allow.
      guard Double(2 * min(sentence.words.count, other.words.count)) >= likeness * Double(both) else { continue }
      var left = counts
      var common = 0
      for word in other.words {
        guard let count = left[word.key], count > 0 else { continue }
        left[word.key] = count - 1
        common += 1
      }
      let value = Double(2 * common) / Double(both)
      if value >= likeness, value > best?.likeness ?? 0 { best = (place, value) }
    }
    return best?.place
  }

  // MARK: Differences

  /// What differs between two forms of a sentence, and whether another pair of them shows it, too.
  private struct Difference {
    var change: Edition.Correction.Change
    var values: (from: ReadSentence.Figure.Value, to: ReadSentence.Figure.Value)?

    func isTold(from: ReadSentence, to: ReadSentence) -> Bool {
      if let values {
        return from.has(values.from) && to.has(values.to) && !from.has(values.to) && !to.has(values.from)
      }
      guard case .name(let old, let new) = change else { return false }
      return from.says(old) && to.says(new) && !from.says(new) && !to.says(old)
    }
  }

  private static func differences(
    _ old: ReadSentence, _ new: ReadSentence, old oldText: String, new newText: String
  ) -> [Difference] {
    var changes: [Difference] = []
    var weekday: Difference?
    // Unequal numbers of figures: something was added or dropped, nothing tells which was changed.
    if old.figures.count == new.figures.count {
      for (from, to) in zip(old.figures, new.figures)
      where !from.isAge && !to.isAge && !from.value.agrees(with: to.value) {
        let values = (from.value, to.value)
        switch values {
        case (.number, .number):
          changes.append(
            Difference(change: .figure(from: from.text, to: to.whole, passage: to.passage), values: values))
        case (.date, .date): changes.append(Difference(change: .date(from: from.text, to: to.text), values: values))
        case (.weekday, .weekday): weekday = Difference(change: .date(from: from.text, to: to.text), values: values)
        default: break
        }
      }
    }
    let hasDate = changes.contains { if case .date = $0.change { true } else { false } }
    if let weekday, !hasDate { changes.append(weekday) }
    return changes + NameChange.find(old, new, oldText: oldText, newText: newText).map { Difference(change: $0) }
  }
}
