import ArgumentParser
import BookingDomain
import BookingModel
import Foundation

/// One buyer of a drill, in a process of its own. The drill starts it; nobody else does.
struct DrillBuyerCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill-buyer", shouldDisplay: false)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Argument var ticketType: Int64
  @Argument var email: String

  var outer: DataLocation { booking.location }

  /// Stays after its answer, like a person at a screen, until the drill hangs up or kills it.
  func run() throws {
    guard let password = readLine() else { return }
    let office = try open().office
    let visitor = office.visit(office.openSession(from: .machine(user: getuid())))
    let buyer = visitor.continued(as: try visitor.session.logIn(email: email, password: password))
    tell(.ready)
    guard readLine() != nil else { return }
    let start = ContinuousClock.now
    let visit = DrillVisit(
      buyer: buyer, ticketType: Identifier(ticketType), tell: tell)
    let answer = visit.answer()
    let wait = (start.duration(to: .now) / .milliseconds(1)).rounded()
    switch answer {
    case .paid(let code): tell(.paid(code: code, wait))
    case .refused: tell(.refused(wait))
    }
    while readLine() != nil {}
  }

  private func tell(_ word: DrillWord) { Console.emit(word.line + "\n") }
}
