/// What a server gave to ask again with: the exact bytes of `ETag` and `Last-Modified`, never parsed or written anew
/// (RFC 9110 sections 8.8 and 13.1). They belong to one address, the one that answered.
public struct Validators: Sendable, Hashable, Codable {
  /// The `ETag` value, quotes and `W/` included.
  public var etag: String?
  /// The `Last-Modified` value.
  public var lastModified: String?

  /// Validators as a server sent them.
  public init(etag: String? = nil, lastModified: String? = nil) {
    (self.etag, self.lastModified) = (etag, lastModified)
  }

  /// Whether there is nothing to ask again with.
  public var isEmpty: Bool { etag == nil && lastModified == nil }
}
