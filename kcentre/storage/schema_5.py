"""The fifth shape of a centre's file: monitoring, correction, closed periods. Frozen."""

TABLES = (
    "ALTER TABLE operation ADD COLUMN passes_closed INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE settings ADD COLUMN month_due_days INTEGER DEFAULT 5",
    "ALTER TABLE settings ADD COLUMN quarter_due_days INTEGER DEFAULT 10",
    "ALTER TABLE settings ADD COLUMN half_year_due_days INTEGER",
    "ALTER TABLE settings ADD COLUMN year_due_days INTEGER DEFAULT 20",
    "ALTER TABLE settings ADD COLUMN academic_year_due_days INTEGER",
    "ALTER TABLE service_plan ADD COLUMN approved_on TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE service_plan_line ADD COLUMN approved INTEGER",
    """CREATE TABLE report_period (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        starts TEXT NOT NULL,
        ends TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT 'open',
        UNIQUE (kind, starts)
    )""",
    """CREATE TABLE report_text (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        period_id INTEGER NOT NULL REFERENCES report_period (id) ON DELETE CASCADE,
        part TEXT NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (period_id, part)
    )""",
    """CREATE TABLE period_snapshot (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        period_id INTEGER NOT NULL REFERENCES report_period (id),
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        findings TEXT NOT NULL DEFAULT '',
        figures TEXT NOT NULL,
        texts TEXT NOT NULL,
        digest TEXT NOT NULL,
        number TEXT NOT NULL DEFAULT '',
        sent_on TEXT NOT NULL DEFAULT '',
        sent_to TEXT NOT NULL DEFAULT '',
        reopened_on TEXT NOT NULL DEFAULT '',
        reopened_by TEXT NOT NULL DEFAULT '',
        reopen_reason TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE snapshot_paper (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        snapshot_id INTEGER NOT NULL REFERENCES period_snapshot (id),
        format TEXT NOT NULL,
        content TEXT NOT NULL,
        UNIQUE (snapshot_id, format)
    )""",
    """CREATE TABLE planned_event (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        year INTEGER NOT NULL,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        event_type TEXT,
        starts TEXT NOT NULL DEFAULT '',
        due TEXT NOT NULL,
        form TEXT,
        topic_id INTEGER REFERENCES topic (id),
        specialist_id INTEGER REFERENCES specialist (id),
        audience TEXT NOT NULL DEFAULT '',
        expected INTEGER,
        note TEXT NOT NULL DEFAULT '',
        is_cancelled INTEGER NOT NULL DEFAULT 0,
        UNIQUE (year, title_key)
    )""",
    """CREATE TABLE plan_correction (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        year INTEGER NOT NULL,
        line_id INTEGER REFERENCES service_plan_line (id) ON DELETE SET NULL,
        event_id INTEGER REFERENCES planned_event (id) ON DELETE SET NULL,
        made_on TEXT NOT NULL,
        subject TEXT NOT NULL,
        field TEXT NOT NULL,
        old TEXT NOT NULL DEFAULT '',
        new TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL
    )""",
    """CREATE TABLE own_indicator (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        code TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        sort TEXT NOT NULL,
        unit TEXT NOT NULL DEFAULT '',
        figure TEXT NOT NULL DEFAULT '',
        base TEXT NOT NULL DEFAULT '',
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE indicator_target (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        code TEXT NOT NULL,
        kind TEXT NOT NULL DEFAULT '',
        starts TEXT NOT NULL DEFAULT '',
        direction TEXT NOT NULL,
        level REAL,
        upper REAL,
        near REAL,
        UNIQUE (code, kind, starts)
    )""",
    """CREATE TABLE indicator_value (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        code TEXT NOT NULL,
        kind TEXT NOT NULL,
        starts TEXT NOT NULL,
        value REAL NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        UNIQUE (code, kind, starts)
    )""",
    """CREATE TABLE indicator_note (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        code TEXT NOT NULL,
        kind TEXT NOT NULL,
        starts TEXT NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (code, kind, starts)
    )""",
    """CREATE TABLE deviation (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        code TEXT NOT NULL,
        kind TEXT NOT NULL,
        starts TEXT NOT NULL,
        value REAL,
        target REAL,
        noticed_on TEXT NOT NULL,
        cause TEXT NOT NULL DEFAULT '',
        measure TEXT NOT NULL DEFAULT '',
        responsible TEXT NOT NULL DEFAULT '',
        due TEXT NOT NULL DEFAULT '',
        status TEXT NOT NULL DEFAULT 'new',
        done_on TEXT NOT NULL DEFAULT '',
        conclusion TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE region_form (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL UNIQUE,
        note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE region_form_row (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        form_id INTEGER NOT NULL REFERENCES region_form (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        number TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL,
        unit TEXT NOT NULL DEFAULT '',
        figure TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL DEFAULT ''
    )""",
)

INDEXES = (
    "CREATE INDEX report_period_ends ON report_period (ends)",
    "CREATE INDEX period_snapshot_period ON period_snapshot (period_id)",
    "CREATE INDEX planned_event_due ON planned_event (due)",
    "CREATE INDEX plan_correction_year ON plan_correction (year)",
    "CREATE INDEX plan_correction_line ON plan_correction (line_id)",
    "CREATE INDEX plan_correction_event ON plan_correction (event_id)",
    "CREATE INDEX deviation_code ON deviation (code)",
    "CREATE INDEX region_form_row_form ON region_form_row (form_id)",
)
