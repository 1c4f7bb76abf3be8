/// What --help says of commands and of what they take.
public protocol HelpWords: Speech {
  func help(_ command: HelpedCommand) -> CommandHelp
  func help(_ option: HelpedOption) -> String
  /// The headings of a help page, by those that the parser of command lines has.
  func heading(_ heading: HelpHeading) -> String
}

public struct CommandHelp: Sendable {
  /// One sentence, as it stands in lists.
  public let abstract: String
  /// Empty where that says all.
  public let discussion: String

  public init(_ abstract: String, _ discussion: String = "") {
    (self.abstract, self.discussion) = (abstract, discussion)
  }
}

public enum HelpedCommand: Sendable {
  case booking
  case account
  case accountCreate
  case accountRemoveSecondFactor
  case backup
  case check
  case device
  case devicePair
  case deviceScan
  case deviceMeet
  case deviceExport
  case deviceImport
  case deviceAnswer
  case doctor
  case door
  case doorAttendees
  case doorDevices
  case doorGates
  case doorIncidents
  case doorLists
  case doorPair
  case doorRevoke
  case drill
  case events
  case eventsExport
  case eventsImport
  case eventsList
  case eventsShow
  case gate
  case initialise
  case ordersCancel
  case orders
  case ordersList
  case ordersNewCode
  case ordersRefund
  case ordersResend
  case ordersShow
  case restore
  case serve
  /// From so many days on every rare situation must have been reached.
  case simulate(complete: Int)
  case tickets
  case ticketsAttendees
  case ticketsKeys
  case ticketsRotateKey
  case worker
}

public enum HelpedOption: Sendable {
  case oneObject
  case gateEvent
  case gateList
  case gateName
  case serial
  case attendeeOrder
  case pdfFile
  case role
  case phone
  case passwordStdin
  case generatePassword
  case eventWords
  case allEvents
  case category
  case city
  case sort
  case limit
  case once
  case metrics
  case webhooks
  case seeds
  case firstSeed
  case oneSeed
  case jobs
  case verbose
  case anchor
  case gateway
  case importFile
  case strict
  case ticketToCancel
  case ticketForNewCode
  case because
  case refund
  case keepMoney
  case orderAfterwards
  case amount
  case allThatIsLeft
  case again
  case data
  case language
  case orderWords
  case orderEvent
  case orderState
  case arrayOfOrders
  case listen
  case serveUser
  case printConfig
  case settingsFile
  case accountEmail
  case buyers
  case places
  case kills
  case hoarders
  case deviceDirectory
  case gateDevice
  case otherGates
  case wayOut
  case deviceShop
  case devicePeer
  case pairingCode
  case scanFile
  case peerName
  case drillGates
  case drillOffline
  case drillPeople
  case drillCopies
  case oneJSONObject
  case forceDrill
  case eventCode
  case resendTo
  case orderObject
  case orderCode
  case posters
  case newFile
  case eventsJSON
  case eventsCSV
  case color
  case theme
  case mouse
  case plain
  case sample
  case backupFile
  case forceRestore
  case waitForOthers
  case sessions
  case sessionsPerAddress
  case sessionsPerKey
  case memory
  case doorJSON
  case newGate
  case deviceName
  case deviceGate
  case searchableDevice
}

public enum HelpHeading: String, Sendable, CaseIterable {
  case overview = "OVERVIEW"
  case usage = "USAGE"
  case arguments = "ARGUMENTS"
  case options = "OPTIONS"
  case subcommands = "SUBCOMMANDS"
  case screens = "SCREENS"
  case limits = "LIMITS"
}
