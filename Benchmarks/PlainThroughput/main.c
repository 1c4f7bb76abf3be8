/* The yardstick: the writes of one booking in plain C, with prepared statements, the same five commits, the same gate and
   the same durability as Booking, and none of its questions.

     PlainThroughput DIRECTORY NAME N      waits for a line of input, then prints each booking's wait in milliseconds */
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>

static sqlite3 *db;
static int gate;

static void check(int code) {
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
  fprintf(stderr, "PlainThroughput: %s\n", sqlite3_errmsg(db));
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
  return statement;
}

/* ?1, ?2 and ?3 are bound where the statement has them. */
static sqlite3_int64 run(sqlite3_stmt *statement, sqlite3_int64 a, sqlite3_int64 b, const char *text) {
  int count = sqlite3_bind_parameter_count(statement);
  if (count >= 1) check(sqlite3_bind_int64(statement, 1, a));
  if (count >= 2) check(sqlite3_bind_int64(statement, 2, b));
  if (count >= 3) check(sqlite3_bind_text(statement, 3, text, -1, SQLITE_TRANSIENT));
  check(sqlite3_step(statement));
  check(sqlite3_reset(statement));
  return sqlite3_last_insert_rowid(db);
}

static sqlite3_stmt *begin_statement, *commit_statement;

static void begin(void) {
  flock(gate, LOCK_EX);
  run(begin_statement, 0, 0, NULL);
}

static void commit(void) {
  run(commit_statement, 0, 0, NULL);
  flock(gate, LOCK_UN);
}

int main(int count, char **arguments) {
  if (count != 4) return 2;
  char path[4096];
  snprintf(path, sizeof path, "%s/booking.lock", arguments[1]);
  gate = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  snprintf(path, sizeof path, "%s/booking.sqlite", arguments[1]);
  check(sqlite3_open(path, &db));
  sqlite3_busy_timeout(db, 10000);
  check(sqlite3_exec(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;", NULL, NULL, NULL));
  begin_statement = prepare("BEGIN IMMEDIATE");
  commit_statement = prepare("COMMIT");
  char name[256];
  flock(gate, LOCK_EX);
  sqlite3_int64 event = run(prepare(
    "INSERT INTO events (code, seller_id, title, summary, description, category, venue, city, country, time_zone,"
    " starts_at, ends_at, status, created_at, updated_at) VALUES ('P' || ?1 || ?3, 1 + 0 * ?2, ?3, '', '', 'Music',"
    " 'Hall', 'Halifax', 'CA', 'UTC', 4000000000000, 4000000001000, 'published', 1, 1)"), 0, 0, arguments[2]);
  sqlite3_int64 type = run(prepare(
    "INSERT INTO ticket_types (event_id, position, name, price, currency, capacity) VALUES (?1, 0, 'T', 3200, 'EUR', 100000)"),
    event, 0, NULL);
  sqlite3_int64 account = run(prepare(
    "INSERT INTO accounts (name, email, email_key, phone, password_hash, email_verified_at, phone_verified_at, created_at)"
    " VALUES (?3, ?3, ?3, '+49', 'x', 1 + 0 * ?1, 1 + 0 * ?2, 1)"), 0, 0, arguments[2]);
  flock(gate, LOCK_UN);

  sqlite3_stmt *cart = prepare("INSERT INTO carts (account_id, created_at) VALUES (?1, 1)");
  sqlite3_stmt *claim = prepare("INSERT INTO claims (ticket_type_id, cart_id, expires_at, hard_limit, created_at) VALUES (?1, ?2, 4000000000000, 4000000000000, 1)");
  sqlite3_stmt *room = prepare("SELECT capacity - sold - (SELECT COUNT(*) FROM claims WHERE ticket_type_id = ?1 AND expires_at > ?2) FROM ticket_types WHERE id = ?1");
  sqlite3_stmt *order = prepare("INSERT INTO orders (code, account_id, status, total, currency, created_at, pay_by) VALUES (?3, ?1, 'pending', 3200, 'EUR', 1, ?2)");
  sqlite3_stmt *line = prepare("INSERT INTO event_orders (order_id, seller_id, event_id, ticket_type_id, quantity, unit_price, currency) VALUES (?1, 1, (SELECT event_id FROM ticket_types WHERE id = ?2), ?2, 1, 3200, 'EUR')");
  sqlite3_stmt *move = prepare("UPDATE claims SET cart_id = NULL, event_order_id = ?1 WHERE cart_id = ?2");
  sqlite3_stmt *empty = prepare("DELETE FROM carts WHERE id = ?1");
  sqlite3_stmt *audit = prepare("INSERT INTO audit_entries (at, actor, action, subject, facts) VALUES (?1, 'account', 'action', 'order ' || ?2, '€32.00')");
  sqlite3_stmt *payment = prepare("INSERT INTO payments (order_id, gateway, key, state, amount, currency, created_at, updated_at, next_check_at) VALUES (?1, 'sandbox', 'pay-' || ?3, 'submitted', 3200, 'EUR', ?2, ?2, ?2)");
  sqlite3_stmt *submitted = prepare("UPDATE payments SET state = 'submitted', updated_at = ?2 WHERE id = ?1");
  sqlite3_stmt *awaiting = prepare("UPDATE payments SET state = 'awaitingCustomer', presentation = 'cardForm', updated_at = ?2 WHERE id = ?1");
  sqlite3_stmt *confirmed = prepare("UPDATE payments SET state = 'confirmed', reference = 'r', presentation = NULL, updated_at = ?2 WHERE id = ?1");
  sqlite3_stmt *paid = prepare("UPDATE orders SET status = 'paid', paid_at = ?2, closed_at = ?2 WHERE id = ?1");
  sqlite3_stmt *sold = prepare("UPDATE claims SET expires_at = NULL, hard_limit = NULL WHERE event_order_id = ?1");
  sqlite3_stmt *counter = prepare("UPDATE ticket_types SET sold = sold + 1 WHERE id = ?1");
  sqlite3_stmt *ticket = prepare("INSERT INTO tickets (public_id, code, signature, event_order_id, claim_id, event_id, account_id, holder, created_at) SELECT randomblob(16), ?3, randomblob(64), ?1, claims.id, (SELECT event_id FROM event_orders WHERE id = ?1), ?2, 'Ada', 1 FROM claims WHERE event_order_id = ?1");
  sqlite3_stmt *message = prepare("INSERT INTO messages (account_id, order_id, kind, channel, recipient, language, facts, state, next_attempt_at, created_at, expires_at) VALUES (?1, ?2, 'orderConfirmed', 'email', ?3, 'en', '{\"amount\":{\"currency\":\"EUR\",\"minorUnits\":3200},\"lines\":[{\"city\":\"Halifax\",\"event\":\"Evening\",\"quantity\":1}]}', 'queued', 1, 1, 1)");
  sqlite3_stmt *ledger = prepare("INSERT INTO ledger_transactions (kind, payment_id, created_at) VALUES ('payment', ?1, ?2)");
  sqlite3_stmt *entry = prepare("INSERT INTO ledger_entries (transaction_id, account, seller_id, amount, currency) VALUES (?1, CASE WHEN ?2 > 0 THEN 'gateway' ELSE 'seller' END, CASE WHEN ?2 > 0 THEN NULL ELSE 1 END, ?2, 'EUR')");

  puts("ready");
  fflush(stdout);
  if (fgets(path, sizeof path, stdin) == NULL) return 1;
  int bookings = atoi(arguments[3]);
  double *waits = calloc(bookings, sizeof *waits);
  for (int index = 0; index < bookings; index++) {
    double start = now();
    snprintf(name, sizeof name, "%s-%d", arguments[2], index);
    begin();
    sqlite3_int64 cart_id = run(cart, account, 0, NULL);
    run(room, type, 1, NULL);
    run(claim, type, cart_id, NULL);
    commit();
    begin();
    sqlite3_int64 order_id = run(order, account, 4000000000000, name);
    sqlite3_int64 line_id = run(line, order_id, type, NULL);
    run(move, line_id, cart_id, NULL);
    run(empty, cart_id, 0, NULL);
    run(audit, 1, order_id, NULL);
    sqlite3_int64 payment_id = run(payment, order_id, 1, name);
    commit();
    begin(); run(awaiting, payment_id, 3, NULL); commit();
    begin(); run(submitted, payment_id, 4, NULL); commit();
    begin();
    run(confirmed, payment_id, 5, NULL);
    run(audit, 1, order_id, NULL);
    run(paid, order_id, 5, NULL);
    run(sold, line_id, 0, NULL);
    run(counter, type, 0, NULL);
    run(ticket, line_id, account, name);
    run(message, account, order_id, name);
    run(audit, 1, order_id, NULL);
    sqlite3_int64 ledger_id = run(ledger, payment_id, 5, NULL);
    run(entry, ledger_id, 3200, NULL);
    run(entry, ledger_id, -3200, NULL);
    commit();
    waits[index] = now() - start;
  }
  for (int index = 0; index < bookings; index++) printf("%f\n", waits[index]);
  return 0;
}
