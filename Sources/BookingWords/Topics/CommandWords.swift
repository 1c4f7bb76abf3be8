import BookingModel

/// What commands print: answers on standard output, refusals on standard error. Names of commands, options, files and settings stay as
/// they are typed.
public protocol CommandWords: ErrorWords, StateWords {
  // How a command line is called
  func misuse(_ words: String) -> String
  func sentence(_ mistake: CommandLineMistake) -> String
  func usage(_ line: String) -> String
  func seeHelp(_ command: String) -> String
  func chooseOne(_ one: String, _ other: String) -> String
  /// `--limit is from 1 to 100.`; without an upper bound `--limit is 1 or more.`
  func bounds(_ option: String, _ least: Int, _ most: Int?) -> String
  func tooLarge(_ option: String) -> String
  /// A variable with a value that means nothing: `BOOKING_THEME=pink`.
  func meansNothing(_ assignment: String, _ known: [String]) -> String
  func outputUnwritable(_ reason: String, _ consequence: String) -> String
  func outputFailed(_ reason: String) -> String
  var dataNamesDirectory: String { get }
  var screensNeedTerminal: String { get }
  var settingsGoOn: String { get }
  var mendSettingsFirst: String { get }
  /// At the terminal, after a crash.
  func crashed(report: String) -> String
  /// `12 of 30`, in a bar that shows how far something is.
  func progress(_ done: Int, _ total: Int) -> String

  // Accounts and the first start
  func passwordShownOnce(_ email: String, _ password: String) -> String
  var noAccountMade: String { get }
  var nothingMade: String { get }
  func canLogIn(_ email: String, _ role: Role) -> String
  var passwordsNotOverSSH: String { get }
  var noPasswordOnInput: String { get }
  var askPassword: String { get }
  var askPasswordAgain: String { get }
  var nobodyCanTypePassword: String { get }
  var passwordsDiffer: String { get }
  func noSecondFactor(_ email: String) -> String
  func logsInByPassword(_ email: String) -> String
  var noTicketKeys: String { get }
  func ticketKeyMade(_ name: String) -> String
  func newBoxOffice(_ path: String) -> String
  func boxOfficeAlready(_ path: String) -> String
  var sampleMissing: String { get }
  var sampleLabel: String { get }
  func sampleBrought(_ events: Int) -> String
  var passwordsUnread: String { get }
  /// Lines before the command that makes an account.
  var firstPasswordsNotOverSSH: String { get }
  var firstPasswords: String { get }

  // Events
  var noUpcomingEvents: String { get }
  var noEventMatches: String { get }
  var eventColumns: [String] { get }
  var eventLabels: EventLabels { get }
  /// Beside `eventLabels`: what one of its terms is called.
  func label(_ term: FieldProblem.Field) -> String
  func agesAndOver(_ age: Int) -> String
  func ticketsLeft(_ left: Int, of capacity: Int, sold: Int, held: Int) -> String
  func ticketsOffSale(sold: Int) -> String
  var noTicketsYet: String { get }
  func imported(_ events: Int, leftOut: Int) -> String
  func importWaiting(_ events: Int, _ reason: ImportDelay) -> String
  func importStopped(_ events: Int, _ reason: ImportDelay) -> String
  func eventsExistAlready(_ events: Int) -> String
  func moreRows(_ rows: Int, areEvents: Bool) -> String

  // Orders
  var noOrders: String { get }
  var noOrderMatches: String { get }
  var orderColumns: [String] { get }
  var orderLabels: OrderLabels { get }
  func orderHead(_ code: String, _ state: OrderState) -> String
  func orderLine(_ quantity: Int, _ type: String, _ price: Money, _ event: String, cancelled: Int) -> String
  func payment(_ state: PaymentState, _ amount: Money) -> String
  func refund(_ state: RefundState, _ reason: RefundReason, _ amount: Money) -> String
  func noOrder(_ code: String) -> String
  func notATicket(_ typed: String, of order: String) -> String
  var voidAlready: String { get }
  func noTicketsBecause(_ status: OrderStatus) -> String
  var noRefusedRefund: String { get }
  var orderHasNoValidTickets: String { get }
  var sayWhatOfMoney: String { get }
  func cancelled(_ tickets: Int, of order: String, refunded: Money) -> String
  var giveAmount: String { get }
  func askedAgain(_ money: Money, _ order: String) -> String
  func ambiguousAmount(_ typed: String, _ one: String, _ other: String) -> String
  var nothingRefundable: String { get }
  func notAnAmount(_ typed: String, _ currency: Currency) -> String
  func refunded(_ money: Money, of order: String) -> String
  func ticketsOnTheirWay(_ order: String, _ address: String) -> String
  func hasNewCode(_ ticket: String) -> String

  // Backups and checks
  var nameNewFile: String { get }
  var nameBackup: String { get }
  func backedUp(_ file: String, pictures: Int, others: [String], bytes: Int) -> String
  var hostKeyInBackup: String { get }
  var secretsNotInBackup: String { get }
  func movedAside(_ path: String) -> String
  func restored(_ file: String, _ path: String) -> String
  func broughtToo(_ files: [String]) -> String
  func keptHere(_ files: [String]) -> String
  var putSecretsBack: String { get }
  func playMoneyAfterReal(_ gateways: [String]) -> String
  func waitingFor(_ holders: [DirectoryHolder]) -> String
  var checkHolds: String { get }
  var checkBroken: String { get }
  func checksBroken(_ broken: Int, of all: Int) -> String
  func checksHold(_ all: Int) -> String
  func lastSeal(_ text: String) -> String

  // Tickets and visits
  var noTicketsOfYours: String { get }
  var visitOffer: [String] { get }
  var onlyForVisits: String { get }
  func cannotConfine(_ step: ConfinementStep) -> String
  var keyUnknown: String { get }
  var screensNeedSSHTerminal: String { get }
  var terminalUnnamed: String { get }
  var closedForNow: String { get }

  // Simulation
  func dayBroke(_ seed: UInt64, _ rule: String) -> String
  func daysHeld(_ days: Int, steps: Int, seconds: Int, rate: String) -> String
  func rareReached(_ reached: Int, of all: Int) -> String
  func missed(_ mark: String) -> String
  var mustReachAll: String { get }
  func dayHeld(_ seed: UInt64, steps: Int, digest: String) -> String

  // The worker
  var cannotHide: String { get }
  var webhooksNeedSecret: String { get }
  // The terminal
  var noTerminal: String { get }
  func unknownTerminal(_ name: String) -> String
  func terminalNotTaken(_ call: String, _ code: Int32) -> String
}

/// Why events of an import aren't in the lists.
public enum ImportDelay: Sendable {
  case diskFull, busy, readOnly, other
}

/// What keeps a visit to itself, step by step.
public enum ConfinementStep: Sendable, Equatable {
  case hiding, memory, openFiles, processor, coreDumps, programs
  case beginningWithFiles, allowing(path: String), keepingToFiles
}

/// What stands before the facts of an event.
public struct EventLabels: Sendable {
  public let code, status, start, end, place, category, doors, ages: String

  public init(
    code: String, status: String, start: String, end: String, place: String, category: String, doors: String,
    ages: String
  ) {
    (self.code, self.status, self.start, self.end, self.place) = (code, status, start, end, place)
    (self.category, self.doors, self.ages) = (category, doors, ages)
  }
}

/// What stands before the facts of an order.
public struct OrderLabels: Sendable {
  public let customer, ordered, paid, total, refunded, net: String

  public init(customer: String, ordered: String, paid: String, total: String, refunded: String, net: String) {
    (self.customer, self.ordered, self.paid) = (customer, ordered, paid)
    (self.total, self.refunded, self.net) = (total, refunded, net)
  }
}
