import BookingModel
import Foundation

extension DeliveryProblem {
  /// As a message's row has it: JSON with sorted keys, so that equal ones are equal text.
  package var stored: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A value without numbers that aren't finite is always encoded.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// What an earlier version noted is a sentence: it stays as it was said, a mail server's without its lead.
  package init(stored text: String) {
    let lead = "the mail server says: "
    self =
      if let known = try? JSONDecoder().decode(DeliveryProblem.self, from: Data(text.utf8)) {
        known
      } else if text == "too many texts today" {
        .tooManyToday
      } else {
        .service(text.hasPrefix(lead) ? .mailSays(String(text.dropFirst(lead.count))) : .says(text))
      }
  }
}
