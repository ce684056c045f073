"""The results of 20 000 forms of 30 questions, against the bare SQL for the same tables.

The bare statements are the quickest known to us for these counts, not the first that come to mind:
counting distinct forms instead of looking them up takes twice as long as all of our results.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from kcentre.storage import CentreFile, open_for_reading
from kcentre.surveys.results.comparing import compare
from kcentre.surveys.results.cross import cross
from kcentre.surveys.results.free_answers import FreeAnswerFilter, FreeAnswers
from kcentre.surveys.results.frequencies import survey_results
from kcentre.surveys.results.records import CrossTable, SurveyResults
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.values import QuestionKind

from .centres import Centres
from .measurement import Measurement, side_by_side
from .plans import questions, walks
from .surveyed_centre import (
    EARLIER,
    FEW_FORMS,
    FORMS,
    KINDS,
    LATER,
    ONE,
    OTHER_ONE,
    OTHER_SEVERAL,
    SEVERAL,
    SMALL,
    surveyed_centre,
)

BEFORE, NOW, FEW = Scope((EARLIER,)), Scope((LATER,)), Scope((SMALL,))
_WITH_NUMBERS = (QuestionKind.SCALE, QuestionKind.NUMBER)
_MOST_STATEMENTS = 12

_OPTIONS = """SELECT a.question_id, a.option_id, count(*) FROM survey_answer a
    JOIN survey_form f ON f.id = a.form_id WHERE f.round_id = {round}
    AND a.question_id IN ({ids}) GROUP BY a.question_id, a.option_id"""
_NUMBERS = """SELECT a.question_id, a.number, count(*) FROM survey_answer a
    JOIN survey_form f ON f.id = a.form_id WHERE f.round_id = {round}
    AND a.question_id IN ({ids}) GROUP BY a.question_id, a.number"""
_ANSWERED = """SELECT count(*) FROM survey_form f WHERE f.round_id = {round} AND EXISTS
    (SELECT 1 FROM survey_answer a WHERE a.form_id = f.id AND a.question_id = {ids})"""
_BESIDE = """SELECT a.option_id, count(*) FROM survey_answer a
    JOIN survey_form f ON f.id = a.form_id WHERE f.round_id = {round} AND a.text <> ''
    AND a.option_id IN (SELECT id FROM question_option WHERE is_other) GROUP BY a.option_id"""
_RESPONSES = (
    "SELECT count(*), min(filled_on), max(filled_on) FROM survey_form WHERE round_id = {round}"
)
_CROSS = """SELECT a.option_id, b.option_id, count(*) FROM survey_answer a
    JOIN survey_form f ON f.id = a.form_id JOIN survey_answer b ON b.form_id = f.id
    WHERE f.round_id = {round} AND a.question_id = {row} AND b.question_id = {column}
    GROUP BY a.option_id, b.option_id"""
_MARGIN = """SELECT a.option_id, count(*) FROM survey_answer a
    JOIN survey_form f ON f.id = a.form_id WHERE f.round_id = {round} AND a.question_id = {row}
    AND EXISTS (SELECT 1 FROM survey_answer b WHERE b.form_id = f.id AND b.question_id = {column})
    GROUP BY a.option_id"""
_BOTH = """SELECT count(*) FROM survey_form f WHERE f.round_id = {round}
    AND EXISTS (SELECT 1 FROM survey_answer a WHERE a.form_id = f.id AND a.question_id = {row})
    AND EXISTS (SELECT 1 FROM survey_answer b WHERE b.form_id = f.id
    AND b.question_id = {column})"""
_FREE = """SELECT a.id FROM survey_answer a JOIN survey_form f ON f.id = a.form_id
    WHERE f.round_id = {round} AND a.text <> '' AND (a.question_id IN ({ids})
    OR a.option_id IN (SELECT id FROM question_option WHERE is_other))
    ORDER BY CASE WHEN f.filled_on <> '' THEN f.filled_on ELSE f.entered_on END DESC, a.id DESC"""

Rows = list[tuple[Any, ...]]


def measure(_centres: Centres) -> Iterator[Measurement]:
    """Yield the results, first that both ways count the same; cross-tables; two rounds."""
    with open_for_reading(surveyed_centre()) as file:
        yield from _results(file)
        yield from _crosses(file)
        yield from _others(file)


def _results(file: CentreFile) -> Iterator[Measurement]:
    found, bare = survey_results(file, NOW), _bare_results(file, LATER)
    if _numbers_of(found) != _numbers_in(bare):
        raise AssertionError("the bare SQL counts other answers")
    ours, theirs = side_by_side(
        lambda: survey_results(file, NOW), lambda: _bare_results(file, LATER)
    )
    yield Measurement(f"results of {FORMS} forms × {len(KINDS)} questions", ours, 1.5, theirs)
    few, many = side_by_side(
        lambda: survey_results(file, FEW), lambda: survey_results(file, NOW), repeats=3
    )
    yield Measurement(f"  of {FEW_FORMS} forms beside them, to all of a round", few, 0.1, many)
    yield from _plans(file, lambda: survey_results(file, NOW))


def _crosses(file: CentreFile) -> Iterator[Measurement]:
    for claim, row, column in (
        ("cross-table, one × one", ONE, OTHER_ONE),
        ("cross-table, several × one", SEVERAL, ONE),
        ("cross-table, several × several", SEVERAL, OTHER_SEVERAL),
    ):
        found, bare = cross(file, NOW, f"q{row}", f"q{column}"), _bare_cross(file, row, column)
        if _cells_of(found) != sorted(count for *_, count in bare[0]):
            raise AssertionError(f"the bare SQL counts another table of {row} and {column}")
        ours, theirs = side_by_side(
            partial(cross, file, NOW, f"q{row}", f"q{column}"),
            partial(_bare_cross, file, row, column),
        )
        yield Measurement(f"{claim}, {FORMS} forms", ours, 1.5, theirs)


def _others(file: CentreFile) -> Iterator[Measurement]:
    ours, theirs = side_by_side(
        lambda: compare(file, BEFORE, NOW),
        lambda: [_bare_results(file, each) for each in (EARLIER, LATER)],
        repeats=3,
    )
    yield Measurement(f"two rounds of {FORMS} forms compared", ours, 1.5, theirs)
    texts = _ids(QuestionKind.TEXT)

    def listed() -> None:
        FreeAnswers(FreeAnswerFilter(NOW)).count(file)

    ours, theirs = side_by_side(listed, lambda: _ask(file, _FREE, round=LATER, ids=texts))
    yield Measurement("free answers listed, the newest first", ours, 1.5, theirs)


def _plans(file: CentreFile, work: Callable[[], object]) -> Iterator[Measurement]:
    yield Measurement(
        "  walks through all answers", walks(file, work, "survey_answer"), 0, unit="walks"
    )
    asked = len(questions(file, work))
    yield Measurement(
        "  statements, however many forms", asked, _MOST_STATEMENTS, unit="statements"
    )


def _bare_results(file: CentreFile, round_id: int) -> list[Rows]:
    several = [place for place, kind in enumerate(KINDS, 1) if kind is QuestionKind.SEVERAL]
    choice = [kind for kind in QuestionKind if kind not in _WITH_NUMBERS]
    answered = [(place, *_ask(file, _ANSWERED, round=round_id, ids=place)[0]) for place in several]
    return [
        _ask(file, _OPTIONS, round=round_id, ids=_ids(*choice)),
        _ask(file, _NUMBERS, round=round_id, ids=_ids(*_WITH_NUMBERS)),
        answered,
        _ask(file, _BESIDE, round=round_id),
        _ask(file, _RESPONSES, round=round_id),
    ]


def _bare_cross(file: CentreFile, row: int, column: int) -> list[Rows]:
    cells = _ask(file, _CROSS, round=LATER, row=row, column=column)
    if QuestionKind.SEVERAL not in (KINDS[row - 1], KINDS[column - 1]):
        return [cells]  # the sums of its rows and columns need no asking
    return [
        cells,
        _ask(file, _MARGIN, round=LATER, row=row, column=column),
        _ask(file, _MARGIN, round=LATER, row=column, column=row),
        _ask(file, _BOTH, round=LATER, row=row, column=column),
    ]


def _ask(file: CentreFile, statement: str, **values: object) -> Rows:
    return file.db.run(statement.format(**values)).fetchall()


def _ids(*kinds: QuestionKind) -> str:
    return ", ".join(str(place) for place, kind in enumerate(KINDS, 1) if kind in kinds)


def _numbers_of(found: SurveyResults) -> Sequence[object]:
    """Return what our results count, in the shape of the bare rows."""
    chosen = [
        (place, option.share.count)
        for place, question in enumerate(found.questions, 1)
        if question.kind not in _WITH_NUMBERS
        for option in question.options
        if option.share.count
    ]
    several = [each.n for each in found.questions if each.kind is QuestionKind.SEVERAL]
    means = [each.mean for each in found.questions if each.kind in _WITH_NUMBERS]
    return [sorted(chosen), several, means, found.responses]


def _numbers_in(bare: list[Rows]) -> Sequence[object]:
    options, numbers, answered, _, ((responses, *_days),) = bare
    chosen = [(place, count) for place, option, count in options if option is not None]
    sums: dict[int, tuple[float, int]] = {}
    for place, number, count in numbers:
        total, n = sums.get(place, (0.0, 0))
        sums[place] = total + number * count, n + count
    means = [round(total / n, 2) for _, (total, n) in sorted(sums.items())]
    return [sorted(chosen), [n for _, n in answered], means, responses]


def _cells_of(table: CrossTable) -> list[int]:
    return sorted(cell.count for row in table.cells for cell in row if cell.count)
