import Foundation

@testable import BookingModel

/// A hasher that costs nothing and counts: what takes as many hashes takes as long.
final class TestHasher: @unchecked Sendable {
  private let lock = NSLock()
  private var hashes = 0
  private var verifications = 0

  /// Hashes and verifications together: each costs one Argon2id in the program.
  var work: Int { lock.withLock { hashes + verifications } }

  var hasher: PasswordHasher {
    PasswordHasher(
      decoy: "$argon2id$test$",
      hash: { password in
        self.lock.withLock { self.hashes += 1 }
        return "$argon2id$test$" + String(password.reversed())
      },
      verify: { password, hash in
        self.lock.withLock { self.verifications += 1 }
        return hash == "$argon2id$test$" + String(password.reversed())
      })
  }
}
