import Foundation

/// The terminal's stop key (Ctrl-Z, SIGTSTP), held back while this process has a write gate: stopped in that moment it would
/// stop everybody's writing.
public enum SuspendKey {
  private static let condition = NSCondition()
  /// Guarded by `condition`.
  nonisolated(unsafe) private static var holders = 0
  nonisolated(unsafe) private static var isStopping = false
  nonisolated(unsafe) private static var isNoting = false

  /// Stops the process, as `stop` does it, at a moment when nobody here writes; a command in a shell, which leaves that to
  /// the system, needs no more than `hold`.
  public static func whenNobodyWrites(_ stop: () -> Void) {
    condition.lock()
    isStopping = true
    while holders > 0 { condition.wait() }
    condition.unlock()
    stop()
    condition.lock()
    isStopping = false
    condition.broadcast()
    condition.unlock()
  }

  package static func hold() {
    condition.lock()
    defer { condition.unlock() }
    while isStopping { condition.wait() }
    holders += 1
    if holders == 1 { note() }
  }

  package static func release() {
    condition.lock()
    holders -= 1
    let wasPressed = holders == 0 && forget()
    condition.broadcast()
    condition.unlock()
    if wasPressed { kill(getpid(), SIGTSTP) }
  }

  /// Stops now if the key was pressed.
  package static func yield() {
    guard isNoting, stopWasPressed != 0 else { return }
    release()
    hold()
  }

  /// Only what would stop the process at once is put off: the screens have a handler of their own.
  private static func note() {
    var present = sigaction()
    sigaction(SIGTSTP, nil, &present)
    isNoting = present.isDefault
    guard isNoting else { return }
    stopWasPressed = 0
    var noting = sigaction(calling: { _ in stopWasPressed = 1 })
    sigaction(SIGTSTP, &noting, nil)
  }

  /// Whether it was pressed meanwhile.
  private static func forget() -> Bool {
    guard isNoting else { return false }
    var standard = sigaction()
    sigaction(SIGTSTP, &standard, nil)
    return stopWasPressed != 0
  }
}

/// All that the handler touches.
nonisolated(unsafe) private var stopWasPressed: sig_atomic_t = 0

extension sigaction {
  /// Without SA_RESTART: what the thread waits for in the kernel is interrupted.
  package init(calling handler: @escaping @convention(c) (Int32) -> Void) {
    self.init()
    #if canImport(Glibc)
      __sigaction_handler.sa_handler = handler
    #else
      __sigaction_u.__sa_handler = handler
    #endif
  }

  /// Whether the signal does what the system does by itself.
  fileprivate var isDefault: Bool {
    #if canImport(Glibc)
      __sigaction_handler.sa_handler == nil
    #else
      __sigaction_u.__sa_handler == nil
    #endif
  }
}
