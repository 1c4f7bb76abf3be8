import BookingDoor
import BookingModel
import Foundation
import Synchronization

/// A line to the shop or to another gate: the system's own ssh, as a child, with the device's key and nothing of the person who is logged
/// in. It goes with its last reference.
final class SSHLine: SyncLine {
  private struct State: Sendable {
    var reader = LineReader()
    var lines: [[UInt8]] = []
  }

  private let process: ChildProcess
  private let state = Mutex(State())

  private static let programs = ["/usr/bin/ssh", "/usr/local/bin/ssh", "/bin/ssh"]

  /// - Throws: `.deviceTrouble(.shopUnreachable)` where there is no ssh. That nobody answers shows in the first question.
  init(to address: ShopAddress, with device: DeviceDirectory) throws(BookingError) {
    guard let program = Self.programs.first(where: { access($0, X_OK) == 0 }) else {
      throw .deviceTrouble(.shopUnreachable)
    }
    let arguments = Self.arguments(to: address, with: device)
    do {
      process = try ChildProcess.start(program, arguments, isQuiet: true)
    } catch {
      throw .deviceTrouble(.shopUnreachable)
    }
  }

  deinit {
    process.kill()
    _ = process.end()
  }

  static func arguments(to address: ShopAddress, with device: DeviceDirectory) -> [String] {
    let options = [
      "BatchMode=yes", "IdentitiesOnly=yes", "PasswordAuthentication=no",
      "UserKnownHostsFile=\(device.knownHosts)",
      "GlobalKnownHostsFile=/dev/null", "ConnectTimeout=5", "ServerAliveInterval=5", "ServerAliveCountMax=2",
      // The first time, in the hands of whoever pairs it; from then on the shop is known by its key.
      "StrictHostKeyChecking=accept-new", "LogLevel=ERROR",
    ]
    return ["-T", "-F", "none", "-p", "\(address.port)", "-i", device.keyFile]
      + options.flatMap { ["-o", $0] } + ["-l", address.user, address.host, "--", "gate-sync"]
  }

  func send(_ bytes: [UInt8]) throws(BookingError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(process.line, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count > 0 {
        written += count
      } else if errno == EAGAIN {
        guard wait(POLLOUT, Self.sendingTime) else { throw .deviceTrouble(.shopUnreachable) }
      } else if errno != EINTR {
        throw .deviceTrouble(.shopUnreachable)
      }
    }
  }

  /// Milliseconds in which some of what is sent must have gone.
  private static let sendingTime: Int64 = 10_000

  func next(within wait: TimeSpan) throws(BookingError) -> [UInt8] {
    let end = ContinuousClock.now + .milliseconds(wait.milliseconds)
    while true {
      let line = state.withLock { $0.lines.isEmpty ? nil : $0.lines.removeFirst() }
      if let line { return line }
      let left = Int64((ContinuousClock.now.duration(to: end) / .milliseconds(1)).rounded(.up))
      guard left > 0, self.wait(POLLIN, left), let bytes = process.heard() else {
        throw .deviceTrouble(.shopUnreachable)
      }
      try state.withLock { (state) throws(BookingError) -> Void in
        state.lines += try state.reader.take(bytes)
      }
    }
  }

  private func wait(_ event: Int32, _ milliseconds: Int64) -> Bool {
    var entry = pollfd(fd: process.line, events: Int16(event), revents: 0)
    while true {
      let count = poll(&entry, 1, Int32(clamping: milliseconds))
      if count >= 0 || errno != EINTR { return count > 0 }
    }
  }
}
