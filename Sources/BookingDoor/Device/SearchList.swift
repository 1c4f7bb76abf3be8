import BookingModel
import CSodium
import Foundation

/// A list of people to search in, for a door lead's device and for the day: sealed by what the lead types, and open in memory only.
package struct SearchList: Sendable {
  static let name = "list"

  private let entries: [Entry]

  private struct Entry: Codable {
    let id: Data
    let code: String?
    let type: Identifier<TicketType>
    let typeName: String
    let seat: String?
    let holder: String
    let generation: Int
    let void: VoidReason?
    let replaced: TicketReplacement?

    var ticket: DoorTicket? {
      DoorTicketID(publicID: Array(id)).map { id in
        DoorTicket(
          id: id, code: code, ticketType: type, typeName: typeName, seat: seat, holder: holder,
          generation: generation, voidReason: void, replaced: replaced)
      }
    }
  }

  package init(_ tickets: [DoorTicket]) {
    entries = tickets.map { ticket in
      Entry(
        id: Data(ticket.id.bytes), code: ticket.code, type: ticket.ticketType, typeName: ticket.typeName,
        seat: ticket.seat, holder: ticket.holder, generation: ticket.generation, void: ticket.voidReason,
        replaced: ticket.replaced)
    }
  }

  /// Nil for other words than it was sealed with, or a file that was changed.
  package init?(_ bytes: [UInt8], words: String) {
    let start = Int(crypto_pwhash_SALTBYTES)
    let nonceEnd = start + Int(crypto_secretbox_NONCEBYTES)
    guard bytes.count > nonceEnd + Int(crypto_secretbox_MACBYTES),
      let key = Self.key(words, salt: Array(bytes[..<start]))
    else { return nil }
    let box = Array(bytes[nonceEnd...])
    var text = [UInt8](repeating: 0, count: box.count - Int(crypto_secretbox_MACBYTES))
    guard
      crypto_secretbox_open_easy(&text, box, UInt64(box.count), Array(bytes[start..<nonceEnd]), key) == 0,
      let entries = try? JSONDecoder().decode([Entry].self, from: Data(text))
    else { return nil }
    self.entries = entries
  }

  /// - Throws: `.storage` where there is no memory for the hash.
  package func sealed(words: String, randomness: Randomness) throws(BookingError) -> [UInt8] {
    let salt = randomness.bytes(Int(crypto_pwhash_SALTBYTES))
    let nonce = randomness.bytes(Int(crypto_secretbox_NONCEBYTES))
    guard let key = Self.key(words, salt: salt), let text = try? JSONEncoder().encode(entries) else {
      throw .storage("no list")
    }
    var box = [UInt8](repeating: 0, count: text.count + Int(crypto_secretbox_MACBYTES))
    guard crypto_secretbox_easy(&box, Array(text), UInt64(text.count), nonce, key) == 0 else {
      throw .storage("no list")
    }
    return salt + nonce + box
  }

  /// Argon2id, as dear as a log-in.
  private static func key(_ words: String, salt: [UInt8]) -> [UInt8]? {
    var key = [UInt8](repeating: 0, count: Int(crypto_secretbox_KEYBYTES))
    let status = crypto_pwhash(
      &key, UInt64(key.count), words, UInt64(words.utf8.count), salt,
      UInt64(crypto_pwhash_OPSLIMIT_INTERACTIVE), Int(crypto_pwhash_MEMLIMIT_INTERACTIVE),
      crypto_pwhash_ALG_ARGON2ID13)
    return status == 0 ? key : nil
  }

  /// Every word of it begins a word of the holder's name, or is the seat or the ticket's code. Case and accents don't matter.
  package func found(_ words: String, most: Int) -> [DoorTicket] {
    let wanted = Self.folded(words)
    guard !wanted.isEmpty else { return [] }
    var found: [DoorTicket] = []
    for entry in entries where found.count < most {
      let parts = Self.folded(entry.holder) + Self.folded(entry.seat ?? "") + Self.folded(entry.code ?? "")
      if wanted.allSatisfy({ word in parts.contains { $0.hasPrefix(word) } }), let ticket = entry.ticket {
        found.append(ticket)
      }
    }
    return found
  }

  package func ticket(code: String) -> DoorTicketID? {
    entries.first { $0.code == code }?.ticket?.id
  }

  private static func folded(_ text: String) -> [Substring] {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .split { !$0.isLetter && !$0.isNumber }
  }
}
