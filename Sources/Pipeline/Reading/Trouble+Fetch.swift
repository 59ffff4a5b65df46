import Fetching
import Model

extension Trouble {
  /// What an answer means that refuses what was asked for: a wall that names itself, or the status.
  init(refusal response: FetchResponse) {
    if let name = WallSigns.name(of: response) {
      self.init(.wall, name)
    } else {
      self.init(.status, String(response.status))
    }
  }

  /// What a failed fetch means for the source.
  init(_ error: FetchError) {
    switch error {
    case .timedOut, .tooSlow: self.init(.timeout)
    case .addressRefused(let address): self.init(.privateAddress, address)
    case .tls(let words): self.init(.certificate, words)
    case .robotsDisallow: self.init(.robots)
    // Without its robots.txt a site counts as not to be read; what is wrong is that it does not answer.
    case .robotsUnreachable(let reason):
      if let address = Self.privateAddress(in: reason) {
        self.init(.privateAddress, address)
      } else {
        self.init(.unreachable, "robots.txt: " + reason)
      }
    case .tooManyRedirects, .redirectLoop, .bodyTooLarge, .headersTooLarge: self.init(.limit, error.description)
    case .beyondRedirect(_, let error): self.init(error)
    case .cannotResolve, .cannotConnect: self.init(.unreachable, error.description)
    default: self.init(.other, error.description)
    }
  }

  /// The address that `FetchError.addressRefused` tells of.
  private static func privateAddress(in reason: String) -> String? {
    let parts = FetchError.addressRefused("|").description.split(separator: "|").map(String.init)
    guard parts.count == 2, reason.hasPrefix(parts[0]), reason.hasSuffix(parts[1]) else { return nil }
    return String(reason.dropFirst(parts[0].count).dropLast(parts[1].count))
  }
}
