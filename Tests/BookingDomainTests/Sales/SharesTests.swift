import Testing

@testable import BookingRules

struct SharesTests {
  @Test func `an amount is shared out in proportion, to the last unit`() {
    #expect(Shares.of(100, over: [1, 1, 1]) == [1, 1, 1], "never more than there is")
    #expect(Shares.of(10, over: [10, 10, 10]) == [4, 3, 3])
    #expect(Shares.of(6001, over: [5000, 5000]) == [3001, 3000])
    #expect(Shares.of(10, over: [1, 6, 8]) == [1, 4, 5], "what is left over goes to the largest remainders")
    #expect(Shares.of(0, over: [5, 7]) == [0, 0])
    #expect(Shares.of(5, over: []) == [])
  }

  @Test func `amounts whose product is larger than any number are shared all the same`() {
    let large: Int64 = 4_000_000_000_000_000_000
    #expect(Shares.of(large / 2, over: [large, large]) == [large / 4, large / 4])
  }

  @Test func `what is wanted comes first, the rest from whatever is left`() {
    #expect(Shares.of(50, wanted: [50, 0], kept: [20, 50]) == [20, 30])
    #expect(Shares.of(50, wanted: [50, 0], kept: [80, 50]) == [50, 0])
    #expect(Shares.of(200, wanted: [50, 0], kept: [80, 50]) == [80, 50])
  }
}
