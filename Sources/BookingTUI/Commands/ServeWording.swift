import Foundation

/// What serving has to say: each sentence names what is missing and what makes it good.
enum ServeWording {
  static func sentence(for problem: ServeProblem) -> String {
    switch problem {
    case .needsUser:
      "Root serves nobody: whoever broke out of a session would be root. --user NAME names an account without rights, and sessions run as that one."
    case .isRoot(let name): "\(name) is root under another name. Name an account without rights."
    case .notThatUser(let name): "Only root can serve as \(name). Leave --user out, or start it as root."
    case .noSuchUser(let name):
      "There is no account \(name). As root: useradd --system --home-dir / --no-create-home --shell /bin/sh --groups tty \(name)"
    case .noShell(let user, let shell):
      "sshd starts every session through the account's shell, and that of \(user) is \(shell). As root: usermod --shell /bin/sh \(user)"
    case .noServer: "sshd is not installed. On Debian and Ubuntu, as root: apt install openssh-server"
    case .noKeyMaker: "ssh-keygen is not installed. On Debian and Ubuntu, as root: apt install openssh-client"
    case .noTerminals(let user):
      "\(user) can't open terminals for visitors: here that takes the group tty. As root: usermod --append --groups tty \(user), and then log in anew."
    case .taken(let address):
      "\(address) is taken: another program listens there. --listen ADDRESS:PORT chooses another place."
    case .privilegedPort(let address):
      "Ports below 1024 are root's, and so is \(address.port). docs/operations.md says how a service gets one."
    case .notAnAddress(let address): "\(address.host) is not an address of this machine."
    case .unusablePath(let path):
      "\(path) has characters that sshd's configuration can't carry. Choose another directory."
    case .settingsInEnvironment(let names):
      "Visitors' sessions see no environment, and would take \(names.joined(separator: ", ")) for not set. Settings belong into booking.toml."
    case .foreignDirectory(let path, let user):
      "\(user) can't read and write \(path). As root: chown -R \(user) \(path)"
    case .unreachableProgram(let path, let user):
      "\(user) can't run \(path), or not the libraries it needs. Put both where everybody can, as /usr/local."
    case .refusedConfiguration(let words): "sshd refuses its configuration: \(words)"
    case .ended(let status): "sshd ended by itself (\(status)): see its words above."
    case .system(let call, let code): "\(call) failed: \(String(cString: strerror(code)))."
    }
  }

  static func sentence(for refusal: VisitorSlots.Refusal) -> String {
    switch refusal {
    case .full(let count): "All \(count) places at the counter are taken just now. Come back in a moment."
    case .tooManyFromAddress(let count):
      "Your address has \(count) visits open already. Close one, or come back in a moment."
    case .tooManyWithKey(let count):
      "Your key has \(count) visits open already. Close one, or come back in a moment."
    case .tooMuchMemory: "The counter is too busy just now. Come back in a moment."
    case .system(let call, let code): "\(call) failed: \(String(cString: strerror(code)))."
    }
  }

  /// What keeps nobody from serving, and is better known.
  static func sentence(for notice: ServeNotice) -> String {
    switch notice {
    case .noLandlock:
      "This kernel has no Landlock: a visit is kept from other programs and processes, not from the account's other files. docs/security.md says what that means."
    case .writableHome(let user, let home):
      "\(user) may write into its home \(home), where a shell looks for files to run. As root: usermod --home / \(user)"
    case .hiddenProcesses:
      "/proc hides processes here: --memory counts nothing, and connections without a session are left to sshd alone."
    }
  }

  /// What stands on the terminal while it serves.
  static func welcome(_ configuration: SSHConfiguration, hostName: String) -> [String] {
    let address = configuration.address
    let port = address.port == 22 ? "" : "-p \(address.port) "
    let line = "ssh \(port)\(configuration.account)@\(address.visitorsHost(hostName: hostName))"
    let keyless =
      configuration.keyless == nil
      ? "A visitor needs an SSH key, any will do: ssh-keygen makes one. docs/operations.md says how others get in."
      : "Any SSH key is remembered; without one visitors are guests."
    return ["Visitors type:  \(line)", keyless, "Ctrl-C stops."]
  }
}
