/// What keeps the server from starting.
enum ServeProblem: Error, Sendable, Equatable {
  case needsUser
  case isRoot(String)
  case notThatUser(String)
  case noSuchUser(String)
  case noShell(user: String, shell: String)
  case noServer
  case noKeyMaker
  case noTerminals(user: String)
  case taken(ListenAddress)
  case privilegedPort(ListenAddress)
  case notAnAddress(ListenAddress)
  case unusablePath(String)
  /// The account may not enter or write the data directory.
  case foreignDirectory(path: String, user: String)
  /// Settings that only this process would know.
  case settingsInEnvironment([String])
  case unreachableProgram(path: String, user: String)
  case refusedConfiguration(String)
  case ended(Int32)
  case system(call: String, code: Int32)
}
