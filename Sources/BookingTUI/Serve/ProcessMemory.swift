import Foundation

/// What processes use of the machine's memory.
enum ProcessMemory {
  /// Bytes that a process shares with no file; 0 where the kernel doesn't say.
  static func own(of process: pid_t) -> Int {
    let text = (try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8)) ?? ""
    // Pages: all, those in memory, and of these the ones that lie in files.
    let pages = text.split(separator: " ").compactMap { Int($0) }
    guard pages.count > 2 else { return 0 }
    return max(0, pages[1] - pages[2]) * sysconf(Int32(_SC_PAGESIZE))
  }

  /// Bytes of the whole machine.
  static var ofMachine: Int { sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)) }
}
