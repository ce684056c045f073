"""What the prose can say of the recipients."""

from collections.abc import Iterator

from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.conclusions.of_services import change, compared_with
from kcentre.analysis.conclusions.records import Fact
from kcentre.analysis.conclusions.words import CHILD, NBSP, PARENT, PERSON, part
from kcentre.figures.ages import BANDS
from kcentre.figures.records import PeopleFigures, SessionFigures
from kcentre.language.numbers import grouped
from kcentre.language.plurals import plural
from kcentre.periods import titles


def facts_of_people(known: Ground) -> Iterator[Fact]:
    """Yield what is known of the recipients who gave their names, and of their visits."""
    compared = known.compared
    people, sessions = compared.current.people, compared.current.sessions
    if not people.parents:
        return
    verb = plural(people.parents, "обратился", "обратились", "обратились")
    yield _fact("asked", f"{verb} {PARENT.counted(people.parents)}", "Получателей")
    yield _fact("number", PERSON.counted(people.parents), "Получателей")
    for key, other in compared_with(compared):
        than = titles.over(other.figures.period)
        said = change(people.parents, other.figures.people.parents, PERSON, than)
        yield _fact(f"change_{key}", said, f"Получателей в сравнении с периодом {other.title}")
    yield from _children(people)
    yield _visits(sessions)


def _children(people: PeopleFigures) -> Iterator[Fact]:
    if not people.children:
        return
    yield Fact("people.children", CHILD.of(people.children), ("people.children",), "Детей")
    counts = people.children_by_age
    band = max(BANDS, key=lambda band: counts[band.code])
    number = counts[band.code]
    if number:
        share = part(number, people.children)
        said = f"{band.title} ({CHILD.counted(number)}, {share})"
        codes = (f"people.children_by_age.{band.code}",)
        yield Fact("people.leading_age", said, codes, "Самый частый возраст детей")


def _visits(sessions: SessionFigures) -> Fact:
    """Return «первичные — 5, повторные — 2, анонимные — 1»."""
    counts = (
        ("первичные", sessions.first_in_centre),
        ("повторные", sessions.repeat_in_centre),
        ("анонимные", sessions.anonymous),
    )
    said = ", ".join(f"{words} —{NBSP}{grouped(count)}" for words, count in counts if count)
    codes = ("sessions.first_in_centre", "sessions.repeat_in_centre", "sessions.anonymous")
    return Fact("people.visits", said, codes, "Первичные и повторные обращения")


def _fact(key: str, text: str, title: str) -> Fact:
    return Fact(f"people.{key}", text, ("people.parents",), title)
