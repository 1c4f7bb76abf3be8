import Testing

@testable import TerminalUI

struct LargeTextTests {
  private func drawn(_ text: String) throws -> String {
    let large = try #require(LargeText(text))
    var canvas = Canvas(size: large.size)
    large.draw(on: &canvas, at: .zero)
    return canvas.trimmedText
  }

  @Test func `letters are three rows of half blocks`() throws {
    #expect(
      try drawn("F12")
        == "█▀▀▀ ▄█  ▀▀▀▄\n█▀▀   █  ▄▀▀ \n▀    ▀▀▀ ▀▀▀▀".split(separator: "\n").map { line in
          var line = line
          while line.last == " " { line.removeLast() }
          return String(line)
        }.joined(separator: "\n"))
  }

  @Test func `every capital and digit has a shape of five even rows, and nothing else is drawn wrongly`() {
    for character in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-. " { #expect(LargeText("\(character)") != nil) }
    #expect(LargeText("a") == nil && LargeText("Ü") == nil && LargeText("") == nil)
    #expect(LargeText("NO")?.size == Size(width: 10, height: 3))
  }
}
