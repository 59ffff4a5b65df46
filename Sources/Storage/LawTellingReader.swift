import Foundation
import Model
import Text

/// Reads what articles name of laws as `json` writes it: members by name, nothing between them. The page of laws asks for all
/// that editions ever named, day by day more, and mostly the same few laws: each is decoded once. Whatever is written otherwise
/// is left to the decoder.
struct LawTellingReader {
  /// Laws by their JSON.
  private var known: [String: [NamedRegulation]] = [:]

  /// The tellings of a cell; nil where they are not written so.
  mutating func tellings(_ bytes: UnsafeBufferPointer<UInt8>) -> [Edition.LawTelling]? {
    var text = Written(bytes: bytes)
    guard text.take("[") else { return nil }
    var all: [Edition.LawTelling] = []
    repeat {
      guard text.take("{\"named\":"), let laws = text.list(), let named = named(laws) else { return nil }
      var number: Int?
      if text.take(",\"number\":") {
        number = text.number()
        if number == nil { return nil }
      }
      guard text.take(",\"source\":"), let source = text.string(), text.take(",\"title\":"), let title = text.string(),
        text.take(",\"url\":"), let url = text.string(), text.take("}")
      else { return nil }
      all.append(Edition.LawTelling(number: number, url: url, title: title, source: source, named: named))
    } while text.take(",")
    return text.take("]") && text.isAtEnd ? all : nil
  }

  private mutating func named(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [NamedRegulation]? {
    let text = String(decoding: bytes, as: UTF8.self)
    if let laws = known[text] { return laws }
    let laws = try? JSONDecoder().decode([NamedRegulation].self, from: Data(bytes))
    known[text] = laws
    return laws
  }

  /// A place in JSON.
  private struct Written {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0

    var isAtEnd: Bool { place == bytes.count }

    mutating func take(_ word: StaticString) -> Bool {
      guard bytes.count - place >= word.utf8CodeUnitCount else { return false }
      for index in 0..<word.utf8CodeUnitCount where bytes[place + index] != word.utf8Start[index] { return false }
      place += word.utf8CodeUnitCount
      return true
    }

    /// A count of at most nine digits.
    mutating func number() -> Int? {
      let start = place
      var number = 0
      while place < bytes.count, bytes[place].isASCIIDigit, place - start < 9 {
        number = number * 10 + Int(bytes[place] - UInt8(ascii: "0"))
        place += 1
      }
      return place > start ? number : nil
    }

    mutating func string() -> String? {
      guard take("\"") else { return nil }
      let start = place
      while place < bytes.count, bytes[place] != .quotationMark, bytes[place] != .backslash { place += 1 }
      if place < bytes.count, bytes[place] == .quotationMark {
        place += 1
        return String(decoding: bytes[start..<(place - 1)], as: UTF8.self)
      }
      var text = Array(bytes[start..<place])
      while place < bytes.count, bytes[place] != .quotationMark {
        if bytes[place] == .backslash {
          place += 1
          guard place < bytes.count, bytes[place] == .quotationMark || bytes[place] == .backslash else { return nil }
        }
        text.append(bytes[place])
        place += 1
      }
      return take("\"") ? String(decoding: text, as: UTF8.self) : nil
    }

    /// The bytes of a list, whatever is in it.
    mutating func list() -> Slice<UnsafeBufferPointer<UInt8>>? {
      let start = place
      var depth = 0
      while place < bytes.count {
        switch bytes[place] {
        case .openBracket, .openBrace: depth += 1
        case .closeBracket, .closeBrace: depth -= 1
        case .quotationMark:
          place += 1
          while place < bytes.count, bytes[place] != .quotationMark { place += bytes[place] == .backslash ? 2 : 1 }
        default: break
        }
        place += 1
        if depth == 0 { return place <= bytes.count ? bytes[start..<place] : nil }
      }
      return nil
    }
  }
}
