"""The third shape of a centre's file: the working journal, personal data. Frozen: never edited."""

TABLES = (
    "ALTER TABLE settings ADD COLUMN month_plan INTEGER",
    "ALTER TABLE settings ADD COLUMN retention_years INTEGER NOT NULL DEFAULT 3",
    "ALTER TABLE settings ADD COLUMN withdrawal_days INTEGER NOT NULL DEFAULT 30",
    "ALTER TABLE settings ADD COLUMN record_lag_days INTEGER NOT NULL DEFAULT 7",
    "ALTER TABLE family ADD COLUMN address TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE adult ADD COLUMN email TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE child ADD COLUMN special_needs INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE child ADD COLUMN disability INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE session ADD COLUMN room_id INTEGER REFERENCES room (id)",
    """ALTER TABLE session ADD COLUMN appointment_id INTEGER
        REFERENCES appointment (id) ON DELETE SET NULL""",
    "ALTER TABLE session ADD COLUMN rating_code TEXT",
    "ALTER TABLE session ADD COLUMN recorded_on TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE group_event ADD COLUMN room_id INTEGER REFERENCES room (id)",
    "ALTER TABLE group_event ADD COLUMN registered INTEGER",
    "ALTER TABLE group_event ADD COLUMN plan_item TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE group_event ADD COLUMN materials TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE rating ADD COLUMN verdict TEXT",
    "ALTER TABLE rating ADD COLUMN measure TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE rating ADD COLUMN measure_by TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE rating ADD COLUMN measure_due TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE rating ADD COLUMN measure_done TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE request ADD COLUMN number INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE request ADD COLUMN time TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE request ADD COLUMN initiator TEXT",
    "ALTER TABLE request ADD COLUMN child_id INTEGER REFERENCES child (id)",
    "ALTER TABLE request ADD COLUMN topic_text TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE request ADD COLUMN wished_form TEXT",
    "ALTER TABLE request ADD COLUMN wished_time TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE request ADD COLUMN wished_specialist_id INTEGER REFERENCES specialist (id)",
    "ALTER TABLE request ADD COLUMN sub_unit_id INTEGER REFERENCES sub_unit (id)",
    "ALTER TABLE request ADD COLUMN routed_to TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE request ADD COLUMN closed_on TEXT NOT NULL DEFAULT ''",
    """ALTER TABLE request ADD COLUMN appointment_id INTEGER
        REFERENCES appointment (id) ON DELETE SET NULL""",
    """UPDATE request SET number = numbered.place FROM (
        SELECT id, row_number() OVER (PARTITION BY substr(date, 1, 4) ORDER BY date, id) AS place
        FROM request
    ) AS numbered WHERE numbered.id = request.id""",
    """CREATE TABLE consent (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        adult_id INTEGER NOT NULL REFERENCES adult (id) ON DELETE CASCADE,
        child_id INTEGER REFERENCES child (id) ON DELETE CASCADE,
        purpose TEXT NOT NULL,
        form TEXT NOT NULL DEFAULT 'paper',
        given TEXT NOT NULL,
        valid_to TEXT NOT NULL DEFAULT '',
        withdrawn TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE consent_scan (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        consent_id INTEGER NOT NULL UNIQUE REFERENCES consent (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        content TEXT NOT NULL
    )""",
    """CREATE TABLE depersonalisation (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        family_id INTEGER NOT NULL REFERENCES family (id),
        date TEXT NOT NULL,
        reason TEXT NOT NULL,
        adults INTEGER NOT NULL,
        children INTEGER NOT NULL
    )""",
    """CREATE TABLE session_guest (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        adult_id INTEGER NOT NULL REFERENCES adult (id),
        UNIQUE (session_id, adult_id)
    )""",
    """CREATE TABLE private_note (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        specialist_id INTEGER NOT NULL REFERENCES specialist (id),
        text TEXT NOT NULL,
        UNIQUE (session_id, specialist_id)
    )""",
    """CREATE TABLE referral (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        date TEXT NOT NULL,
        session_id INTEGER REFERENCES session (id) ON DELETE CASCADE,
        adult_id INTEGER REFERENCES adult (id),
        specialist_id INTEGER REFERENCES specialist (id),
        organisation TEXT NOT NULL DEFAULT '',
        purpose TEXT NOT NULL DEFAULT '',
        outcome TEXT NOT NULL DEFAULT 'unknown',
        outcome_on TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE event_participant (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        event_id INTEGER NOT NULL REFERENCES group_event (id) ON DELETE CASCADE,
        adult_id INTEGER NOT NULL REFERENCES adult (id),
        is_present INTEGER NOT NULL DEFAULT 1,
        UNIQUE (event_id, adult_id)
    )""",
    """CREATE TABLE snippet (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        specialist_id INTEGER REFERENCES specialist (id),
        topic_id INTEGER REFERENCES topic (id),
        title TEXT NOT NULL,
        text TEXT NOT NULL
    )""",
    """CREATE TABLE saved_filter (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        journal TEXT NOT NULL,
        title TEXT NOT NULL,
        content TEXT NOT NULL,
        UNIQUE (journal, title)
    )""",
    """CREATE TABLE draft (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL UNIQUE,
        kept_at TEXT NOT NULL,
        content TEXT NOT NULL
    )""",
    """CREATE TABLE book_print (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        journal TEXT NOT NULL,
        year INTEGER NOT NULL,
        with_names INTEGER NOT NULL,
        printed_on TEXT NOT NULL,
        is_whole INTEGER NOT NULL,
        rows INTEGER NOT NULL,
        sheets INTEGER NOT NULL,
        contents TEXT NOT NULL
    )""",
    """CREATE TABLE quality_rule_off (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        code TEXT NOT NULL UNIQUE
    )""",
)

INDEXES = (
    "CREATE INDEX consent_adult ON consent (adult_id, purpose)",
    "CREATE INDEX consent_child ON consent (child_id)",
    "CREATE INDEX depersonalisation_family ON depersonalisation (family_id)",
    "CREATE INDEX session_appointment ON session (appointment_id)",
    """CREATE UNIQUE INDEX session_rating_code ON session (rating_code)
        WHERE rating_code IS NOT NULL""",
    "CREATE INDEX session_guest_adult ON session_guest (adult_id)",
    "CREATE INDEX private_note_specialist ON private_note (specialist_id)",
    "CREATE INDEX referral_date ON referral (date)",
    "CREATE INDEX referral_session ON referral (session_id)",
    "CREATE INDEX referral_adult ON referral (adult_id)",
    "CREATE INDEX event_participant_adult ON event_participant (adult_id)",
    "CREATE INDEX request_number ON request (substr(date, 1, 4), number)",
    "CREATE INDEX request_state ON request (state, date)",
    "CREATE INDEX request_child ON request (child_id)",
    "CREATE INDEX request_appointment ON request (appointment_id)",
    'CREATE INDEX change_row ON "change" (table_name, row_id)',
)
