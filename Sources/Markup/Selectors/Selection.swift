/// What a selector found on a page.
public struct Selection: Sendable {
  /// One found element, attribute or text.
  public struct Item: Sendable {
    /// The element; nil for what is none.
    public var element: Node.ID?
    /// The text, of an element all of it, as it stands.
    public var text: [UInt8]
    /// `datetime`, `content` or `title` of the element.
    public var machine: String?
  }

  /// In the order of the page.
  public var items: [Item] = []
  /// Whether the search was given up, since it cost too much on this page.
  public var isGivenUp = false
}
