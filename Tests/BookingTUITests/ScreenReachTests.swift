import Foundation
import TestSupport
import Testing

/// What the compiler keeps from a screen. Each try is compiled against the modules of this very build, as a file of the program's
/// own package; who has a visit has all of it, and who has a box office visits to it.
struct ScreenReachTests {
  private static let allowed = [
    "visit.cart", "visit.events", "visit.principal.session", "office.visit(visit.principal).orders",
    "visit.continued(as: visit.principal)",
  ]

  @Test func `a screen can't make an operator, and can't say that it is somebody`() throws {
    let refused = [
      "visit.office", "visit.cart.office", "visit.management.store", "Operator(visit)", "Operator(office)",
      "Operator(storage: office.storage, environment: office.environment)", "office.store",
      "Visit(office: office, principal: visit.principal)", "Principal.operator",
      "Principal(kind: .operator, session: visit.principal.session)",
      "Principal(PrincipalMaker(), kind: .operator, session: visit.principal.session)",
    ]
    let errors = try refusals(of: Self.allowed + refused)
    #expect(errors == Set(Self.allowed.count..<Self.allowed.count + refused.count))
  }

  /// The numbers of those that don't compile.
  private func refusals(of tries: [String]) throws -> Set<Int> {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let directory = try TemporaryDirectory()
    let head = "import BookingDomain\nimport BookingModel\n"
    let source = try directory.write(
      head
        + tries.enumerated().map {
          "func try\($0.offset)(_ visit: Visit, _ office: BoxOffice) { _ = \($0.element) }\n"
        }.joined(), to: "Screen.swift")
    let maps = try FileManager.default.contentsOfDirectory(
      at: root.appending(path: "Sources"), includingPropertiesForKeys: nil
    ).map { $0.appending(path: "module.modulemap").path }.filter(FileManager.default.fileExists)
    let compiler = Process()
    let output = Pipe()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments =
      [
        "swiftc", "-typecheck", "-swift-version", "6", "-package-name", root.lastPathComponent.lowercased(),
        "-I", Bundle.main.bundleURL.appending(path: "Modules").path,
      ] + maps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] } + [source]
    compiler.standardError = output
    try compiler.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    compiler.waitUntilExit()
    let lines = text.matches(of: /Screen\.swift:([0-9]+):[0-9]+: error/).compactMap { Int($0.output.1) }
    return Set(lines.map { $0 - head.split(separator: "\n").count - 1 })
  }
}
