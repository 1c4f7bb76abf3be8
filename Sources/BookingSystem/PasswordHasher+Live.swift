import BookingModel
import CSodium
import Dispatch

extension PasswordHasher {
  /// Argon2id by libsodium with 19 MiB and two passes (OWASP's first choice for it): about 25 ms.
  ///
  /// Two at once at most, so that a crowd at the log-in form can't take all memory; an idle session holds none of it.
  public static let live = PasswordHasher(
    decoy:
      "$argon2id$v=19$m=19456,t=2,p=1$iqzJAekZPVviflkqQCWldg$k+lMVmlvR9ys5IuLctlpphOLusiLyAl9JRfH2w0QX24",
    hash: { argon2id($0, passes: 2, memory: 19 * 1024 * 1024) }, verify: verified)

  /// The same hash at its least cost, for passwords of 128 random bits: nobody guesses those, however fast.
  ///
  /// What it makes says so itself: any hasher can check it.
  public static let liveForRandomPasswords = PasswordHasher(
    decoy: live.decoy, hash: { argon2id($0, passes: 1, memory: 8 * 1024) }, verify: verified)

  private static func argon2id(_ password: String, passes: UInt64, memory: Int) -> String? {
    guard Sodium.status >= 0 else { return nil }
    let bytes = password.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    slots.wait()
    defer { slots.signal() }
    guard crypto_pwhash_str(&output, bytes, UInt64(bytes.count), passes, memory) == 0 else { return nil }
    return String(decoding: output.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func verified(_ password: String, by hash: String) -> Bool {
    guard Sodium.status >= 0 else { return false }
    let bytes = password.utf8.map { CChar(bitPattern: $0) }
    slots.wait()
    defer { slots.signal() }
    return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
  }

  private static let slots = DispatchSemaphore(value: 2)
}
