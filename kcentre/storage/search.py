"""The search index of the journal: one folded text a session, kept from the change log.

Contentless: the index holds words, never a readable copy of a name. SQLite folds the case of
Cyrillic here but never ё to е, so both sides of a search are normalised the same way.
"""

import re
from collections.abc import Collection

from kcentre.language import fold
from kcentre.storage.changelog import DELETED, INSERTED, UPDATED
from kcentre.storage.driver import CentreDatabase

_WORD = re.compile(r"[^\W_]+")


def _folded(expression: str) -> str:
    return f"replace(replace({expression}, 'ё', 'е'), 'Ё', 'е')"


# The joined keys are folded already; only the session's free texts are not.
TEXT_OF_SESSION = f"""
    SELECT s.id, ifnull(a.name_key, 'аноним') || ' ' || ifnull(f.code, '') || ' '
        || ifnull(a.phone_digits, '') || ' ' || ifnull(c.name_key, '') || ' '
        || ifnull(p.name_key, '') || ' ' || ifnull(t.title_key, '') || ' '
        || {_folded("s.topic_text || ' ' || s.recommendations || ' ' || s.source_note")}
    FROM session s
    LEFT JOIN adult a ON a.id = s.recipient_id
    LEFT JOIN family f ON f.id = a.family_id
    LEFT JOIN child c ON c.id = s.child_id
    LEFT JOIN specialist p ON p.id = s.specialist_id
    LEFT JOIN topic t ON t.id = s.topic_id
"""  # noqa: S608 — joined from this module's own constants

_TOUCHED = 'SELECT row_id FROM "change" WHERE operation_id = ? AND table_name = ? AND kind'
_REMOVE = f"DELETE FROM session_search WHERE rowid IN ({_TOUCHED} = '{DELETED}')"  # noqa: S608
_CHANGED = f"s.id IN ({_TOUCHED} = '{UPDATED}')"
# What stands in the index already needn't be looked for when it is known to be new.
_ADDED = f"s.id IN ({_TOUCHED} = '{INSERTED}')"
_RENAMED = f"IN ({_TOUCHED} = '{UPDATED}')"

# Whose new name makes which sessions' texts stale.
_NAMING = {
    "family": f"s.recipient_id IN (SELECT id FROM adult WHERE family_id {_RENAMED})",  # noqa: S608
    "adult": f"s.recipient_id {_RENAMED}",
    "child": f"s.child_id {_RENAMED}",
    "specialist": f"s.specialist_id {_RENAMED}",
    "topic": f"s.topic_id {_RENAMED}",
}


def reindex(
    database: CentreDatabase, operation_id: int, touched: Collection[tuple[str, str]]
) -> None:
    """Bring the index up to an operation, from what the change log says it touched.

    Set by set rather than by a trigger a row, which costs a large import five times as much; and
    since no write escapes the log, none escapes the index. `touched`: the tables and the kinds of
    change the operation logged.
    """
    if ("session", DELETED) in touched:
        database.run(_REMOVE, (operation_id, "session"))
    if ("session", INSERTED) in touched:
        _index(database, _ADDED, operation_id, "session", verb="INSERT")
    if ("session", UPDATED) in touched:
        _index(database, _CHANGED, operation_id, "session")
    for table, stale in _NAMING.items():
        if (table, UPDATED) in touched:
            _index(database, stale, operation_id, table)


def _index(
    database: CentreDatabase,
    which: str,
    operation_id: int,
    table: str,
    verb: str = "INSERT OR REPLACE",
) -> None:
    database.run(
        f"{verb} INTO session_search (rowid, text) {TEXT_OF_SESSION} WHERE {which}",
        (operation_id, table),
    )


def words_of(text: str) -> list[str]:
    """Return the words of a text as the index keeps them."""
    return _WORD.findall(fold(text))


def words_query(typed: str) -> str:
    """Return the index's query for what a user typed: every word, as a beginning, in any order.

    Empty when nothing in it can be looked up.
    """
    return " AND ".join(f'"{word}"*' for word in words_of(typed))
