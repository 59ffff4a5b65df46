import Text

/// Tells program code and style sheets from text, where a page's own mistake shows them to its readers.
enum CodeText {
  /// Bytes of a text that are looked at.
  private static let limit = 4_000

  /// Whether a text is code: it has the signs of it close together, and words that only code has.
  static func isCode(_ text: ArraySlice<UInt8>) -> Bool {
    if isShortcode(text) || isCipher(text) { return true }
    if text.first == .lessThan, tags.isFound(in: text.prefix(limit)) { return true }
    let text = text.prefix(limit)
    var (braces, ends, signs, slashes) = (0, 0, 0, 0)
    for byte in text {
      switch byte {
      case .openBrace, .closeBrace: braces += 1
      case .semicolon: ends += 1
      case .backslash: slashes += 1
      case .equalsSign, .lessThan, .greaterThan, .openBracket, .closeBracket, .openParenthesis, .closeParenthesis,
        .underscore, .dollarSign:
        signs += 1
      default: break
      }
    }
    // A formula has braces, too.
    if slashes > 2, slashes * 3 > braces { return false }
    let all = braces + ends + signs
    guard braces + ends >= 2, all >= 5, all * 33 >= text.count else { return false }
    return braces >= 4 && ends >= 2 && all * 16 >= text.count || words.isFound(in: text)
  }

  /// Whether a text is the code that fetches an advertisement: of no use to readers where other code may be the subject.
  static func isAdvertisement(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == .lessThan && servers.isFound(in: text.prefix(limit))
  }

  /// Whether a text is a paragraph that was turned into other signs so that only subscribers read it: each sign of ASCII
  /// moved on by 47, with which `<p>` becomes `kAm`.
  private static func isCipher(_ text: ArraySlice<UInt8>) -> Bool {
    text.starts(with: "kAm".utf8) || text.starts(with: "kA 4=2DDl".utf8)
  }

  /// Whether a text is an instruction of the site's editor that nobody carried out: `[gallery ids="1,2"]`,
  /// `[caption width="600"]…[/caption]`, `[vc_row][vc_column]`.
  private static func isShortcode(_ text: ArraySlice<UInt8>) -> Bool {
    // What a template was to fill in: "{{ iklan }}".
    if text.starts(with: "{{".utf8), text.suffix(2).elementsEqual("}}".utf8), text.count <= 200 { return true }
    guard text.first == .openBracket, text.last == .closeBracket, text.count <= limit else { return false }
    return zip(text, text.dropFirst()).contains {
      $0 == .openBracket && $1 == .slash || $0 == .equalsSign && $1 == .quotationMark
    } || builders.isFound(in: text)
  }

  /// What an element of code ends with, where its signs were written out for readers.
  private static let tags = PhraseSet("</script>|</style>|</iframe>|</ins>|</noscript>")

  /// What such code names.
  private static let servers = PhraseSet(
    "adsbygoogle|googlesyndication|doubleclick|googletag|adnxs|mgid|taboola|popads")

  private static let builders = PhraseSet("[vc_|[et_pb")

  private static let words = PhraseSet(
    """
    function(|function (|.push(|window.|document.|googletag|=>{|=> {|});|!important|console.|datalayer|adsbygoogle|jquery|$(|getelementby
    addeventlistener|@media|px;|px}|;}|return |<script|</script|var |const |display:|color:|queryselector|typeof |innerhtml
    ":"|":{|":[
    """)
}
