import Foundation
import TestSupport
import Testing

@testable import BookingSession
@testable import BookingTUI

struct ServeTests {
  @Test(arguments: [
    ("127.0.0.1:2222", "127.0.0.1", 2222), ("[::1]:22", "::1", 22), ("2200", "127.0.0.1", 2200),
    ("0.0.0.0:0", "0.0.0.0", 0),
  ])
  func `an address is numbers and a port`(text: String, host: String, port: UInt16) {
    #expect(ListenAddress(argument: text) == ListenAddress(host: host, port: port))
  }

  @Test(arguments: [
    "", ":", "localhost:22", "1.2.3:22", "127.0.0.1", "127.0.0.1:", "1.2.3.4:99999", "::1:22", "1.2.3.4:+2",
  ])
  func `anything else is no address`(text: String) { #expect(ListenAddress(argument: text) == nil) }

  @Test func `a taken port and a foreign address are told apart`() throws {
    let free = try ListenAddress(host: "127.0.0.1", port: 0).claimed()
    #expect(free.port != 0)
    #expect(throws: ServeProblem.notAnAddress(ListenAddress(host: "192.0.2.1", port: 2222))) {
      try ListenAddress(host: "192.0.2.1", port: 2222).claimed()
    }
    let listener = try Listener()
    let taken = ListenAddress(host: "127.0.0.1", port: listener.port)
    #expect(taken.answers)
    #expect(throws: ServeProblem.taken(taken)) { try taken.claimed() }
  }

  @Test func `the configuration quotes the paths it is given`() {
    let text = configuration(data: "/srv/it's here", keyless: nil).text
    #expect(
      text.contains(
        "ForceCommand exec '/opt/booking' '--data' '/srv/it'\\''s here' 'visit' '--sessions' '200'"))
    #expect(text.contains("HostKey \"/srv/it's here/ssh/host_ed25519\""))
    #expect(text.contains("ListenAddress [::1]:2222"))
  }

  @Test func `without the service for guests only keys let anybody in`() {
    let closed = configuration(keyless: nil).text
    #expect(closed.contains("\nAuthenticationMethods publickey\n"))
    #expect(closed.contains("\nUsePAM no\n"))
    let open = configuration(keyless: .serviceName).text
    #expect(open.contains("\nAuthenticationMethods publickey keyboard-interactive\n"))
    #expect(open.contains("\nPAMServiceName booking-sshd\n"))
    #expect(!configuration(keyless: .programName).text.contains("PAMServiceName"))
  }

  @Test func `sshd is told to end who opens no session, where it knows how`() {
    var known = configuration(keyless: nil)
    known.unused = .ended
    #expect(known.text.contains("\nUnusedConnectionTimeout 10\nChannelTimeout session=10\n"))
    known.unused = .kept
    #expect(!known.text.contains("UnusedConnectionTimeout"))
    known.unused = .unknown
    #expect(known.text.contains("\n# UnusedConnectionTimeout 10\n"))
  }

  @Test func `notices have sentences that say what to do`() {
    let notices: [ServeNotice] = [
      .noLandlock, .writableHome(user: "kim", home: "/home/kim"), .hiddenProcesses,
    ]
    #expect(Set(notices.map(ServeWording.sentence(for:))).count == 3)
    #expect(
      ServeWording.sentence(for: .writableHome(user: "kim", home: "/home/kim")).contains(
        "usermod --home / kim"))
    #expect(
      ServeWording.sentence(for: .tooMuchMemory) == "The counter is too busy just now. Come back in a moment."
    )
  }

  @Test func `every problem has a sentence that says what to do`() {
    let address = ListenAddress.standard
    let problems: [ServeProblem] = [
      .needsUser, .isRoot("toor"), .notThatUser("x"), .noSuchUser("x"),
      .noShell(user: "x", shell: "/usr/sbin/nologin"),
      .noServer, .noKeyMaker, .noTerminals(user: "x"), .taken(address), .privilegedPort(address),
      .notAnAddress(address),
      .unusablePath("/x"), .foreignDirectory(path: "/x", user: "x"),
      .unreachableProgram(path: "/x", user: "x"),
    ]
    let sentences = problems.map(ServeWording.sentence(for:))
    #expect(Set(sentences).count == problems.count)
    #expect(ServeWording.sentence(for: .noServer).contains("apt install openssh-server"))
    #expect(
      ServeWording.sentence(for: .noTerminals(user: "kim")).contains("usermod --append --groups tty kim"))
    #expect(ServeWording.sentence(for: .taken(address)).contains("--listen"))
    #expect(ServeWording.sentence(for: .needsUser).contains("--user NAME"))
  }

  @Test func `what a visitor types names the port only where it is not ssh's own`() {
    var configuration = configuration(keyless: nil)
    configuration.address = ListenAddress(host: "0.0.0.0", port: 22)
    #expect(
      ServeWording.welcome(configuration, hostName: "box.example.org").first
        == "Visitors type:  ssh tickets@box.example.org")
    configuration.address = .standard
    #expect(
      ServeWording.welcome(configuration, hostName: "x").first
        == "Visitors type:  ssh -p 2222 tickets@127.0.0.1")
  }

  private func configuration(data: String = "/srv/shop", keyless: SSHConfiguration.Keyless?)
    -> SSHConfiguration
  {
    SSHConfiguration(
      address: ListenAddress(host: "::1", port: 2222), account: "tickets",
      files: SSHFiles(directory: data + "/ssh"),
      program: "/opt/booking", data: data, limits: VisitLimits(), keyless: keyless)
  }

  /// A port of this machine on which somebody listens.
  private final class Listener {
    private let descriptor: Int32
    let port: UInt16

    init() throws {
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      let descriptor = descriptor
      let failure = withUnsafeMutablePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, length) | getsockname(descriptor, $0, &length) | listen(descriptor, 5)
        }
      }
      try #require(failure == 0)
      port = address.sin_port.bigEndian
    }

    deinit { close(descriptor) }
  }
}
