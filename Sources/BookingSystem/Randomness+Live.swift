import BookingModel
import CSodium

extension Randomness {
  /// The system's secure source. Stops the program where there is none: a guessable code is worse than no program.
  public static let live = Randomness { count in
    precondition(Sodium.status >= 0, "no secure source of random bytes")
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }
}
