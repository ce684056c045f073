"""The figures of ratings: how satisfied the recipients are, by one of three formulas."""

from peewee import Expression, Field, ModelSelect, Node, fn

from kcentre.centre.records import Settings
from kcentre.centre.values import SatisfactionFormula
from kcentre.figures.counting import number_of
from kcentre.figures.records import RatingFigures
from kcentre.figures.scope import Scope
from kcentre.journal.ratings.filters import is_founded
from kcentre.journal.tables import Rating, Session
from kcentre.language.numbers import mean, share
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

BEST_MARK = 5
QUESTIONS: dict[str, tuple[str, Field]] = {
    "quality": ("качество услуги", Rating.quality),
    "conditions": ("условия предоставления", Rating.conditions),
    "information": ("полнота и доступность информации", Rating.information),
    "politeness": ("доброжелательность и вежливость", Rating.politeness),
}


def is_positive(settings: Settings) -> Expression:
    """Hold for a rating whose question «качество» has a mark that counts as positive."""
    held: Expression = Rating.quality >= settings.positive_from
    return held


def ratings_of(scope: Scope, *columns: Node) -> "ModelSelect[Rating]":
    """Return a query of the ratings counted in `scope`, each with its session, if it has one."""
    return Rating.select(*columns).join(Session, "LEFT OUTER JOIN").where(scope.ratings)


def rating_figures(file: CentreFile, scope: Scope, sessions: int) -> RatingFigures:
    """Return the figures of ratings; `sessions` is the base of formula Б."""
    sums = [
        number
        for _, column in QUESTIONS.values()
        for number in (fn.COALESCE(fn.SUM(column), 0), fn.COUNT(column))
    ]
    sorts = (is_positive(scope.settings), is_founded())
    counts = [number_of(holds) for holds in sorts]
    query = ratings_of(scope, *counts, *sums)
    positive, founded, *marks = ask(file.db, query).fetchone()
    totals, answers = marks[::2], marks[1::2]
    formula = scope.settings.formula
    return RatingFigures(
        count=answers[0],
        positive=positive,
        share=_share(formula, positive, answers[0], sessions, totals[0]),
        formula=formula,
        means={
            question: mean(total, count)
            for question, total, count in zip(QUESTIONS, totals, answers, strict=True)
        },
        founded_complaints=founded,
    )


def _share(
    formula: SatisfactionFormula, positive: int, count: int, sessions: int, marks: int
) -> float | None:
    """Return the share of the satisfied; None where nobody was asked, whatever the formula."""
    if count == 0:
        return None
    match formula:
        case SatisfactionFormula.RATINGS:
            return share(positive, count)
        case SatisfactionFormula.SERVICES:
            return share(positive, sessions)
        case SatisfactionFormula.MEAN:
            return share(marks, count * BEST_MARK)
