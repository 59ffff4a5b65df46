import Text

/// Values as people type them, made what the configuration writes.
public enum TypedValue {
  /// The zone that a name stands for: `Asia/Jakarta`, `WIB`, `wita`, `makassar`, `GMT+7`; nil where it stands for none.
  public static func zone(_ text: String) -> String? {
    ZoneNames.isKnown(text) ? text : ZoneNames.meant(by: text)
  }

  /// The time of day that is meant by `6`, `6.30` or `06:30`, as `06:30`; nil where it is none.
  public static func timeOfDay(_ text: String) -> String? { Measure.timeMeant(by: text).map(Measure.text(time:)) }

  /// A time of day as the configuration writes it.
  public static func text(_ time: TimeOfDay) -> String { Measure.text(time: time) }
}
