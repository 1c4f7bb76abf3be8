/// Why a device at a door can't do what is asked of it.
public enum DeviceTrouble: Sendable, Equatable {
  /// The directory has no device in it.
  case notPaired(path: String)
  case alreadyPaired(name: String)
  /// Another program works with this device's directory.
  case inUse(path: String)
  /// It has been told nothing yet.
  case noSnapshot
  /// What it was told is older than anybody may decide by.
  case tooOld(since: Timestamp)
  /// The event is over, and what it carried is gone.
  case wiped
  case revoked
  /// Not made by this shop for this device, or changed on the way.
  case otherSnapshot
  /// No such list, or it isn't asked at this gate.
  case otherList
  case shopUnreachable
  /// What came over the line is no message, or one of another version of the program: its number.
  case notUnderstood(line: Int)
  case tooLong(line: Int)
  /// The other end speaks another version of the exchange.
  case otherVersion(Int)
  /// What is asked for comes from the shop alone.
  case onlyShop
  /// In the shop's own words.
  case shopSaid(String)
  /// No scan has that number, or it is no longer to be taken back.
  case noSuchScan
  /// It takes a reason, in words.
  case noteMissing
  /// There is no list to search in, or it isn't open.
  case listClosed

  /// What programs know it by.
  public var name: String {
    switch self {
    case .notPaired: "notPaired"
    case .alreadyPaired: "alreadyPaired"
    case .inUse: "inUse"
    case .noSnapshot: "noSnapshot"
    case .tooOld: "tooOld"
    case .wiped: "wiped"
    case .revoked: "revoked"
    case .otherSnapshot: "otherSnapshot"
    case .otherList: "otherList"
    case .shopUnreachable: "shopUnreachable"
    case .notUnderstood: "notUnderstood"
    case .tooLong: "tooLong"
    case .otherVersion: "otherVersion"
    case .onlyShop: "onlyShop"
    case .shopSaid: "shopSaid"
    case .noSuchScan: "noSuchScan"
    case .noteMissing: "noteMissing"
    case .listClosed: "listClosed"
    }
  }
}
