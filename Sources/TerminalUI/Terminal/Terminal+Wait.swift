import Glibc

/// What happened while waiting.
public struct TerminalEvents: Sendable {
  /// Keys, mouse, paste and resizes, in order. After a storm of resizes there is one.
  public var inputs: [Input] = []
  public var signals: [TerminalSignal] = []
  /// Which of the further descriptors can be read (or are closed).
  public var ready: [Int32] = []
}

extension Terminal {
  /// How long the rest of an escape sequence may take before Escape is a key.
  private static let escapeMilliseconds: Int32 = 25

  /// Waits until there is input, a signal, something to read on one of `descriptors`, the terminal can take
  /// another frame after it could not, or the time is over (`nil`: no limit).
  ///
  /// A queued frame goes on being sent meanwhile. When the terminal is gone, `signals` holds `hangUp`.
  public func wait(milliseconds: Int?, descriptors: [Int32] = []) -> TerminalEvents {
    var events = TerminalEvents()
    var limit = milliseconds.map { Int32(min(max(0, $0), 86_400_000)) } ?? -1
    if parser.isPending {
      limit = limit < 0 ? Terminal.escapeMilliseconds : min(limit, Terminal.escapeMilliseconds)
    }
    if !waitingSignals.isEmpty { limit = 0 }
    let isBusy = !writer.isIdle
    var pollers = [
      pollfd(descriptor: inputDescriptor, events: Int16(POLLIN)),
      pollfd(descriptor: signals.descriptor, events: Int16(POLLIN)),
      pollfd(descriptor: isBusy ? writer.descriptor : -1, events: Int16(POLLOUT)),
    ]
    pollers += descriptors.map { pollfd(descriptor: $0, events: Int16(POLLIN)) }
    let count = poll(&pollers, nfds_t(pollers.count), limit)
    if isBusy, !writer.flush() { events.signals.append(.hangUp) }
    if !waitingSignals.isEmpty {
      note(waitingSignals, into: &events)
      waitingSignals = []
    }
    if count <= 0 {
      // Nothing came: what looked like the start of a sequence was all there is.
      if count == 0, parser.isPending { events.inputs += parser.flush() }
      return events
    }
    if pollers[0].revents != 0 { readInput(pollers[0].revents, into: &events) }
    if pollers[1].revents != 0 { note(signals.take(), into: &events) }
    events.ready = pollers.dropFirst(3).filter { $0.revents != 0 }.map(\.fd)
    return events
  }

  private func readInput(_ flags: Int16, into events: inout TerminalEvents) {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = read(inputDescriptor, &bytes, bytes.count)
    if count > 0 {
      events.inputs += parser.feed(bytes.prefix(count))
    } else if flags & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 || (count < 0 && errno == EIO) {
      events.signals.append(.hangUp)
    }
  }

  private func note(_ signals: [TerminalSignal], into events: inout TerminalEvents) {
    for signal in signals where !events.signals.contains(signal) {
      events.signals.append(signal)
      switch signal {
      case .resized:
        let now = Terminal.currentSize(outputDescriptor)
        resize(to: now)
        events.inputs.append(.resize(now))
      case .resumed:
        resume()
        events.inputs.append(.resize(size))
      case .terminate, .hangUp, .suspend: break
      }
    }
  }
}
