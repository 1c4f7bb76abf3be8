import BookingDoor
import BookingModel
import Foundation

/// How sshd says a visitor got in.
enum VisitorProof {
  /// The key that sshd checked, out of the file it wrote for this session; nil for a visitor without one.
  static func key(in file: String) -> SSHKeyFingerprint? {
    // Its own lines are short; a key of 16384 bits has 2.8 kB.
    guard let handle = FileHandle(forReadingAtPath: file), let data = try? handle.read(upToCount: 16_384)
    else { return nil }
    return key(text: String(decoding: data, as: UTF8.self))
  }

  /// The same as its 32 bytes, for a key that signs by Ed25519; nil for any other.
  static func deviceKey(in file: String) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: file), let data = try? handle.read(upToCount: 16_384)
    else { return nil }
    return deviceKey(text: String(decoding: data, as: UTF8.self))
  }

  static func deviceKey(text: String) -> [UInt8]? {
    let line = text.split(separator: "\n").first { $0.hasPrefix("publickey ") }
    return line.flatMap { DeviceKey.publicKey(ofLine: String($0.dropFirst("publickey ".count))) }
  }

  /// One line for each method: `publickey ssh-ed25519 AAAA…`.
  static func key(text: String) -> SSHKeyFingerprint? {
    for line in text.split(separator: "\n") where line.hasPrefix("publickey ") {
      return SSHKeyFingerprint(ofKey: String(line.dropFirst("publickey ".count)))
    }
    return nil
  }
}
