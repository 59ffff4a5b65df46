import Fetching
import Model

/// Tells answers that are files from pages: by their type, or by their first bytes where that says nothing or is wrong.
enum FileKind {
  /// What an answer is that holds no page; nil for a page.
  static func of(_ response: FetchResponse) -> StandIn? {
    if let kind = byBytes(response.body) { return kind }
    // Servers call pages all sorts of things.
    let isMarkup = response.body.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "<")
    return isMarkup ? nil : byType(response.headers["content-type"] ?? "")
  }

  /// What the path of an address says, for a file that was not got.
  static func of(path: String) -> StandIn? {
    guard let dot = path.lastIndex(of: "."), path[dot...].utf8.count <= 6 else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    return kinds.first { $0.endings.contains(ending) }?.kind
  }

  private static let kinds: [(kind: StandIn, endings: Set<String>)] = [
    (.pdf, ["pdf"]),
    (.document, ["doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf"]),
    (.picture, ["jpg", "jpeg", "png", "gif", "webp", "avif", "bmp", "tif", "tiff"]),
    (.audio, ["mp3", "m4a", "ogg", "opus", "wav", "aac"]),
    (.video, ["mp4", "m4v", "mov", "webm", "mkv", "avi"]),
    (.file, ["zip", "rar", "7z", "gz", "apk", "exe"]),
  ]

  /// Only types that browsers never show as a page.
  private static func byType(_ header: String) -> StandIn? {
    let type = header.prefix { $0 != ";" && $0 != " " }.lowercased()
    switch type.prefix(while: { $0 != "/" }) {
    case "image": return .picture
    case "audio": return .audio
    case "video": return .video
    case "application": break
    default: return nil
    }
    if type == "application/pdf" { return .pdf }
    let isOffice = ["word", "excel", "powerpoint", "officedocument", "opendocument", "rtf"].contains(
      where: type.contains)
    return isOffice ? .document : type == "application/zip" || type == "application/octet-stream" ? .file : nil
  }

  /// The first bytes of formats that are met behind links of news.
  private static let beginnings: [(kind: StandIn, bytes: [UInt8])] = [
    (.pdf, Array("%PDF-".utf8)), (.picture, [0xFF, 0xD8, 0xFF]), (.picture, [0x89, 0x50, 0x4E, 0x47]),
    (.picture, Array("GIF8".utf8)), (.document, [0x50, 0x4B, 0x03, 0x04]), (.document, [0xD0, 0xCF, 0x11, 0xE0]),
    (.document, Array("{\\rtf".utf8)), (.audio, Array("ID3".utf8)), (.audio, Array("OggS".utf8)),
    (.video, [0x1A, 0x45, 0xDF, 0xA3]), (.file, Array("Rar!".utf8)), (.file, [0x37, 0x7A, 0xBC, 0xAF]),
  ]

  private static func byBytes(_ body: [UInt8]) -> StandIn? {
    if let known = beginnings.first(where: { body.starts(with: $0.bytes) }) { return known.kind }
    // Both begin with a length: "RIFF" + size + form, size + "ftyp" + brand.
    if body.starts(with: "RIFF".utf8), body.count > 12 {
      return body[8..<12].elementsEqual("WEBP".utf8) ? .picture : .audio
    }
    return body.count > 12 && body[4..<8].elementsEqual("ftyp".utf8) ? .video : nil
  }
}
