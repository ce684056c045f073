"""The weight of the change log: files and pictures that were removed in an earlier session.

Undoing needs their bytes, and undoing ends with the session; what was removed, when and by whom
stays in the log, by name and digest. Otherwise every scan that is replaced by a better one would
stay in the file, in every copy of it, for ever.
"""

from kcentre.storage.driver import CentreDatabase

_BYTES = (
    ("attachment_content", "content"),
    ("brand", "logo"),
    ("consent_scan", "content"),
    ("room_photo", "jpeg"),
)
"""Tables with the column that holds a file or a picture as base64."""

_HEAVY = 1_000
"""Letters of a logged row; a line without the bytes is shorter and is not written again."""


def shed_weight(database: CentreDatabase) -> None:
    """Let the log forget the bytes of removed files; asked before anything can be undone."""
    for table, column in _BYTES:
        database.run(
            """UPDATE "change" SET old = json_replace(old, ?1, ''),
                new = iif(new IS NULL, NULL, json_replace(new, ?1, ''))
            WHERE table_name = ?2 AND length(old) + ifnull(length(new), 0) > ?3
                AND (json_extract(old, ?1) <> '' OR json_extract(new, ?1) <> '')""",
            (f"$.{column}", table, _HEAVY),
        )
