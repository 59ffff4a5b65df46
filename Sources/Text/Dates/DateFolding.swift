/// Makes letters comparable: lower case, without accents, in the scripts that month names are written in.
enum DateFolding {
  /// U+00C0–U+00FF without case and accents.
  private static let latin1 = [UInt8]("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)
  /// U+0100–U+017F without case and accents.
  private static let latinA = [UInt8](
    ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
      + "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  /// The letter without case and accents; nil for what is no letter. Ideographs and syllables stay as they are.
  static func fold(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x61...0x7A: scalar
    case 0x41...0x5A: scalar + 0x20
    case 0x00AA, 0x00B5, 0x00BA: scalar
    case 0x00C0...0x00FF: scalar == 0xD7 || scalar == 0xF7 ? nil : UInt32(latin1[Int(scalar - 0xC0)])
    case 0x0100...0x017F: UInt32(latinA[Int(scalar - 0x100)])
    case 0x0180...0x024F, 0x1E00...0x1EFF: scalar
    case 0x0370...0x03FF: greek(scalar)
    case 0x0400, 0x0401, 0x0450, 0x0451: 0x0435
    case 0x0402...0x040F: scalar + 0x50
    case 0x0410...0x042F: scalar + 0x20
    case 0x0430...0x052F: scalar
    case 0x0531...0x06DF, 0x0900...0x1DFF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3: scalar
    default: nil
    }
  }

  /// Whether each such character is a word of its own (Han).
  static func standsAlone(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) }

  private static func greek(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x0386, 0x03AC: 0x03B1
    case 0x0388, 0x03AD: 0x03B5
    case 0x0389, 0x03AE: 0x03B7
    case 0x038A, 0x03AF, 0x0390, 0x03AA, 0x03CA: 0x03B9
    case 0x038C, 0x03CC: 0x03BF
    case 0x038E, 0x03CD, 0x03AB, 0x03CB, 0x03B0: 0x03C5
    case 0x038F, 0x03CE: 0x03C9
    case 0x03C2: 0x03C3
    case 0x0391...0x03A9: scalar + 0x20
    default: scalar
    }
  }
}
