import Foundation
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI
@testable import TerminalUI

/// Characters of every class through every text field there is, as far as the bytes that a terminal gets.
@Suite(.serialized) struct UnsafeFieldTests {
  @Test func `every text field of every screen is found`() throws {
    let search = try TextFieldSearch.everywhere()
    #expect(try Gallery.declaredScreens().subtracting(search.screens).isEmpty)
    #expect(search.seen.subtracting(search.fields.keys).isEmpty)
    for words in [
      "code", "overlay.prove", "amount", "PosterScreen", "ManagedOrdersScreen.list.search", "cardNumber",
    ] {
      #expect(
        search.fields.keys.contains { $0.contains(words) }, "\(words) of \(search.fields.keys.sorted())")
    }
  }

  @Test func `the judge knows what it has to find`() {
    for evil in ["\u{9B}31m", "\u{202E}abc", "a\u{200B}b", "\u{1B}]0;owned\u{7}", "\u{E0041}"] {
      #expect(!HarmlessOutput.problems(in: Array(evil.utf8), hostile: FieldsAtTerminal.steering).isEmpty)
    }
    #expect(HarmlessOutput.problems(in: Array("\u{1B}[1m日本 é\u{1B}[m".utf8), hostile: []).isEmpty)
    #expect(!HarmlessOutput.problems(in: [0xC3, 0x28], hostile: []).isEmpty)
  }

  /// In a process of its own: a terminal library has one terminal.
  @Test func `nothing unsafe that is typed or pasted into a field reaches the terminal`() async throws {
    #expect(UnicodeClasses.representatives.count >= 290)
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardErrorContent]
    ) {
      try FieldsAtTerminal().run()
    }
    let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(words.isEmpty)
  }
}

/// Real keys into a real terminal device, and what the program answers there.
private struct FieldsAtTerminal {
  static let steering = ["\u{1B}]0;", "\u{1B}P", "\u{9B}31m"]

  private let pty: PseudoTerminal
  private let terminal: Terminal

  init() throws {
    pty = try #require(PseudoTerminal(columns: 120, rows: 40))
    var options = TerminalOptions(term: "xterm-256color", colorDepth: .indexed)
    options.input = pty.slave
    options.output = pty.slave
    terminal = try Terminal.enter(options)
  }

  /// Says on standard error what was wrong.
  func run() throws {
    let fields = try TextFieldSearch.everywhere().fields
    for (name, stage) in fields.sorted(by: { $0.key < $1.key }) {
      var output: [UInt8] = []
      let isFilled = try fill(name, stage, &output)
      let problems = HarmlessOutput.problems(in: output, hostile: Self.steering)
      if !isFilled { complain("\(name): nothing that was typed got there") }
      if !problems.isEmpty { complain("\(name): \(problems.joined(separator: " "))") }
    }
    terminal.leave()
  }

  private func complain(_ words: String) { FileHandle.standardError.write(Data((words + "\n").utf8)) }

  /// Pastes all representatives, a part at a time, and types those that are no control characters. Whether the field
  /// changed by it.
  private func fill(_ name: String, _ stage: Stage, _ output: inout [UInt8]) throws -> Bool {
    let all = UnicodeClasses.representatives
    var hasChanged = false
    for start in stride(from: 0, to: all.count, by: 40) {
      let part = all[start..<min(start + 40, all.count)]
      var stage = stage
      // A secret is looked at while it is typed.
      try send("\u{12}\u{15}7\u{1B}[200~\(part.joined(separator: " "))\u{1B}[201~", to: &stage, &output)
      try send("\u{15}" + part.filter(Self.isTypable).joined(), to: &stage, &output)
      let before = TextFields.texts(stage.state)[name]
      try send("\u{15}7", to: &stage, &output)
      hasChanged = hasChanged || TextFields.texts(stage.state)[name] != before
    }
    return hasChanged
  }

  private static func isTypable(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { $0.value > 0xA0 } }

  private func send(_ text: String, to stage: inout Stage, _ output: inout [UInt8]) throws {
    try #require(pty.type(text), "The line took it all.")
    while true {
      let events = terminal.wait(milliseconds: 0)
      for input in events.inputs { stage.send(.input(input)) }
      show(stage, &output)
      // What is left of an escape sequence at the end of a text becomes a key once nothing more comes.
      if events.inputs.isEmpty { break }
    }
    for input in terminal.wait(milliseconds: 30).inputs { stage.send(.input(input)) }
    show(stage, &output)
  }

  private func show(_ stage: Stage, _ output: inout [UInt8]) {
    while !terminal.paint(view(stage.state)) {
      output += pty.shown()
      _ = terminal.wait(milliseconds: 0)
    }
    output += pty.shown()
  }
}
