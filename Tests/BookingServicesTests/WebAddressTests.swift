import Testing

@testable import BookingServices

struct WebAddressTests {
  @Test(arguments: [
    "http://localhost:80", "http://127.0.0.1:8420", "http://[::1]:1", "https://api.stripe.com/",
  ])
  func `this machine and encrypted addresses are safe`(_ text: String) throws {
    #expect(try #require(WebAddress(text)).isSafe)
  }

  @Test(arguments: [
    "http://example.org", "http://127.0.0.1.example.org", "http://localhost.example.org", "http://127.1",
  ])
  func `others are not`(_ text: String) throws {
    #expect(try !#require(WebAddress(text)).isSafe)
  }

  @Test(arguments: [
    "", "example.org", "ftp://example.org", "https://", "https://a b", "https://u:p@example.org",
  ])
  func `what is no address of the web is refused`(_ text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test func `a form is encoded byte by byte`() {
    #expect(
      PostedField.encoded([PostedField("a[b]", "é & x=1"), PostedField("c", "~-._")])
        == "a%5Bb%5D=%C3%A9%20%26%20x%3D1&c=~-._")
  }

  @Test func `nothing is sent in clear to another machine`() throws {
    #expect(throws: HTTPFailure.notSent(.needsHTTPS)) {
      try HTTPClient().send(HTTPRequest(address: try #require(WebAddress("http://example.org"))))
    }
  }
}
