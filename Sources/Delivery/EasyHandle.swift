import CCurl

/// A handle of libcurl with the connection that it keeps; the connection ends with it, in order.
final class EasyHandle {
  let raw: UnsafeMutableRawPointer
  /// Held because the connection calls it when it closes.
  let sockets: MailSockets

  /// Nil when there is no memory.
  init?(_ sockets: MailSockets) {
    guard curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK, let raw = curl_easy_init() else { return nil }
    (self.raw, self.sockets) = (raw, sockets)
  }

  deinit { curl_easy_cleanup(raw) }
}
