import BookingModel
import Foundation
import TestSupport
import Testing

@testable import BookingSession
@testable import BookingTUI

struct VisitorTests {
  @Test func `a short list of commands is understood, word for word`() {
    #expect(VisitorRequest(command: nil) == .screens)
    #expect(VisitorRequest(command: "events") == .events(json: false))
    #expect(VisitorRequest(command: " events  --json ") == .events(json: true))
    #expect(VisitorRequest(command: "tickets") == .tickets)
    #expect(VisitorRequest(command: "plain") == .lines)
    #expect(VisitorRequest(command: "--version") == .version)
    #expect(VisitorRequest(command: "gate") == .gate(event: nil))
    #expect(VisitorRequest(command: "gate --event NORTHERN-2") == .gate(event: "NORTHERN-2"))
    for command in [
      "", "gate --event", "gate --event ../x", "gate --event A B", "events --csv", "events;", "tickets\n",
      "events\t--json",
      String(repeating: " ", count: 60) + "events",
    ] {
      #expect(VisitorRequest(command: command) == nil, "\(command)")
    }
  }

  @Test func `of the environment only what shows language, terminal and colours is kept`() {
    let environment = VisitorEnvironment([
      "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "de_DE.UTF-8", "LC_TIME": "C",
      "LC_ALL": "../x",
      "LC_evil name": "C", "LANGUAGE": "de", "HOME": "/root", "PATH": "/bin", "LD_PRELOAD": "x",
      "TERMINFO": "/tmp",
    ])
    #expect(
      environment.kept == [
        "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "de_DE.UTF-8", "LC_TIME": "C",
      ])
  }

  @Test(arguments: ["", "..", ".x", "a/b", "x;y", "b64:x", "xterm\n", String(repeating: "x", count: 41), "é"])
  func `a terminal's name that could be a path or more is none`(term: String) {
    #expect(VisitorEnvironment(["TERM": term]).term == nil)
  }

  @Test func `an address is told from its connection, an IPv6 household by its network`() {
    #expect(VisitorAddress(connection: "192.0.2.7 50000 10.0.0.1 22")?.description == "192.0.2.7")
    #expect(VisitorAddress("::ffff:192.0.2.7") == VisitorAddress("192.0.2.7"))
    #expect(VisitorAddress("2001:db8:1:2:3::4") == VisitorAddress("2001:db8:1:2::9"))
    #expect(VisitorAddress("2001:db8:1:2::1") != VisitorAddress("2001:db8:1:3::1"))
    #expect(VisitorAddress("fe80::1%eth0") == VisitorAddress("fe80::2"))
    for text in ["", "here", "1.2.3"] { #expect(VisitorAddress(connection: text) == nil) }
  }

  @Test func `the key is read from what sshd says`() {
    let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGcrE6XZPr0zNoGbkSzMNqqEMUVT0q4CPHIRNtOFbgVz"
    #expect(
      VisitorProof.key(text: "publickey \(key)\n")?.text
        == "SHA256:qXKmiciD9WpCnY/leAhxlKbZJ8r9x3KnwUiYFeMMiFI")
    for text in ["", "keyboard-interactive\n", "publickey\n", "password publickey \(key)"] {
      #expect(VisitorProof.key(text: text) == nil)
    }
    #expect(VisitorProof.key(in: "/nonexistent") == nil)
  }

  @Test func `places are limited by house, address and key, and given back`() throws {
    let directory = try TemporaryDirectory()
    let slots = VisitorSlots(directory: directory.path("visits"))
    var limits = VisitLimits()
    (limits.sessions, limits.sessionsPerAddress, limits.sessionsPerKey) = (3, 2, 1)
    let here = try #require(VisitorAddress("192.0.2.1"))
    let there = try #require(VisitorAddress("192.0.2.2"))
    let first = try slots.take(limits, address: here, key: "a")
    #expect(throws: VisitorSlots.Refusal.tooManyWithKey(1)) {
      try slots.take(limits, address: there, key: "a")
    }
    let second = try slots.take(limits, address: here, key: nil)
    #expect(throws: VisitorSlots.Refusal.tooManyFromAddress(2)) {
      try slots.take(limits, address: here, key: nil)
    }
    var third: VisitorSlots.Slot? = try slots.take(limits, address: there, key: "b")
    #expect(throws: VisitorSlots.Refusal.full(3)) { try slots.take(limits, address: there, key: "c") }
    #expect(try slots.visitors().map(\.address) == ["192.0.2.1", "192.0.2.1", "192.0.2.2"])
    #expect(third != nil)
    third = nil
    #expect(try slots.visitors().count == 2)
    withExtendedLifetime((first, second)) { _ = try? slots.take(limits, address: there, key: "c") }
  }
}
