import Glibc
import Web

/// Which proxy a request goes through, as `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` say.
///
/// Read once and handed to libcurl explicitly, since with a proxy the connected address is the proxy's and the address
/// guard must judge the host's spelling instead.
public struct ProxySettings: Sendable, Hashable {
  /// The proxy for http addresses.
  public var http: String?
  /// The proxy for https addresses.
  public var https: String?
  /// Hosts, domains (with all below them) and `*` that are asked directly.
  public var direct: [String] = []

  /// No proxy.
  public init() {}

  /// The settings in a set of environment variables. `HTTP_PROXY` in capitals is not read, as a request header could set it (httpoxy).
  public init(environment: [String: String]) {
    func value(_ names: String...) -> String? { names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } }
    let all = value("all_proxy", "ALL_PROXY")
    http = value("http_proxy") ?? all
    https = value("https_proxy", "HTTPS_PROXY") ?? all
    direct = (value("no_proxy", "NO_PROXY") ?? "").split { $0 == "," || $0 == " " }.map { $0.lowercased() }
  }

  /// The settings of this process's environment.
  public static func ofProcess() -> ProxySettings {
    var found: [String: String] = [:]
    for name in ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"] {
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    return ProxySettings(environment: found)
  }

  /// The proxy for an address, nil when it is asked directly.
  public func proxy(for url: WebURL) -> String? {
    guard let proxy = url.scheme == "https" ? https : http else { return nil }
    let host = url.host.hasPrefix("[") ? String(url.host.dropFirst().dropLast()) : url.host
    let isDirect = direct.contains { rule in
      let name = rule.hasPrefix(".") ? String(rule.dropFirst()) : rule
      return name == "*" || host == name || host.hasSuffix("." + name)
    }
    return isDirect ? nil : proxy
  }
}
