import ArgumentParser
import Markup
import Model

/// Reads `--select part=selector`, with which selectors are tried before they are written into the configuration.
enum SelectorArguments {
  static func read(_ arguments: [String]) throws -> ArticleSelectors? {
    var selectors = ArticleSelectors()
    for argument in arguments {
      guard let sign = argument.firstIndex(of: "=") else {
        throw CommandContext.misuse(
          "--select takes part=selector, as in title=h1.judul; found \"\(argument)\"", of: ExtractCommand.self)
      }
      let text = String(argument[argument.index(after: sign)...])
      do throws(SelectorError) {
        _ = try Selector(text)
      } catch {
        throw CommandContext.misuse(
          "\"\(text)\": \(error.message) (column \(error.offset + 1))", of: ExtractCommand.self)
      }
      switch argument[..<sign] {
      case "body": selectors.body = text
      case "title": selectors.title = text
      case "byline": selectors.byline = text
      case "date": selectors.date = text
      case "remove": selectors.remove.append(text)
      default:
        throw CommandContext.misuse(
          "--select knows body, title, byline, date and remove, not \"\(argument[..<sign])\"", of: ExtractCommand.self)
      }
    }
    return selectors.isEmpty ? nil : selectors
  }
}
