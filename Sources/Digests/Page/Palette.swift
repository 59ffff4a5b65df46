/// Colours of the page and the message. Every text colour has a contrast of at least 4.5 against the ground that it
/// stands on (WCAG 2.2, 1.4.3), in light and in dark.
enum Palette {
  /// A colour on a light and on a dark ground, `#rrggbb`.
  struct Pair: Sendable {
    var light: String
    var dark: String
  }

  static let ground = Pair(light: "#faf8f3", dark: "#14191b")
  static let paper = Pair(light: "#ffffff", dark: "#1b2123")
  static let desk = Pair(light: "#f4f2ec", dark: "#14181a")
  static let ink = Pair(light: "#1b2224", dark: "#e9e6df")
  static let muted = Pair(light: "#586165", dark: "#a5afb2")
  static let line = Pair(light: "#dcd7cb", dark: "#3a4447")
  static let well = Pair(light: "#1f6b3a", dark: "#7fd09a")
  static let trouble = Pair(light: "#9a3412", dark: "#f0a27a")

  /// One a section, in turn: neighbours differ in hue and in lightness.
  static let topics = [
    Pair(light: "#0a5a57", dark: "#72cbc3"),
    Pair(light: "#7d4011", dark: "#e2a36c"),
    Pair(light: "#2c4988", dark: "#9fb8f0"),
    Pair(light: "#7b2d5b", dark: "#e39ac4"),
    Pair(light: "#3f5a14", dark: "#b3cf7a"),
    Pair(light: "#8c2f2a", dark: "#f0a096"),
    Pair(light: "#4b3a92", dark: "#bcaef2"),
    Pair(light: "#6a5208", dark: "#dcc068"),
  ]
}
