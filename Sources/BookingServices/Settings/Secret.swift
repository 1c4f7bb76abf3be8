/// A key or a password. It shows itself to nobody: not in a description, a mirror or a log.
public struct Secret: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  let value: String

  public init(_ value: String) { self.value = value }

  public var description: String { "(secret)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
