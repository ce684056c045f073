"""Services found by words: names, phones, codes, topics, recommendations."""

import re
from array import array
from dataclasses import dataclass

from peewee import fn

from kcentre.journal.filters import Conditions, narrowed
from kcentre.journal.ordering import NEWEST_FIRST, by_index
from kcentre.journal.tables import Session
from kcentre.language.keyboard import readings
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids
from kcentre.storage.finding import (
    Matcher,
    ids_matching,
    marks_of_matching,
    matching_among,
)
from kcentre.storage.search import words_query

_CODE_LETTERS = re.compile(r"\b[^\W\d_]{1,3}-(?=\d)")
"""Of «С-0142» the digits are looked up: «с» begins half of all words, which takes long."""

LARGE_JOURNAL = 20_000
"""Up to so many services every search is answered whole at once."""
_LOOKED_AT, _ENOUGH = 1024, 12
_MANY = 50_000


@dataclass(frozen=True, slots=True)
class Search:
    """What was typed, in its possible readings, as the index is asked."""

    readings: tuple[str, ...]
    query: str


def search_of(typed: str) -> Search | None:
    """Return the search for what was typed; None where there is no word in it."""
    said = (_CODE_LETTERS.sub("", reading) for reading in readings(typed))
    meant = tuple(reading for reading in said if words_query(reading))
    query = " OR ".join(f"({words_query(reading)})" for reading in meant)
    return Search(meant, query) if meant else None


def found_among_newest(
    file: CentreFile, search: Search, conditions: Conditions
) -> "array[int] | None":
    """Return the hits among the newest rows of a large journal, where there are enough of them."""
    if Session.select().count(file.db) <= LARGE_JOURNAL:
        return None
    newest_first = by_index(Session, descending=NEWEST_FIRST.descending)
    newest = narrowed(Session.select(Session.id), conditions).order_by(*newest_first)
    looked_at = list(ask_ids(file.db, newest.limit(_LOOKED_AT)))
    found = array("q", matching_among(file.db, looked_at, Matcher(search.readings)))
    return found if len(found) >= _ENOUGH else None


def found_few(file: CentreFile, search: Search) -> list[int] | None:
    """Return the ids of all hits, in no order; None where there are too many of them to sort."""
    found = ids_matching(file.db, search.query, _MANY + 1)
    return found if len(found) <= _MANY else None


def found_by_walking(
    file: CentreFile, search: Search, conditions: Conditions, *, descending: bool
) -> "array[int]":
    """Return all hits in the order of time by walking the index by date."""
    last_id = Session.select(fn.MAX(Session.id)).scalar(file.db) or 0
    marks = marks_of_matching(file.db, search.query, last_id)
    order = by_index(Session, descending=descending)
    walk = narrowed(Session.select(Session.id), conditions).order_by(*order)
    return array("q", (row_id for row_id in ask_ids(file.db, walk) if marks[row_id]))
