import BookingScreens

/// Where codes come from that is no keyboard: a scanner on a serial line.
protocol CodeSource: Sendable {
  /// Reads codes on a thread of its own, and hands each over as it comes, until it is stopped or gone.
  func start(_ report: @escaping @Sendable (CodeReading) -> Void)
  func stop()
}
