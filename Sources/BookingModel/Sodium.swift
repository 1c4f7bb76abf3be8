import CSodium

/// libsodium, ready for use from any thread.
package enum Sodium {
  /// Negative where the system has no secure source: nothing that needs one may go on then.
  package static let status = sodium_init()
}
