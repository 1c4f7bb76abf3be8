/// Why a picture was refused, or why its file could not be kept or found.
///
/// The cases carry facts; the words for a person are chosen where the person is.
public enum ImageError: Error, Equatable, Sendable {
  /// The bytes begin like none of the formats in ``ImageFormat``.
  case notAnImage
  /// More bytes than a picture may have.
  case tooLarge(bytes: Int, limit: Int)
  /// The header announces more pixels than a picture may have; nothing was decoded.
  case tooManyPixels(width: Int, height: Int, limit: Int)
  /// One side is shorter than a picture must be.
  case tooSmall(width: Int, height: Int, minimumSide: Int)
  /// It begins like `format`, and then its content is cut off or contradicts itself.
  case damaged(ImageFormat)
  /// A moving picture, where a still one is needed.
  case animated(ImageFormat)

  /// No such file or directory.
  case missing(path: String)
  /// The path names a directory, a device or a pipe.
  case notAFile(path: String)
  /// The file's content is no longer what its name says it is.
  case altered(path: String)
  /// The disk, or the share of it this account may use, is full.
  case diskFull(path: String)
  /// The file system is mounted for reading only.
  case readOnly(path: String)
  /// This user may not read or write there.
  case permissionDenied(path: String)
  /// Anything else the system reported, by its `errno`.
  case inputOutput(path: String, code: Int32)
}
