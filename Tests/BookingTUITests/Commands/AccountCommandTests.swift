import Foundation
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingRules
@testable import BookingSession
@testable import BookingTUI

/// Accounts as whoever runs the machine makes and mends them.
struct AccountCommandTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `a role is one that means something`() throws {
    try program.run("init")
    let refused = try program.run(
      "account", "create", "--role", "owner", "--name", "Ada", "--email", "ada@example.org", "--phone",
      "+49301234567")
    #expect(refused.status != 0)
    #expect(refused.errors.contains("customer") && refused.errors.contains("admin"))
    #expect(!refused.errors.contains("organiser"))
  }

  @Test func `an account is made with a password from standard input`() throws {
    try program.run("init")
    let person = ["account", "create", "--role", "admin", "--name", "Grace", "--phone", "+447700900003"]
    let made = try program.run(
      person + ["--email", "grace@example.org", "--password-stdin"], input: "correct horse battery staple\n")
    #expect(made.status == 0)
    #expect(made.output == "grace@example.org can log in now, as admin.\n")
    let again = try program.run(
      person + ["--email", "Grace@example.org", "--password-stdin"], input: "correct horse battery staple\n")
    #expect(again.status == 1)
    #expect(again.errors == "Email: This is in use already.\n")
    let short = try program.run(person + ["--email", "h@example.org", "--password-stdin"], input: "short\n")
    #expect(short.errors == "Password: At least 12 characters.\n")
    let nobody = try program.run(person + ["--email", "h@example.org"])
    #expect(nobody.status == 64)
    #expect(nobody.errors.contains("--password-stdin"))
    let generated = try program.run(person + ["--email", "i@example.org", "--generate-password"])
    #expect(Program.passwords(generated.output).count == 1)
  }

  @Test func `a second factor that was lost is removed on the machine itself`() throws {
    try program.run("init")
    let (email, password) = ("grace@example.org", "correct horse battery staple")
    _ = try program.run(
      [
        "account", "create", "--role", "admin", "--name", "Grace", "--phone", "+447700900003", "--email",
        email,
        "--password-stdin",
      ], input: password + "\n")
    let none = try program.run("account", "remove-second-factor", email)
    #expect(none.status == 1)
    #expect(none.errors == "There is no account \(email) with a second factor.\n")
    let office = try Operator.live(DataDirectory(path: program.directory.path("data"))).office
    let grace = try office.visit(office.openSession()).session.logIn(email: email, password: password)
    let offer = try office.visit(grace).credentials.offerSecondFactor()
    let code = try #require(TOTP.code(offer.secret, at: TOTP.step(at: office.clock.now())))
    _ = try office.visit(grace).credentials.turnOnSecondFactor(offer, code: code)
    #expect(throws: BookingError.secondFactorNeeded) {
      try office.visit(office.openSession()).session.logIn(email: email, password: password)
    }
    let removed = try program.run("account", "remove-second-factor", email)
    #expect(removed.output == "\(email) logs in by password alone now.\n")
    _ = try office.visit(office.openSession()).session.logIn(email: email, password: password)
    #expect(try program.run("check").status == 0)
  }
}
