import BookingServices
import Foundation
import TestSupport
import Testing

@testable import BookingSession
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

  @Test func `it says which versions work together`() throws {
    let output = try program.run("doctor").output
    #expect(output.contains(#/booking [0-9.]+, for tables of version [0-9]+/#))
    #expect(output.contains(#/tables of version [0-9]+, SQLite 3\.[0-9.]+/#))
    #expect(
      output.contains(
        #/libcurl [0-9.]+, encrypts with [A-Za-z]+\/[0-9.]+[a-z]*, speaks https, smtp and smtps/#))
    #expect(output.contains(#/cairo [0-9.]+/#))
    #expect(!output.contains("sshd"))
    try FileManager.default.createDirectory(
      atPath: program.directory.path("data/ssh"), withIntermediateDirectories: false)
    #expect(try program.run("doctor").output.contains(#/sshd: OpenSSH_[0-9.]+|sshd is missing/#))
  }

  @Test func `whatever is wrong comes with what to do about it`() throws {
    try settings("[mail]\nserver = \"localhost:1\"\nfrom = \"a@example.org\"\n[sms]\naccount = \"AC!\"\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: program.directory.path("data"))
    try program.directory.write("no database", to: "data/booking.sqlite")
    let lines = try program.run("doctor").output.split(separator: "\n")
    let wrong = lines.indices.filter { lines[$0].hasPrefix("MEND") || lines[$0].hasPrefix("advice") }
    #expect(wrong.count >= 3)
    for index in wrong {
      #expect(lines.dropFirst(index + 1).first?.hasPrefix("       → ") == true, "\(lines[index])")
    }
  }

  @Test func `it only looks`() throws {
    let before = try FileManager.default.contentsOfDirectory(atPath: program.directory.path("data")).sorted()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o500], ofItemAtPath: program.directory.path("data"))
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: program.directory.path("data"))
    }
    #expect(try program.run("doctor").status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: program.directory.path("data")).sorted() == before)
  }

  @Test func `settings that sessions started elsewhere wouldn't see are told, and serve refuses them`() throws
  {
    var program = program
    program.variables = ["BOOKING_MAIL_SERVER": "localhost:1", "BOOKING_MAIL_FROM": "a@example.org"]
    let output = try program.run("doctor").output
    #expect(
      output.contains("nothing that is started elsewhere knows of BOOKING_MAIL_SERVER, BOOKING_MAIL_FROM"))
    if FileManager.default.isExecutableFile(atPath: "/usr/sbin/sshd"), geteuid() != 0 {
      #expect(try program.run("serve", "--listen", "0").errors.contains("belong into booking.toml"))
    }
  }

  @Test func `it names the nearest key, and so does every other command`() throws {
    try settings("[mail]\nsever = \"smtp.example.org\"\n")
    let result = try program.run("doctor")
    #expect(result.status == 1)
    #expect(result.output.contains("mail.sever is not a setting. The nearest one is mail.server."))
    #expect(try program.run("events").errors.contains("The nearest one is mail.server."))
  }

  @Test func `a mistake is told with its file and its line, also before any file was right`() throws {
    let file = program.directory.path("data/booking.toml")
    try settings("# ours\n[payments]\ngateway = \"paypal\"\n\n[mail]\n server = \"a b\"\nsever = 1\n")
    for command in ["events", "doctor"] {
      let result = try program.run(command)
      #expect(result.status == 1)
      let said = result.output + result.errors
      #expect(said.contains("\(file), line 3: payments.gateway is one of "), "\(said)")
      #expect(said.contains("\(file), line 6: mail.server is a name and a port"))
      #expect(said.contains("\(file), line 7: mail.sever is not a setting."))
      #expect(said.contains("docs/operations.md lists every setting"))
    }
    try settings("[mail]\nserver = \"localhost:1\"\n")
    #expect(try program.run("events").errors.hasPrefix("\(file): mail.from is missing, "))
    try settings("")
    var other = program
    other.variables = ["BOOKING_PAYMENTS_GATEWAY": "paypal"]
    #expect(try other.run("doctor").output.contains("BOOKING_PAYMENTS_GATEWAY: payments.gateway is one of "))
  }

  @Test(arguments: [[0x7F, 0x45, 0x4C, 0x46, 2, 1, 0xFF], [0x5B, 0, 0x61, 0, 0x5D, 0]] as [[UInt8]])
  func `a file that is no text is said to be none`(bytes: [UInt8]) throws {
    let file = program.directory.path("data/booking.toml")
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    #expect(try program.run("events").errors.contains("\(file) is not a text file in UTF-8."))
  }

  @Test func `a certificate that isn't valid at this machine's time is put down to its clock`() throws {
    let folder = program.directory.url.path
    let made = try program.shell(
      """
      cd '\(folder)' && echo subjectAltName=DNS:localhost > names &&
      openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout key.pem -out request.pem &&
      openssl x509 -req -in request.pem -signkey key.pem -days -1 -extfile names -out certificate.pem
      """)
    #expect(made.status == 0, "\(made.errors)")
    let server = Process()
    server.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    server.arguments = ["s_server", "-accept", "127.0.0.1:0", "-cert", "certificate.pem", "-key", "key.pem"]
    server.currentDirectoryURL = program.directory.url
    let (input, output) = (Pipe(), Pipe())
    server.standardInput = input
    server.standardOutput = output
    server.standardError = FileHandle.nullDevice
    try server.run()
    defer { server.terminate() }
    // `ACCEPT 127.0.0.1:40123`
    var said = ""
    var port: Substring?
    while port == nil {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      said += String(decoding: more, as: UTF8.self)
      port = said.firstMatch(of: /ACCEPT 127\.0\.0\.1:([0-9]+)\n/)?.output.1
    }
    let place = try #require(port)
    try settings(
      """
      [mail]
      server = "localhost:\(place)"
      encryption = "tls"
      from = "tickets@example.org"
      authorities_file = "\(folder)/certificate.pem"
      """)
    let told = try program.run("doctor").output
    #expect(told.contains("its certificate is not valid at this machine's time"), "\(told)")
    #expect(told.contains("→ set this machine's clock: timedatectl set-ntp true"))
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

  @Test func `a key that is missing is the only thing said of the settings`() throws {
    try settings(
      """
      [payments]
      gateway = "stripe"
      [stripe]
      secret_key_file = "stripe.key"
      return_page = "https://example.org"
      """)
    let output = try program.run("doctor").output
    #expect(output.contains("\(program.directory.path("data/stripe.key")) is not there"))
    #expect(!output.contains("has no mistake"))
  }

  @Test func `another file is tried as if it were the settings`() throws {
    let good = try program.directory.write("[worker]\nlog = \"debug\"\n", to: "good.toml")
    let bad = try program.directory.write("[mail]\nsever = \"x\"\n", to: "bad.toml")
    try settings("[payments\n")
    #expect(try program.run("doctor").output.contains("line 1: this is not TOML"))
    let tried = try program.run("doctor", "--settings", good)
    #expect(tried.status == 0)
    #expect(tried.output.contains("settings: \(good) has no mistake"))
    #expect(try program.run("doctor", "--settings", bad).output.contains("The nearest one is mail.server."))
    #expect(try program.run("doctor", "--settings", "none.toml").status == 1)
  }

  @Test func `a directory that is not there is said to be so`() throws {
    let result = try program.run(["doctor"], data: "nowhere")
    #expect(result.status == 1)
    #expect(result.output.contains("nowhere is not there"))
  }
}
