import Testing

@testable import BookingTUI

/// The keys that sign tickets, as whoever runs the machine sees and renews them.
struct TicketsCommandTests {
  private let program: Program

  init() throws { program = try Program() }

  @Test func `keys are listed for gates, and a new one is the first of them`() throws {
    try program.run("init")
    #expect(try program.run("tickets", "keys").output == "No ticket has been signed yet.\n")
    for count in 1...2 {
      let made = try program.run("tickets", "rotate-key")
      let keys = try program.run("tickets", "keys")
      let lines = keys.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
      #expect(lines.count == count)
      for line in lines {
        #expect(line.count == 3 && line[0].wholeMatch(of: /[A-Z2-7]{8}/) != nil, "\(line)")
        #expect(line[1].hasPrefix(line[0]) && line[1].count == 52)
        #expect(line[2].hasSuffix("Z"))
      }
      let name = try #require(lines.first?.first)
      #expect(made.output.hasPrefix("Key \(name) signs tickets from now on."), "\(made.output)")
    }
    #expect(try program.run("check").status == 0)
  }

  @Test func `there are no keys where there is no box office`() throws {
    for command in ["keys", "rotate-key"] {
      let refused = try program.run("tickets", command)
      #expect(refused.status == 1 && refused.output.isEmpty)
    }
  }
}
