import Model
import Text

extension Sequence<Edition> {
  /// One edition a day, the earliest first: of several for one day the last given.
  var byDay: [Edition] {
    Dictionary(map { ($0.day, $0) }, uniquingKeysWith: { $1 }).values.sorted { $0.day < $1.day }
  }

  /// The same editions with their items as later ones of them told that they were corrected: what is made of several days
  /// says nothing again that its own days took back.
  var corrected: [Edition] {
    var headlines: [ItemPlace: String] = [:]
    var restated: [ItemPlace: Edition.Restated] = [:]
    for edition in self {
      for correction in edition.corrections {
        guard case .title(_, let title) = correction.change else { continue }
        headlines[ItemPlace(day: correction.day, url: correction.url)] = CalmHeadline.of(title, text: "")
      }
      for article in edition.restated ?? [] { restated[ItemPlace(day: article.day, url: article.url)] = article }
    }
    if headlines.isEmpty, restated.isEmpty { return Array(self) }
    return map { edition in
      var edition = edition
      func title(of url: String) -> String? {
        let place = ItemPlace(day: edition.day, url: url)
        return restated[place]?.title ?? headlines[place]
      }
      for section in edition.sections.indices {
        for place in edition.sections[section].items.indices {
          var item = edition.sections[section].items[place]
          if let title = title(of: item.url) { item.title = title }
          if let now = restated[ItemPlace(day: edition.day, url: item.url)] { item.restate(now) }
          for outlet in item.alsoReported.indices {
            if let title = title(of: item.alsoReported[outlet].url) { item.alsoReported[outlet].title = title }
          }
          edition.sections[section].items[place] = item
        }
      }
      return edition
    }
  }

  /// The same editions, corrected, without the items whose pages were withdrawn.
  var standing: [Edition] {
    let withdrawn = withdrawn
    return corrected.map { edition in
      var edition = edition
      for section in edition.sections.indices {
        edition.sections[section].items.removeAll { withdrawn[ItemPlace(day: edition.day, url: $0.url)] != nil }
      }
      return edition
    }
  }

  /// For each article of which a correction was told when the latest of them was.
  var changes: [ItemPlace: Moment] {
    var found: [ItemPlace: Moment] = [:]
    for edition in self {
      for correction in edition.corrections {
        found[ItemPlace(day: correction.day, url: correction.url)] = edition.madeAt
      }
    }
    return found
  }

  /// For each item of which the last that was told is that its page is gone how that is.
  var withdrawn: [ItemPlace: Edition.Correction.Change] {
    var found: [ItemPlace: Edition.Correction.Change] = [:]
    for correction in flatMap(\.corrections) {
      let place = ItemPlace(day: correction.day, url: correction.url)
      if correction.change.takesBack { found[place] = correction.change }
      if correction.change == .restored { found[place] = nil }
    }
    return found
  }
}

extension Edition.Item {
  /// Says what the article says now.
  fileprivate mutating func restate(_ now: Edition.Restated) {
    (summary, fragments, region) = (now.summary, now.fragments, now.region)
    // Of what kind an article is no correction says.
    let kinds = facts.filter { if case .genre = $0 { true } else { false } }
    facts = now.facts + kinds
  }
}

extension Edition {
  /// The edition as it stands after what `others`, later ones, told of it.
  public func corrected(by others: [Edition]) -> Edition { ([self] + others).corrected[0] }
}
