"""What a region's form must satisfy."""

from collections.abc import Collection, Iterator

from kcentre.analysis.region.records import FormDraft, FormRow
from kcentre.language import Problem

_LONGEST_TITLE, _MOST_ROWS = 300, 300


def form_problems(
    draft: FormDraft, known: Collection[str], *, is_taken: bool = False
) -> Iterator[Problem]:
    """Yield what stops a form from being kept; `known` are the codes a row may have.

    Fields are «title», «rows», and those of a row by its place: «rows/3/title», «rows/3/figure».
    """
    if not draft.title.strip():
        yield Problem("title", "Назовите форму так, как она называется в письме региона.")
    elif len(draft.title) > _LONGEST_TITLE:
        yield Problem("title", f"Название — не длиннее {_LONGEST_TITLE} знаков.")
    elif is_taken:
        yield Problem("title", "Форма с таким названием уже есть: измените название.")
    if not draft.rows:
        yield Problem("rows", "В форме нет ни одной строки: добавьте показатель.")
    elif len(draft.rows) > _MOST_ROWS:
        yield Problem("rows", f"В форме больше {_MOST_ROWS} строк: разделите её на две.")
    for place, row in enumerate(draft.rows):
        yield from _row_problems(row, f"rows/{place}", known)


def _row_problems(row: FormRow, field: str, known: Collection[str]) -> Iterator[Problem]:
    if not row.title.strip():
        yield Problem(f"{field}/title", "Напишите наименование показателя.")
    if row.figure and row.figure not in known:
        yield Problem(
            f"{field}/figure",
            f"Показателя «{row.figure}» в программе нет: выберите другой из списка.",
        )
    if row.figure and row.text:
        yield Problem(f"{field}/text", "У строки уже есть показатель: уберите его или текст.")
