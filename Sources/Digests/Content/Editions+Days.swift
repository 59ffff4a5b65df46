import Model
import Text

extension Sequence<Edition> {
  /// One edition a day, the earliest first: of several for one day the last given.
  var byDay: [Edition] {
    Dictionary(map { ($0.day, $0) }, uniquingKeysWith: { $1 }).values.sorted { $0.day < $1.day }
  }

  /// The same editions with the headlines as later ones of them told that they were corrected: what is made of several days
  /// says nothing again that its own days took back.
  var corrected: [Edition] {
    var headlines: [ItemPlace: String] = [:]
    for edition in self {
      for correction in edition.corrections {
        guard case .title(_, let title) = correction.change else { continue }
        headlines[ItemPlace(day: correction.day, url: correction.url)] = CalmHeadline.of(title, text: "")
      }
    }
    if headlines.isEmpty { return Array(self) }
    return map { edition in
      var edition = edition
      for section in edition.sections.indices {
        for item in edition.sections[section].items.indices {
          let url = edition.sections[section].items[item].url
          guard let headline = headlines[ItemPlace(day: edition.day, url: url)] else { continue }
          edition.sections[section].items[item].title = headline
        }
      }
      return edition
    }
  }

  /// For each item that an edition told to be withdrawn the status of its page.
  var withdrawn: [ItemPlace: Int] {
    var found: [ItemPlace: Int] = [:]
    for correction in flatMap(\.corrections) {
      if case .withdrawn(let status) = correction.change {
        found[ItemPlace(day: correction.day, url: correction.url)] = status
      }
    }
    return found
  }
}
