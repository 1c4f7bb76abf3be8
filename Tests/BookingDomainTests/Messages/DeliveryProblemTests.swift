import BookingModel
import Testing

@testable import BookingStore

struct DeliveryProblemTests {
  @Test(arguments: [
    (DeliveryProblem.tooManyToday, #"{"tooManyToday":{}}"#),
    (
      .service(.mailSays("550 5.1.1 No such mailbox")),
      #"{"service":{"_0":{"mailSays":{"_0":"550 5.1.1 No such mailbox"}}}}"#
    ),
    (.service(.smsStatus(400, code: 21_211)), #"{"service":{"_0":{"smsStatus":{"_0":400,"code":21211}}}}"#),
    (.outbox("No space left on device"), #"{"outbox":{"_0":"No space left on device"}}"#),
  ])
  func `what is kept of a failed delivery stays readable`(_ problem: DeliveryProblem, _ stored: String) {
    #expect(problem.stored == stored)
    #expect(DeliveryProblem(stored: stored) == problem)
  }

  @Test func `what an earlier version noted stays as it was said`() {
    #expect(DeliveryProblem(stored: "the mail server says: 550 no") == .service(.mailSays("550 no")))
    #expect(DeliveryProblem(stored: "too many texts today") == .tooManyToday)
    #expect(
      DeliveryProblem(stored: "can't keep a message: full") == .service(.says("can't keep a message: full")))
  }
}
