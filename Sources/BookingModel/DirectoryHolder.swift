/// A process that has the directory open, as far as the system tells.
public struct DirectoryHolder: Sendable, Equatable {
  public let process: Int32
  /// The program with its arguments.
  public let command: String

  public init(process: Int32, command: String) {
    self.process = process
    self.command = command
  }
}
