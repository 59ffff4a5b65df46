import Foundation
import Testing

@testable import Digests

@Suite struct PaletteTests {
  @Test func everyTextColourCanBeRead() {
    let texts = Palette.topics + [Palette.ink, Palette.muted, Palette.well, Palette.trouble]
    for colour in texts {
      for ground in [Palette.ground, Palette.paper] {
        #expect(contrast(colour.light, ground.light) >= 4.5, "\(colour.light) on \(ground.light)")
        #expect(contrast(colour.dark, ground.dark) >= 4.5, "\(colour.dark) on \(ground.dark)")
      }
    }
  }

  /// WCAG 2.2, "contrast ratio".
  private func contrast(_ a: String, _ b: String) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  private func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
      let c = Double(part) / 255
      return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
