"""What is kept of a second entry: both entries as they were compared, and whether it is settled.

The disagreement rate tells how well forms were entered, so correcting them must not change it:
the first entry is kept as it stood.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys.forms.answers_json import answers_from_json, answers_to_json
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.tables import DoubleEntry, SurveyForm


@dataclass(frozen=True, slots=True)
class SecondEntry:
    """A form of the sample; `first` and `second` are None before the second entry."""

    form_id: int
    number: int | None
    version_id: int
    first: Mapping[str, Answer] | None = None
    second: Mapping[str, Answer] | None = None
    is_settled: bool = False


def second_entries(
    file: CentreFile, round_id: int, form_id: int | None = None
) -> Iterator[SecondEntry]:
    """Yield the sample of a round by the numbers of its forms, or one form of it."""
    table, form = DoubleEntry, SurveyForm
    query = (
        table.select(form.id, form.number, form.version, table.content)
        .join(form)
        .where(form.round == round_id)
        .order_by(form.number, form.id)
    )
    if form_id is not None:
        query = query.where(form.id == form_id)
    for own_id, number, version_id, content in ask(file.db, query).fetchall():
        yield _entry(own_id, number, version_id, content)


def content_of(entry: SecondEntry) -> str:
    """Return what is kept of a second entry."""
    first, second = (answers_to_json(answers or {}) for answers in (entry.first, entry.second))
    kept = {"first": first, "second": second, "is_settled": entry.is_settled}
    return json.dumps(kept, ensure_ascii=False)


def _entry(form_id: int, number: int | None, version_id: int, content: str) -> SecondEntry:
    if not content:
        return SecondEntry(form_id, number, version_id)
    kept = json.loads(content)
    return SecondEntry(
        form_id,
        number,
        version_id,
        answers_from_json(kept["first"]),
        answers_from_json(kept["second"]),
        kept["is_settled"],
    )
