import Configuration
import Digests
import Text

/// When something is tried again, for people.
public enum NextTry {
  /// `2026-11-28 11:05`; a time that is over is no time to wait for: the service is late, or does not run.
  public static func words(_ next: Instant, at now: Instant, _ zone: ZoneRules, _ say: WordingLanguage) -> String {
    next > now
      ? short(zone.moment(next).iso8601) : say("at the next poll of its source", "pada giliran sumbernya berikutnya")
  }

  /// `2023-09-09T06:00:00+07:00` as `2023-09-09 06:00`.
  public static func short(_ iso: String) -> String {
    String(iso.prefix(10)) + " " + String(iso.dropFirst(11).prefix(5))
  }
}
