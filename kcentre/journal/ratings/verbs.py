"""What can be done to ratings. Each verb is one operation that can be undone."""

from collections.abc import Sequence
from dataclasses import asdict, replace

from kcentre.journal.filters import is_one_of
from kcentre.journal.ratings import rules
from kcentre.journal.ratings.queries import around_rating
from kcentre.journal.ratings.records import RatingSheetDraft
from kcentre.journal.rules import missing_record
from kcentre.journal.tables import Rating
from kcentre.language import refuse_if_any
from kcentre.language.dates import iso_day
from kcentre.language.plurals import records
from kcentre.language.typed import tidy, tidy_lines
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import write_record


def add_rating(file: CentreFile, draft: RatingSheetDraft) -> Changes:
    """Add a rating sheet: of a service, found by its code or number, or of none."""
    return _keep(file, draft, None, "Добавлена оценка")


def change_rating(file: CentreFile, rating_id: int, draft: RatingSheetDraft) -> Changes:
    """Write a rating, its complaint and the measure."""
    return _keep(file, draft, rating_id, "Изменена оценка")


def remove_ratings(file: CentreFile, rating_ids: Sequence[int]) -> Changes:
    """Remove ratings; the services they are of stay."""
    one = len(rating_ids) == 1
    label = "Удалена оценка" if one else f"Удалены оценки: {records(len(rating_ids))}"
    with file.operation(label) as running:
        Rating.delete().where(is_one_of(Rating.id, rating_ids)).execute(file.db)
    return running.changes


def _keep(file: CentreFile, draft: RatingSheetDraft, rating_id: int | None, label: str) -> Changes:
    tidied = replace(
        draft,
        complaint=tidy_lines(draft.complaint),
        suggestion=tidy_lines(draft.suggestion),
        measure=tidy_lines(draft.measure),
        measure_by=tidy(draft.measure_by),
    )
    with file.operation(label) as running:
        around = around_rating(file, tidied, rating_id)
        refuse_if_any(rules.sheet_problems(tidied, around))
        fields = asdict(
            replace(tidied, session_id=around.session_id, date=around.day or draft.date)
        )
        del fields["code"]
        fields["session"] = fields.pop("session_id")
        for name in ("date", "measure_due", "measure_done"):
            fields[name] = iso_day(fields[name])
        write_record(file, Rating, rating_id, fields, missing_record())
    return running.changes
