/// The parts of Stripe's objects that are looked at.
struct StripeSession: Decodable {
  let id: String
  let url: String?
  let status: String
  let payment_status: String
  let payment_intent: String?
}

struct StripeIntent: Decodable {
  let id: String
  let status: String
  /// Of what was taken; a list has it, a search needs it not.
  let amount_received: Int64?
  let currency: String?
  let metadata: [String: String]?
}

struct StripeRefund: Decodable {
  let id: String
  let status: String
  let amount: Int64?
  let currency: String?
  let payment_intent: String?
  let metadata: [String: String]?
}

struct StripeList<Item: Decodable>: Decodable {
  let data: [Item]
  let has_more: Bool?
}

struct StripeErrorBody: Decodable {
  struct Content: Decodable {
    let type: String?
    let code: String?
    let param: String?
    let message: String?
  }

  let error: Content
}
