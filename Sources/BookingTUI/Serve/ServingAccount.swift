import CProcess
import Foundation

/// The account that serves and that all sessions run as.
struct ServingAccount: Sendable, Equatable {
  let name: String
  let home: String

  /// The person's own account; for root the one named, which this process becomes for good.
  ///
  /// Root itself never serves: whoever broke out of a session would be root.
  static func assume(_ wanted: String?) throws(ServeProblem) -> ServingAccount {
    guard getuid() == 0 || geteuid() == 0 else {
      let own = try entry(getpwuid(getuid()), named: "\(getuid())")
      if let wanted, wanted != own.account.name { throw .notThatUser(wanted) }
      return own.account
    }
    guard let wanted else { throw .needsUser }
    let entry = try entry(getpwnam(wanted), named: wanted)
    guard entry.user != 0 else { throw .isRoot(wanted) }
    guard initgroups(wanted, entry.group) == 0 else { throw .system(call: "initgroups", code: errno) }
    guard setgid(entry.group) == 0 else { throw .system(call: "setgid", code: errno) }
    guard setuid(entry.user) == 0 else { throw .system(call: "setuid", code: errno) }
    guard setuid(0) != 0 else { throw .isRoot(wanted) }
    return entry.account
  }

  private static func entry(_ found: UnsafeMutablePointer<passwd>?, named name: String) throws(ServeProblem)
    -> (account: ServingAccount, user: uid_t, group: gid_t)
  {
    guard let found = found?.pointee else { throw .noSuchUser(name) }
    let account = ServingAccount(
      name: String(cString: found.pw_name), home: String(cString: found.pw_dir))
    let shell = found.pw_shell.map { String(cString: $0) } ?? ""
    let program = shell.isEmpty ? "/bin/sh" : shell
    // sshd starts the session through it, whatever the session is.
    guard access(program, X_OK) == 0, !program.hasSuffix("/nologin"), !program.hasSuffix("/false") else {
      throw .noShell(user: account.name, shell: program)
    }
    return (account, found.pw_uid, found.pw_gid)
  }

  /// Opens a terminal as sshd will, and looks whether it may be handed to the group `tty`.
  func requireTerminals() throws(ServeProblem) {
    guard let group = getgrnam("tty")?.pointee.gr_gid else { return }
    let master = posix_openpt(O_RDWR | O_NOCTTY)
    guard master >= 0 else { throw .system(call: "posix_openpt", code: errno) }
    defer { close(master) }
    var name = [CChar](repeating: 0, count: 128)
    var information = stat()
    guard grantpt(master) == 0, unlockpt(master) == 0, ptsname_r(master, &name, name.count) == 0,
      stat(name, &information) == 0
    else { throw .system(call: "grantpt", code: errno) }
    if information.st_gid == group { return }
    var groups = [gid_t](repeating: 0, count: Int(max(0, getgroups(0, nil))))
    let count = getgroups(Int32(groups.count), &groups)
    guard groups.prefix(Int(max(0, count))).contains(group) || getegid() == group else {
      throw .noTerminals(user: self.name)
    }
  }
}
