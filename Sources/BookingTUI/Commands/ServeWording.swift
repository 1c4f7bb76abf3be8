import BookingWords
import Foundation

/// What serving has to say: which words go with which facts.
enum ServeWording {
  private static var words: any Words { Booking.words }

  static func sentence(for problem: ServeProblem) -> String {
    switch problem {
    case .needsUser: words.serveNeedsUser
    case .isRoot(let name): words.serveIsRoot(name)
    case .notThatUser(let name): words.serveNotThatUser(name)
    case .noSuchUser(let name): words.serveNoSuchUser(name)
    case .noShell(let user, let shell): words.serveNoShell(user, shell)
    case .noServer: words.serveNoServer
    case .noKeyMaker: words.serveNoKeyMaker
    case .noTerminals(let user): words.serveNoTerminals(user)
    case .taken(let address): words.serveTaken(address.description)
    case .privilegedPort(let address): words.servePrivilegedPort(Int(address.port))
    case .notAnAddress(let address): words.serveNotAnAddress(address.host)
    case .unusablePath(let path): words.serveUnusablePath(path)
    case .settingsInEnvironment(let names): words.serveSettingsInEnvironment(names)
    case .foreignDirectory(let path, let user): words.serveForeignDirectory(path, user)
    case .unreachableProgram(let path, let user): words.serveUnreachableProgram(path, user)
    case .refusedConfiguration(let said): words.serveRefusedConfiguration(said)
    case .ended(let status): words.serveEnded(status)
    case .system(let call, let code): words.systemFailed(call, String(cString: strerror(code)))
    }
  }

  static func sentence(for refusal: VisitorSlots.Refusal) -> String {
    switch refusal {
    case .full(let count): words.visitsFull(count)
    case .tooManyFromAddress(let count): words.visitsFromAddress(count)
    case .tooManyWithKey(let count): words.visitsWithKey(count)
    case .tooMuchMemory: words.visitsTooMuchMemory
    case .system(let call, let code): words.systemFailed(call, String(cString: strerror(code)))
    }
  }

  /// What keeps nobody from serving, and is better known.
  static func sentence(for notice: ServeNotice) -> String {
    switch notice {
    case .noLandlock: words.serveNoLandlock
    case .writableHome(let user, let home): words.serveWritableHome(user, home)
    case .hiddenProcesses: words.serveHiddenProcesses
    }
  }

  /// What stands on the terminal while it serves.
  static func welcome(_ configuration: SSHConfiguration, hostName: String) -> [String] {
    let address = configuration.address
    let port = address.port == 22 ? "" : "-p \(address.port) "
    let line = "ssh \(port)\(configuration.account)@\(address.visitorsHost(hostName: hostName))"
    return [
      words.visitorsType(line), configuration.keyless == nil ? words.serveNeedsKey : words.serveKeyless,
      words.serveStops,
    ]
  }
}
