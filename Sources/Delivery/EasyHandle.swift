import CCurl

/// A handle of libcurl with the connection that it keeps; the connection ends with it, in order.
final class EasyHandle {
  let raw: UnsafeMutableRawPointer

  /// Nil when there is no memory.
  init?() {
    guard curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK, let raw = curl_easy_init() else { return nil }
    self.raw = raw
  }

  deinit { curl_easy_cleanup(raw) }
}
