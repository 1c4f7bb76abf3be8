import BookingModel

/// What `booking doctor` finds, and what to do about it. Each finding begins with what was looked at.
public protocol DoctorWords: ServiceWords, StateWords {
  /// At the beginning of a line, as wide for each.
  func sign(_ rating: DoctorRating) -> String
  func doctorThingsToMend(_ count: Int) -> String

  // The settings
  func doctorMistake(_ sentence: String) -> Advice
  /// Nil where there is no file.
  func doctorSettings(_ path: String?) -> String
  var doctorGoesOn: Advice { get }
  func doctorRenamed(_ former: String, _ name: String) -> Advice
  func doctorVariables(_ names: [String], _ path: String) -> Advice

  // This program, and what it takes from the machine
  func doctorProgram(_ version: String, tables: Int) -> String
  var doctorNoCurl: Advice { get }
  func doctorUnencrypted(_ version: String) -> Advice
  func doctorSpeechless(_ version: String, _ protocols: [String]) -> Advice
  func doctorCurl(_ version: String, _ encryption: String) -> String
  var doctorNoCairo: Advice { get }
  func doctorCairo(_ cairo: String, _ pango: String) -> String
  var doctorFonts: String { get }
  func doctorNoFont(_ scripts: TicketScripts, _ package: String) -> Advice
  var doctorZones: String { get }
  var doctorNoZones: Advice { get }
  var doctorPasswords: String { get }
  var doctorNoPasswords: Advice { get }
  var doctorNoServer: Advice { get }
  /// The version is nil where the server doesn't say it.
  func doctorServer(_ version: String?) -> String
  var doctorConfined: String { get }
  var doctorUnconfined: Advice { get }
  func doctorWritableHome(_ user: String, _ home: String) -> Advice

  // The data directory
  func doctorNoDirectory(_ path: String) -> Advice
  func doctorOpenPath(_ path: String) -> Advice
  var doctorForeignDirectory: Advice { get }
  func doctorLittleRoom(mebibytes: Int) -> Advice
  func doctorRoom(gibibytes: Int) -> String
  func doctorTables(_ version: Int, _ engine: String) -> String
  func doctorOldTables(_ version: Int, _ engine: String, known: Int) -> Advice
  func doctorData(_ sentence: String, _ remedy: DataRemedy) -> Advice
  func doctorPlayMoney(_ gateways: [String]) -> Advice
  func doctorOrphans(_ payments: Int, _ gateway: String) -> Advice

  // The terminal
  /// Nil where TERM isn't set.
  func doctorTerminal(named name: String?) -> Advice
  func doctorLocale(_ locale: String?) -> Advice
  func doctorSmall(_ width: Int, _ height: Int) -> Advice
  func doctorTerminal(_ name: String, _ width: Int, _ height: Int) -> String

  // Services
  func doctorService(_ login: ServiceLogIn) -> String
  func doctorService(
    _ service: ExternalService, _ trouble: ServiceTrouble, _ answer: ServiceAnswer, _ remedy: ServiceRemedy
  ) -> Advice
  func doctorClock(as service: ExternalService) -> String
  func doctorClock(_ ahead: TimeSpan, of service: ExternalService) -> Advice
  var doctorSandbox: Advice { get }
  var doctorNoMail: Advice { get }
  var doctorNoSMS: Advice { get }

  // The worker, and what waits
  func doctorNoWorker(_ path: String) -> Advice
  var doctorSilentWorker: Advice { get }
  func doctorWorker(_ worker: WorkerFacts) -> String
  func doctorOtherVersion(_ running: String, _ here: String) -> Advice
  func doctorOutdated(_ age: TimeSpan, _ files: [String]) -> Advice
  func doctorNoUse(_ outage: ServiceOutage) -> Advice
  func doctorHeldUp(_ orders: Int, _ age: TimeSpan) -> Advice
  func doctorUnbegun(_ age: TimeSpan) -> Advice
  func doctorQueued(_ messages: Int, _ age: TimeSpan) -> String
  func doctorLate(_ messages: Int, _ age: TimeSpan) -> Advice
  func doctorUnknown(_ payments: Int, _ age: TimeSpan) -> Advice
  func doctorRefund(_ age: TimeSpan) -> Advice
  func doctorImport(_ unfinished: UnfinishedImport) -> Advice
  func doctorRefused(_ refunds: Int) -> Advice
  func doctorUndelivered(_ messages: Int) -> Advice
}

/// What is not as it should be, and what to do about it.
public struct Advice: Sendable, Equatable {
  public let words: String
  public let remedy: String

  public init(_ words: String, do remedy: String) { (self.words, self.remedy) = (words, remedy) }
}

public enum DoctorRating: Sendable, CaseIterable {
  case fine
  /// It works without; better with.
  case advice
  case problem
}

/// What is written in fonts that tickets need.
public enum TicketScripts: Sendable, CaseIterable {
  case european, southernAndEastern, eastAsian, emoji
}

/// What helps where a data directory doesn't open.
public enum DataRemedy: Sendable {
  case update, restore, permission, wait, room, check
  case initialise(path: String)
}

/// A service that takes the log-in, with what is worth knowing of it.
public enum ServiceLogIn: Sendable, Equatable {
  case stripe(isLive: Bool)
  case mail(server: String)
  case sms(from: String)
}

/// Why a service is of no use.
public enum ServiceTrouble: String, Sendable, Codable {
  /// It doesn't take the key, the password or the token.
  case logIn
  /// It knows the key, which may not do this.
  case right
  /// It knows the key, which belongs to other books.
  case otherBooks
  /// This machine's clock is wrong.
  case clock
  /// Nothing comes through to it.
  case line
  /// It and we don't agree on how to encrypt, or on whom to believe.
  case encryption
  /// Its own, as when it is down or very busy.
  case elsewhere
}

/// What the worker that runs works with.
public struct WorkerFacts: Sendable {
  public let version, gateway: String
  /// Whether real money moves; nil where that is no question.
  public let isLive: Bool?
  /// Nil where messages stay in the outbox.
  public let mail, sms: String?

  public init(version: String, gateway: String, isLive: Bool?, mail: String?, sms: String?) {
    (self.version, self.gateway, self.isLive, self.mail, self.sms) = (version, gateway, isLive, mail, sms)
  }
}

/// For how long a service has been of no use to the worker.
public struct ServiceOutage: Sendable {
  public let service, call: String
  public let age: TimeSpan
  /// How long ago it answered last; nil where it never did.
  public let answered: TimeSpan?
  public let answer: ServiceAnswer
  public let remedy: ServiceRemedy

  public init(
    service: String, call: String, age: TimeSpan, answered: TimeSpan?, answer: ServiceAnswer,
    remedy: ServiceRemedy
  ) {
    (self.service, self.call, self.age) = (service, call, age)
    (self.answered, self.answer, self.remedy) = (answered, answer, remedy)
  }
}
