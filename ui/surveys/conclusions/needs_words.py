"""What the table of wishes shows: a line for each wish, beside what the centre has and gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kcentre.analysis.demand.codes import form_of
from kcentre.analysis.demand.gaps import (
    FIRST_HOURS_TARGET,
    HOURS_TARGET,
    RATINGS_TARGET,
    SPECIALISTS_TARGET,
    Gap,
)
from kcentre.analysis.demand.needs import Need, Needs
from kcentre.analysis.demand.said import families, hours_number, percent
from kcentre.centre.values import Form
from kcentre.language.dates import short_date
from kcentre.language.numbers import grouped
from kcentre.surveys.results.sheets.words import UNKNOWN
from kcentre.surveys.values import Meaning
from ui.widgets.colours import Tone
from ui.widgets.door import Door

FORMS, PLACE = "forms:", "place:"
"""What the code of a door begins with: the key of an option, or a target."""

MEANINGS = (
    (Meaning.TOPICS, "Темы"),
    (Meaning.HELP, "Виды помощи"),
    (Meaning.SPECIALISTS, "Специалисты"),
    (Meaning.FORM, "Формы"),
    (Meaning.TIME, "Время"),
)
_WITH_HOURS = {Meaning.SPECIALISTS, Meaning.FORM, Meaning.TIME}
_HOURS_TARGETS = {HOURS_TARGET, FIRST_HOURS_TARGET, SPECIALISTS_TARGET}

Line = tuple[Door, ...]


@dataclass(frozen=True, slots=True)
class Study:
    """The wishes of a round and where the centre falls short of them."""

    needs: Needs
    gaps: tuple[Gap, ...]


def columns(study: Study, meaning: Meaning) -> tuple[str, ...]:
    """Return the heads of the table."""
    had = ("часов",) if meaning in _WITH_HOURS else ()
    rated = ("довольны",) if _is_rated(study, meaning) else ()
    return ("", "хотят", "семей", *had, "услуг", *rated)


def lines(study: Study, meaning: Meaning, *, has_bars: bool = True) -> Iterator[Line]:
    """Yield a line for each wish, the most frequent first; bars where there is room."""
    question = study.needs.results.meaning(meaning)
    keys = {option.label: option.key for option in question.options} if question else {}
    lacking = {gap.need: gap for gap in study.gaps}
    for need in study.needs.of(meaning):
        line = _line(need, _door_code(need, keys), lacking.get(need), has_bars=has_bars)
        yield line if _is_rated(study, meaning) else line[:-1]


def note(study: Study, meaning: Meaning) -> str:
    """Return what the columns mean."""
    needs, period = study.needs, study.needs.period
    question = needs.results.meaning(meaning)
    asked = f"На вопрос ответили {grouped(question.n)}." if question else ""
    had = ""
    if meaning in _WITH_HOURS:
        had = f" Часы — в обычную неделю, всего {hours_number(needs.open_minutes)}."
    days = f"{short_date(period.start)}–{short_date(period.end)}"
    rated = ""
    if _is_rated(study, meaning):
        rated = " Довольны — доля положительных оценок, в скобках — сколько всего оценок."
    return (
        f"{asked}{had} Услуги — за {days}, всего {grouped(needs.given_total)}.{rated} "
        "Выделено то, чего не хватает."
    ).strip()


def _is_rated(study: Study, meaning: Meaning) -> bool:
    """Tell whether ratings say anything of the wishes of a question."""
    return any(need.rated.count for need in study.needs.of(meaning))


def _line(need: Need, code: str, gap: Gap | None, *, has_bars: bool) -> Line:
    said = f"{need.title}: {families(need.wished)}"
    lacks = Tone.TEXT if gap is None else Tone.ATTENTION
    wished = Door(
        percent(need.wished.count, need.wished.n), code, said, gap is not None, lacks,
        bar=need.wished.count / (need.wished.n or 1) if has_bars else None,
    )  # fmt: skip
    doors = [Door(need.title), wished, Door(grouped(need.wished.count), code, said)]
    target = "" if gap is None else gap.target
    if need.meaning in _WITH_HOURS:
        doors.append(_hours(need, is_lacking=target in _HOURS_TARGETS))
    is_few = bool(target) and target not in {*_HOURS_TARGETS, RATINGS_TARGET}
    doors.append(_given(need, is_lacking=is_few))
    doors.append(_rated(need, is_lacking=target == RATINGS_TARGET))
    return tuple(doors)


def _hours(need: Need, *, is_lacking: bool) -> Door:
    if not need.is_there:
        name = f"{need.title}: такого специалиста в центре нет"
        return _marked("нет", f"{PLACE}{SPECIALISTS_TARGET}", name, is_marked=is_lacking)
    if need.minutes is None or form_of(need.code) is Form.VISIT:
        return Door(UNKNOWN, tone=Tone.SECONDARY)
    text = hours_number(need.minutes)
    name = f"{need.title}: часов приёма в неделю — {text}"
    return _marked(text, f"{PLACE}{HOURS_TARGET}", name, is_marked=is_lacking)


def _given(need: Need, *, is_lacking: bool) -> Door:
    text = grouped(need.given)
    return _marked(text, "", f"{need.title}: услуг за год — {text}", is_marked=is_lacking)


def _rated(need: Need, *, is_lacking: bool) -> Door:
    if not need.rated.count:
        return Door(UNKNOWN, name=f"{need.title}: оценок нет", tone=Tone.SECONDARY)
    text = f"{percent(need.rated.positive, need.rated.count)} ({grouped(need.rated.count)})"
    name = f"{need.title}: положительных оценок {text}"
    return _marked(text, f"{PLACE}{RATINGS_TARGET}", name, is_marked=is_lacking)


def _marked(text: str, code: str, name: str, *, is_marked: bool) -> Door:
    return Door(text, code, name, is_marked, Tone.ATTENTION if is_marked else Tone.TEXT)


def _door_code(need: Need, keys: Mapping[str, str]) -> str:
    """Return what opens the forms; nothing stands behind a zero."""
    key = keys.get(need.title, "")
    return f"{FORMS}{key}" if key and need.wished.count else ""


def leads_to_proposals(gap: Gap) -> bool:
    """Tell whether windows are proposed for a gap."""
    return gap.need.meaning is Meaning.TIME and gap.target in {HOURS_TARGET, FIRST_HOURS_TARGET}


def gap_words(gap: Gap) -> str:
    """Return what the link of a gap says."""
    if leads_to_proposals(gap):
        return "Предложить часы"
    return _LINKS.get(gap.target, "Составить план услуг")


_LINKS = {
    HOURS_TARGET: "Режим работы",
    FIRST_HOURS_TARGET: "Режим работы",
    SPECIALISTS_TARGET: "Специалисты центра",
    RATINGS_TARGET: "Оценки",
}
