import Foundation
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingMedia
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore

/// Every command there is, asked for by everybody there is, for the operator's things and for another seller's.
struct CommandMatrixTests {
  @Test func `no command is missing`() throws {
    let written = try PublicCommands.written()
    #expect(Set(MatrixCommand.all.map(\.name)) == written)
    #expect(MatrixCommand.all.count == written.count, "a command stands twice")
  }

  @Test func `nothing in a visit leads to the operator`() throws {
    #expect(try PublicCommands.declarations().filter { $0.text.contains("Operator") }.map(\.name) == [])
  }

  @Test(arguments: MatrixCommand.all.map(\.name))
  func `whoever may not is refused and changes nothing, whoever may is let through`(name: String) throws {
    let command = try #require(MatrixCommand.all.first { $0.name == name })
    let sellers = try TwoSellers()
    for side in command.isOfSeller ? [sellers.own, sellers.other] : [sellers.other] {
      let target = try sellers.target(side)
      let before = try sellers.digest()
      for asker in Asker.allCases {
        guard let refusal = command.refused[asker] else { continue }
        let visit = sellers.visit(of: asker, to: side)
        #expect(throws: refusal, "\(asker)") { try command.ask(visit, target) }
      }
      #expect(try sellers.digest() == before, "a refused \(name) changed something")
      for asker in Asker.allCases where command.refused[asker] == nil {
        try sellers.withCopy { copy in
          let visit = sellers.visit(of: asker, to: side, at: copy)
          do { try command.ask(visit, target) } catch let error as BookingError {
            #expect(!command.isOfSeller && !Self.isRefusal(error), "\(asker): \(error)")
          }
        }
      }
    }
  }

  /// What tells somebody that it isn't for them.
  private static func isRefusal(_ error: BookingError) -> Bool {
    switch error {
    case .notAllowed, .logInNeeded, .passwordNeededAgain, .sessionEnded, .notFound: true
    default: false
    }
  }

  /// Each role's permissions are asked for by some command: without it somebody is refused who was let through.
  @Test(arguments: Permission.allCases)
  func `every permission is asked for`(permission: Permission) throws {
    let sources = try PublicCommands.sources().joined()
    #expect(sources.contains(".\(permission.rawValue),") || sources.contains(".\(permission.rawValue))"))
  }
}

/// The commands of a visit as they are declared, read from the sources: whoever adds one can't forget to say who may.
private enum PublicCommands {
  struct Declaration {
    let name: String
    /// The whole head.
    let text: String
  }

  static func written() throws -> Set<String> { Set(try declarations().map(\.name)) }

  static func sources() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Sources/BookingDomain"
    )
    .standardizedFileURL
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.sorted {
      $0.path < $1.path
    }
    .map { try String(contentsOf: $0, encoding: .utf8) }
  }

  static func declarations() throws -> [Declaration] {
    let type = /^(?:public )?(?:struct|extension) (\w+)/
    let function = /^  (?:@discardableResult )?public (?:func|var|let) (\w+)/
    var found: [Declaration] = []
    for source in try sources() {
      var owner = ""
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        if let match = line.firstMatch(of: type) { owner = String(match.1) }
        guard owner.hasSuffix("Commands"), let match = line.firstMatch(of: function) else { continue }
        let head = lines[index...].prefix(8).joined(separator: " ").prefix { $0 != "{" }
        // What every facet has is no command.
        if match.1 != "principal" {
          found.append(Declaration(name: "\(owner).\(match.1)", text: String(head)))
        }
      }
    }
    return found
  }
}

extension TwoSellers {
  func target(_ side: Side) throws -> MatrixTarget {
    let details = try office.operator.visit().catalogue.event(side.onSale.id)
    var change = EventDraft(details)
    change.summary = "Another summary"
    let path = try directory.write(#"[{"title": "From a file", "venue": "Hall"}]"#, to: "events.json")
    return MatrixTarget(
      side: side, change: change,
      tickets: Set(try office.operator.visit().orders.order(side.order).tickets.map(\.id)),
      file: try CatalogueFile(path: path), picture: SamplePicture.quarters().jpeg(),
      newcomer: SignUpForm(
        name: "Newcomer", email: "newcomer@example.org", phone: "+493012345670",
        password: "a good long password"))
  }

  func visit(of asker: Asker, to side: Side, at office: BoxOffice? = nil) -> Visit {
    let office = office ?? self.office
    let isOwn = side.seller == Seller.defaultSeller
    return switch asker {
    case .guest: office.visit(office.openSession())
    case .customer: office.visit(shop.ada)
    case .buyer: office.visit(side.buyer)
    case .outsider: office.visit(isOwn ? organiser : staff)
    case .member: office.visit(isOwn ? staff : organiser)
    case .admin: office.visit(admin)
    case .operatorSelf: office.operator.visit()
    }
  }

  /// The shop as it stands, on a copy of its directory.
  func withCopy(_ body: (BoxOffice) throws -> Void) throws {
    try withTemporaryDirectory { place in
      try FileManager.default.copyItem(atPath: directory.path, toPath: place.path("shop"))
      let office = try BoxOffice.test(
        clock: shop.clock, seed: 99, gateway: shop.gateway,
        directory: DataDirectory(path: place.path("shop")))
      defer { office.operator.close() }
      try body(office)
    }
  }

  /// All that anybody could have changed who shouldn't. How often a password was tried is counted for everybody.
  func digest() throws -> [[SQLValue]] {
    let tables = [
      "accounts", "memberships", "sellers", "events", "ticket_types", "orders", "event_orders", "payments",
      "refunds",
      "tickets", "claims", "carts", "messages", "images", "imports", "audit_entries", "gates",
      "checkin_lists", "gate_devices", "gate_pairings", "scans", "door_incidents",
    ]
    return try office.store.read { reader in
      try tables.flatMap { try reader.rows(SQL(stringLiteral: "SELECT * FROM \($0)")).map(\.values) }
    }
  }
}
