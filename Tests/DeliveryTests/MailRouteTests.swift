import Testing

@testable import Delivery

@Suite struct MailRouteTests {
  @Test(arguments: [
    ("smtp://127.0.0.1:25", "smtp://127.0.0.1:25", MailRoute.Security.none),
    ("smtp://mail.warta.test", "smtp://mail.warta.test:25", .none),
    ("SMTPS://mail.warta.test/", "smtps://mail.warta.test:465", .implicit),
    ("smtp+starttls://mail.warta.test", "smtp://mail.warta.test:587", .startTLS),
    ("smtp+starttls://[::1]:2525", "smtp://[::1]:2525", .startTLS),
    ("smtp://[::1]", "smtp://[::1]:25", .none),
  ])
  func reads(text: String, url: String, security: MailRoute.Security) throws {
    let route = try #require(MailRoute(text))
    #expect(route.url == url)
    #expect(route.security == security)
  }

  @Test(arguments: [
    "", "sendmail", "http://warta.test", "smtp://", "smtp://:25", "smtp://a:0", "smtp://a:70000", "smtp://a:x",
    "smtp://a/b", "smtp://user@a", "smtp://a b", "smtp://a\r\nb:25",
  ])
  func refuses(text: String) { #expect(MailRoute(text) == nil) }
}
