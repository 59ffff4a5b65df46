import CCurl

/// libcurl's set of running transfers, with its connection and DNS caches.
struct MultiHandle: ~Copyable {
  let raw: UnsafeMutableRawPointer

  /// Nil when there is no memory.
  init?(limits: Int) {
    guard curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK, let raw = curl_multi_init() else { return nil }
    self.raw = raw
    kabar_curl_multi_set_long(raw, CURLMOPT_MAX_HOST_CONNECTIONS, limits)
    // A connection to each host of a long list: its next feed follows soon.
    kabar_curl_multi_set_long(raw, CURLMOPT_MAXCONNECTS, 256)
    kabar_curl_multi_set_long(raw, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
  }

  deinit { curl_multi_cleanup(raw) }
}
