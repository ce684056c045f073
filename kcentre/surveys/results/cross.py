"""Two questions beside each other, as a table with what may be concluded from it."""

from collections.abc import Iterator

from kcentre.language import Problem, Refused
from kcentre.language.numbers import share
from kcentre.storage import CentreFile
from kcentre.surveys.results.association import Association
from kcentre.surveys.results.crossed import Crossed, association, crossed
from kcentre.surveys.results.division import Division, division
from kcentre.surveys.results.merged import asked
from kcentre.surveys.results.protection import protected as for_print
from kcentre.surveys.results.records import Cell, CrossTable
from kcentre.surveys.results.scope import Scope

NOBODY = "Нет анкет, в которых ответили на оба вопроса."
PRELIMINARY = "Во многих клетках ожидается меньше 5 анкет: вывод о связи ответов предварительный."


def cross(
    file: CentreFile, scope: Scope, row_key: str, column_key: str, *, protected: bool = False
) -> CrossTable:
    """Return two questions beside each other; `protected` for print (see `protection`).

    A several-choice question puts a form into each row or column that it chose. Numbers are taken
    in bands. Raises `Refused` for a question of free text or one that was not asked.
    """
    if row_key == column_key:
        raise Refused([Problem("column_key", "Выберите два разных вопроса.")])
    with file.reading():
        found = asked(file, scope)
        rows = division(file, found.counted, found.question(row_key))
        columns = division(file, found.counted, found.question(column_key))
        counted = crossed(file, found.counted, rows, columns)
    table = _table(found.title, rows, columns, counted)
    if not protected:
        return table
    return for_print(table, several_rows=rows.is_several, several_columns=columns.is_several)


def _table(title: str, rows: Division, columns: Division, counted: Crossed) -> CrossTable:
    tested = association(counted, rows, columns)
    return CrossTable(
        title=title,
        row_question=rows.question.question.text,
        column_question=columns.question.question.text,
        rows=rows.labels,
        columns=columns.labels,
        cells=tuple(
            tuple(
                Cell(count, share(count, of))
                for count, of in zip(row, counted.column_n, strict=True)
            )
            for row in counted.cells
        ),
        row_n=counted.row_n,
        column_n=counted.column_n,
        total=counted.total,
        p=tested.p,
        test=tested.test,
        notes=tuple(_notes(rows, columns, counted, tested)),
        is_beyond_chance=tested.is_beyond_chance,
    )


def _notes(
    rows: Division, columns: Division, counted: Crossed, tested: Association
) -> Iterator[str]:
    if not counted.total:
        yield NOBODY
    several = [each.question.question.text for each in (rows, columns) if each.is_several]
    if several:
        named = " и ".join(f"«{text}»" for text in several)
        asked_word = "вопрос" if len(several) == 1 else "вопросы"
        yield (
            f"На {asked_word} {named} можно было дать несколько ответов: анкета считается при "
            "каждом из них, поэтому сумма больше числа анкет."
        )
    if tested.p is not None and not tested.is_trusted:
        yield PRELIMINARY
