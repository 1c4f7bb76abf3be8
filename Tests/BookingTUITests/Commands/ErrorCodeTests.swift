import Foundation
import Testing

@testable import BookingModel
@testable import BookingSession
@testable import BookingTUI

/// Codes that programs know refusals by.
struct ErrorCodeTests {
  private var all: [BookingError] { EveryRefusal.all(Timestamp(milliseconds: 0)) }

  @Test func `every refusal has a code of its own, in letters and points`() {
    var names: [String: String] = [:]
    for error in all {
      let code = error.code
      #expect(code.wholeMatch(of: /[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?/) != nil, "\(code)")
      let name = Mirror(reflecting: error).children.first?.label ?? "\(error)"
      let known = code.hasPrefix("notFound.") ? String(code.dropFirst(9)) + name : name
      #expect(names[code, default: known] == known, "\(code) is \(names[code] ?? "") and \(known)")
      names[code] = known
    }
  }

  /// Whoever takes one away, or gives it another meaning, breaks programs that other people wrote.
  @Test func `codes stay what they are`() {
    let codes = Set(all.map(\.code)).subtracting(["holdersAffected", "invalid"])
    let promised = """
      amountNotTaken busy cartEmpty codeExpired conflict damaged deviceTrouble.alreadyPaired deviceTrouble.inUse
      deviceTrouble.listClosed deviceTrouble.noSnapshot deviceTrouble.noSuchScan deviceTrouble.notPaired
      deviceTrouble.notUnderstood deviceTrouble.noteMissing deviceTrouble.onlyShop deviceTrouble.otherList
      deviceTrouble.otherSnapshot deviceTrouble.otherVersion deviceTrouble.revoked deviceTrouble.shopSaid
      deviceTrouble.shopUnreachable deviceTrouble.tooLong deviceTrouble.tooOld deviceTrouble.wiped diskFull fileExists gatewayUnreachable heldTooLong
      holdExpired image importAbandoned importRefused inUse keyInUse keyRevoked limitHeld limitPerAccount limitPerCart limitPerOrder
      logInNeeded mailedCodeNeeded minimumPerOrder newerSchema noPermission noTickets notADataDirectory notAllowed
      notFound.account notFound.checkInList notFound.event notFound.gate notFound.gateDevice notFound.incident notFound.key notFound.message notFound.order notFound.paymentPage notFound.picture
      notFound.scan notFound.seat notFound.seatingPlan notFound.secondFactor notFound.ticket notFound.ticketType notFound.visit
      notOnSale notRefundable onlyLeft onlyPlayMoney openToOthers orderClosed otherCurrency otherNumberOfOrders
      passwordNeededAgain paymentUnderWay proofNeeded readOnly replaced returnClosed saleEnded saleNotStarted seatTaken
      seatsNeeded secondFactorNeeded sessionEnded soldOut storage throttled ticketVoid tooFewFiles tooManyCodes tooManyKeys
      tooManyLinks tooManySignUps tooManyTicketCodes unreadable unwritable verificationNeeded wrongCode wrongEmailOrPassword
      wrongSecondFactor
      """
    #expect(codes == Set(promised.split { $0.isWhitespace }.map(String.init)))
  }
}
