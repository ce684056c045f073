"""The report's table of ratings."""

from collections.abc import Callable
from decimal import Decimal

from kcentre.analysis.comparison import Comparison
from kcentre.analysis.counted import label_column
from kcentre.centre.records import Settings
from kcentre.centre.values import SatisfactionFormula
from kcentre.figures.ratings import BEST_MARK, QUESTIONS
from kcentre.figures.records import RatingFigures
from kcentre.language.numbers import UNKNOWN
from kcentre.language.plurals import counted
from kcentre.paper.document import Align, Cell, Column, Kind, Row, Table

NO_RATINGS = "Оценок получателей за период нет."


def ratings_table(compared: Comparison, caption: str, settings: Settings) -> Table:
    """Return n, the share satisfied and the mean mark of each question."""
    heads = [("За период", "")] + [(other.title, other.group) for other in compared.others]
    columns = [
        Column(title, Kind.NUMBER, group=group, places=2, absent=UNKNOWN) for title, group in heads
    ]
    norm = f"не\u00a0менее\u00a0{settings.satisfaction_norm}"
    rows = (
        _row(compared, "Получено оценок (n)", lambda ratings: ratings.count),
        _row(compared, "Доля удовлетворённых, %", _share, norm),
        *(
            _row(compared, f"Средний балл: {title}", _mean(question))
            for question, (title, _) in QUESTIONS.items()
        ),
    )
    return Table(
        (label_column("Показатель"), *columns, Column("Норма", align=Align.CENTRE)),
        rows if any(compared.counts(lambda found: found.ratings.count)) else (),
        caption,
        note=formula_note(settings),
        empty=NO_RATINGS,
    )


def formula_note(settings: Settings) -> str:
    """Name the formula of the share, as every report must."""
    formula = settings.formula
    note = f"Доля удовлетворённых рассчитана по формуле {formula}: {formula.label}."
    if formula is SatisfactionFormula.MEAN:
        return f"{note} Наибольшая оценка — {BEST_MARK} баллов."
    least = counted(settings.positive_from, "балла", "баллов", "баллов")
    return f"{note} Положительная оценка — не ниже {least} за качество услуги."


def _row(
    compared: Comparison, label: str, pick: Callable[[RatingFigures], Cell], norm: str = "—"
) -> Row:
    return Row((label, *(pick(found.ratings) for found in compared.everything), norm))


def _share(ratings: RatingFigures) -> Cell:
    return None if ratings.share is None else Decimal(str(ratings.share))


def _mean(question: str) -> Callable[[RatingFigures], Cell]:
    return lambda ratings: ratings.means[question]
