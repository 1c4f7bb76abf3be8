/// How a program ended.
public enum ExitStatus: Hashable, Sendable {
  case exited(Int)
  case signalled(Int)

  public static let success = ExitStatus.exited(0)
}
