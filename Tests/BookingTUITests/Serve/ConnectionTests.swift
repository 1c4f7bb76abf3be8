import Foundation
import Testing

@testable import BookingSession
@testable import BookingTUI

/// Who is connected without a visit, and who has to go.
struct ConnectionTests {
  private let limits = VisitLimits(sessions: 6, sessionsPerAddress: 4, sessionsPerKey: 2, memory: 1024)

  private func connection(_ process: Int32, from address: String, key: String = "", unusedSince: Int? = nil)
    throws -> ConnectionRule.Connection
  {
    .init(
      process: process, address: try #require(VisitorAddress(address)), key: key, unusedSince: unusedSince)
  }

  @Test func `a connection without a session has ten seconds`() throws {
    let unused = try connection(1, from: "192.0.2.1", unusedSince: 100)
    let visit = try connection(2, from: "192.0.2.1")
    #expect(ConnectionRule.toBeEnded([unused, visit], limits, now: 109) == [])
    #expect(ConnectionRule.toBeEnded([unused, visit], limits, now: 110) == [1])
  }

  @Test func `of too many with one key the youngest without a session go, never a visit`() throws {
    let connections = [
      try connection(1, from: "192.0.2.1", key: "a"),
      try connection(2, from: "192.0.2.2", key: "a", unusedSince: 95),
      try connection(3, from: "192.0.2.3", key: "a", unusedSince: 96),
      try connection(4, from: "192.0.2.4", key: "b", unusedSince: 97),
    ]
    #expect(ConnectionRule.toBeEnded(connections, limits, now: 100) == [3])
    let visits = try (1...5).map { try connection($0, from: "192.0.2.1", key: "a") }
    #expect(
      ConnectionRule.toBeEnded(visits, limits, now: 100) == [],
      "The visit itself has refused who is too many.")
  }

  @Test func `whoever has just come is told so in words, unless it is a crowd`() throws {
    let arriving = try (1...5).map { try connection($0, from: "192.0.2.1", unusedSince: 99) }
    #expect(ConnectionRule.toBeEnded(arriving, limits, now: 100) == [])
    let crowd = try (1...11).map { try connection($0, from: "192.0.2.1", unusedSince: 99) }
    #expect(ConnectionRule.toBeEnded(crowd, limits, now: 100).count == 3)
    #expect(ConnectionRule.toBeEnded(crowd, limits, now: 101).count == 7)
  }

  @Test func `the house has a limit, whoever comes from wherever`() throws {
    let crowd = try (1...8).map { try connection($0, from: "192.0.2.\($0)", unusedSince: 90 + Int($0)) }
    // The oldest has waited too long; of the seven that are left one is too many.
    #expect(ConnectionRule.toBeEnded(crowd, limits, now: 101) == [1, 8])
  }

  @Test func `an address is counted as visits are, a network of IPv6 as one`() throws {
    let crowd = try (1...9).map { try connection($0, from: "2001:db8::\($0)", unusedSince: 90) }
    #expect(ConnectionRule.toBeEnded(crowd, limits, now: 95).count == 5)
  }

  @Test func `the kernel's table is read, of both families and of one in the other`() throws {
    let table = """
        sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
         0: 0100007F:08AE 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0000 100 0
         1: 0100007F:08AE 0702000A:C4EC 01 00000000:00000000 00:00000000 00000000   999        0 4712 1 0000 20 4 31 10 -1
         2: 00000000000000000000000001000000:08AE B80D0120000000000000000001000000:C4ED 01 00000000:00000000 00:00000000 00000000 999 0 4713 1 0000
         3: 0000000000000000FFFF00000100007F:08AE 0000000000000000FFFF00000802000A:C4EE 01 00000000:00000000 00:00000000 00000000 999 0 4714 1 0000
         4: broken
      """
    #expect(
      Peer.bySocket(table) == [
        4712: Peer(address: "10.0.2.7", port: 50412), 4713: Peer(address: "2001:db8::1", port: 50413),
        4714: Peer(address: "10.0.2.8", port: 50414),
      ])
  }

  @Test func `who has logged in stands in sshd's log, in the words before what a client may choose`() throws {
    let (peer, login) = try #require(
      SSHLog.login("Accepted publickey for tickets from 192.0.2.7 port 50412 ssh2: ED25519 SHA256:abc+/D\r"))
    #expect(peer == Peer(address: "192.0.2.7", port: 50412))
    #expect(login.key == "SHA256:abc+/D")
    #expect(
      SSHLog.login("Accepted keyboard-interactive/pam for tickets from ::1 port 9 ssh2")?.1
        == SSHLog.Login(key: ""))
    for line in [
      "Invalid user Accepted publickey for tickets from 192.0.2.7 port 50412 ssh2: x from 192.0.2.9 port 1",
      "Accepted publickey for tickets", "", "Connection closed by 192.0.2.7 port 50412",
    ] { #expect(SSHLog.login(line) == nil, "\(line)") }
  }

  @Test func `memory is what a process shares with no file`() {
    let before = ProcessMemory.own(of: getpid())
    let more = 64 << 20
    let pages = UnsafeMutableRawPointer.allocate(byteCount: more, alignment: 4096)
    memset(pages, 1, more)
    #expect(ProcessMemory.own(of: getpid()) > before + more / 2)
    pages.deallocate()
    #expect(ProcessMemory.own(of: 0) == 0)
  }
}
