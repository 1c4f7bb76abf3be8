import BookingModel

extension Schema {
  /// Doors: who may come in, what happened, and what devices have to be told.
  static let doorTables: [Table] = [
    // A way into an event.
    Table(
      "gates",
      """
      id ID,
      event_id INTEGER NOT NULL REFERENCES events (id),
      name TEXT NOT NULL,
      created_at INTEGER NOT NULL
      """,
      indexes: [
        "CREATE UNIQUE INDEX gates_event ON gates (event_id, name)"
      ]),
    // Who may come in where and when. Without times of its own it follows its event's; without types or gates it is for all
    // of them.
    Table(
      "checkin_lists",
      cases: ["entry": .of(EntryRule.allCases)],
      """
      id ID,
      event_id INTEGER NOT NULL REFERENCES events (id),
      name TEXT NOT NULL,
      entry TEXT NOT NULL,
      opens_at INTEGER,
      closes_at INTEGER,
      uses_home_gates INTEGER NOT NULL,
      created_at INTEGER NOT NULL
      """,
      indexes: [
        "CREATE UNIQUE INDEX checkin_lists_event ON checkin_lists (event_id, name)"
      ]),
    Table(
      "checkin_list_types",
      """
      list_id INTEGER NOT NULL REFERENCES checkin_lists (id) ON DELETE CASCADE,
      ticket_type_id INTEGER NOT NULL REFERENCES ticket_types (id),
      PRIMARY KEY (list_id, ticket_type_id)
      """,
      indexes: [
        "CREATE INDEX checkin_list_types_type ON checkin_list_types (ticket_type_id)"
      ]),
    Table(
      "checkin_list_gates",
      """
      list_id INTEGER NOT NULL REFERENCES checkin_lists (id) ON DELETE CASCADE,
      gate_id INTEGER NOT NULL REFERENCES gates (id) ON DELETE CASCADE,
      PRIMARY KEY (list_id, gate_id)
      """,
      indexes: [
        "CREATE INDEX checkin_list_gates_gate ON checkin_list_gates (gate_id)"
      ]),
    // Machines at a door, each with a key of its own. A revoked one stays, for what it scanned.
    Table(
      "gate_devices",
      cases: ["profile": .of(GateDevice.Profile.allCases)],
      """
      id ID,
      event_id INTEGER NOT NULL REFERENCES events (id),
      gate_id INTEGER REFERENCES gates (id),
      name TEXT NOT NULL,
      profile TEXT NOT NULL,
      public_key BYTES NOT NULL UNIQUE,
      paired_at INTEGER NOT NULL,
      heard_at INTEGER,
      revoked_at INTEGER
      """,
      indexes: [
        "CREATE INDEX gate_devices_event ON gate_devices (event_id, id)"
      ]),
    // Codes by which devices are paired. The beginning of a code names its row, of the rest there is a keyed hash.
    Table(
      "gate_pairings",
      cases: ["profile": .of(GateDevice.Profile.allCases)],
      """
      id ID,
      event_id INTEGER NOT NULL REFERENCES events (id),
      gate_id INTEGER REFERENCES gates (id),
      name TEXT NOT NULL,
      profile TEXT NOT NULL,
      handle TEXT NOT NULL,
      hash BYTES NOT NULL,
      tries_left INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      ended_at INTEGER
      """,
      indexes: [
        "CREATE UNIQUE INDEX gate_pairings_open ON gate_pairings (handle) WHERE ended_at IS NULL"
      ]),
    // What happened at doors: rows are only added. List, gate and member are as whoever scanned had them: a device may know
    // more or less than the shop. A series is a device's rows, or those that an event's own gates share.
    Table(
      "scans",
      cases: ["kind": .of(Scan.Kind.allCases), "reason": .of(ScanReason.allCases)],
      """
      id ID,
      event_id INTEGER NOT NULL REFERENCES events (id),
      device_id INTEGER REFERENCES gate_devices (id),
      sequence INTEGER NOT NULL,
      list_id INTEGER NOT NULL,
      gate_id INTEGER,
      member_id INTEGER,
      kind TEXT NOT NULL,
      reason TEXT NOT NULL,
      ticket BYTES,
      generation INTEGER,
      scanned_at INTEGER NOT NULL,
      clock_error INTEGER,
      is_offline INTEGER NOT NULL,
      revocation_version INTEGER NOT NULL,
      undoes_device INTEGER,
      undoes_sequence INTEGER,
      note TEXT,
      hash BYTES NOT NULL,
      received_at INTEGER NOT NULL,
      signature BYTES
      """,
      indexes: [
        "CREATE UNIQUE INDEX scans_device ON scans (device_id, sequence) WHERE device_id IS NOT NULL",
        "CREATE UNIQUE INDEX scans_shop ON scans (event_id, sequence) WHERE device_id IS NULL",
        "CREATE INDEX scans_ticket ON scans (event_id, list_id, ticket) WHERE ticket IS NOT NULL",
        "CREATE INDEX scans_event ON scans (event_id, list_id, kind)",
        "CREATE INDEX scans_undo ON scans (event_id, undoes_sequence) WHERE kind = 'undo'",
      ]),
    // What happened at a door and a person has to look at.
    Table(
      "door_incidents",
      cases: ["kind": .of(DoorIncident.Kind.allCases)],
      """
      id ID,
      event_id INTEGER NOT NULL REFERENCES events (id),
      kind TEXT NOT NULL,
      ticket BYTES,
      device_id INTEGER REFERENCES gate_devices (id),
      first_device INTEGER,
      first_sequence INTEGER,
      second_device INTEGER,
      second_sequence INTEGER,
      opened_at INTEGER NOT NULL,
      closed_at INTEGER,
      closed_by INTEGER,
      note TEXT
      """,
      indexes: [
        "CREATE INDEX door_incidents_event ON door_incidents (event_id, id)",
        "CREATE INDEX door_incidents_open ON door_incidents (event_id) WHERE closed_at IS NULL",
      ]),
    // Which of an event's tickets was made anew or became void, in the order of it: what a device asks for since a
    // version.
    Table(
      "ticket_revisions",
      """
      event_id INTEGER NOT NULL REFERENCES events (id),
      version INTEGER NOT NULL,
      ticket_id INTEGER NOT NULL REFERENCES tickets (id),
      PRIMARY KEY (event_id, version)
      """,
      indexes: [
        "CREATE INDEX ticket_revisions_ticket ON ticket_revisions (ticket_id)"
      ]),
  ]
}
