#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension BookingError {
  package init(_ error: ImageError) {
    self =
      switch error {
      case .diskFull: .diskFull
      case .readOnly: .readOnly
      case .permissionDenied(let path): .noPermission(path: path)
      case .inputOutput(_, EMFILE), .inputOutput(_, ENFILE): .tooFewFiles
      default: .image(error)
      }
  }

  package static func translating<Value>(_ body: () throws(ImageError) -> Value) throws(BookingError) -> Value
  {
    do throws(ImageError) {
      return try body()
    } catch {
      throw BookingError(error)
    }
  }
}
