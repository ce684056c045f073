"""What results can be looked at: a round, or all rounds of a questionnaire."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kcentre.surveys.results.sheets.words import forms_words

if TYPE_CHECKING:
    from kcentre.surveys.rounds.records import RoundLine

ALL_ROUNDS = "все опросы"


@dataclass(frozen=True, slots=True)
class Offer:
    """Rounds that are looked at together; `title` names them, `forms` is how many came back."""

    round_ids: tuple[int, ...]
    title: str
    forms: int
    questionnaire_id: int

    @property
    def words(self) -> str:
        """«Изучение спроса, осень 2026 · 84 анкеты»."""
        return f"{self.title} · {forms_words(self.forms)}"

    def is_of(self, other: Offer) -> bool:
        """Tell whether both are rounds of one questionnaire."""
        return self.questionnaire_id == other.questionnaire_id


def offers(rounds: Sequence[RoundLine]) -> tuple[Offer, ...]:
    """Return what to choose from: by questionnaire, its rounds newest first, then all of them."""
    by_questionnaire: dict[int, list[RoundLine]] = {}
    for line in rounds:
        by_questionnaire.setdefault(line.questionnaire_id, []).append(line)
    return tuple(offer for lines in by_questionnaire.values() for offer in _of_one(lines))


def first_worth_showing(offered: Sequence[Offer]) -> Offer | None:
    """Return the newest round that has forms, or simply the newest."""
    with_forms = (offer for offer in offered if offer.forms)
    return next(with_forms, offered[0] if offered else None)


def _of_one(lines: Sequence[RoundLine]) -> list[Offer]:
    newest = lines[0]
    single = [Offer((line.id,), line.name, line.forms, line.questionnaire_id) for line in lines]
    if len(lines) == 1:
        return single
    ids = tuple(line.id for line in lines)
    title = f"{newest.questionnaire}, {ALL_ROUNDS} ({len(lines)})"
    whole = Offer(ids, title, sum(line.forms for line in lines), newest.questionnaire_id)
    return [*single, whole]
