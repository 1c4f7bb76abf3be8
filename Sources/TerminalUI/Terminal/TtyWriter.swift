import Glibc

/// Sends bytes to a tty without ever waiting for it: what does not fit now stays queued.
struct TtyWriter {
  let descriptor: Int32
  private let ownsDescriptor: Bool
  private var queue: [UInt8] = []
  private var sent = 0
  /// All bytes given to the terminal so far.
  private(set) var total = 0

  /// Opens the tty anew, so that not waiting is no one else's business: the flag of the descriptor that was
  /// inherited is shared with the shell.
  init(tty: Int32) {
    var name = [CChar](repeating: 0, count: 256)
    let flags = O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC
    var opened: Int32 = -1
    if ttyname_r(tty, &name, name.count - 1) == 0 { opened = open(name, flags) }
    if opened < 0 { opened = open("/dev/tty", flags) }
    ownsDescriptor = opened >= 0
    descriptor = opened >= 0 ? opened : tty
  }

  var isIdle: Bool { sent == queue.count }

  mutating func send(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    if isIdle {
      queue = bytes
      sent = 0
    } else {
      queue += bytes
    }
    flush()
  }

  /// Sends what can be sent now; false when the terminal is gone.
  @discardableResult
  mutating func flush() -> Bool {
    while sent < queue.count {
      let count = queue.withUnsafeBytes { bytes in
        // Where waiting could not be turned off, small pieces after a poll come near to it.
        write(
          descriptor, bytes.baseAddress?.advanced(by: sent),
          min(bytes.count - sent, ownsDescriptor ? 65536 : 256))
      }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN { return true }
        queue = []
        sent = 0
        return false
      }
      sent += count
      total += count
      if !ownsDescriptor, !isWritable { return true }
    }
    queue = []
    sent = 0
    return true
  }

  /// Forgets what was not sent yet, and tells whether there was anything: the terminal may have got half a sequence.
  mutating func abandon() -> Bool {
    let isCut = !isIdle
    queue = []
    sent = 0
    return isCut
  }

  /// Sends everything, waiting at most so long; for leaving.
  mutating func drain(milliseconds: Int) {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while !isIdle, ContinuousClock.now < end, flush(), !isIdle {
      var poller = pollfd(descriptor: descriptor, events: Int16(POLLOUT))
      poll(&poller, 1, 20)
    }
  }

  private var isWritable: Bool {
    var poller = pollfd(descriptor: descriptor, events: Int16(POLLOUT))
    return poll(&poller, 1, 0) > 0
  }

  func close() {
    if ownsDescriptor { Glibc.close(descriptor) }
  }
}

extension pollfd {
  init(descriptor: Int32, events: Int16) {
    self.init()
    fd = descriptor
    self.events = events
  }
}
