"""Tables of the sixth shape: road maps, project office, media plan, documents. Frozen."""

TABLES = (
    """CREATE TABLE road_map (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        template TEXT NOT NULL DEFAULT '',
        goal TEXT NOT NULL DEFAULT '',
        starts_on TEXT NOT NULL,
        responsible TEXT NOT NULL DEFAULT '',
        curator TEXT NOT NULL DEFAULT '',
        result TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        is_finished INTEGER NOT NULL DEFAULT 0,
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE road_stage (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        road_map_id INTEGER NOT NULL REFERENCES road_map (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        "key" TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL,
        responsible TEXT NOT NULL DEFAULT '',
        result TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE road_task (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        stage_id INTEGER NOT NULL REFERENCES road_stage (id) ON DELETE CASCADE,
        after_id INTEGER REFERENCES road_task (id) ON DELETE SET NULL,
        place INTEGER NOT NULL,
        title TEXT NOT NULL,
        fact TEXT NOT NULL DEFAULT '',
        offset_days INTEGER NOT NULL DEFAULT 0,
        length_days INTEGER NOT NULL DEFAULT 1,
        planned_start TEXT NOT NULL DEFAULT '',
        planned_due TEXT NOT NULL DEFAULT '',
        starts_on TEXT NOT NULL DEFAULT '',
        due TEXT NOT NULL DEFAULT '',
        done_on TEXT NOT NULL DEFAULT '',
        responsible TEXT NOT NULL DEFAULT '',
        result TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        is_dropped INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE road_correction (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        task_id INTEGER NOT NULL REFERENCES road_task (id) ON DELETE CASCADE,
        made_on TEXT NOT NULL,
        field TEXT NOT NULL,
        old TEXT NOT NULL DEFAULT '',
        new TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE road_event (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        road_map_id INTEGER NOT NULL REFERENCES road_map (id) ON DELETE CASCADE,
        task_id INTEGER REFERENCES road_task (id) ON DELETE SET NULL,
        kind TEXT NOT NULL DEFAULT 'meeting',
        title TEXT NOT NULL,
        form TEXT NOT NULL DEFAULT 'in_person',
        planned_on TEXT NOT NULL,
        time TEXT NOT NULL DEFAULT '',
        held_on TEXT NOT NULL DEFAULT '',
        venue TEXT NOT NULL DEFAULT '',
        speakers TEXT NOT NULL DEFAULT '',
        participants INTEGER,
        audience TEXT NOT NULL DEFAULT '',
        outcome TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        group_event_id INTEGER REFERENCES group_event (id) ON DELETE SET NULL,
        is_cancelled INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE road_template (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL UNIQUE,
        note TEXT NOT NULL DEFAULT '',
        content TEXT NOT NULL
    )""",
    """CREATE TABLE team_member (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        place INTEGER NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL DEFAULT 'member',
        specialist_id INTEGER REFERENCES specialist (id),
        duties TEXT NOT NULL DEFAULT '',
        contact TEXT NOT NULL DEFAULT '',
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE post (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        place INTEGER NOT NULL,
        title TEXT NOT NULL,
        reports_to_id INTEGER REFERENCES post (id) ON DELETE SET NULL,
        specialist_id INTEGER REFERENCES specialist (id),
        duties TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE office_text (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        part TEXT NOT NULL UNIQUE,
        text TEXT NOT NULL
    )""",
    """CREATE TABLE model_item (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        section TEXT NOT NULL,
        place INTEGER NOT NULL,
        title TEXT NOT NULL,
        detail TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE practice (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        region TEXT NOT NULL DEFAULT '',
        organisation TEXT NOT NULL DEFAULT '',
        source TEXT NOT NULL DEFAULT '',
        link TEXT NOT NULL DEFAULT '',
        studied_on TEXT NOT NULL DEFAULT '',
        essence TEXT NOT NULL DEFAULT '',
        results TEXT NOT NULL DEFAULT '',
        take TEXT NOT NULL DEFAULT '',
        taken_on TEXT NOT NULL DEFAULT '',
        responsible TEXT NOT NULL DEFAULT '',
        example TEXT NOT NULL DEFAULT '',
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE audience (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        place INTEGER NOT NULL,
        name TEXT NOT NULL,
        detail TEXT NOT NULL DEFAULT '',
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE message (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        place INTEGER NOT NULL,
        text TEXT NOT NULL,
        audience_id INTEGER REFERENCES audience (id) ON DELETE SET NULL,
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE media_item (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        audience_id INTEGER REFERENCES audience (id) ON DELETE SET NULL,
        channel_id INTEGER NOT NULL REFERENCES info_channel (id),
        message_id INTEGER REFERENCES message (id) ON DELETE SET NULL,
        text TEXT NOT NULL DEFAULT '',
        planned_on TEXT NOT NULL,
        done_on TEXT NOT NULL DEFAULT '',
        responsible TEXT NOT NULL DEFAULT '',
        reach_planned INTEGER,
        reach INTEGER,
        link TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        is_dropped INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE case_file (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        place INTEGER NOT NULL,
        code TEXT NOT NULL,
        title TEXT NOT NULL,
        section TEXT NOT NULL DEFAULT '',
        term TEXT NOT NULL DEFAULT '',
        article TEXT NOT NULL DEFAULT '',
        responsible TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        is_retired INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE document (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        number TEXT NOT NULL DEFAULT '',
        date TEXT NOT NULL DEFAULT '',
        version INTEGER NOT NULL DEFAULT 1,
        status TEXT NOT NULL DEFAULT 'draft',
        review_on TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        minutes TEXT NOT NULL DEFAULT '',
        minutes_on TEXT NOT NULL DEFAULT '',
        order_number TEXT NOT NULL DEFAULT '',
        order_on TEXT NOT NULL DEFAULT '',
        responsible TEXT NOT NULL DEFAULT '',
        partner_id INTEGER REFERENCES partner (id),
        subject_id INTEGER,
        case_file_id INTEGER REFERENCES case_file (id),
        replaces_id INTEGER REFERENCES document (id) ON DELETE SET NULL,
        note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE document_step (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        status TEXT NOT NULL,
        made_on TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE publication (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document_id INTEGER REFERENCES document (id) ON DELETE SET NULL,
        title TEXT NOT NULL,
        channel_id INTEGER REFERENCES info_channel (id),
        link TEXT NOT NULL DEFAULT '',
        published_on TEXT NOT NULL,
        due_again TEXT NOT NULL DEFAULT '',
        removed_on TEXT NOT NULL DEFAULT '',
        responsible TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE template_edit (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        template TEXT NOT NULL UNIQUE,
        text TEXT NOT NULL,
        based_on TEXT NOT NULL,
        edited_on TEXT NOT NULL
    )""",
    """CREATE TABLE practice_passport (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        first_year INTEGER NOT NULL,
        last_year INTEGER NOT NULL,
        made_on TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE practice_section (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        passport_id INTEGER NOT NULL REFERENCES practice_passport (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (passport_id, number)
    )""",
)
