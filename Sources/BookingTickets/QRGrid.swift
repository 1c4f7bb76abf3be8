import CQRencode
import Foundation

/// A QR code as a square of modules.
///
/// The quiet zone (``quietZone`` light modules on every side) is not part of the grid: whoever draws it adds
/// it, and draws dark on light, since many readers can't read the inverse.
public struct QRGrid: Sendable, Hashable {
  /// How much of the code may be dirty or torn: about 7, 15, 25 and 30 percent.
  public enum Correction: Sendable, CaseIterable {
    case low, medium, quartile, high
  }

  /// Why a text has no code.
  public enum Failure: Error, Equatable, Sendable {
    /// Nothing to encode.
    case empty
    /// It does not fit the largest code.
    case tooLong(bytes: Int)
    /// It holds a NUL, which would end it early.
    case nulCharacter
    /// The encoder's own trouble, by its `errno`.
    case encoder(code: Int32)
  }

  /// Light modules a reader needs around the code.
  public static let quietZone = 4

  /// Modules a side: 21, 25, … 177.
  public let side: Int
  /// Row by row; `true` is dark.
  public let modules: [Bool]

  /// Encodes `text` as UTF-8 in the smallest code that holds it.
  public init(_ text: String, correction: Correction = .medium) throws(Failure) {
    let bytes = text.utf8.count
    guard bytes > 0 else { throw .empty }
    guard !text.utf8.contains(0) else { throw .nulCharacter }
    errno = 0
    guard let code = QRcode_encodeString(text, 0, correction.level, QR_MODE_8, 1) else {
      let reason = errno
      throw reason == ERANGE ? .tooLong(bytes: bytes) : .encoder(code: reason)
    }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    // The lowest bit of each byte is the module; the others say what it is for.
    modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
    self.side = side
  }

  /// Whether the module is dark; everything outside the grid is light, as the quiet zone is.
  public subscript(x: Int, y: Int) -> Bool {
    guard (0..<side).contains(x), (0..<side).contains(y) else { return false }
    return modules[y * side + x]
  }
}

extension QRGrid.Correction {
  fileprivate var level: QRecLevel {
    switch self {
    case .low: QR_ECLEVEL_L
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }
}
