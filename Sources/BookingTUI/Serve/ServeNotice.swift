import Foundation

/// What keeps nobody from serving, and is better known.
enum ServeNotice: Sendable, Equatable {
  /// The kernel can't keep a session from the account's files.
  case noLandlock
  /// Code that has got out of a visit could leave something to run in the home.
  case writableHome(user: String, home: String)
  /// The server can't look at its own sessions.
  case hiddenProcesses

  /// - Parameter account: the account that serves, where it is there for that alone; nil for a person's own.
  static func all(account: ServingAccount?) -> [ServeNotice] {
    var notices: [ServeNotice] = Confinement.canEnclose ? [] : [.noLandlock]
    if let account, access(account.home, W_OK) == 0 {
      notices.append(.writableHome(user: account.name, home: account.home))
    }
    let mounts = (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
    let hides = mounts.split(separator: "\n").contains {
      $0.split(separator: " ").dropFirst().first == "/proc" && $0.contains("hidepid=")
        && !$0.contains("hidepid=0")
    }
    if hides { notices.append(.hiddenProcesses) }
    return notices
  }
}
