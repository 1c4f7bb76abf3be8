import BookingDomain
import BookingModel
import Foundation
import Testing

@testable import BookingServices

struct LocalServerTests {
  @Test func `it answers one request after the other`() throws {
    let server = try LocalServer("127.0.0.1:0") { request in
      .init(body: "\(request.method) \(request.path) \(request.body.count)")
    }
    let address = try #require(WebAddress("http://127.0.0.1:\(server.port)"))
    for path in ["/a", "/b"] {
      let response = try HTTPClient().send(HTTPRequest(address: address.appending(path)))
      #expect(String(decoding: response.body, as: UTF8.self) == "GET \(path) 0")
    }
    let body = String(repeating: "x", count: 100_000)
    let response = try HTTPClient().send(HTTPRequest(address: address, body: body))
    #expect(String(decoding: response.body, as: UTF8.self) == "POST / 100000")
  }

  @Test func `a request that is too large gets no answer of ours`() throws {
    let server = try LocalServer("127.0.0.1:0") { _ in .init(body: "taken") }
    let address = try #require(WebAddress("http://127.0.0.1:\(server.port)"))
    let body = String(repeating: "x", count: 300_000)
    let answer = try? HTTPClient().send(HTTPRequest(address: address, body: body))
    #expect(answer?.status != 200)
    #expect(try HTTPClient().send(HTTPRequest(address: address)).status == 200)
  }

  @Test func `an address that is taken or none is refused`() throws {
    let server = try LocalServer("127.0.0.1:0") { _ in .init() }
    #expect(throws: SettingsError([SettingsProblem("127.0.0.1:\(server.port)", .taken)])) {
      try LocalServer("127.0.0.1:\(server.port)") { _ in .init() }
    }
    #expect(throws: SettingsError.self) { try LocalServer("nowhere:1") { _ in .init() } }
    #expect(throws: SettingsError.self) { try LocalServer("8081") { _ in .init() } }
    #expect(throws: SettingsError([SettingsProblem("9190", .notAListener)])) {
      try LocalServer.validate("9190")
    }
    #expect(throws: Never.self) { try LocalServer.validate("127.0.0.1:\(server.port)") }
  }

  @Test func `figures read as Prometheus reads them`() {
    var metrics = Metrics()
    metrics.orders = [.paid: 3, .pending: 1]
    metrics.queued = [.email: 2]
    metrics.oldestQueued = .seconds(90)
    metrics.imageBytes = 1234
    let text = MetricsText.text(metrics, version: "1.2.3", services: [:], now: Timestamp(milliseconds: 0))
    #expect(
      text.contains(
        "# TYPE booking_orders gauge\nbooking_orders{status=\"paid\"} 3\nbooking_orders{status=\"pending\"} 1\n"
      ))
    #expect(text.contains("booking_outbox_messages{channel=\"email\"} 2\n"))
    #expect(text.contains("booking_outbox_oldest_seconds 90.0\n"))
    #expect(text.contains("booking_images_bytes 1234\n"))
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      #expect(line.wholeMatch(of: /[a-z_]+(\{[a-z]+="[A-Za-z0-9.]+"\})? [0-9.]+/) != nil)
    }
  }
}
