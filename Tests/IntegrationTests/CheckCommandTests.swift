import Foundation
import TestSupport
import TestTurns
import Testing

/// `kabar check`, with files that are right and wrong.
@Suite(.program, .lastNet) struct CheckCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func check(_ yaml: String, _ options: String...) async throws -> KabarProcess.Result {
    let file = try folder.write(yaml, to: "s.yaml")
    return try await KabarProcess.run(["check", file] + options, folder: folder.path)
  }

  private static let wrong = "digset:\n  title: x\nsources:\n  - name: A\n    url: https://a.example/\n    evry: 1h\n"

  @Test func aGoodFileIsFine() async throws {
    let result = try await check("sources:\n  - https://a.example/\n")
    #expect(result.status == 0)
    #expect(result.output == "\(folder.path("s.yaml")): fine, 1 source\n")
    #expect(result.errors.isEmpty)
  }

  @Test func eachProblemHasItsPlaceAndALikelyFix() async throws {
    let result = try await check(Self.wrong)
    #expect(result.status == 78)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("s.yaml:1:1: error: unknown key \"digset\"; did you mean \"digest\"?"))
    #expect(result.errors.contains("s.yaml:6:5: error: unknown key \"evry\"; did you mean \"every\"?"))
    #expect(result.errors.contains("\n    6 |     evry: 1h\n      |     ^~~~"))
  }

  @Test func programsReadProblemsAsJSON() async throws {
    let result = try await check(Self.wrong, "--json")
    #expect(result.status == 78)
    let problems = try #require(try result.json as? [[String: Any]])
    #expect(problems.map { $0["line"] as? Int } == [1, 6])
    #expect(problems.map { $0["column"] as? Int } == [1, 5])
    #expect(problems.allSatisfy { $0["severity"] as? String == "error" })
    #expect(try await check("sources:\n  - https://a.example/\n", "--json").json as? [String] == [])
  }

  @Test func aWarningStopsNobodyButTheStrict() async throws {
    let both = "relevance:\n  include: [panti]\n  exclude: [panti]\nsources:\n  - https://a.example/\n"
    let result = try await check(both)
    #expect(result.status == 0)
    #expect(result.errors.contains("s.yaml:3:13: warning: \"panti\" is both included and excluded"), "\(result.errors)")
    #expect(try await check(both, "--strict").status == 1)
  }

  @Test func aFileThatIsNotThereIsNamed() async throws {
    let missing = folder.path("tidak-ada.yaml")
    let result = try await KabarProcess.run(
      ["check"], folder: folder.path, environment: ["KABAR_CONFIG": missing])
    #expect(result.status == 78)
    #expect(result.errors.hasPrefix("\(missing): error: cannot read"))
  }
}
