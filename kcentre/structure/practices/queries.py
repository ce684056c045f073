"""The cards of studied practices."""

from collections.abc import Iterable

from peewee import Expression

from kcentre.attachments.queries import file_counts
from kcentre.language import fold
from kcentre.language.dates import kept_day
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.structure.practices.records import PracticeDraft, PracticeLine
from kcentre.structure.practices.tables import Practice

OWNER = "practice"
"""The table that files of practices name as their owner."""


def practices(file: CentreFile) -> list[PracticeLine]:
    """Return the practices in the order they were studied, those without a day last."""
    found = practices_where(file, ())
    return sorted(found, key=lambda one: (one.draft.studied_on is None, one.draft.studied_on))


def practice(file: CentreFile, practice_id: int) -> PracticeLine | None:
    """Return one practice; None where it was removed."""
    return next(iter(practices_where(file, (Practice.id == practice_id,))), None)


def practices_where(file: CentreFile, conditions: Iterable[Expression]) -> list[PracticeLine]:
    """Return the practices that meet all conditions, in the order they were entered."""
    query = Practice.select().order_by(Practice.id)
    for condition in conditions:
        query = query.where(condition)
    with file.reading():
        files = file_counts(file, OWNER)
        rows = list(query.execute(file.db))
    return [PracticeLine(row.id, _draft_of(row), row.example, files[row.id]) for row in rows]


def examples_taken(file: CentreFile) -> frozenset[str]:
    """Return the keys of the ready examples whose cards are among the own ones."""
    keys = ask(file.db, Practice.select(Practice.example).where(Practice.example != ""))
    return frozenset(key for (key,) in keys)


def has_twin(file: CentreFile, draft: PracticeDraft, practice_id: int | None) -> bool:
    """Tell whether another practice has the title."""
    same = Practice.select().where(
        (Practice.title_key == fold(draft.title)) & (Practice.id != (practice_id or 0))
    )
    return bool(draft.title.strip()) and bool(same.exists(file.db))


def _draft_of(row: Practice) -> PracticeDraft:
    same = (
        "title", "region", "organisation", "source", "link", "essence", "results", "take",
        "responsible",
    )  # fmt: skip
    return PracticeDraft(
        studied_on=kept_day(row.studied_on),
        taken_on=kept_day(row.taken_on),
        **{name: getattr(row, name) for name in same},
    )
