import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import BookingSession
@testable import BookingTUI

/// Every subcommand tells what it is called and what it takes, whatever is wrong with its words.
struct CommandLineTests {
  private let program: Program

  init() throws { program = try Program() }

  /// The words that call each command which stands for nothing but itself.
  private static let commands = words(of: Booking.self, []).filter { !$0.isEmpty }

  private static func words(of command: any ParsableCommand.Type, _ before: [String]) -> [[String]] {
    let below = command.configuration.subcommands.flatMap { below in
      words(of: below, before + [below.configuration.commandName ?? ""])
    }
    return below + [before]
  }

  @Test(arguments: commands)
  func `each shows its help under its full name`(command: [String]) throws {
    let help = try program.run(command + ["--help"], data: nil)
    #expect(help.status == 0 && help.errors.isEmpty)
    let name = "booking " + command.joined(separator: " ")
    #expect(help.output.contains("USAGE: \(name)"), "\(help.output)")
  }

  @Test(arguments: commands)
  func `each says how it is called when its words are wrong`(command: [String]) throws {
    let refused = try program.run(command + ["--no-such-option"], data: nil)
    #expect(refused.status == 64 && refused.output.isEmpty)
    let name = "booking " + command.joined(separator: " ")
    #expect(refused.errors.contains("Usage: \(name)"), "\(refused.errors)")
    // A group's own words are those of the command it stands for.
    #expect(refused.errors.contains(/See '([a-z -]+) --help'/), "\(refused.errors)")
    #expect(refused.errors.contains("See '\(name)"), "\(refused.errors)")
  }

  @Test func `what a command finds wrong when it runs is told in the same way`() throws {
    try program.run("init")
    let person = ["account", "create", "--role", "admin", "--name", "G", "--email", "g@example.org"]
    let refused = try program.run(person + ["--phone", "+447700900003"])
    #expect(refused.status == 64)
    #expect(refused.errors.hasPrefix("Error: Nobody can type a password here: use --password-stdin.\n"))
    #expect(
      refused.errors.contains(
        "\nUsage: booking account create [--data <data>] [--language <language>] --role <role> "))
    #expect(refused.errors.hasSuffix("  See 'booking account create --help' for more information.\n"))
  }

  @Test(arguments: [
    (["orders", "list", "--limit", "-1"], "--limit is 1 or more."),
    (["events", "list", "--limit", "0"], "--limit is 1 or more."),
    (["simulate", "--seeds", "-1"], "The value '-1' is invalid for '--seeds <seeds>'"),
    (["drill", "--buyers", "-1"], "--buyers is from 1 to 10,000."),
    (["backup", ""], "Name the file that is to be made."),
    (["restore", ""], "Name the backup."),
    (["orders", "list", "--state", "gone"], "The value 'gone' is invalid for '--state <state>'"),
  ])
  func `a number or a word that can't be taken is told with what can`(words: [String], sentence: String)
    throws
  {
    let refused = try program.run(words)
    #expect(refused.status == 64)
    #expect(refused.errors.contains(sentence), "\(refused.errors)")
  }

  /// The parser is another project's, and speaks English alone: a newer one that words something anew fails here.
  @Test(arguments: [
    (["orders", "list", "--limt", "3"], "Die Option --limt gibt es nicht. Ist --limit gemeint?"),
    (["orders", "list", "-z"], "Die Option -z gibt es nicht."),
    (["orders", "list", "--limit"], "Zu --limit <limit> fehlt der Wert."),
    (["orders", "show"], "Es fehlt: <code>."),
    (["check", "all", "of", "it"], "Hier steht zu viel: all, of, it."),
    (["check", "all"], "Hier steht zu viel: all."),
    (["simulate", "--seeds", "many"], "many geht nicht als --seeds <seeds>."),
    (["orders", "show", "X", "--json=yes"], "--json nimmt keinen Wert, und yes ist einer."),
  ])
  func `what the parser refuses is said in the language that is spoken`(words: [String], sentence: String)
    throws
  {
    let refused = try program.run(words + ["--language", "de"])
    #expect(refused.status == 64)
    #expect(refused.errors.hasPrefix("Fehler: \(sentence)\n"), "\(refused.errors)")
    #expect(!refused.errors.contains("Help"), "\(refused.errors)")
  }

  @Test func `numbers below zero are nobody's options`() {
    #expect(
      Booking.separated(["orders", "refund", "X", "-5", "--json"]) == [
        "orders", "refund", "X", "--json", "--", "-5",
      ])
    for words in [["orders", "--limit", "-1"], ["a", "--", "-5"], ["-h"], []] {
      #expect(Booking.separated(words) == words)
    }
  }

  @Test func `help that can't be written is not done`() throws {
    for words in ["--help", "--version", "orders --help", "--generate-completion-script bash"] {
      let result = try program.shell("\"$BOOKING\" \(words) >/dev/full")
      #expect(result.status == 1, "\(words)")
      #expect(result.errors == "The output can't be written: No space left on device.\n")
    }
  }

  @Test func `a backup that can't be made or read is told by its own name, and leaves nothing`() throws {
    try program.run("init")
    let none = program.directory.path("none/shop.backup")
    #expect(
      try program.run("backup", none).errors
        == "\(none) can't be written: there is no directory \(program.directory.path("none")).\n")
    #expect(
      try program.run("backup", "/proc/x").errors
        == "/proc/x can't be written: no file can be made in /proc.\n")
    #expect(try program.run("restore", none, data: "new").errors == "\(none) can't be read: no such file.\n")
    #expect(!FileManager.default.fileExists(atPath: program.directory.path("new")))
  }
}
