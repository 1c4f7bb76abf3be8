import BookingFiles
import BookingModel
import GRDB

/// What SQLite says, in the domain's terms.
enum SQLiteFailure {
  static func translated(_ error: any Error) -> BookingError {
    if let error = error as? BookingError { return error }
    // What was written here can be read here: in Swift's words nobody could do anything about it.
    if error is DecodingError { return .damaged(detail: "a value that can't be read") }
    guard let error = error as? DatabaseError else { return .storage("\(error)") }
    return switch error.resultCode {
    case .SQLITE_FULL: .diskFull
    case .SQLITE_READONLY: .readOnly
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(detail: error.message ?? "")
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    case .SQLITE_CANTOPEN where FileFailure.isOutOfDescriptors: .tooFewFiles
    case .SQLITE_CANTOPEN, .SQLITE_PERM: .noPermission(path: "booking.sqlite")
    // What a quota or a limit of the process refuses comes as an error of the write, or of making room for it.
    case .SQLITE_IOERR
    where [.SQLITE_IOERR_WRITE, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_TRUNCATE]
      .contains(error.extendedResultCode):
      .diskFull
    default: .storage(error.message ?? "SQLite \(error.resultCode.rawValue)")
    }
  }
}
