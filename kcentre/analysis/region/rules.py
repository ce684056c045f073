"""What a region's form must satisfy."""

from collections.abc import Collection, Iterator

from kcentre.analysis.region.records import FormDraft, FormRow, RowSort
from kcentre.analysis.region.shaping import shaped
from kcentre.language import Problem
from kcentre.language.problems import length_problems

LONGEST_TITLE, MOST_ROWS = 300, 300
_LONGEST = {"title": 500, "number": 20, "unit": 100, "text": 500}
_LONGEST_NOTE = 2000


def form_problems(
    draft: FormDraft, known: Collection[str], *, is_taken: bool = False
) -> Iterator[Problem]:
    """Yield what stops a form, as it is shaped, from being kept.

    `known` are the codes a row may have.

    Fields are «title», «note», «rows», and those of a row by its place from 0: «rows/3/title»,
    «rows/3/figure», «rows/3/text», «rows/3/number», «rows/3/unit».
    """
    draft = shaped(draft)
    if not draft.title:
        yield Problem("title", "Назовите форму так, как она называется в письме региона.")
    elif is_taken:
        yield Problem("title", "Форма с таким названием уже есть: измените название.")
    yield from length_problems("title", draft.title, LONGEST_TITLE)
    yield from length_problems("note", draft.note, _LONGEST_NOTE)
    if all(row.is_heading for row in draft.rows):
        yield Problem("rows", "В форме нет ни одного показателя: добавьте строку.")
    elif len(draft.rows) > MOST_ROWS:
        yield Problem("rows", f"В форме больше {MOST_ROWS} строк: разделите её на две.")
    for place, row in enumerate(draft.rows):
        yield from _row_problems(row, f"rows/{place}", known)


def _row_problems(row: FormRow, field: str, known: Collection[str]) -> Iterator[Problem]:
    if not row.title:
        words = "Напишите заголовок." if row.is_heading else "Напишите наименование показателя."
        yield Problem(f"{field}/title", words)
    if row.sort is RowSort.FIGURE and row.figure not in known:
        gone = "Такого показателя в программе больше нет: выберите другой из списка."
        words = gone if row.figure else "Выберите показатель: начните печатать его название."
        yield Problem(f"{field}/figure", words)
    if row.sort is RowSort.TEXT and not row.text:
        yield Problem(f"{field}/text", "Напишите, что стоит в строке, например прочерк «—».")
    for name, longest in _LONGEST.items():
        yield from length_problems(f"{field}/{name}", getattr(row, name), longest)
