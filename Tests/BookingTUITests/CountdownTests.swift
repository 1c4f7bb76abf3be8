import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct CountdownTests {
  @Test func `a countdown says zero only when the time is over`() {
    #expect(Countdown.text(.seconds(461)) == "07:41")
    #expect(Countdown.text(TimeSpan(milliseconds: 1)) == "00:01")
    #expect(Countdown.text(.seconds(0)) == "00:00")
    #expect(Countdown.text(.hours(2)) == "2:00:00")
  }
}
