"""The first released shape of a centre's file. Frozen: never edited, later shapes migrate it."""

TABLES = (
    """CREATE TABLE passport (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        kindergarten TEXT NOT NULL,
        centre_name TEXT NOT NULL DEFAULT '',
        centre_kind TEXT NOT NULL DEFAULT 'consultation_centre',
        head TEXT NOT NULL DEFAULT '',
        head_position TEXT NOT NULL DEFAULT 'Заведующий',
        addressee TEXT NOT NULL DEFAULT '',
        city TEXT NOT NULL DEFAULT '',
        address TEXT NOT NULL DEFAULT '',
        phone TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '',
        site TEXT NOT NULL DEFAULT '',
        is_demo INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE settings (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        shortest_minutes INTEGER NOT NULL DEFAULT 45,
        positive_from INTEGER NOT NULL DEFAULT 4,
        formula TEXT NOT NULL DEFAULT 'А',
        satisfaction_norm INTEGER NOT NULL DEFAULT 85,
        request_warning_days INTEGER NOT NULL DEFAULT 3,
        request_overdue_days INTEGER NOT NULL DEFAULT 6
    )""",
    """CREATE TABLE sub_unit (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        kind TEXT NOT NULL DEFAULT 'other',
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE specialist (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        position TEXT NOT NULL DEFAULT '',
        employment TEXT NOT NULL DEFAULT 'staff',
        sub_unit_id INTEGER REFERENCES sub_unit (id),
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE topic (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        code TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        parent_id INTEGER REFERENCES topic (id),
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE family (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        code TEXT NOT NULL UNIQUE,
        note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE adult (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        family_id INTEGER NOT NULL REFERENCES family (id),
        name TEXT NOT NULL DEFAULT '',
        name_key TEXT NOT NULL DEFAULT '',
        phone TEXT NOT NULL DEFAULT '',
        phone_digits TEXT NOT NULL DEFAULT '',
        relation TEXT
    )""",
    """CREATE TABLE child (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        family_id INTEGER NOT NULL REFERENCES family (id),
        name TEXT NOT NULL DEFAULT '',
        name_key TEXT NOT NULL DEFAULT '',
        born_from INTEGER,
        born_to INTEGER
    )""",
    """CREATE TABLE session (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        number INTEGER NOT NULL,
        date TEXT NOT NULL,
        time TEXT NOT NULL DEFAULT '',
        specialist_id INTEGER REFERENCES specialist (id),
        sub_unit_id INTEGER REFERENCES sub_unit (id),
        recipient_id INTEGER REFERENCES adult (id),
        child_id INTEGER REFERENCES child (id),
        form TEXT,
        channel TEXT,
        kind TEXT,
        topic_id INTEGER REFERENCES topic (id),
        topic_text TEXT NOT NULL DEFAULT '',
        category TEXT,
        education TEXT,
        age_months INTEGER,
        minutes INTEGER,
        result TEXT,
        recommendations TEXT NOT NULL DEFAULT '',
        source_note TEXT NOT NULL DEFAULT '',
        origin TEXT
    )""",
    """CREATE TABLE group_event (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        number INTEGER NOT NULL,
        date TEXT NOT NULL,
        time TEXT NOT NULL DEFAULT '',
        event_type TEXT,
        title TEXT NOT NULL DEFAULT '',
        specialist_id INTEGER REFERENCES specialist (id),
        sub_unit_id INTEGER REFERENCES sub_unit (id),
        form TEXT,
        channel TEXT,
        kind TEXT,
        topic_id INTEGER REFERENCES topic (id),
        topic_text TEXT NOT NULL DEFAULT '',
        participants INTEGER,
        minutes INTEGER,
        source_note TEXT NOT NULL DEFAULT '',
        origin TEXT
    )""",
    """CREATE TABLE rating (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        date TEXT NOT NULL,
        session_id INTEGER REFERENCES session (id) ON DELETE CASCADE,
        quality INTEGER NOT NULL,
        conditions INTEGER,
        information INTEGER,
        politeness INTEGER,
        complaint TEXT NOT NULL DEFAULT '',
        suggestion TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE request (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        date TEXT NOT NULL,
        channel TEXT NOT NULL DEFAULT 'in_person',
        state TEXT NOT NULL DEFAULT 'new',
        adult_id INTEGER REFERENCES adult (id),
        topic_id INTEGER REFERENCES topic (id),
        note TEXT NOT NULL DEFAULT '',
        session_id INTEGER REFERENCES session (id) ON DELETE SET NULL
    )""",
    """CREATE TABLE import_mapping (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        header_key TEXT NOT NULL UNIQUE,
        columns TEXT NOT NULL
    )""",
    """CREATE TABLE operation (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        label TEXT NOT NULL,
        undoes_id INTEGER REFERENCES operation (id),
        is_open INTEGER
    )""",
    """CREATE TABLE change (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        operation_id INTEGER NOT NULL REFERENCES operation (id),
        table_name TEXT NOT NULL,
        row_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        old TEXT,
        new TEXT
    )""",
    """CREATE VIRTUAL TABLE session_search USING fts5 (
        text, content='', contentless_delete=1, detail=none,
        tokenize="unicode61 remove_diacritics 0"
    )""",
)

INDEXES = (
    "CREATE INDEX specialist_name ON specialist (name_key)",
    "CREATE INDEX topic_title ON topic (title_key)",
    "CREATE INDEX adult_family ON adult (family_id)",
    "CREATE INDEX adult_name ON adult (name_key)",
    "CREATE INDEX adult_phone ON adult (phone_digits)",
    "CREATE INDEX child_family ON child (family_id)",
    "CREATE INDEX child_name ON child (name_key)",
    "CREATE INDEX session_moment ON session (date, time)",
    "CREATE INDEX session_number ON session (substr(date, 1, 4), number)",
    "CREATE INDEX session_recipient ON session (recipient_id, date, time)",
    "CREATE INDEX session_child ON session (child_id)",
    "CREATE INDEX session_specialist ON session (specialist_id, date, time)",
    "CREATE INDEX group_event_moment ON group_event (date, time)",
    "CREATE INDEX group_event_number ON group_event (substr(date, 1, 4), number)",
    "CREATE INDEX rating_date ON rating (date)",
    "CREATE INDEX rating_session ON rating (session_id)",
    "CREATE INDEX request_date ON request (date)",
    "CREATE INDEX request_adult ON request (adult_id)",
    "CREATE INDEX request_session ON request (session_id)",
    "CREATE UNIQUE INDEX operation_open ON operation (is_open) WHERE is_open IS NOT NULL",
    "CREATE INDEX change_operation ON change (operation_id)",
)
