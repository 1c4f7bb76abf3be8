import CProcess

/// What one session may use up, and what it may never do.
enum Confinement {
  /// Several times what a session needs.
  static let memory: UInt64 = 512 << 20
  static let openFiles: UInt64 = 128
  /// Of a processor: an hour of a person's visit takes a few seconds.
  static let processorSeconds: UInt64 = 900

  /// From here on this process starts no program and no other process, and dies rather than take more than its share.
  ///
  /// - Returns: the call that failed, which means that there is to be no session; nil when all is in place.
  static func begin() -> String? {
    let steps: [(String, Int32)] = [
      ("limit the memory", process_bound_memory(memory)),
      ("limit the open files", process_bound_files(openFiles)),
      ("limit the processor", process_bound_processor_time(processorSeconds)),
      ("switch core dumps off", process_forbid_core_dumps()),
      ("forbid other programs", process_forbid_programs()),
    ]
    return steps.first { $0.1 != 0 && !($0.1 == ENOTSUP && $0.0 == "forbid other programs") }?.0
  }
}
