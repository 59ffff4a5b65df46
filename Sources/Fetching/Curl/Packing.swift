/// How the body of an answer may come packed, and who unpacks it.
enum Packing: Sendable, Hashable {
  /// By gzip or deflate, unpacked here: libcurl 7.88 takes what stops in the middle for the whole.
  case here
  /// By whatever libcurl unpacks: for servers that pack otherwise though nobody offered it.
  case byLibcurl
  /// Not at all: for servers whose packing is broken.
  case plain

  /// The header line that asks for it; nil where libcurl writes its own.
  var line: String? {
    switch self {
    case .here: "Accept-Encoding: gzip, deflate"
    case .byLibcurl: nil
    case .plain: "Accept-Encoding: identity"
    }
  }
}
