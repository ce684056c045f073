"""The fourth shape of a centre's file: demand surveys, the plan drafted from them. Frozen."""

TABLES = (
    """CREATE TABLE questionnaire (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        purpose TEXT NOT NULL DEFAULT 'other',
        ready_key TEXT NOT NULL DEFAULT '',
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE questionnaire_version (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        questionnaire_id INTEGER NOT NULL REFERENCES questionnaire (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        made_on TEXT NOT NULL,
        introduction TEXT NOT NULL DEFAULT '',
        closing TEXT NOT NULL DEFAULT '',
        UNIQUE (questionnaire_id, number)
    )""",
    """CREATE TABLE question (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        version_id INTEGER NOT NULL REFERENCES questionnaire_version (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        section TEXT NOT NULL DEFAULT '',
        hint TEXT NOT NULL DEFAULT '',
        is_obligatory INTEGER NOT NULL DEFAULT 0,
        meaning TEXT NOT NULL DEFAULT '',
        lowest TEXT NOT NULL DEFAULT '',
        highest TEXT NOT NULL DEFAULT '',
        UNIQUE (version_id, "key")
    )""",
    """CREATE TABLE question_option (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        question_id INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        label TEXT NOT NULL,
        code TEXT NOT NULL DEFAULT '',
        is_other INTEGER NOT NULL DEFAULT 0,
        leads_to TEXT NOT NULL DEFAULT '',
        UNIQUE (question_id, "key")
    )""",
    """CREATE TABLE survey_round (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        questionnaire_id INTEGER NOT NULL REFERENCES questionnaire (id),
        version_id INTEGER NOT NULL REFERENCES questionnaire_version (id),
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        code TEXT NOT NULL UNIQUE,
        starts TEXT NOT NULL,
        ends TEXT NOT NULL DEFAULT '',
        target INTEGER,
        note TEXT NOT NULL DEFAULT '',
        UNIQUE (questionnaire_id, title_key)
    )""",
    """CREATE TABLE blank_print (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        round_id INTEGER NOT NULL REFERENCES survey_round (id) ON DELETE CASCADE,
        version_id INTEGER NOT NULL REFERENCES questionnaire_version (id),
        printed_on TEXT NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        is_large INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE survey_form (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        round_id INTEGER NOT NULL REFERENCES survey_round (id) ON DELETE CASCADE,
        version_id INTEGER NOT NULL REFERENCES questionnaire_version (id),
        number INTEGER,
        source TEXT NOT NULL DEFAULT 'paper',
        filled_on TEXT NOT NULL DEFAULT '',
        entered_on TEXT NOT NULL,
        fingerprint TEXT NOT NULL DEFAULT '',
        family_id INTEGER REFERENCES family (id) ON DELETE SET NULL,
        UNIQUE (round_id, number)
    )""",
    """CREATE TABLE survey_answer (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        form_id INTEGER NOT NULL REFERENCES survey_form (id) ON DELETE CASCADE,
        question_id INTEGER NOT NULL REFERENCES question (id),
        option_id INTEGER REFERENCES question_option (id),
        number REAL,
        text TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE answer_topic (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        answer_id INTEGER NOT NULL REFERENCES survey_answer (id) ON DELETE CASCADE,
        topic_id INTEGER NOT NULL REFERENCES topic (id),
        UNIQUE (answer_id, topic_id)
    )""",
    """CREATE TABLE double_entry (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        form_id INTEGER NOT NULL UNIQUE REFERENCES survey_form (id) ON DELETE CASCADE,
        chosen_on TEXT NOT NULL,
        entered_on TEXT NOT NULL DEFAULT '',
        content TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE survey_mapping (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        header TEXT NOT NULL UNIQUE,
        choices TEXT NOT NULL
    )""",
    """CREATE TABLE survey_conclusion (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        round_id INTEGER NOT NULL UNIQUE REFERENCES survey_round (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        accepted_on TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE service_plan (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        year INTEGER NOT NULL UNIQUE,
        made_on TEXT NOT NULL,
        round_id INTEGER REFERENCES survey_round (id) ON DELETE SET NULL,
        note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE service_plan_line (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        plan_id INTEGER NOT NULL REFERENCES service_plan (id) ON DELETE CASCADE,
        month TEXT NOT NULL DEFAULT '',
        kind TEXT,
        form TEXT,
        topic_id INTEGER REFERENCES topic (id),
        specialist_id INTEGER REFERENCES specialist (id),
        position TEXT NOT NULL DEFAULT '',
        volume INTEGER NOT NULL,
        reason TEXT NOT NULL DEFAULT ''
    )""",
)

INDEXES = (
    "CREATE INDEX question_version ON question (version_id, place)",
    "CREATE INDEX question_option_question ON question_option (question_id, place)",
    "CREATE INDEX survey_round_version ON survey_round (version_id)",
    "CREATE INDEX blank_print_round ON blank_print (round_id, first)",
    "CREATE INDEX blank_print_version ON blank_print (version_id)",
    "CREATE INDEX survey_form_round ON survey_form (round_id, entered_on)",
    "CREATE INDEX survey_form_version ON survey_form (version_id)",
    """CREATE INDEX survey_form_family ON survey_form (family_id)
        WHERE family_id IS NOT NULL""",
    "CREATE INDEX survey_answer_form ON survey_answer (form_id, question_id)",
    "CREATE INDEX survey_answer_question ON survey_answer (question_id, option_id, form_id)",
    """CREATE INDEX survey_answer_option ON survey_answer (option_id)
        WHERE option_id IS NOT NULL""",
    "CREATE INDEX answer_topic_topic ON answer_topic (topic_id)",
    "CREATE INDEX service_plan_round ON service_plan (round_id)",
    "CREATE INDEX service_plan_line_plan ON service_plan_line (plan_id, month)",
    "CREATE INDEX service_plan_line_topic ON service_plan_line (topic_id)",
    "CREATE INDEX service_plan_line_specialist ON service_plan_line (specialist_id)",
)
