import CCurl
import Web

/// Judges by its spelling an address that is asked through a proxy, since the connection then shows the proxy only. A
/// name that leads to a private address is for the proxy to refuse.
enum ProxyGuard {
  /// Why the hop may not be sent, nil when it may.
  static func refusal(of plan: HopPlan) -> FetchError? {
    guard plan.proxy != nil, !plan.allowsPrivateNetwork else { return nil }
    var host = plan.url.host
    if host.hasPrefix("[") { host = String(host.dropFirst().dropLast()) }
    while host.hasSuffix(".") { host.removeLast() }
    if host == "localhost" || host.hasSuffix(".localhost") { return .addressRefused(host) }
    let bytes = ipBytes { kabar_curl_parse_address(host, $0) }
    return bytes.isEmpty || AddressGuard.isPublic(bytes) ? nil : .addressRefused(host)
  }
}
