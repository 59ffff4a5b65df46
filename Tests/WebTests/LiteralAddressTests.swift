import Testing

@testable import Web

@Suite("LiteralAddress")
struct LiteralAddressTests {
  @Test(
    "Every spelling of an address inside is known",
    arguments: [
      "127.0.0.1", "127.1", "0x7f.1", "017700000001", "2130706433", "0.0.0.0", "10.1.2.3", "100.64.0.1",
      "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.168.1.1", "198.18.0.1", "224.0.0.1",
      "255.255.255.255", "127.0.0.1.", "localhost", "LOCALHOST.", "kabar.localhost", "[::]", "[::1]",
      "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[fe80::1]", "[fc00::1]", "[fd12:3456::1]", "[ff02::1]",
      "[64:ff9b::10.0.0.1]", "[2002:7f00:1::]", "[::10.0.0.1]", "203.0.113.9", "[2001:db8::1]",
    ])
  func inside(host: String) { #expect(LiteralAddress.isInside(host: host)) }

  @Test(
    "Public addresses and names are left to the guard",
    arguments: [
      "8.8.8.8", "100.63.0.1", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.167.1.1", "198.20.0.1",
      "223.255.255.255", "satu.example", "10.example", "localhost.example", "[64:ff9b::8.8.8.8]",
      "[::ffff:8.8.8.8]", "1.2.3.4.5",
    ])
  func outside(host: String) { #expect(!LiteralAddress.isInside(host: host)) }

  @Test(
    "What is no address has no bytes", arguments: ["256.1.1.1", "1.2.3.4.5", "", ".", "1..2", "+1", "4294967296", "08"])
  func strangeSpellings(host: String) { #expect(LiteralAddress.bytes(host: host) == nil) }

  @Test(
    "Only the machine itself is a loopback",
    arguments: [("127.9.9.9", true), ("[::1]", true), ("10.0.0.1", false), ("[::2]", false), ("contoh.id", false)])
  func loopback(host: String, expected: Bool) { #expect(LiteralAddress.isLoopback(host: host) == expected) }
}
