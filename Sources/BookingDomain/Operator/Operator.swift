import BookingFiles
import BookingMedia
import BookingModel
import BookingRules
import BookingStore

/// Whoever has the data directory: its permissions are the proof. What only they may do is here, and nowhere in a `Visit`:
/// to look after the directory and its work, to check it, to copy it and bring it back.
///
/// One is had by opening what an engine keeps and in no other way: neither a `BoxOffice` nor a `Visit` leads to it. Commands,
/// worker and loop have it; no screen is given one, or what could make one.
public struct Operator: Commands {
  /// The same box office for visitors.
  public let office: BoxOffice
  var principal: Principal { .operator }

  /// Opens a box office where `engine` keeps it, making it first where there is none.
  ///
  /// - Throws: `.newerSchema`, `.damaged`, `.readOnly`, `.diskFull`, `.noPermission`, `.notADataDirectory`; nothing is
  ///   written before a newer schema is refused, and a damaged file is never written over.
  package static func open(_ engine: any Engine, environment: BoxOffice.Environment) throws(BookingError)
    -> Operator
  {
    Operator(
      storage: try engine.open(
        waiting: environment.policy.longestGateWait, now: environment.clock.now()),
      environment: environment)
  }

  /// Opens an existing box office to look at it, as `check` does: nothing in it can change this way, and commands that
  /// write are refused.
  ///
  /// - Throws: `.newerSchema`, `.damaged`, `.noPermission`.
  package static func inspect(_ engine: any Engine, environment: BoxOffice.Environment) throws(BookingError)
    -> Operator
  {
    Operator(storage: try engine.inspect(now: environment.clock.now()), environment: environment)
  }

  /// Of tables that are open already.
  package init(storage: Storage, environment: BoxOffice.Environment) {
    office = BoxOffice(storage: storage, environment: environment)
  }

  /// The same box office with other services or other rules: what is open stays open.
  public func equipped(with environment: BoxOffice.Environment) -> Operator {
    Operator(storage: storage, environment: environment)
  }

  /// Closes what it has open, so that the last process that leaves folds the database's log into the one file. Every command
  /// after it is refused. For a program that ends while other threads may still have it.
  public func close() { store.close() }

  /// A visit of the operator's own: everything of everybody's, without a password.
  public func visit() -> Visit { office.visit(Principal(kind: .operator, session: office.newSessionToken())) }

  /// Clears away pictures that nothing names: what a stop left behind, or what somebody was keeping when it was to go. Returns
  /// how many went.
  @discardableResult
  public func tidyImages() throws(BookingError) -> Int { try office.tidyPictures() }

  // For checks and simulated days
  package var storage: Storage { office.storage }
  package var environment: BoxOffice.Environment { office.environment }
  package var store: any Store { office.store }
  package var search: any SearchIndex { office.search }
  package var images: any BlobStore { office.images }
  package var clock: WallClock { office.clock }
  package var policy: Policy { office.policy }
}
