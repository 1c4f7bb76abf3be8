import CSodium
import Dispatch

extension PasswordHasher {
  /// Argon2id by libsodium with 19 MiB and two passes (OWASP's first choice for it): about 25 ms.
  ///
  /// Two at once at most, so that a crowd at the log-in form can't take all memory; an idle session holds none of it.
  public static let live = PasswordHasher(
    decoy:
      "$argon2id$v=19$m=19456,t=2,p=1$iqzJAekZPVviflkqQCWldg$k+lMVmlvR9ys5IuLctlpphOLusiLyAl9JRfH2w0QX24",
    hash: { password in
      guard Sodium.status >= 0 else { return nil }
      let bytes = password.utf8.map { CChar(bitPattern: $0) }
      var output = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
      slots.wait()
      defer { slots.signal() }
      guard crypto_pwhash_str(&output, bytes, UInt64(bytes.count), passes, memory) == 0 else { return nil }
      return String(decoding: output.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    },
    verify: { password, hash in
      guard Sodium.status >= 0 else { return false }
      let bytes = password.utf8.map { CChar(bitPattern: $0) }
      slots.wait()
      defer { slots.signal() }
      return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
    })

  private static let slots = DispatchSemaphore(value: 2)
  private static let passes: UInt64 = 2
  private static let memory = 19 * 1024 * 1024
}
