"""The second shape of a centre's file: rooms, hours, appointments. Frozen: never edited."""

TABLES = (
    "ALTER TABLE settings ADD COLUMN slot_minutes INTEGER NOT NULL DEFAULT 45",
    "ALTER TABLE settings ADD COLUMN slot_records_minutes INTEGER NOT NULL DEFAULT 15",
    """CREATE TABLE room (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        purpose TEXT NOT NULL DEFAULT 'other',
        place TEXT NOT NULL DEFAULT '',
        area REAL,
        capacity INTEGER,
        responsible TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE room_photo (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        room_id INTEGER NOT NULL UNIQUE REFERENCES room (id) ON DELETE CASCADE,
        jpeg TEXT NOT NULL
    )""",
    """CREATE TABLE equipment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        room_id INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        required INTEGER NOT NULL DEFAULT 1,
        present INTEGER NOT NULL DEFAULT 0,
        condition TEXT NOT NULL DEFAULT 'good',
        source TEXT,
        price INTEGER,
        bought TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE readiness_item (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        room_id INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT 'required',
        due TEXT NOT NULL DEFAULT '',
        responsible TEXT NOT NULL DEFAULT '',
        cost INTEGER
    )""",
    """CREATE TABLE accessibility (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        impairment TEXT NOT NULL,
        object TEXT NOT NULL,
        state TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        UNIQUE (impairment, object)
    )""",
    """CREATE TABLE hours_window (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        specialist_id INTEGER NOT NULL REFERENCES specialist (id),
        weekday INTEGER NOT NULL,
        starts TEXT NOT NULL,
        ends TEXT NOT NULL,
        room_id INTEGER REFERENCES room (id),
        form TEXT NOT NULL,
        weeks TEXT NOT NULL DEFAULT 'every',
        valid_from TEXT NOT NULL,
        valid_to TEXT NOT NULL
    )""",
    """CREATE TABLE hours_pause (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        specialist_id INTEGER REFERENCES specialist (id),
        weekday INTEGER,
        starts TEXT NOT NULL,
        ends TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        valid_to TEXT NOT NULL
    )""",
    """CREATE TABLE hours_exception (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        first TEXT NOT NULL,
        last TEXT NOT NULL,
        specialist_id INTEGER REFERENCES specialist (id),
        starts TEXT NOT NULL DEFAULT '',
        ends TEXT NOT NULL DEFAULT '',
        room_id INTEGER REFERENCES room (id),
        form TEXT,
        moved_to TEXT NOT NULL DEFAULT '',
        moved_starts TEXT NOT NULL DEFAULT '',
        moved_ends TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE appointment_series (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        words TEXT NOT NULL
    )""",
    """CREATE TABLE appointment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        date TEXT NOT NULL,
        starts TEXT NOT NULL,
        ends TEXT NOT NULL,
        specialist_id INTEGER NOT NULL REFERENCES specialist (id),
        room_id INTEGER REFERENCES room (id),
        form TEXT NOT NULL,
        channel TEXT,
        adult_id INTEGER REFERENCES adult (id),
        child_id INTEGER REFERENCES child (id),
        topic_id INTEGER REFERENCES topic (id),
        note TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL DEFAULT 'booked',
        reason TEXT NOT NULL DEFAULT '',
        series_id INTEGER REFERENCES appointment_series (id),
        moved_from_id INTEGER REFERENCES appointment (id)
    )""",
    """CREATE TABLE waiting (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        since TEXT NOT NULL,
        adult_id INTEGER REFERENCES adult (id),
        child_id INTEGER REFERENCES child (id),
        specialist_id INTEGER REFERENCES specialist (id),
        form TEXT,
        topic_id INTEGER REFERENCES topic (id),
        weekdays INTEGER NOT NULL DEFAULT 0,
        not_before TEXT NOT NULL DEFAULT '',
        not_after TEXT NOT NULL DEFAULT '',
        until TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL DEFAULT 'waiting',
        appointment_id INTEGER REFERENCES appointment (id) ON DELETE SET NULL
    )""",
)

INDEXES = (
    "CREATE INDEX equipment_room ON equipment (room_id)",
    "CREATE INDEX readiness_item_room ON readiness_item (room_id)",
    "CREATE INDEX hours_window_specialist ON hours_window (specialist_id, weekday)",
    "CREATE INDEX hours_window_room ON hours_window (room_id, weekday)",
    "CREATE INDEX hours_exception_days ON hours_exception (last, first)",
    "CREATE INDEX hours_exception_moved ON hours_exception (moved_to)",
    "CREATE INDEX appointment_day ON appointment (date, starts)",
    "CREATE INDEX appointment_specialist ON appointment (specialist_id, date, starts)",
    "CREATE INDEX appointment_room ON appointment (room_id, date, starts)",
    "CREATE INDEX appointment_state ON appointment (state, date)",
    "CREATE INDEX appointment_adult ON appointment (adult_id, date)",
    "CREATE INDEX appointment_child ON appointment (child_id)",
    "CREATE INDEX appointment_series_of ON appointment (series_id)",
    "CREATE INDEX appointment_moved_from ON appointment (moved_from_id)",
    "CREATE INDEX waiting_state ON waiting (state, since)",
    "CREATE INDEX waiting_adult ON waiting (adult_id)",
    "CREATE INDEX waiting_child ON waiting (child_id)",
    "CREATE INDEX waiting_appointment ON waiting (appointment_id)",
)
