"""The search index of the journal: one folded text a session, kept by triggers.

Contentless: the index holds words, never a readable copy of a name. SQLite folds the case of
Cyrillic here but never ё to е, so both sides of a search are normalised the same way.
"""

import re

from kcentre.language import fold
from kcentre.storage.driver import CentreDatabase

_WORD = re.compile(r"\w+")


def _folded(expression: str) -> str:
    return f"replace(replace(ifnull({expression}, ''), 'ё', 'е'), 'Ё', 'е')"


# The joined keys are folded already; only the session's free texts are not.
TEXT_OF_SESSION = f"""
    SELECT s.id, ifnull(a.name_key, 'аноним') || ' ' || ifnull(f.code, '') || ' '
        || ifnull(a.phone_digits, '') || ' ' || ifnull(c.name_key, '') || ' '
        || ifnull(p.name_key, '') || ' ' || ifnull(t.title_key, '') || ' '
        || {_folded("s.topic_text")} || ' ' || {_folded("s.recommendations")} || ' '
        || {_folded("s.source_note")}
    FROM session s
    LEFT JOIN adult a ON a.id = s.recipient_id
    LEFT JOIN family f ON f.id = a.family_id
    LEFT JOIN child c ON c.id = s.child_id
    LEFT JOIN specialist p ON p.id = s.specialist_id
    LEFT JOIN topic t ON t.id = s.topic_id
"""  # noqa: S608 — joined from this module's own constants

_REINDEX = f"INSERT OR REPLACE INTO session_search (rowid, text) {TEXT_OF_SESSION}"

TRIGGERS = {
    "session_insert": f"AFTER INSERT ON session BEGIN {_REINDEX} WHERE s.id = NEW.id; END",
    "session_update": f"AFTER UPDATE ON session BEGIN {_REINDEX} WHERE s.id = NEW.id; END",
    "session_delete": (
        "AFTER DELETE ON session BEGIN DELETE FROM session_search WHERE rowid = OLD.id; END"
    ),
    "adult": (
        "AFTER UPDATE OF name_key, phone_digits, family_id ON adult"
        f" BEGIN {_REINDEX} WHERE s.recipient_id = NEW.id; END"
    ),
    "child": (f"AFTER UPDATE OF name_key ON child BEGIN {_REINDEX} WHERE s.child_id = NEW.id; END"),
    "specialist": (
        "AFTER UPDATE OF name_key ON specialist"
        f" BEGIN {_REINDEX} WHERE s.specialist_id = NEW.id; END"
    ),
    "topic": (
        f"AFTER UPDATE OF title_key ON topic BEGIN {_REINDEX} WHERE s.topic_id = NEW.id; END"
    ),
}


def install_triggers(database: CentreDatabase) -> None:
    """(Re)create the triggers that keep the index."""
    for name, body in TRIGGERS.items():
        database.run(f"DROP TRIGGER IF EXISTS search_{name}")
        database.run(f"CREATE TRIGGER search_{name} {body}")


def words_query(typed: str) -> str:
    """Return the index's query for what a user typed: every word, as a beginning, in any order.

    Empty when nothing in it can be looked up.
    """
    return " AND ".join(f'"{word}"*' for word in _WORD.findall(fold(typed)))
