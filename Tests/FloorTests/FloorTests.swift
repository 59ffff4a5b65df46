import Foundation
import Testing

/// The floors of the design: a target imports only what lies below it.
@Suite struct FloorTests {
  /// What each target of ours may import of the others.
  private static let allowed: [String: Set<String>] = [
    "CCurl": [], "CLibXML2": [], "CTreeMemory": [], "CLinux": [], "CZlib": [], "CIDN2": [], "CEmbedded": [],
    "Threads": ["CLinux"],
    "Text": [], "Web": ["CIDN2", "CZlib", "Text"],
    "Markup": ["CLibXML2", "CTreeMemory", "Text", "Web"], "Model": ["Text", "Web"],
    "Feeds": ["Markup", "Model", "Text", "Web"], "Discovery": ["Markup", "Model", "Text", "Web"],
    "Extraction": ["CEmbedded", "Markup", "Model", "Text", "Web"], "Relevance": ["Model", "Text"],
    "Deduplication": ["Model", "Text"], "Summaries": ["Model", "Text"], "Digests": ["Model", "Text"],
    "Fetching": ["CCurl", "Threads", "Web", "Model", "Text"], "Files": ["Threads"],
    "Storage": ["Model", "Text", "Web"],
    "Configuration": ["CEmbedded", "Markup", "Model", "Summaries", "Text", "Web"],
    "Delivery": ["CCurl", "Threads", "Model", "Text"],
    "Pipeline": [
      "Text", "Web", "Markup", "Model", "Feeds", "Discovery", "Extraction", "Relevance", "Deduplication", "Summaries",
      "Digests", "Fetching", "Files", "Storage", "Configuration", "Delivery", "Threads",
    ],
    "Service": ["Text", "Web", "Model", "Files", "Storage", "Configuration", "Pipeline", "CLinux", "Threads"],
  ]

  /// What only these targets may import from outside.
  private static let outside: [String: Set<String>] = [
    "GRDB": ["Storage"], "Yams": ["Configuration"], "ArgumentParser": ["kabar", "kabar-lab"],
    "ServiceLifecycle": ["Service", "kabar"], "UnixSignals": ["Service"],
    "Foundation": ["Configuration", "Storage", "Fetching", "Pipeline", "Service", "kabar", "kabar-lab"],
    "FoundationEssentials": ["Configuration", "Storage", "Fetching", "Pipeline", "Service", "kabar", "kabar-lab"],
    "Glibc": [
      "Threads", "Fetching", "Delivery", "Files", "Configuration", "Pipeline", "Service", "kabar", "kabar-lab",
    ],
    "Dispatch": [], "XCTest": [],
  ]

  /// Every import of every source file: target, module, place.
  private static func imports() throws -> [(target: String, module: String, place: String)] {
    var found: [(String, String, String)] = []
    for file in try SourceFiles.all() {
      for line in file.code {
        var words = line.split(separator: " ").map(String.init)
        while let first = words.first,
          first.hasPrefix("@") || ["public", "internal", "private", "package"].contains(first)
        {
          words.removeFirst()
        }
        if words.first == "import", words.count > 1 { found.append((file.target, words[1], file.place)) }
      }
    }
    return found
  }

  @Test func noTargetImportsUpwardsOrSideways() throws {
    let imports = try Self.imports()
    #expect(imports.count > 100)
    for (target, module, place) in imports where Self.allowed[module] != nil {
      guard let allowed = Self.allowed[target] else { continue }
      #expect(allowed.contains(module), "\(place) imports \(module)")
    }
  }

  @Test func everyTargetHasItsFloor() throws {
    let targets = Set(try Self.imports().map(\.target))
    #expect(targets.subtracting(Self.allowed.keys) == ["kabar", "kabar-lab"])
  }

  @Test func librariesStayWhereTheyBelong() throws {
    for (target, module, place) in try Self.imports() {
      guard let allowed = Self.outside[module] else { continue }
      #expect(allowed.contains(target), "\(place) imports \(module)")
    }
  }

  @Test func thePackageDescriptionKeepsTheFloors() throws {
    let text = try String(contentsOf: SourceFiles.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    for (target, allowed) in Self.allowed where !allowed.isEmpty {
      guard let range = text.range(of: "\"\(target)\",") else {
        Issue.record("\(target) is not in Package.swift")
        continue
      }
      let end = text[range.upperBound...].range(of: "])")?.lowerBound ?? text.endIndex
      let dependencies = text[range.upperBound..<end]
      for other in Self.allowed.keys where !allowed.contains(other) && other != target {
        #expect(!dependencies.contains("\"\(other)\""), "\(target) depends on \(other)")
      }
    }
  }
}
