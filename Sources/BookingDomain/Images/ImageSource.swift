/// Reads a picture from a person's own file, for import.
public enum ImageSource {
  /// The bytes of the file at `path`. Refused without being read when it is too large or no regular file.
  /// What the bytes are is for ``ImageHeader`` and ``ImagePreview`` to judge.
  public static func read(path: String, limits: ImageLimits = .standard) throws(ImageError) -> [UInt8] {
    try DiskFile.read(path, limit: limits.maximumBytes)
  }
}
