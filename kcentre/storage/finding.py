"""Asking the journal's search index."""

import re
from collections.abc import Sequence

from kcentre.language import fold
from kcentre.storage.driver import CentreDatabase
from kcentre.storage.search import TEXT_OF_SESSION, words_of

_MATCHING = "SELECT rowid FROM session_search WHERE session_search MATCH ?"


def ids_matching(database: CentreDatabase, query: str, most: int) -> list[int]:
    """Return the ids of the sessions that match the index's query, but no more than `most`."""
    return [row_id for (row_id,) in database.run(f"{_MATCHING} LIMIT ?", (query, most))]


def marks_of_matching(database: CentreDatabase, query: str, last_id: int) -> bytearray:
    """Return one byte a session id up to `last_id`: 1 where the session matches."""
    marks = bytearray(last_id + 1)
    for (row_id,) in database.run(_MATCHING, (query,)):
        marks[row_id] = 1
    return marks


class Matcher:
    """Tells whether a text has the words of one of several readings, as the index would."""

    def __init__(self, readings: Sequence[str]) -> None:
        words = [words_of(reading) for reading in readings]
        self._wanted = [[_beginning(word) for word in reading] for reading in words if reading]

    @property
    def asks_anything(self) -> bool:
        """Whether there is a word to look for."""
        return bool(self._wanted)

    def matches(self, text: str) -> bool:
        """Tell whether every word of a reading begins a word of the text."""
        folded = fold(text)
        return any(all(word.search(folded) for word in words) for words in self._wanted)


def matching_among(
    database: CentreDatabase, session_ids: Sequence[int], matcher: Matcher
) -> list[int]:
    """Return those of a few sessions whose own text matches.

    The same answer as the index gives, but its cost does not grow with the number of matches.
    """
    numbers = ",".join(str(int(row_id)) for row_id in session_ids)
    texts = database.run(f"{TEXT_OF_SESSION} WHERE s.id IN ({numbers})")
    found = {row_id for row_id, text in texts if matcher.matches(text)}
    return [row_id for row_id in session_ids if row_id in found]


def _beginning(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){re.escape(word)}")
