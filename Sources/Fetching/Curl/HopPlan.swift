import Text
import Web

/// What one hop sends: the request with everything taken out that does not belong to this address.
struct HopPlan {
  /// Answers for the system's resolver.
  typealias Addresses = @Sendable (_ host: String) -> [String]

  var url: WebURL
  var userAgent: String
  /// Header lines beside `Host`, `User-Agent` and `Accept-Encoding`.
  var headers: [HTTPHeaders.Line]
  var login: FetchRequest.Login?
  /// `Set-Cookie` lines that this origin sent earlier in the chain.
  var cookies: [String] = []
  /// The proxy, nil for none.
  var proxy: String?
  var allowsPrivateNetwork: Bool
  /// How the body may come packed.
  var packing = Packing.here
  /// A PEM file of authorities to trust instead of the system's.
  var authorities: String?
  /// The host's addresses where the system's resolver is not asked.
  var addresses: [String] = []
  var milliseconds: Int
  var maxBytes: Int
  var cutsLongBody: Bool

  /// What `request` sends to `url`, with `left` of its time.
  init(_ request: FetchRequest, to url: WebURL, proxies: ProxySettings, left: Duration) {
    let isOwnOrigin = url.hasOrigin(of: request.url)
    self.url = url
    userAgent = request.userAgent
    headers = [HTTPHeaders.Line(name: "Accept", value: request.accept)]
    if let validators = request.validators, url == (request.validatedURL ?? request.url).withoutFragment {
      if let etag = validators.etag { headers.append(HTTPHeaders.Line(name: "If-None-Match", value: etag)) }
      if let date = validators.lastModified { headers.append(HTTPHeaders.Line(name: "If-Modified-Since", value: date)) }
    }
    if isOwnOrigin {
      let own = Set(request.headers.map { $0.name.lowercased() })
      headers.removeAll { own.contains($0.name.lowercased()) }
      headers += request.headers
    }
    login = isOwnOrigin ? request.login : nil
    proxy = request.proxy ?? proxies.proxy(for: url)
    if proxy?.isEmpty == true { proxy = nil }
    allowsPrivateNetwork = request.allowsPrivateNetwork
    milliseconds = max(1, Int(left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000))
    (maxBytes, cutsLongBody) = (request.maxBytes, request.cutsLongBody)
  }

  /// The lines as libcurl takes them. A line that could smuggle another one in is left out.
  var headerLines: [String] {
    headers.compactMap { line in
      let isName = !line.name.isEmpty && line.name.utf8.allSatisfy { $0 > .space && $0 < .delete && $0 != .colon }
      let isValue = line.value.utf8.allSatisfy { $0 == .tab || $0 >= .space && $0 != .delete }
      // libcurl reads "Name:" as "do not send it", "Name;" as an empty value.
      return isName && isValue ? (line.value.isEmpty ? line.name + ";" : line.name + ": " + line.value) : nil
    }
  }
}
