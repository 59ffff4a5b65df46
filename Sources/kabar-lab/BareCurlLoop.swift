import CCurl
import Foundation

/// The least that asking many addresses costs: libcurl's multi interface and nothing else.
enum BareCurlLoop {
  /// Asks for every address once, conditionally where `etag` is given; returns how many answered as expected.
  static func run(_ urls: [String], etag: String?, atOnce: Int) -> Int {
    curl_global_init(Int(CURL_GLOBAL_DEFAULT))
    guard let multi = curl_multi_init() else { return 0 }
    // As many as Kabar has: a second one costs more to open than it brings.
    kabar_curl_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, 1)
    kabar_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, 256)
    let lines = etag.flatMap { curl_slist_append(nil, "If-None-Match: " + $0) }
    var waiting = urls[...]
    var done = 0
    func add() {
      guard let url = waiting.popFirst(), let easy = curl_easy_init() else { return }
      kabar_curl_set_text(easy, CURLOPT_URL, url)
      kabar_curl_set_long(easy, CURLOPT_NOSIGNAL, 1)
      kabar_curl_set_text(easy, CURLOPT_ACCEPT_ENCODING, "")
      kabar_curl_set_list(easy, CURLOPT_HTTPHEADER, lines)
      kabar_curl_set_data(easy, CURLOPT_WRITEFUNCTION) { _, size, count, _ in size * count }
      curl_multi_add_handle(multi, easy)
    }
    for _ in 0..<atOnce { add() }
    var running: Int32 = 1
    while running > 0 || !waiting.isEmpty {
      curl_multi_perform(multi, &running)
      var left: Int32 = 0
      while let message = curl_multi_info_read(multi, &left) {
        guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
        if kabar_curl_get_long(easy, CURLINFO_RESPONSE_CODE) == (etag == nil ? 200 : 304) { done += 1 }
        curl_multi_remove_handle(multi, easy)
        curl_easy_cleanup(easy)
        add()
        running += 1
      }
      if running > 0 { curl_multi_poll(multi, nil, 0, 100, nil) }
    }
    curl_multi_cleanup(multi)
    curl_slist_free_all(lines)
    return done
  }
}
