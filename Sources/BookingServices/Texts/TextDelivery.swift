import BookingDomain
import Foundation

/// Sends texts through an interface like Twilio's: one form a message, log-in by account and token.
struct TextDelivery: MessageDelivery {
  private let settings: TextSettings
  private let token: Secret
  private let client: HTTPClient

  init(_ settings: TextSettings, token: Secret, client: HTTPClient = HTTPClient()) {
    self.settings = settings
    self.token = token
    self.client = client
  }

  func deliver(_ message: OutgoingMessage) throws(DeliveryError) {
    guard let number = PhoneNumber(message.recipient) else {
      throw .permanent("the recipient is no phone number")
    }
    let request = HTTPRequest(
      address: settings.api.appending("/2010-04-01/Accounts/\(settings.account)/Messages.json"),
      headers: [
        Self.authorization(settings, token), ("Content-Type", "application/x-www-form-urlencoded"),
      ],
      body: FormField.encoded([
        FormField("To", number.text), FormField("From", settings.from), FormField("Body", message.body),
      ]))
    let response: HTTPResponse
    do throws(HTTPFailure) {
      response = try client.send(request)
    } catch {
      switch error {
      case .notSent(let words), .noAnswer(let words): throw .temporary("the text service: \(words)")
      }
    }
    guard !(200..<300).contains(response.status) else { return }
    let code = (try? JSONDecoder().decode(Problem.self, from: response.body))?.code
    let words = "the text service answers \(response.status)" + (code.map { " (\($0))" } ?? "")
    // 400 is about this message: the number, the words. Everything else (log-in, limits, trouble) may be mended.
    throw response.status == 400 ? .permanent(words) : .temporary(words)
  }

  static func authorization(_ settings: TextSettings, _ token: Secret) -> (name: String, value: String) {
    ("Authorization", "Basic " + Data("\(settings.account):\(token.value)".utf8).base64EncodedString())
  }

  private struct Problem: Decodable { let code: Int? }
}
