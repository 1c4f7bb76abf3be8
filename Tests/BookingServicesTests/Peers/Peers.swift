import BookingModel
import Foundation

@testable import BookingServices

/// Everybody outside, as a test sees them: their ports, their books, and how to make them fail.
struct Peers {
  private let process: PeerProcess
  private static let shared = Result { try PeerProcess.start() }

  /// Starts them with the first test that asks, and empties their books.
  init() throws {
    process = try Self.shared.get()
    for (port, path) in [
      ("stripe", "/_peer/reset"), ("proxy", "/_proxy/reset"), ("text_proxy", "/_proxy/reset"),
      ("mail_control", "/_peer/reset"), ("texts", "/_peer/reset"),
    ] {
      try post(port, path)
    }
  }

  func port(_ name: String) throws -> Int {
    guard let port = process.ports[name] else { throw PeerProcess.Failure(description: "no port \(name)") }
    return port
  }

  var certificate: String { process.folder + "/certificate.pem" }

  func address(_ name: String) throws -> WebAddress {
    guard let address = WebAddress("http://127.0.0.1:\(try port(name))") else {
      throw PeerProcess.Failure(description: "no address")
    }
    return address
  }

  func post(_ name: String, _ path: String, _ body: [String: Any] = [:]) throws {
    let json = String(decoding: try JSONSerialization.data(withJSONObject: body), as: UTF8.self)
    let response = try HTTPClient().send(
      HTTPRequest(
        address: try address(name).appending(path), headers: [("Content-Type", "application/json")],
        body: json))
    guard response.status == 200 else {
      throw PeerProcess.Failure(
        description: "\(path): \(response.status) \(String(decoding: response.body, as: UTF8.self))")
    }
  }

  func get<Answer: Decodable>(_ name: String, _ path: String, as type: Answer.Type = Answer.self) throws
    -> Answer
  {
    let response = try HTTPClient().send(HTTPRequest(address: try address(name).appending(path)))
    return try JSONDecoder().decode(Answer.self, from: response.body)
  }

  // Stripe

  struct Session: Decodable {
    let id: String
    let status: String
    let amount: Int64
    let currency: String
    let order: String
    let payment: String
  }

  struct Books: Decodable, Equatable {
    var payments: [String: Int64]
    var refunds: [String: Int64]
  }

  func sessions() throws -> [Session] { try get("stripe", "/_peer/sessions") }
  func books() throws -> Books { try get("stripe", "/_peer/books") }
  func setClock(_ now: Timestamp) throws {
    try post("stripe", "/_peer/clock", ["now": now.milliseconds / 1000])
  }
  func pay(_ session: String, card: String = "4242424242424242") throws {
    try post("stripe", "/_peer/pay", ["session": session, "card": card])
  }

  /// What Stripe thinks of the house.
  ///
  /// - Parameters:
  ///   - keys: those it takes; nil for any.
  ///   - lacks: rights that a key lacks, as `refund_write`.
  ///   - skew: seconds that its clock is ahead.
  func setShop(keys: [String]? = nil, lacks: [String] = [], skew: Int = 0) throws {
    let keys: Any = keys ?? NSNull()
    try post("stripe", "/_peer/house", ["keys": keys, "lacks": lacks, "skew": skew])
  }

  /// Stripe sends all its events again, the last first; what it is answered.
  func resendEvents() throws -> [Int] { try get("stripe", "/_peer/resend") }

  /// The next requests that match go wrong. - Parameter match: method and path, a regular expression.
  func arm(_ fault: String, on match: String, count: Int = 1) throws {
    let line = match.contains("/Accounts/") ? "text_proxy" : "proxy"
    try post(line, "/_proxy/arm", ["match": match, "fault": fault, "count": count])
  }

  /// Faults that happened, on either line.
  func fired() throws -> [String] {
    try get("proxy", "/_proxy/fired") + get("text_proxy", "/_proxy/fired")
  }
  /// How many requests to Stripe were under way at a time.
  func peak() throws -> Int { try get("proxy", "/_proxy/peak") }

  // Mail

  struct Mail: Decodable {
    let from: String
    let to: [String]
    let tls: Bool
    let text: String

    /// The header's lines by name, unfolded.
    func header(_ name: String) -> String? {
      let lines = text.replacing("\r\n", with: "\n")
      let head = lines.prefix(upTo: lines.firstRange(of: "\n\n")?.lowerBound ?? lines.endIndex)
      return head.replacing("\n ", with: " ").split(separator: "\n").first { $0.hasPrefix(name + ": ") }.map {
        String($0.dropFirst(name.count + 2))
      }
    }
  }

  func mails() throws -> [Mail] { try get("mail_control", "/_peer/books") }
  func mailConnections() throws -> Int {
    try get("mail_control", "/_peer/attempts", as: [String: Int].self)["connections"] ?? 0
  }
  func failMail(_ phase: String, _ code: Int, text: String = "planned", count: Int = 1) throws {
    try post("mail_control", "/_peer/fail", ["phase": phase, "code": code, "text": text, "count": count])
  }

  // Texts

  struct Text: Decodable {
    let to: String
    let body: String
  }

  func sms() throws -> [Text] { try get("texts", "/_peer/books") }
  func failText(_ status: Int, _ code: Int, count: Int = 1) throws {
    try post("texts", "/_peer/fail", ["status": status, "code": code, "count": count])
  }
}
