/// Bytes of ASCII by the names of Unicode or what everybody calls them. For letters and digits: `UInt8(ascii: "a")`.
extension UInt8 {
  /// Tab.
  @inlinable @inline(__always) public static var tab: UInt8 { 0x09 }
  /// Line feed, `\n`.
  @inlinable @inline(__always) public static var lineFeed: UInt8 { 0x0A }
  /// Form feed.
  @inlinable @inline(__always) public static var formFeed: UInt8 { 0x0C }
  /// Carriage return, `\r`.
  @inlinable @inline(__always) public static var carriageReturn: UInt8 { 0x0D }
  /// Escape, which begins a sequence of ISO 2022.
  @inlinable @inline(__always) public static var escape: UInt8 { 0x1B }
  /// Space.
  @inlinable @inline(__always) public static var space: UInt8 { 0x20 }
  /// `!`
  @inlinable @inline(__always) public static var exclamationMark: UInt8 { 0x21 }
  /// `"`
  @inlinable @inline(__always) public static var quotationMark: UInt8 { 0x22 }
  /// `#`
  @inlinable @inline(__always) public static var numberSign: UInt8 { 0x23 }
  /// `$`
  @inlinable @inline(__always) public static var dollarSign: UInt8 { 0x24 }
  /// `%`
  @inlinable @inline(__always) public static var percentSign: UInt8 { 0x25 }
  /// `&`
  @inlinable @inline(__always) public static var ampersand: UInt8 { 0x26 }
  /// `'`
  @inlinable @inline(__always) public static var apostrophe: UInt8 { 0x27 }
  /// `(`
  @inlinable @inline(__always) public static var openParenthesis: UInt8 { 0x28 }
  /// `)`
  @inlinable @inline(__always) public static var closeParenthesis: UInt8 { 0x29 }
  /// `*`
  @inlinable @inline(__always) public static var asterisk: UInt8 { 0x2A }
  /// `+`
  @inlinable @inline(__always) public static var plusSign: UInt8 { 0x2B }
  /// `,`
  @inlinable @inline(__always) public static var comma: UInt8 { 0x2C }
  /// `-`
  @inlinable @inline(__always) public static var hyphen: UInt8 { 0x2D }
  /// `.`
  @inlinable @inline(__always) public static var period: UInt8 { 0x2E }
  /// `/`
  @inlinable @inline(__always) public static var slash: UInt8 { 0x2F }
  /// `:`
  @inlinable @inline(__always) public static var colon: UInt8 { 0x3A }
  /// `;`
  @inlinable @inline(__always) public static var semicolon: UInt8 { 0x3B }
  /// `<`
  @inlinable @inline(__always) public static var lessThan: UInt8 { 0x3C }
  /// `=`
  @inlinable @inline(__always) public static var equalsSign: UInt8 { 0x3D }
  /// `>`
  @inlinable @inline(__always) public static var greaterThan: UInt8 { 0x3E }
  /// `?`
  @inlinable @inline(__always) public static var questionMark: UInt8 { 0x3F }
  /// `@`
  @inlinable @inline(__always) public static var atSign: UInt8 { 0x40 }
  /// `[`
  @inlinable @inline(__always) public static var openBracket: UInt8 { 0x5B }
  /// `\`
  @inlinable @inline(__always) public static var backslash: UInt8 { 0x5C }
  /// `]`
  @inlinable @inline(__always) public static var closeBracket: UInt8 { 0x5D }
  /// `^`
  @inlinable @inline(__always) public static var caret: UInt8 { 0x5E }
  /// `_`
  @inlinable @inline(__always) public static var underscore: UInt8 { 0x5F }
  /// Backtick.
  @inlinable @inline(__always) public static var backtick: UInt8 { 0x60 }
  /// `{`
  @inlinable @inline(__always) public static var openBrace: UInt8 { 0x7B }
  /// `|`
  @inlinable @inline(__always) public static var verticalBar: UInt8 { 0x7C }
  /// `}`
  @inlinable @inline(__always) public static var closeBrace: UInt8 { 0x7D }
  /// `~`
  @inlinable @inline(__always) public static var tilde: UInt8 { 0x7E }
  /// Delete, the control behind the printable characters.
  @inlinable @inline(__always) public static var delete: UInt8 { 0x7F }
}
