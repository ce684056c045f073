"""What the head can lay down for indicators. Each verb is one operation to be undone."""

import operator
from collections.abc import Mapping
from functools import reduce

from peewee import Expression

from kcentre.language import Refused, refuse_if_any
from kcentre.language.typed import tidy
from kcentre.monitoring.catalogue import IndicatorSort
from kcentre.monitoring.targets import queries, rules
from kcentre.monitoring.targets.records import OwnIndicatorDraft, TargetDraft
from kcentre.monitoring.targets.surroundings import around, around_own, own_code
from kcentre.monitoring.targets.tables import (
    IndicatorNote,
    IndicatorTarget,
    IndicatorValue,
    OwnIndicator,
)
from kcentre.periods.period import Period
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask_ids
from kcentre.storage.model import Record
from kcentre.storage.writing import REMOVED, write_record

OWN = "О"
"""The letter (Cyrillic) of the codes that the program gives to own indicators: «О01»."""


def keep_target(file: CentreFile, draft: TargetDraft) -> Changes:
    """Set what an indicator is held against; the target for the same time is replaced."""
    with file.operation(f"Задана цель показателя {draft.code}") as running:
        refuse_if_any(rules.target_problems(draft, around(file, draft.code, draft.period)))
        period, norm = draft.period, draft.norm
        kind = period.kind if period is not None else draft.kind
        place = {
            "code": draft.code,
            "kind": kind or "",
            "starts": period.start.isoformat() if period is not None else "",
        }
        levels = {"level": norm.level, "upper": norm.upper, "near": norm.near}
        _put(file, IndicatorTarget, place, {"direction": norm.direction, **levels})
    return running.changes


def remove_target(file: CentreFile, target_id: int) -> Changes:
    """Remove a target, so that the more common one, or the usual norm, counts again."""
    with file.operation("Удалена цель показателя") as running:
        found = next((one.draft for one in queries.targets(file) if one.id == target_id), None)
        if found is None:
            raise Refused([REMOVED])
        if found.period is not None:
            known = around(file, found.code, found.period)
            refuse_if_any(rules.note_problems(found.period, known))
        IndicatorTarget.delete().where(IndicatorTarget.id == target_id).execute(file.db)
    return running.changes


def keep_own_indicator(
    file: CentreFile, draft: OwnIndicatorDraft, own_id: int | None = None
) -> Changes:
    """Add an own indicator with the next free code, or change the one with that id."""
    tidied = _tidied(file, draft)
    action = "Добавлен" if own_id is None else "Изменён"
    with file.operation(f"{action} показатель «{tidied.title}»") as running:
        refuse_if_any(rules.own_problems(tidied, around_own(file, tidied, own_id)))
        fields: dict[str, object] = {
            "title": tidied.title,
            "sort": tidied.sort,
            "unit": tidied.unit,
            "figure": tidied.figure_code,
            "base": tidied.base_code,
        }
        if own_id is None:
            fields["code"] = _next_code(file)
        write_record(file, OwnIndicator, own_id, fields)
    return running.changes


def retire_own_indicator(file: CentreFile, own_id: int, *, is_retired: bool = True) -> Changes:
    """Take an own indicator out of use, or back; its targets, values and measures stay."""
    action = "Убран из показателей" if is_retired else "Возвращён в показатели"
    with file.operation(f"{action}: {_title(file, own_id)}") as running:
        write_record(file, OwnIndicator, own_id, {"is_retired": is_retired})
    return running.changes


def keep_value(
    file: CentreFile, code: str, period: Period, value: float, note: str = ""
) -> Changes:
    """Enter an indicator's value for a period by hand; an earlier one is replaced."""
    with file.operation(f"Введено значение показателя {code}") as running:
        refuse_if_any(rules.value_problems(value, period, around(file, code, period)))
        _put(file, IndicatorValue, _place(code, period), {"value": value, "note": tidy(note)})
    return running.changes


def remove_value(file: CentreFile, code: str, period: Period) -> Changes:
    """Remove a value that was entered by hand."""
    with file.operation(f"Удалено значение показателя {code}") as running:
        refuse_if_any(rules.note_problems(period, around(file, code, period)))
        _drop(file, IndicatorValue, _place(code, period))
    return running.changes


def keep_note(file: CentreFile, code: str, period: Period, text: str) -> Changes:
    """Explain an indicator's value in a period; an empty text removes the explanation."""
    said = tidy(text)
    action = "Пояснён" if said else "Убрано пояснение:"
    with file.operation(f"{action} показатель {code}") as running:
        refuse_if_any(rules.note_problems(period, around(file, code, period), said))
        if said:
            _put(file, IndicatorNote, _place(code, period), {"text": said})
        else:
            _drop(file, IndicatorNote, _place(code, period))
    return running.changes


def _tidied(file: CentreFile, draft: OwnIndicatorDraft) -> OwnIndicatorDraft:
    """Return the draft without what its sort has no use for."""
    is_ratio = draft.sort is IndicatorSort.RATIO
    is_manual = draft.sort is IndicatorSort.MANUAL
    return OwnIndicatorDraft(
        tidy(draft.title),
        draft.sort,
        tidy(draft.unit) if is_manual else "",
        "" if is_manual else own_code(file, draft.figure_code),
        own_code(file, draft.base_code) if is_ratio else "",
    )


def _next_code(file: CentreFile) -> str:
    known = queries.own_indicators(file, with_retired=True)
    return f"{OWN}{max((int(one.code.removeprefix(OWN)) for one in known), default=0) + 1:02}"


def _title(file: CentreFile, own_id: int) -> str:
    known = queries.own_indicators(file, with_retired=True)
    return next((f"{one.code} «{one.draft.title}»" for one in known if one.id == own_id), "")


def _place(code: str, period: Period) -> dict[str, str]:
    return {"code": code, "kind": period.kind, "starts": period.start.isoformat()}


def _put(
    file: CentreFile,
    table: type[Record],
    place: Mapping[str, str],
    fields: Mapping[str, object],
) -> None:
    """Write the one row of an indicator and a time."""
    known = next(ask_ids(file.db, table.select(table.id).where(_at(table, place))), None)
    write_record(file, table, known, {**place, **fields})


def _drop(file: CentreFile, table: type[Record], place: Mapping[str, str]) -> None:
    table.delete().where(_at(table, place)).execute(file.db)


def _at(table: type[Record], place: Mapping[str, str]) -> Expression:
    conditions: list[Expression] = [getattr(table, name) == value for name, value in place.items()]
    return reduce(operator.and_, conditions)
