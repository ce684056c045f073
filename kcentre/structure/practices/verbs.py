"""What can be done to cards of practices. Each verb is one operation that can be undone."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from kcentre.attachments.verbs import drop_files
from kcentre.language import Problem, Refused, fold, refuse_if_any
from kcentre.language.dates import iso_day, today_here
from kcentre.language.plurals import counted
from kcentre.language.quoting import quoted
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask
from kcentre.storage.writing import delete_records, write_record
from kcentre.structure.practices import rules
from kcentre.structure.practices.examples import example_drafts
from kcentre.structure.practices.queries import OWNER, examples_taken, has_twin
from kcentre.structure.practices.records import PracticeDraft
from kcentre.structure.practices.tables import Practice

_SAME = (
    "title", "region", "organisation", "source", "link", "essence", "results", "take",
    "responsible",
)  # fmt: skip


def add_practice(file: CentreFile, draft: PracticeDraft, today: dt.date | None = None) -> Changes:
    """Add a card of a practice."""
    sound = _sound(file, draft, None, today)
    with file.operation(f"Добавлена практика {quoted(sound.title)}") as running:
        write_record(file, Practice, None, _fields(sound))
    return running.changes


def change_practice(
    file: CentreFile, practice_id: int, draft: PracticeDraft, today: dt.date | None = None
) -> Changes:
    """Write a card of a practice."""
    sound = _sound(file, draft, practice_id, today)
    with file.operation(f"Изменена практика {quoted(sound.title)}") as running:
        write_record(file, Practice, practice_id, _fields(sound))
    return running.changes


def take_examples(file: CentreFile, keys: Sequence[str], today: dt.date | None = None) -> Changes:
    """Make own cards of ready examples, studied today; those taken before are passed over."""
    day = today or today_here()
    taken = examples_taken(file)
    new = [key for key in keys if key not in taken]
    if not new:
        raise Refused([Problem("examples", "Эти примеры уже есть среди Ваших карточек.")])
    titles = [example_drafts()[key].title for key in new]
    with file.operation(_label("Взята", "Взяты", "в карточки", titles)) as running:
        for key in new:
            draft = replace(example_drafts()[key], studied_on=day)
            write_record(file, Practice, None, {**_fields(draft), "example": key})
    return running.changes


def mark_taken(
    file: CentreFile, practice_ids: Sequence[int], today: dt.date | None = None
) -> Changes:
    """Say that what is worth taking of practices was put to use today; earlier days stay."""
    day = iso_day(today or today_here())
    titles = _titles(file, practice_ids)
    with file.operation(_label("Применена", "Применены", "у себя", titles)) as running:
        those = Practice.id.in_([*practice_ids]) & (Practice.taken_on == "")
        Practice.update(taken_on=day).where(those).execute(file.db)
    return running.changes


def remove_practices(file: CentreFile, practice_ids: Sequence[int]) -> Changes:
    """Remove cards with their files; those that are gone already are no matter."""
    with file.operation(_removal_label(file, practice_ids)) as running:
        drop_files(file, OWNER, practice_ids)
        delete_records(file, Practice, practice_ids)
    return running.changes


def _sound(
    file: CentreFile, draft: PracticeDraft, practice_id: int | None, today: dt.date | None
) -> PracticeDraft:
    tidied = rules.tidied(draft)
    twin = has_twin(file, tidied, practice_id)
    refuse_if_any(rules.practice_problems(tidied, today or today_here(), has_twin=twin))
    return tidied


def _fields(draft: PracticeDraft) -> dict[str, object]:
    return {
        **{name: getattr(draft, name) for name in _SAME},
        "title_key": fold(draft.title),
        "studied_on": iso_day(draft.studied_on),
        "taken_on": iso_day(draft.taken_on),
    }


def _removal_label(file: CentreFile, practice_ids: Sequence[int]) -> str:
    titles = _titles(file, practice_ids)
    if len(titles) == 1:
        return f"Удалена практика {quoted(titles[0])}"
    return f"Удалены практики: {_practices(len(titles))}"


def _label(one: str, several: str, where: str, titles: Sequence[str]) -> str:
    if len(titles) == 1:
        return f"{one} {where} практика {quoted(titles[0])}"
    return f"{several} {where}: {_practices(len(titles))}"


def _titles(file: CentreFile, practice_ids: Sequence[int]) -> list[str]:
    query = Practice.select(Practice.title).where(Practice.id.in_([*practice_ids]))
    return [title for (title,) in ask(file.db, query)]


def _practices(number: int) -> str:
    return counted(number, "практика", "практики", "практик")
