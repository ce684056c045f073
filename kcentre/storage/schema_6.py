"""The sixth shape of a centre's file: structure, documents, road maps, partners. Frozen."""

from kcentre.storage import schema_6_structure

TABLES = (
    """CREATE TABLE brand (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL DEFAULT '',
        genitive TEXT NOT NULL DEFAULT '',
        dative TEXT NOT NULL DEFAULT '',
        accusative TEXT NOT NULL DEFAULT '',
        instrumental TEXT NOT NULL DEFAULT '',
        prepositional TEXT NOT NULL DEFAULT '',
        slogan TEXT NOT NULL DEFAULT '',
        logo TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE info_channel (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        place INTEGER NOT NULL,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE attachment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        owner TEXT NOT NULL,
        owner_id INTEGER NOT NULL,
        name TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        size INTEGER NOT NULL DEFAULT 0,
        digest TEXT NOT NULL DEFAULT '',
        path TEXT NOT NULL DEFAULT '',
        added_on TEXT NOT NULL
    )""",
    """CREATE TABLE attachment_content (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        attachment_id INTEGER NOT NULL UNIQUE REFERENCES attachment (id) ON DELETE CASCADE,
        content TEXT NOT NULL
    )""",
    """CREATE TABLE material (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        kind TEXT NOT NULL DEFAULT 'leaflet',
        topic_id INTEGER REFERENCES topic (id),
        age_from INTEGER,
        age_to INTEGER,
        author TEXT NOT NULL DEFAULT '',
        source TEXT NOT NULL DEFAULT '',
        link TEXT NOT NULL DEFAULT '',
        summary TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL DEFAULT '',
        added_on TEXT NOT NULL,
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE partner (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        kind TEXT NOT NULL DEFAULT 'other',
        contact TEXT NOT NULL DEFAULT '',
        phone TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '',
        site TEXT NOT NULL DEFAULT '',
        address TEXT NOT NULL DEFAULT '',
        gives TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE agreement (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        partner_id INTEGER NOT NULL REFERENCES partner (id),
        number TEXT NOT NULL DEFAULT '',
        signed_on TEXT NOT NULL DEFAULT '',
        valid_to TEXT NOT NULL DEFAULT '',
        subject TEXT NOT NULL,
        status TEXT NOT NULL DEFAULT 'draft',
        responsible TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE working_group (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        goal TEXT NOT NULL DEFAULT '',
        curator TEXT NOT NULL DEFAULT '',
        formed_on TEXT NOT NULL DEFAULT '',
        "order" TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE group_member (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        group_id INTEGER NOT NULL REFERENCES working_group (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL DEFAULT '',
        partner_id INTEGER REFERENCES partner (id)
    )""",
    """CREATE TABLE minutes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        group_id INTEGER REFERENCES working_group (id),
        body TEXT NOT NULL DEFAULT '',
        number TEXT NOT NULL,
        date TEXT NOT NULL,
        chair TEXT NOT NULL DEFAULT '',
        secretary TEXT NOT NULL DEFAULT '',
        present TEXT NOT NULL DEFAULT '',
        agenda TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE decision (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        minutes_id INTEGER NOT NULL REFERENCES minutes (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        text TEXT NOT NULL,
        responsible TEXT NOT NULL DEFAULT '',
        due TEXT NOT NULL DEFAULT '',
        done_on TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE contest (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        kind TEXT NOT NULL DEFAULT 'grant',
        organiser TEXT NOT NULL DEFAULT '',
        link TEXT NOT NULL DEFAULT '',
        deadline TEXT NOT NULL DEFAULT '',
        asked INTEGER,
        given INTEGER,
        status TEXT NOT NULL DEFAULT 'idea',
        submitted_on TEXT NOT NULL DEFAULT '',
        result TEXT NOT NULL DEFAULT '',
        responsible TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE cost_line (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        year INTEGER NOT NULL,
        title TEXT NOT NULL,
        kind TEXT NOT NULL DEFAULT 'other',
        source TEXT NOT NULL DEFAULT 'own',
        planned INTEGER,
        spent INTEGER,
        partner_id INTEGER REFERENCES partner (id),
        note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE resource_line (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        kind TEXT NOT NULL DEFAULT 'other',
        state TEXT NOT NULL DEFAULT 'own',
        quantity INTEGER,
        unit TEXT NOT NULL DEFAULT '',
        partner_id INTEGER REFERENCES partner (id),
        responsible TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    )""",
    *schema_6_structure.TABLES,
    """CREATE TABLE session_material (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        material_id INTEGER NOT NULL REFERENCES material (id),
        UNIQUE (session_id, material_id)
    )""",
    "ALTER TABLE request ADD COLUMN learned_from_id INTEGER REFERENCES info_channel (id)",
)

INDEXES = (
    "CREATE INDEX attachment_owner_owner ON attachment (owner, owner_id)",
    "CREATE INDEX material_title_key ON material (title_key)",
    "CREATE INDEX material_topic ON material (topic_id)",
    "CREATE INDEX partner_name_key ON partner (name_key)",
    "CREATE INDEX agreement_partner ON agreement (partner_id)",
    "CREATE INDEX group_member_group ON group_member (group_id)",
    "CREATE INDEX minutes_date ON minutes (date)",
    "CREATE INDEX minutes_group ON minutes (group_id)",
    "CREATE INDEX decision_minutes ON decision (minutes_id)",
    "CREATE INDEX contest_deadline ON contest (deadline)",
    "CREATE INDEX cost_line_year ON cost_line (year)",
    "CREATE INDEX resource_line_partner ON resource_line (partner_id)",
    "CREATE INDEX road_stage_road_map ON road_stage (road_map_id)",
    "CREATE INDEX road_task_stage ON road_task (stage_id)",
    "CREATE INDEX road_task_after ON road_task (after_id)",
    "CREATE INDEX road_task_due ON road_task (due)",
    "CREATE INDEX road_correction_task ON road_correction (task_id)",
    "CREATE INDEX road_event_road_map ON road_event (road_map_id)",
    "CREATE INDEX road_event_task ON road_event (task_id)",
    "CREATE INDEX road_event_planned_on ON road_event (planned_on)",
    "CREATE INDEX road_event_group_event ON road_event (group_event_id)",
    "CREATE INDEX team_member_specialist ON team_member (specialist_id)",
    "CREATE INDEX post_reports_to ON post (reports_to_id)",
    "CREATE INDEX post_specialist ON post (specialist_id)",
    "CREATE INDEX model_item_section ON model_item (section)",
    "CREATE INDEX practice_title_key ON practice (title_key)",
    "CREATE INDEX message_audience ON message (audience_id)",
    "CREATE INDEX media_item_planned_on ON media_item (planned_on)",
    "CREATE INDEX media_item_audience ON media_item (audience_id)",
    "CREATE INDEX media_item_channel ON media_item (channel_id)",
    "CREATE INDEX media_item_message ON media_item (message_id)",
    "CREATE INDEX document_kind ON document (kind)",
    "CREATE INDEX document_status ON document (status)",
    "CREATE INDEX document_partner ON document (partner_id)",
    "CREATE INDEX document_case_file ON document (case_file_id)",
    "CREATE INDEX document_replaces ON document (replaces_id)",
    "CREATE INDEX document_step_document ON document_step (document_id)",
    "CREATE INDEX publication_document ON publication (document_id)",
    "CREATE INDEX publication_channel ON publication (channel_id)",
    "CREATE INDEX publication_due_again ON publication (due_again)",
    "CREATE INDEX session_material_material ON session_material (material_id)",
    "CREATE INDEX request_learned_from ON request (learned_from_id)",
)

ADD_CHANNEL = "INSERT INTO info_channel (place, name, name_key) VALUES (?, ?, ?)"

CHANNELS = (
    ("сайт детского сада", "сайт детского сада"),
    (
        "сообщество или чат в соцсети, мессенджере",
        "сообщество или чат в соцсети, мессенджере",
    ),
    ("от воспитателя", "от воспитателя"),
    ("стенд, памятка, листовка", "стенд, памятка, листовка"),
    ("родительское собрание", "родительское собрание"),
    ("поликлиника", "поликлиника"),
    ("от знакомых", "от знакомых"),
    ("другое", "другое"),
)
"""From where families learn of a centre (name, folded name): the answers of the demand survey.

A centre begins with them and changes them as its own.
"""
