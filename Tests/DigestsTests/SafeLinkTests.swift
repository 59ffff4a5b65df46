import Testing

@testable import Digests

@Suite struct SafeLinkTests {
  @Test(arguments: [
    ("https://a.test/b?c=d&e=%20#f", "https://a.test/b?c=d&e=%20#f"),
    ("HTTP://a.test/", "http://a.test/"),
    ("  https://a.test/x \n", "https://a.test/x"),
    ("https://a.test/b c\"<>\\^`{|}'é", "https://a.test/b%20c%22%3C%3E%5C%5E%60%7B%7C%7D%27%C3%A9"),
    ("https://a.test/x\r\nBcc: y", "https://a.test/x%0D%0ABcc:%20y"),
    ("https://[::1]:8080/[x]", "https://[::1]:8080/%5Bx%5D"),
    ("https://bücher.test/", "https://b%C3%BCcher.test/"),
  ])
  func linked(text: String, address: String) { #expect(SafeLink.address(text) == address) }

  @Test(arguments: [
    "", "javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "//a.test/", "a.test", "https://",
    "https:///x",
    "ftp://a.test/", "mailto:a@b.test", "https://bank.test@jahat.test/", "https://a b.test/", "https://\"><script>/",
    "http\u{1A}//a.test/",
  ])
  func notLinked(text: String) { #expect(SafeLink.address(text) == nil) }

  @Test func longAddressesAreNotLinked() {
    #expect(SafeLink.address("https://a.test/" + String(repeating: "p", count: SafeLink.limit - 15)) != nil)
    #expect(SafeLink.address("https://a.test/" + String(repeating: "p", count: SafeLink.limit - 14)) == nil)
    #expect(SafeLink.address("https://a.test/" + String(repeating: "é", count: 900)) == nil)
  }
}
