extension Schema {
  /// Doors. The tickets that are void or were made anew became so in the order of their times.
  static let door: [String] = [
    """
    CREATE TABLE gates (
      id INTEGER PRIMARY KEY,
      event_id INTEGER NOT NULL REFERENCES events (id),
      name TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX gates_event ON gates (event_id, name)",
    """
    CREATE TABLE checkin_lists (
      id INTEGER PRIMARY KEY,
      event_id INTEGER NOT NULL REFERENCES events (id),
      name TEXT NOT NULL,
      entry TEXT NOT NULL,
      opens_at INTEGER,
      closes_at INTEGER,
      uses_home_gates INTEGER NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX checkin_lists_event ON checkin_lists (event_id, name)",
    """
    CREATE TABLE checkin_list_types (
      list_id INTEGER NOT NULL REFERENCES checkin_lists (id) ON DELETE CASCADE,
      ticket_type_id INTEGER NOT NULL REFERENCES ticket_types (id),
      PRIMARY KEY (list_id, ticket_type_id)
    ) STRICT
    """,
    "CREATE INDEX checkin_list_types_type ON checkin_list_types (ticket_type_id)",
    """
    CREATE TABLE checkin_list_gates (
      list_id INTEGER NOT NULL REFERENCES checkin_lists (id) ON DELETE CASCADE,
      gate_id INTEGER NOT NULL REFERENCES gates (id) ON DELETE CASCADE,
      PRIMARY KEY (list_id, gate_id)
    ) STRICT
    """,
    "CREATE INDEX checkin_list_gates_gate ON checkin_list_gates (gate_id)",
    """
    CREATE TABLE gate_devices (
      id INTEGER PRIMARY KEY,
      event_id INTEGER NOT NULL REFERENCES events (id),
      gate_id INTEGER REFERENCES gates (id),
      name TEXT NOT NULL,
      profile TEXT NOT NULL,
      public_key BLOB NOT NULL UNIQUE,
      paired_at INTEGER NOT NULL,
      heard_at INTEGER,
      revoked_at INTEGER
    ) STRICT
    """,
    "CREATE INDEX gate_devices_event ON gate_devices (event_id, id)",
    """
    CREATE TABLE gate_pairings (
      id INTEGER PRIMARY KEY,
      event_id INTEGER NOT NULL REFERENCES events (id),
      gate_id INTEGER REFERENCES gates (id),
      name TEXT NOT NULL,
      profile TEXT NOT NULL,
      handle TEXT NOT NULL,
      hash BLOB NOT NULL,
      tries_left INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      ended_at INTEGER
    ) STRICT
    """,
    "CREATE UNIQUE INDEX gate_pairings_open ON gate_pairings (handle) WHERE ended_at IS NULL",
    """
    CREATE TABLE scans (
      id INTEGER PRIMARY KEY,
      event_id INTEGER NOT NULL REFERENCES events (id),
      device_id INTEGER REFERENCES gate_devices (id),
      sequence INTEGER NOT NULL,
      list_id INTEGER NOT NULL,
      gate_id INTEGER,
      member_id INTEGER,
      kind TEXT NOT NULL,
      reason TEXT NOT NULL,
      ticket BLOB,
      generation INTEGER,
      scanned_at INTEGER NOT NULL,
      clock_error INTEGER,
      is_offline INTEGER NOT NULL,
      revocation_version INTEGER NOT NULL,
      undoes_device INTEGER,
      undoes_sequence INTEGER,
      note TEXT,
      hash BLOB NOT NULL,
      received_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX scans_device ON scans (device_id, sequence) WHERE device_id IS NOT NULL",
    "CREATE UNIQUE INDEX scans_shop ON scans (event_id, sequence) WHERE device_id IS NULL",
    "CREATE INDEX scans_ticket ON scans (event_id, list_id, ticket) WHERE ticket IS NOT NULL",
    "CREATE INDEX scans_event ON scans (event_id, list_id, kind)",
    "CREATE INDEX scans_undo ON scans (event_id, undoes_sequence) WHERE kind = 'undo'",
    """
    CREATE TABLE door_incidents (
      id INTEGER PRIMARY KEY,
      event_id INTEGER NOT NULL REFERENCES events (id),
      kind TEXT NOT NULL,
      ticket BLOB,
      device_id INTEGER REFERENCES gate_devices (id),
      first_device INTEGER,
      first_sequence INTEGER,
      second_device INTEGER,
      second_sequence INTEGER,
      opened_at INTEGER NOT NULL,
      closed_at INTEGER,
      closed_by INTEGER,
      note TEXT
    ) STRICT
    """,
    "CREATE INDEX door_incidents_event ON door_incidents (event_id, id)",
    "CREATE INDEX door_incidents_open ON door_incidents (event_id) WHERE closed_at IS NULL",
    """
    CREATE TABLE ticket_revisions (
      event_id INTEGER NOT NULL REFERENCES events (id),
      version INTEGER NOT NULL,
      ticket_id INTEGER NOT NULL REFERENCES tickets (id),
      PRIMARY KEY (event_id, version)
    ) STRICT
    """,
    "CREATE INDEX ticket_revisions_ticket ON ticket_revisions (ticket_id)",
    """
    INSERT INTO ticket_revisions (event_id, version, ticket_id)
    SELECT event_id, ROW_NUMBER() OVER (PARTITION BY event_id ORDER BY at, ticket_id), ticket_id FROM (
      SELECT event_id, id AS ticket_id, voided_at AS at FROM tickets WHERE voided_at IS NOT NULL
      UNION ALL SELECT event_id, ticket_id, at FROM ticket_changes) AS revisions
    """,
  ]
}
