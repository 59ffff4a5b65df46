import CCurl

/// libcurl's reason for giving up, as one of ours.
struct CurlFailure {
  var code: CURLcode
  /// libcurl's own words; may be empty.
  var text: String
  var host: String
  var phase: FetchError.Phase
  /// The address that the guard refused, if it did.
  var refused: String?
  var headerLimit: Int

  var error: FetchError {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: .cannotResolve(host)
    case CURLE_COULDNT_RESOLVE_PROXY: .cannotResolve("the proxy")
    case CURLE_COULDNT_CONNECT, CURLE_ABORTED_BY_CALLBACK:
      refused.map { .addressRefused($0) } ?? .cannotConnect(reason)
    case CURLE_OPERATION_TIMEDOUT:
      // The same code for both; only the words differ.
      phase == .reading && text.hasPrefix("Operation too slow") ? .tooSlow : .timedOut(phase)
    // Bytes behind the end of gzip are a failure to write, says libcurl 7.88; our own callbacks give their reason first.
    case CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR: .badEncoding
    // A single header line beyond libcurl's own bound.
    case CURLE_OUT_OF_MEMORY where phase == .waiting: .headersTooLarge(headerLimit)
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE,
      CURLE_SSL_SHUTDOWN_FAILED, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ENGINE_INITFAILED:
      .tls(reason)
    default: .connectionBroken(reason)
    }
  }

  private var reason: String { text.isEmpty ? String(cString: curl_easy_strerror(code)) : text }
}
