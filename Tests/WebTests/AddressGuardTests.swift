import Testing

@testable import Web

@Suite struct AddressGuardTests {
  @Test(
    arguments: [
      [0, 0, 0, 0], [10, 1, 2, 3], [100, 64, 0, 1], [100, 127, 255, 255], [127, 0, 0, 1], [169, 254, 169, 254],
      [172, 16, 0, 1],
      [172, 31, 9, 9], [192, 0, 0, 8], [192, 0, 2, 1], [192, 168, 1, 1], [198, 19, 0, 1], [198, 51, 100, 7],
      [203, 0, 113, 9],
      [224, 0, 0, 1], [239, 1, 1, 1], [240, 0, 0, 1], [255, 255, 255, 255], [168, 63, 129, 16],
    ] as [[UInt8]])
  func refusesInsideIPv4(address: [UInt8]) { #expect(!AddressGuard.isPublic(ipv4: address)) }

  @Test(
    arguments: [
      [1, 1, 1, 1], [100, 63, 0, 1], [100, 128, 0, 1], [172, 15, 0, 1], [172, 32, 0, 1], [169, 253, 0, 1],
      [192, 0, 1, 1],
      [198, 20, 0, 1], [223, 255, 255, 254], [168, 63, 129, 17],
    ] as [[UInt8]])
  func acceptsPublicIPv4(address: [UInt8]) { #expect(AddressGuard.isPublic(address)) }

  @Test(arguments: [
    "::", "::1", "::7f00:1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "100::1",
    "2001::1",
    "2001:2::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::1", "2002:c0a8:101::", "3fff:1::1", "fc00::1", "fd12::1",
    "fe80::1", "fec0::1", "ff02::1", "::ffff:0:808:808",
  ])
  func refusesInsideIPv6(address: String) throws {
    let bytes = try #require(IPv6.parse(Array(address.utf8)[...]))
    #expect(!AddressGuard.isPublic(bytes))
  }

  @Test(arguments: [
    "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1", "2001:4860:4860::8888",
  ])
  func acceptsPublicIPv6(address: String) throws {
    let bytes = try #require(IPv6.parse(Array(address.utf8)[...]))
    #expect(AddressGuard.isPublic(ipv6: bytes))
  }

  @Test func otherLengthsAreNotPublic() {
    #expect(!AddressGuard.isPublic([]))
    #expect(!AddressGuard.isPublic(ipv4: [1, 1, 1]))
    #expect(!AddressGuard.isPublic(ipv6: [1, 1, 1, 1]))
  }
}
