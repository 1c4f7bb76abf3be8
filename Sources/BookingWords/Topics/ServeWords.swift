/// What serving visitors by ssh has to say: what is missing and what makes it good, who is let in, and who has to wait.
public protocol ServeWords: Speech {
  var serveNeedsUser: String { get }
  func serveIsRoot(_ name: String) -> String
  func serveNotThatUser(_ name: String) -> String
  func serveNoSuchUser(_ name: String) -> String
  func serveNoShell(_ user: String, _ shell: String) -> String
  var serveNoServer: String { get }
  var serveNoKeyMaker: String { get }
  func serveNoTerminals(_ user: String) -> String
  func serveTaken(_ address: String) -> String
  func servePrivilegedPort(_ port: Int) -> String
  func serveNotAnAddress(_ host: String) -> String
  func serveUnusablePath(_ path: String) -> String
  func serveSettingsInEnvironment(_ names: [String]) -> String
  func serveForeignDirectory(_ path: String, _ user: String) -> String
  func serveUnreachableProgram(_ path: String, _ user: String) -> String
  func serveRefusedConfiguration(_ words: String) -> String
  func serveEnded(_ status: Int32) -> String
  func systemFailed(_ call: String, _ reason: String) -> String
  func visitsFull(_ count: Int) -> String
  func visitsFromAddress(_ count: Int) -> String
  func visitsWithKey(_ count: Int) -> String
  var visitsTooMuchMemory: String { get }
  var serveNoLandlock: String { get }
  func serveWritableHome(_ user: String, _ home: String) -> String
  var serveHiddenProcesses: String { get }
  func visitorsType(_ line: String) -> String
  var serveNeedsKey: String { get }
  var serveKeyless: String { get }
  var serveStops: String { get }
  var serveClosed: String { get }
}
