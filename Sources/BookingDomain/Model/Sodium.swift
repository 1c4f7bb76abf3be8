import CSodium

/// libsodium, ready for use from any thread.
enum Sodium {
  /// Negative where the system has no secure source: nothing that needs one may go on then.
  static let status = sodium_init()
}
