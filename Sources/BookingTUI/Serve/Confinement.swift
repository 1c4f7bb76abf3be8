import BookingDomain
import BookingModel
import BookingWords
import CProcess

/// What one session may use up, and what it may never do: code that has taken a visit over stays where the visit was.
enum Confinement {
  /// Several times what a session needs.
  static let memory: UInt64 = 512 << 20
  static let openFiles: UInt64 = 128
  /// Of a processor: an hour of a person's visit takes a few seconds.
  static let processorSeconds: UInt64 = 900

  /// From here on this process starts no program and no other process, has no hand on any, and dies rather than take more than
  /// its share. To be called while it has one thread.
  ///
  /// - Returns: the step that failed, which means that there is to be no session; nil when all is in place.
  static func begin() -> ConfinementStep? {
    let steps: [(ConfinementStep, Int32)] = [
      (.hiding, process_hide()),
      (.memory, process_bound_memory(memory)),
      (.openFiles, process_bound_files(openFiles)),
      (.processor, process_bound_processor_time(processorSeconds)),
      (.coreDumps, process_forbid_core_dumps()),
      (.programs, process_forbid_calls()),
    ]
    return steps.first { $0.1 != 0 && !($0.1 == ENOTSUP && $0.0 == .programs) }?.0
  }

  /// Whether this kernel can keep a session from the machine's files.
  static var canEnclose: Bool { process_landlock_version() > 0 }

  /// From here on this thread, and those it starts, open nothing but these files, connect to nobody and signal nobody. Where
  /// the kernel has no Landlock nothing happens.
  ///
  /// - Returns: the step that failed, as `begin` does.
  static func enclose(in files: VisitFiles) -> ConfinementStep? {
    let version = process_landlock_version()
    guard version > 0 else { return nil }
    let rules = process_landlock_begin(version)
    guard rules >= 0 else { return .beginningWithFiles }
    defer { close(rules) }
    for (path, access) in files.granted {
      guard process_landlock_allow(rules, version, path, access) == 0 else { return .allowing(path: path) }
    }
    return process_landlock_enforce(rules) == 0 ? nil : .keepingToFiles
  }
}
