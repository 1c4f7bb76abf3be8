// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6, warnings are errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Booking",
  products: [
    .executable(name: "booking", targets: ["BookingTUI"]),
    .library(name: "TerminalUI", targets: ["TerminalUI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // C libraries: a module map and a shim each.
    .systemLibrary(name: "CCairo"),
    .systemLibrary(name: "CCurl"),
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "COath"),
    .systemLibrary(name: "CPNG"),
    .systemLibrary(name: "CProcess"),
    .systemLibrary(name: "CQRencode"),
    .systemLibrary(name: "CSodium"),
    .systemLibrary(name: "CTurboJPEG"),
    .systemLibrary(name: "CWebP"),

    .target(
      name: "TerminalUI", dependencies: ["CNcurses"],
      // scripts/terminal-entries compiles it into a Swift file.
      exclude: ["Terminal/booking.ti"], swiftSettings: strict),
    // Values, refusals and numbers of rules: what everything else speaks of.
    .target(name: "BookingModel", dependencies: ["CSodium"], swiftSettings: strict),
    // The data directory: files that appear whole, locks that die with their process.
    .target(name: "BookingFiles", dependencies: ["BookingModel"], swiftSettings: strict),
    // Pure decisions, with the moment as an argument.
    .target(name: "BookingRules", dependencies: ["BookingModel", "COath", "CSodium"], swiftSettings: strict),
    // What a ticket says and who may have signed it: no database, so that a gate can use it.
    .target(
      name: "BookingTickets", dependencies: ["BookingModel", "CQRencode", "CSodium"], swiftSettings: strict),
    // A gate on a machine of its own: what it was told, what it scanned, what it heard, and how it decides by that.
    .target(
      name: "BookingDoor",
      dependencies: ["BookingFiles", "BookingModel", "BookingRules", "BookingTickets", "CSodium"],
      swiftSettings: strict),
    // Pictures: judged, decoded, made small.
    .target(
      name: "BookingMedia", dependencies: ["BookingFiles", "BookingModel", "CPNG", "CTurboJPEG", "CWebP"],
      swiftSettings: strict),
    // The door to the tables, the schema, and every statement. It knows no engine.
    .target(
      name: "BookingStore",
      dependencies: ["BookingModel", "BookingRules", "BookingTickets", "CSodium"],
      swiftSettings: strict),
    // The engine for one machine.
    .target(
      name: "BookingStoreSQLite",
      dependencies: [
        "BookingFiles", "BookingModel", "BookingRules", "BookingStore",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // The machine: its clock, its randomness, what passwords cost.
    .target(
      name: "BookingSystem", dependencies: ["BookingModel", "BookingRules", "CSodium"], swiftSettings: strict),
    // The commands: everything anyone may ask for.
    .target(
      name: "BookingDomain",
      dependencies: [
        "BookingFiles", "BookingMedia", "BookingModel", "BookingRules", "BookingStore", "BookingTickets",
        "CSodium",
      ],
      swiftSettings: strict),
    // Every invariant as a query.
    .target(
      name: "BookingChecks",
      dependencies: [
        "BookingDomain", "BookingFiles", "BookingMedia", "BookingModel", "BookingRules", "BookingStore",
        "BookingTickets",
      ],
      swiftSettings: strict),
    // Days of a shop in which whatever can go wrong goes wrong.
    .target(
      name: "BookingSimulation",
      dependencies: [
        "BookingChecks", "BookingDomain", "BookingFiles", "BookingMedia", "BookingModel", "BookingRules",
        "BookingStore", "BookingTickets",
      ],
      swiftSettings: strict),
    // Every word a person reads, in each language.
    .target(
      name: "BookingWords",
      dependencies: ["BookingModel", "BookingRules"],
      swiftSettings: strict),
    .target(
      name: "BookingServices",
      dependencies: [
        "BookingDomain", "BookingFiles", "BookingMedia", "BookingModel", "BookingRules", "BookingStore",
        "BookingTickets", "BookingWords", "CCairo", "CCurl", "CSodium",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: strict),
    // The steps of a purchase, a log-in, a refund: machines that screens and lines drive.
    .target(
      name: "BookingFlows",
      dependencies: ["BookingDomain", "BookingModel", "BookingRules", "BookingTickets"],
      swiftSettings: strict),
    // Who is here, what they hold, and how it is told: whatever shows it.
    .target(
      name: "BookingSession",
      dependencies: [
        "BookingDomain", "BookingFiles", "BookingFlows", "BookingMedia", "BookingModel", "BookingRules",
        "BookingServices", "BookingWords", "TerminalUI",
      ],
      swiftSettings: strict),
    // The screens: state, update, view.
    .target(
      name: "BookingScreens",
      dependencies: [
        "BookingDomain", "BookingFlows", "BookingMedia", "BookingModel", "BookingRules", "BookingSession",
        "BookingTickets", "BookingWords", "TerminalUI",
      ],
      swiftSettings: strict),
    // The same shop line by line, for whoever has no screen.
    .target(
      name: "BookingPlain",
      dependencies: [
        "BookingDomain", "BookingFlows", "BookingModel", "BookingRules", "BookingSession", "BookingWords",
        "TerminalUI",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "BookingTUI",
      dependencies: [
        "BookingPlain", "BookingScreens", "BookingSession", "BookingChecks", "BookingDomain", "BookingDoor",
        "BookingFiles", "BookingFlows", "BookingMedia", "BookingModel",
        "BookingRules", "BookingServices", "BookingSimulation", "BookingStore", "BookingStoreSQLite",
        "BookingSystem", "BookingTickets", "BookingWords", "CProcess", "TerminalUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    // Benchmarks: programs that print figures; scripts/bench runs them.
    .executableTarget(
      name: "Figures",
      dependencies: [
        "BookingDomain", "BookingDoor", "BookingFiles", "BookingModel", "BookingRules", "BookingStoreSQLite",
        "BookingSystem", "BookingTickets", "BookingWords",
      ], path: "Benchmarks/Figures",
      swiftSettings: strict),
    .executableTarget(
      name: "BigShop",
      dependencies: [
        "BookingDomain", "BookingFiles", "BookingModel", "BookingRules", "BookingStoreSQLite",
        "BookingSystem",
        "BookingWords", "CSodium", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Benchmarks/BigShop", swiftSettings: strict),
    .executableTarget(
      name: "PlainThroughput", path: "Benchmarks/PlainThroughput",
      linkerSettings: [.linkedLibrary("sqlite3")]),

    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI", "TerminalHarness"], swiftSettings: strict),
    .testTarget(
      name: "BookingDomainTests",
      // The C libraries write the pictures the tests read.
      dependencies: [
        "BookingChecks", "BookingDomain", "BookingFiles", "BookingMedia", "BookingModel", "BookingRules",
        "BookingSimulation", "BookingStore", "BookingStoreSQLite", "BookingSystem", "BookingTickets",
        "BookingWords", "TestSupport", "CPNG", "CTurboJPEG", "CWebP",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      // Data directories of earlier programs, read from the source tree.
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "BookingDoorTests",
      dependencies: [
        "BookingDoor", "BookingFiles", "BookingModel", "BookingRules", "BookingSystem", "BookingTickets",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BookingWordsTests",
      dependencies: ["BookingDomain", "BookingModel", "BookingWords", "PseudoLanguage"],
      swiftSettings: strict),
    .testTarget(
      name: "BookingServicesTests",
      // The program itself: workers are started as processes.
      dependencies: [
        "BookingChecks", "BookingDomain", "BookingFiles", "BookingModel", "BookingServices", "BookingStore",
        "BookingStoreSQLite", "BookingSystem", "BookingTickets", "BookingTUI", "BookingWords", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BookingFlowsTests",
      dependencies: ["BookingDomain", "BookingFlows", "BookingModel", "BookingTickets"],
      swiftSettings: strict),
    .testTarget(
      name: "BookingTUITests",
      dependencies: [
        "BookingPlain", "BookingScreens", "BookingSession", "BookingChecks", "BookingDomain", "BookingFiles",
        "BookingFlows", "BookingModel", "BookingRules",
        "BookingServices", "BookingStore", "BookingStoreSQLite", "BookingSystem", "BookingTUI",
        "BookingWords",
        "CIntruder", "CProcess", "PseudoLanguage", "TerminalUI", "TestSupport",
      ],
      // Screens as they were approved, read from the source tree.
      exclude: ["Golden"], swiftSettings: strict),

    // What tests stand on: temporary directories, a clock driven by hand; a terminal to run programs at, with libvterm as its screen.
    .target(
      name: "TestSupport", dependencies: ["BookingDomain", "BookingModel"], path: "Tests/Support/TestSupport",
      swiftSettings: strict),
    .target(name: "CPseudoTerminal", path: "Tests/Support/CPseudoTerminal"),
    // A language that nobody speaks, made of English: longer, and accented, so that what isn't translated shows.
    .target(
      name: "PseudoLanguage", dependencies: ["BookingModel", "BookingRules", "BookingWords"],
      path: "Tests/Support/PseudoLanguage", swiftSettings: strict),
    // What code that has taken a visit over would try.
    .target(name: "CIntruder", path: "Tests/Support/CIntruder"),
    .systemLibrary(name: "CVTerm", path: "Tests/Support/CVTerm"),
    .target(
      name: "TerminalHarness", dependencies: ["CPseudoTerminal", "CVTerm"],
      path: "Tests/Support/TerminalHarness", swiftSettings: strict),
    .testTarget(
      name: "JourneyTests",
      // Rows that the program would never write are written into the database itself.
      dependencies: [
        "BookingTUI", "TerminalHarness", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
  ]
)
