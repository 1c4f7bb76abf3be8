@testable import BookingModel
@testable import BookingStore
@testable import BookingStoreSQLite

/// What a hand may do to a row without being noticed, and why that is all right.
struct Exemption {
  let table: String
  /// Nil for deleting a row.
  let column: String?
  /// The rows it is about.
  let rows: String
  let reason: String

  init(_ table: String, _ column: String? = nil, where rows: String = "1", because reason: String) {
    self.table = table
    self.column = column
    self.rows = rows
    self.reason = reason
  }

  static let all: [Exemption] =
    waiting + [
      .init(
        "throttles", because: "forgetting a failed log-in is what a right password does"),
      .init("throttles", "subject", because: "a keyed hash of what somebody typed: nothing else knows it"),
      .init(
        "second_factors", "used_step",
        because:
          "which half minute's code came last: worthless two minutes later, and whoever is locked out asks the operator"
      ),
      .init("visits", "session", because: "a random name that only a visitor's program knows"),
      .init("visits", "ssh_key", because: "a keyed hash of where somebody came from, counted for minutes"),
      .init("visits", "network", because: "a keyed hash of where somebody came from, counted for minutes"),
      .init("allowances", "free_at", because: "what was spent comes back by itself"),
      .init("audit_head", "mailed_at", because: "one mail with the last seal more, or one less"),
      .init("keyed_secrets", "created_at", because: "when a key was made decides nothing"),
      .init(
        "keyed_secrets", "secret", where: "purpose = 'throttles'",
        because: "only keyed hashes of what somebody typed were made with it"),
      .init(
        "gateway_events",
        because: "a notice that comes again is looked at again: the gateway is asked each time"),
      .init(
        "codes", "ended_at", where: Exemption.isPast,
        because: "who lacks a code asks for another; one that was used proves nothing anew"),
      .init("codes", "account_id", where: Exemption.isPast, because: "nobody can use it any more"),
      .init("codes", "purpose", where: Exemption.isPast, because: "nobody can use it any more"),
    ]
    + ["account_id", "code_id", "recipient", "state"].map {
      .init("messages", $0, where: isBlanked, because: "whoever lacks a code asks for another")
    } + [
      .init("gateway_events", "id", because: "the gateway's own word for a notice"),
      .init("gateway_events", "seen_at", because: "decides nothing"),
      .init(
        "payments", "cancel_requested_at",
        because: "the gateway is asked to take no money any more, and has the last word"),
      .init(
        "payments", "held_up_at", where: "state NOT IN ('confirmed', 'failed', 'cancelled')",
        because: "the gateway's next answer replaces it"),
      .init(
        "payments", "failure", where: "failure IS NOT NULL",
        because: "why a gateway took no money, in words for its customer: only the gateway knows"),
      .init("payments", "gateway", because: "which gateways there are is the configuration's business"),
      .init("payments", "reference", because: "the gateway's own word for it: only the gateway knows"),
      .init("refunds", "reference", because: "the gateway's own word for it: only the gateway knows"),
      .init(
        "payments",
        where:
          "state <> 'confirmed' AND EXISTS (SELECT 1 FROM payments AS other WHERE other.order_id = payments.order_id "
          + "AND other.id <> payments.id)",
        because: "a try that took no money, beside another: the audit log tells of money only"),
      .init(
        "event_orders", "ticket_type_id",
        where: "id NOT IN (SELECT event_order_id FROM claims WHERE event_order_id IS NOT NULL)",
        because: "no place stands on it any more; event, seller and price are compared all the same"),
      .init(
        "event_orders", "seats",
        where:
          "seats IS NULL AND id NOT IN (SELECT event_order_id FROM claims WHERE event_order_id IS NOT NULL) "
          + "AND id NOT IN (SELECT event_order_id FROM tickets)",
        because: "an order that never got a place: what it wanted stands nowhere else"),
    ] + spent + decidingNothing + door + names + atWill + whoAsked + imported

  /// Allowances that no place held now was counted against.
  private static let spent: [Exemption] = [nil, "purpose", "subject"].map {
    Exemption(
      "allowances", $0,
      where: "NOT EXISTS (SELECT 1 FROM claims JOIN ticket_types ON ticket_types.id = claims.ticket_type_id "
        + "WHERE claims.expires_at IS NOT NULL AND allowances.purpose = 'hold ' || ticket_types.event_id)",
      because: "what was spent comes back by itself")
  }

  /// Of messages: with a code that has gone out or ended.
  private static let isBlanked =
    "kind IN ('emailCode', 'phoneCode', 'resetCode') AND state <> 'queued'"

  /// Of codes: ended, or delivered.
  private static let isPast =
    "ended_at IS NOT NULL OR id NOT IN (SELECT code_id FROM messages WHERE state = 'queued' AND code_id IS NOT NULL)"

  /// What a customer holds for minutes and may let go, or lose to the clock, at any moment.
  private static let waiting: [Exemption] = [
    .init(
      "claims", where: "cart_id IS NOT NULL", because: "places in a cart are let go by the next key press"),
    .init(
      "messages", where: "kind IN ('emailCode', 'phoneCode', 'resetCode', 'accountExists')",
      because: "a code that doesn't come is asked for again"),
    .init(
      "payments", "state", where: "state = 'awaitingCustomer'",
      because:
        "among the open states only the gateway knows the right one: it is asked, and its word replaces this"),
    .init("claims", "ticket_type_id", where: "cart_id IS NOT NULL", because: "nobody has ordered it yet"),
    .init("claims", "cart_id", because: "nobody has ordered it yet"),
    .init(
      "claims", "expires_at", where: "expires_at IS NOT NULL", because: "an hour is within what gateways give"
    ),
    .init("claims", "created_at", because: "decides nothing"),
    .init(
      "claims", "visit_id", because: "a limit counts by it for minutes; nothing else does"),
    .init("carts", "account_id", because: "whose cart it is stands nowhere else, for minutes"),
    .init("carts", "created_at", because: "decides nothing: its places have limits of their own"),
    .init("carts", "session", because: "a random name that only a guest's program knows"),
    .init("orders", "pay_by", where: "status <> 'pending'", because: "its time to pay is over"),
  ]

  /// Moments and counts that say when somebody will look again, or looked.
  private static let decidingNothing: [Exemption] =
    [
      (
        "messages", ["attempts", "created_at", "expires_at", "last_problem", "next_attempt_at", "settled_at"]
      ),
      ("payments", ["created_at", "next_check_at"]),
      ("event_notices", ["finished_at", "told_order"]),
      ("contact_changes", ["created_at"]),
      ("refunds", ["attempts", "created_at", "next_attempt_at"]),
    ].flatMap { table, columns in
      columns.map { Exemption(table, $0, because: "decides when somebody looks again, or nothing") }
    } + [.init("payments", "updated_at", where: "state <> 'confirmed'", because: "no money has moved")]

  /// Codes that pair devices are good for minutes. Of scans the hash of the next one tells.
  private static let door: [Exemption] =
    [
      nil, "id", "event_id", "gate_id", "name", "profile", "handle", "hash", "tries_left", "expires_at",
      "ended_at",
    ].map { Exemption("gate_pairings", $0, because: "whoever lacks a code for ten minutes asks for another") }
    + [
      .init("gate_devices", "heard_at", because: "when a device was heard last decides nothing"),
      .init("scans", "id", because: "a number that no other row need name"),
      .init("scans", "received_at", because: "it decides only whether a revoked device told of it late"),
      .init(
        "scans",
        where: "NOT EXISTS (SELECT 1 FROM scans AS later WHERE later.sequence > scans.sequence "
          + "AND later.event_id = scans.event_id AND COALESCE(later.device_id, 0) = COALESCE(scans.device_id, 0))",
        because: "nothing follows it yet: the next row of its series tells, and the device has it, too"),
    ]

  /// Who asked for a code, and from where an account was opened: only compared and counted, as keyed hashes.
  private static let whoAsked: [Exemption] =
    ["session", "ssh_key", "origin", "refused"].map {
      Exemption("codes", $0, because: "only compared: a code that isn't found is asked for again")
    }
    + [nil, "account_id", "place", "seen_at"].map {
      Exemption(
        "known_places", $0, because: "from a place that isn't known its owner comes in by a mailed code")
    }

  /// What waits for seconds to become events, of which the audit log tells as of any other.
  private static let imported: [Exemption] =
    ["entry", "image_id"].map {
      Exemption(
        "import_rows", $0,
        because: "whoever may write here may import: what it says is noted when it becomes an event")
    } + [.init("imports", "touched_at", because: "decides when somebody tidies it away")]

  /// What its owner may say anew at any moment, and nobody loses anything by.
  private static let atWill: [Exemption] =
    [nil, "account_id", "name", "value"].map {
      Exemption("preferences", $0, because: "how the screens look to their owner")
    } + [
      .init("ssh_keys", "name", because: "what its owner calls it; the fingerprint is what counts"),
      .init("ssh_keys", "last_used_at", because: "decides nothing"),
    ]

  /// Numbers of rows that no other row names.
  private static let names: [Exemption] = [
    "ledger_entries", "messages", "payments", "seats", "tickets", "claims", "ssh_keys",
  ].map { Exemption($0, "id", because: "a number that no other row need name") }
}

extension HandMadeChange {
  /// Told by nobody, and what it takes.
  static let untold: [HandMadeChange] = [
    // The data directory alone: fingerprints are hashes without a key, and new entries are sealed by whoever works next. Against
    // it stand the directory's owner and mode, and whoever reads the audit log.
    .init("a role, with an entry that tells of it", works: true, toldBy: []) { store in
      _ = try store.write { transaction in
        try transaction.run("INSERT INTO memberships (account_id, seller_id, role) VALUES (2, 1, 'admin')")
        let print = try Fingerprint.account(Identifier(2), transaction)
        try transaction.run(
          """
          INSERT INTO audit_entries (at, actor, action, subject, facts, fingerprint)
          SELECT MAX(at), 'operator', 'account made', 'account 2', 'admin', \(print) FROM audit_entries
          """)
      }
    },
    // The same.
    .init(
      "an entry of what never happened", works: true, toldBy: [],
      """
      INSERT INTO audit_entries (at, actor, action, subject, facts)
      SELECT MAX(at), 'account 1', 'logged in', 'account 1', '' FROM audit_entries
      """),
    // The data directory alone: its customer gets it twice. How often a message was tried decides nothing.
    .init(
      "a confirmation that goes out again", toldBy: [],
      """
      UPDATE messages SET state = 'queued', settled_at = NULL
      WHERE id = (SELECT MIN(id) FROM messages WHERE kind = 'orderConfirmed' AND state = 'delivered')
      """),
  ]
}
