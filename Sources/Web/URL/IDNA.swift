import CIDN2

/// Internationalised domain names to ASCII (UTS #46, not transitional, as the WHATWG URL Standard asks for it), by libidn2.
enum IDNA {
  /// The ASCII form of a host name; nil when it is not valid. IPv4 and forbidden characters are the caller's to judge.
  ///
  /// - Parameter host: any number of labels, in UTF-8.
  static func ascii(_ host: [UInt8]) -> [UInt8]? {
    // A NUL would end the name early.
    if host.contains(0) { return nil }
    var result: UnsafeMutablePointer<CChar>?
    let flags = Int32(IDN2_NFC_INPUT.rawValue) | Int32(IDN2_NONTRANSITIONAL.rawValue)
    let status = idn2_to_ascii_8z(host.map(CChar.init(bitPattern:)) + [0], &result, flags)
    guard status == Int32(IDN2_OK.rawValue), let result else { return nil }
    defer { idn2_free(result) }
    var count = 0
    while result[count] != 0 { count += 1 }
    return Array(UnsafeRawBufferPointer(start: result, count: count))
  }
}
