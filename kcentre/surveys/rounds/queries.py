"""What is known about rounds. A list of any length costs one query."""

import datetime as dt
from typing import Any

from peewee import ModelSelect, Node, fn

from kcentre.language import Problem, Refused, fold
from kcentre.language.dates import kept_day
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys.rounds import rules
from kcentre.surveys.rounds.records import RoundDraft, RoundLine
from kcentre.surveys.tables import (
    BlankPrint,
    Questionnaire,
    QuestionnaireVersion,
    SurveyConclusion,
    SurveyForm,
    SurveyRound,
)
from kcentre.surveys.values import Purpose


def rounds(file: CentreFile, purpose: Purpose | None = None) -> list[RoundLine]:
    """Return the rounds, the newest first; of all questionnaires or of those for a purpose."""
    query = _lines().order_by(SurveyRound.starts.desc(), SurveyRound.id.desc())
    if purpose is not None:
        query = query.where(Questionnaire.purpose == purpose)
    return [_line(row) for row in ask(file.db, query)]


def round_line(file: CentreFile, round_id: int) -> RoundLine:
    """Return a round; raises `Refused` where there is none any more."""
    rows = ask(file.db, _lines().where(SurveyRound.id == round_id))
    found = next(iter(rows), None)
    if found is None:
        raise Refused([rules.missing_round()])
    return _line(found)


def titles_taken(file: CentreFile, questionnaire_id: int) -> set[str]:
    """Return what the rounds of a questionnaire are called."""
    query = SurveyRound.select(SurveyRound.title)
    rows = ask(file.db, query.where(SurveyRound.questionnaire == questionnaire_id))
    return {title for (title,) in rows}


def around_round(file: CentreFile, draft: RoundDraft, round_id: int | None) -> rules.AroundRound:
    """Return what the rules must know; `round_id` is the record itself, None for a new one."""
    table = Questionnaire
    asked = table.select(table.title, table.is_retired).where(table.id == draft.questionnaire_id)
    title, is_retired = next(iter(ask(file.db, asked)), ("", False))
    known = None if round_id is None else round_line(file, round_id)
    was_chosen = known is not None and known.questionnaire_id == draft.questionnaire_id
    return rules.AroundRound(
        title,
        is_retired=bool(is_retired) and not was_chosen,
        title_is_taken=_is_taken(file, draft, round_id),
        is_bound=known is not None and known.is_bound and not was_chosen,
        forms=known.forms if known else 0,
    )


def problems_of_round(
    file: CentreFile, draft: RoundDraft, round_id: int | None = None
) -> tuple[Problem, ...]:
    """Return everything wrong or odd about a round while it is being entered."""
    with file.reading():
        tidied = rules.tidied(draft)
        return tuple(rules.round_problems(tidied, around_round(file, tidied, round_id)))


def _is_taken(file: CentreFile, draft: RoundDraft, round_id: int | None) -> bool:
    same = SurveyRound.select().where(
        (SurveyRound.questionnaire == draft.questionnaire_id)
        & (SurveyRound.title_key == fold(draft.title))
        & (SurveyRound.id != (round_id or 0))
    )
    return bool(same.exists(file.db))


def _lines() -> "ModelSelect[Any]":
    table, whole, version = SurveyRound, Questionnaire, QuestionnaireVersion
    query: ModelSelect[Any] = (
        table.select(
            table.id, whole.id, whole.title, whole.purpose, version.id, version.number,
            _newest_version(), table.title, table.code, table.starts, table.ends, table.target,
            _forms(), _printed(), _is_concluded(), table.note, _hand_outs(),
        )
        .join(whole, on=table.questionnaire == whole.id)
        .join(version, on=table.version == version.id)
    )  # fmt: skip
    return query


def _newest_version() -> Node:
    version = QuestionnaireVersion.alias("of_same")
    of_same = version.questionnaire == SurveyRound.questionnaire
    newest: Node = version.select(fn.MAX(version.number)).where(of_same)
    return newest


def _forms() -> Node:
    count: Node = SurveyForm.select(fn.COUNT(SurveyForm.id)).where(
        SurveyForm.round == SurveyRound.id
    )
    return count


def _printed() -> Node:
    count = fn.COALESCE(fn.SUM(BlankPrint.last - BlankPrint.first + 1), 0)
    printed: Node = BlankPrint.select(count).where(BlankPrint.round == SurveyRound.id)
    return printed


def _hand_outs() -> Node:
    """Count the prints of blanks and the saved electronic forms."""
    count: Node = BlankPrint.select(fn.COUNT(BlankPrint.id)).where(
        BlankPrint.round == SurveyRound.id
    )
    return count


def _is_concluded() -> Node:
    """Count the conclusions that the head has accepted: a draft concludes nothing."""
    accepted = SurveyConclusion.accepted_on != ""
    count: Node = SurveyConclusion.select(fn.COUNT(SurveyConclusion.id)).where(
        (SurveyConclusion.round == SurveyRound.id) & accepted
    )
    return count


def _line(row: tuple[Any, ...]) -> RoundLine:
    (row_id, questionnaire_id, questionnaire, purpose, version_id, version, newest, title, code,
     starts, ends, target, forms, printed, concluded, note, hand_outs) = row  # fmt: skip
    return RoundLine(
        row_id, questionnaire_id, questionnaire, Purpose(purpose), version_id, version, newest,
        title, code, dt.date.fromisoformat(starts), kept_day(ends), target, forms, printed,
        bool(concluded), note, bool(hand_outs),
    )  # fmt: skip
