/// Tells addresses of the public Internet from those inside: what a source may name must never reach the operator's own
/// machines (server-side request forgery). Judges the bytes connected to, never a spelling.
///
/// Ranges from the IANA special-purpose address registries (RFC 6890 and its updates).
public enum AddressGuard {
  /// Whether an address of 4 (IPv4) or 16 bytes (IPv6), in network order, is one of the public Internet. Any other length is not.
  public static func isPublic(_ address: [UInt8]) -> Bool {
    switch address.count {
    case 4: isPublic(ipv4: address)
    case 16: isPublic(ipv6: address)
    default: false
    }
  }

  /// Whether the 4 bytes of an IPv4 address, in network order, are public: not this network, private, shared (CGNAT),
  /// loopback, link-local (with the clouds' metadata service), documentation, benchmarking, multicast or reserved.
  public static func isPublic(ipv4 a: [UInt8]) -> Bool {
    guard a.count == 4 else { return false }
    switch (a[0], a[1], a[2]) {
    case (0, _, _), (10, _, _), (127, _, _): return false
    case (100, 64...127, _): return false
    case (169, 254, _): return false
    case (172, 16...31, _): return false
    case (192, 0, 0), (192, 0, 2), (192, 88, 99), (192, 168, _): return false
    case (198, 18...19, _), (198, 51, 100): return false
    case (203, 0, 113): return false
    case (224..., _, _): return false
    // Azure's metadata and DHCP address lies in public space.
    case (168, 63, 129): return a[3] != 16
    default: return true
    }
  }

  /// Whether the 16 bytes of an IPv6 address, in network order, are public: within 2000::/3 and not documentation,
  /// benchmarking or ORCHID; an address that carries an IPv4 one (mapped, NAT64, 6to4) is judged by that one; Teredo never is.
  public static func isPublic(ipv6 a: [UInt8]) -> Bool {
    guard a.count == 16 else { return false }
    let isZeroTo10 = a[0..<10].allSatisfy { $0 == 0 }
    // ::ffff:0:0/96, mapped.
    if isZeroTo10, a[10] == 0xFF, a[11] == 0xFF { return isPublic(ipv4: Array(a[12...])) }
    // 64:ff9b::/96, NAT64 (RFC 6052); 64:ff9b:1::/48 is for local use.
    if a[0..<12].elementsEqual([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) {
      return isPublic(ipv4: Array(a[12...]))
    }
    // Outside 2000::/3: ::/8 (unspecified, loopback, compatible), fc00::/7, fe80::/10, ff00::/8, unassigned.
    guard a[0] & 0xE0 == 0x20 else { return false }
    switch (a[0], a[1], a[2], a[3]) {
    // 2002::/16, 6to4.
    case (0x20, 0x02, _, _): return isPublic(ipv4: Array(a[2..<6]))
    // 2001::/32 Teredo, 2001:2::/48 benchmarking, 2001:10::/28 and 2001:20::/28 ORCHID: all of 2001::/23.
    case (0x20, 0x01, 0...1, _): return false
    case (0x20, 0x01, 0x0D, 0xB8): return false
    // 3fff::/20, documentation (RFC 9637).
    case (0x3F, 0xFF, 0...0x0F, _): return false
    default: return true
    }
  }
}
