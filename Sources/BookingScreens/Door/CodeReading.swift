/// What a source of codes that is no keyboard says.
package enum CodeReading: Sendable, Equatable {
  /// A whole code, as it came.
  case code(String)
  /// It is gone: unplugged, or in other hands. What it was called.
  case lost(String)
}
