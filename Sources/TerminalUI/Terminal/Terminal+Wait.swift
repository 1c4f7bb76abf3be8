import Glibc

/// What happened while waiting.
public struct TerminalEvents: Sendable {
  /// Keys, mouse, paste and resizes, in order. After a storm of resizes there is one.
  public var inputs: [Input] = []
  public var signals: [TerminalSignal] = []
  /// The terminal has said that it has more colours than its name tells; `adopt` them.
  public var colorDepth: ColorDepth?
  /// Which of the further descriptors can be read (or are closed).
  public var ready: [Int32] = []
}

extension Terminal {
  /// Waits until there is input, a signal, something to read on one of `descriptors`, the terminal can take
  /// another frame after it could not, or the time is over (`nil`: no limit).
  ///
  /// A queued frame goes on being sent meanwhile. When the terminal is gone, `signals` holds `hangUp`.
  public func wait(milliseconds: Int?, descriptors: [Int32] = []) -> TerminalEvents {
    var events = TerminalEvents()
    var limits = milliseconds.map { [$0] } ?? []
    pace.pass(now)
    if parser.isPending { limits.append(patienceLeft) }
    if pace.wait(now) > 0 { limits.append(pace.wait(now)) }
    if !waitingSignals.isEmpty || (owesRest && canPaint) { limits.append(0) }
    let limit = limits.min().map { Int32(min(max(0, $0), 86_400_000)) } ?? -1
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
      if count == 0, parser.isPending, patienceLeft == 0 { events.inputs += parser.flush() }
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
      lastRead = now
      for answer in parser.takeAnswers() { take(answer, into: &events) }
    } else if flags & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 || (count < 0 && errno == EIO) {
      events.signals.append(.hangUp)
    }
  }

  /// How long the rest of a sequence may still take.
  private var patienceLeft: Int {
    max(0, lastRead + parser.patience(answerIsDue: answerIsDue) - now)
  }

  private func take(_ answer: TerminalAnswer, into events: inout TerminalEvents) {
    if answer == .ready { pace.answered(now) }
    switch colors.take(answer, now) {
    case .nothing: break
    case .ask(let question): writer.send(question)
    case .hasTrueColor: events.colorDepth = .truecolor
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
