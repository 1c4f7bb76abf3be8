import BookingServices
import Foundation
import TestSupport
import Testing

@testable import BookingTUI

struct DoctorTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.run("init")
  }

  private func settings(_ text: String) throws {
    try program.directory.write(text, to: "data/booking.toml")
  }

  @Test func `a shop that was just made is well`() throws {
    let result = try program.run("doctor")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("settings: none, so the sandbox takes the money"))
    #expect(result.output.contains("libcurl"))
  }

  @Test func `it names the nearest key, and so does every other command`() throws {
    try settings("[mail]\nsever = \"smtp.example.org\"\n")
    let result = try program.run("doctor")
    #expect(result.status == 1)
    #expect(result.output.contains("mail.sever is no setting. The nearest one is mail.server."))
    #expect(try program.run("events").errors.contains("The nearest one is mail.server."))
  }

  @Test func `a secret that others can read is refused with the way to mend it`() throws {
    try settings(
      """
      [payments]
      gateway = "stripe"
      [stripe]
      secret_key_file = "stripe.key"
      return_page = "https://example.org"
      api = "http://127.0.0.1:9"
      """)
    let key = try program.directory.write("sk_test_secret", to: "data/stripe.key")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
    for command in ["doctor", "worker"] {
      let result = try program.run(command)
      #expect(result.status == 1)
      #expect((result.output + result.errors).contains("chmod 600 \(key)"))
    }
    // Sessions and commands that need no secret don't look at it.
    #expect(try program.run("events").status == 0)

    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
    let result = try program.run("doctor")
    #expect(result.output.contains("Stripe: can't be reached"))
    #expect(result.output.contains("worker: none runs"))
    #expect(!(result.output + result.errors).contains("sk_test_secret"))
  }

  @Test func `a directory that is not there is said to be so`() throws {
    let result = try program.run(["doctor"], data: "nowhere")
    #expect(result.status == 1)
    #expect(result.output.contains("nowhere is not there"))
  }
}
