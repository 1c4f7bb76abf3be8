import ArgumentParser
import BookingFiles
import BookingModel
import BookingWords
import TerminalUI
import TestSupport
import Testing

@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct InterfaceOptionsTests {
  private func terminal(_ environment: [String: String]) throws -> TerminalOptions {
    let directory = DataDirectory(path: try TemporaryDirectory().path)
    return try InterfaceOptions.parse([]).options(logs: directory.logs, environment).terminal
  }

  @Test func `tmux is known by whatever name it goes`() throws {
    let variables = ["TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0", "COLORTERM": "truecolor"]
    #expect(try terminal(variables).term == "tmux-256color")
    #expect(try terminal(variables).colorDepth == .truecolor)
  }

  @Test func `what screen hands on of its terminal's colours is not believed`() throws {
    let variables = ["TERM": "screen-256color", "STY": "7.pts-1.box", "COLORTERM": "truecolor"]
    for more in [[:], ["TMUX": "/tmp/tmux-0/default,1,0"]] {
      let terminal = try terminal(variables.merging(more) { $1 })
      #expect(terminal.term == "screen-256color")
      #expect(terminal.colorDepth == .indexed)
    }
    // Over ssh nothing tells who it is.
    #expect(try terminal(["TERM": "screen-256color", "COLORTERM": "truecolor"]).colorDepth == .truecolor)
  }

  @Test func `a theme that nobody has is said once, on the first screen or in the first line`() throws {
    let directory = DataDirectory(path: try TemporaryDirectory().path)
    func options(_ environment: [String: String], _ arguments: [String] = []) throws -> Interface.Options {
      try InterfaceOptions.parse(arguments).options(logs: directory.logs, environment)
    }
    let words: SafeText = "BOOKING_THEME=pink means nothing. It is velvet, dark, light or contrast."
    let pink = try options(["BOOKING_THEME": "pink"])
    #expect(pink.mistake == words && !pink.decided.contains(.theme))
    #expect(
      try options(["BOOKING_MOTION": "none"]).mistake == "BOOKING_MOTION=none means nothing. It is on or off."
    )
    #expect(try options(["BOOKING_THEME": "pink"], ["--theme", "light"]).mistake == nil)
    for theme in ["", "dark"] { #expect(try options(["BOOKING_THEME": theme]).mistake == nil) }

    var stage = try Stage(mistake: words)
    #expect(stage.shows("BOOKING_THEME=pink means nothing."))
    stage.wait(.seconds(10))
    #expect(!stage.shows("BOOKING_THEME"))
  }

  @Test func `screens and lines speak the environment's language, until an account says which`() throws {
    let directory = DataDirectory(path: try TemporaryDirectory().path)
    func options(_ environment: [String: String]) throws -> Interface.Options {
      try InterfaceOptions.parse([]).options(logs: directory.logs, environment)
    }
    #expect(try options([:]).language == .english)
    let german = try options(["LANG": "de_DE.UTF-8"])
    #expect(german.language.code == "de" && !german.decided.contains(.language))
    #expect(try options(["LC_ALL": "C", "LANG": "de_DE.UTF-8"]).language == .english)
  }
}
