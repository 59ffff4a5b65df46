import Configuration
import Feeds
import Model
import Text
import Web

/// Takes the subscriptions of a feed reader (OPML) over into the text of a configuration.
public struct SubscriptionImport: Sendable, Hashable {
  /// Why a list cannot be taken over.
  public enum Failure: Error, Sendable, Hashable {
    /// The file holds no list of subscriptions.
    case noList
    /// The configuration cannot be added to.
    case addition(SourceAddition.Failure)
  }

  /// The configuration with the new sources.
  public private(set) var bytes: [UInt8]
  /// Names of the sources added, in order.
  public private(set) var added: [String] = []
  /// Subscriptions whose feed or site is a source already, or stands in the list twice.
  public private(set) var known = 0
  /// Addresses that are no http addresses, at most 20.
  public private(set) var unusable: [String] = []
  /// What was wrong with the list itself, for people.
  public private(set) var diagnostics: [String]

  /// Bytes of a name that are taken over.
  private static let nameBytes = 120

  /// Adds the subscriptions of `list` to a configuration.
  ///
  /// - Parameters:
  ///   - file: what messages call the configuration.
  ///   - privateNetwork: whether addresses in private networks are taken; else they are unusable.
  public init(
    _ list: [UInt8], into configuration: [UInt8], file: String, privateNetwork: Bool = false
  ) throws(Failure) {
    let opml: OPML
    do throws(FeedError) { opml = try OPML.read(list) } catch { throw .noList }
    bytes = configuration
    diagnostics = opml.diagnostics
    let sources = ConfigurationReader(environment: .working).read(configuration, file: file).settings?.sources ?? []
    let sites = Set(sources.map(\.url.key))
    var keys = sites
    var names = UniqueNames(besides: sources.map(\.name))
    var entries: [SourceAddition.Entry] = []
    for subscription in opml.subscriptions {
      let outline = subscription.outline
      // Of a site without a feed, as `kabar export` may write one, the feed is found when it is read.
      guard let text = outline.feed ?? outline.site, let url = WebURL(typed: text), !url.host.isEmpty,
        !text.contains("@")
      else {
        if unusable.count < 20 { unusable.append(String((outline.feed ?? outline.site ?? outline.title).prefix(200))) }
        continue
      }
      // A site that is a source already is read through this feed, or a better one.
      let site = outline.site.flatMap { WebURL($0) }
      if keys.contains(url.key) || site.map({ sites.contains($0.key) }) ?? false {
        known += 1
        continue
      }
      let isInside = LiteralAddress.isInside(host: url.host)
      if isInside, !privateNetwork {
        if unusable.count < 20 { unusable.append(String(text.prefix(200))) }
        continue
      }
      keys.insert(url.key)
      // A list that gives no title gives the address as one.
      let name = Self.name(outline.title == text ? "" : outline.title, of: url, besides: &names)
      added.append(name)
      entries.append(
        SourceAddition.Entry(
          url: url.href, name: name, settings: isInside ? [("private_network", "yes")] : []))
    }
    if entries.isEmpty { return }
    do throws(SourceAddition.Failure) {
      bytes = try SourceAddition.adding(entries, to: configuration, file: file)
    } catch {
      throw .addition(error)
    }
  }

  /// A name that no other source has.
  private static func name(_ title: String, of url: WebURL, besides names: inout UniqueNames) -> String {
    // What the configuration does not let into a name: it is used in commands and file names.
    let plain = String(title.map { $0 == "/" || $0 == "\\" ? "-" : $0 }).replacing("..", with: " ")
    let words = plain.split { $0.isWhitespace || $0.isNewline || ($0.isASCII && $0 < " ") }.joined(separator: " ")
    let text = words.filter { $0 != "\u{FFFD}" }.truncated(toBytes: nameBytes)
    let inner = text.drop { ".- ".contains($0) }.reversed().drop { $0 == " " }.reversed()
    let base = inner.isEmpty ? url.site : String(inner)
    return names.take(base) ? base : names.numbered("\(base) (\(url.site))")
  }
}
