"""The two lists of a room that are kept line by line: its check-list and its equipment."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kcentre.language.dates import short_date
from kcentre.premises.rooms import verbs
from kcentre.premises.rooms.checks import problems_of_equipment, problems_of_item
from kcentre.premises.rooms.queries import room_card
from kcentre.premises.rooms.readiness import cost_of, is_equipped, is_item_done, to_buy
from kcentre.premises.rooms.records import Equipment, ReadinessItem, RoomCard
from kcentre.premises.values import Condition, ReadinessState
from kcentre.storage import CentreFile, Changes
from ui.premises.rooms.forms import equipment_form, item_form
from ui.premises.rooms.texts import UNKNOWN, money_text
from ui.widgets.colours import Tone
from ui.widgets.form import Form
from ui.widgets.paged_model import Column, Row

Verb = Callable[[CentreFile], Changes]

_COUNT = re.compile(r"(.+?)[\s,:—–-]*(?:[x×х*]\s*(\d{1,4})|\s(\d{1,4})\s*шт\.?)", re.IGNORECASE)
_NEXT = {
    ReadinessState.REQUIRED: ReadinessState.IN_WORK,
    ReadinessState.IN_WORK: ReadinessState.READY,
    ReadinessState.READY: ReadinessState.NOT_NEEDED,
    ReadinessState.NOT_NEEDED: ReadinessState.REQUIRED,
}
_STATE_TONES = {
    ReadinessState.READY: Tone.GOOD,
    ReadinessState.REQUIRED: Tone.BAD,
    ReadinessState.IN_WORK: Tone.ATTENTION,
    ReadinessState.NOT_NEEDED: Tone.SECONDARY,
}


@dataclass(frozen=True, slots=True)
class PartKind:
    """Everything that makes one of the two lists; a row's last value is its record."""

    key: str
    title: str
    table: str
    new_title: str
    edit_title: str
    quick_hint: str
    empty_title: str
    columns: Sequence[Column]
    step_column: str
    """The cell that a click steps on."""

    rows: Callable[[RoomCard], Iterator[Row]]
    form_for: Callable[[Sequence[str]], Form]
    blank: Callable[[int], Any]
    typed: Callable[[int, str], Any]
    """The record meant by one typed line."""

    tidy: Callable[[dict[str, Any]], dict[str, Any]]
    keep: Callable[[CentreFile, Any], Changes]
    remove: Callable[[CentreFile, Sequence[int]], Changes]
    doubts: Callable[[CentreFile, Any], tuple[Any, ...]]
    step: Callable[[Any], Verb]
    """What Space or a click does to a record."""

    sum_words: Callable[[RoomCard], str]


def _item_rows(card: RoomCard) -> Iterator[Row]:
    for item in card.items:
        due = short_date(item.due) if item.due else ""
        cost = "" if item.cost is None else money_text(item.cost)
        yield item.title, item.state.label, due, item.responsible, cost, item


def _state_tone(row: Row) -> Tone | None:
    return _STATE_TONES[row[-1].state]


def _unneeded_tone(row: Row) -> Tone | None:
    return Tone.SECONDARY if row[-1].state is ReadinessState.NOT_NEEDED else None


def _step_item(item: ReadinessItem) -> Verb:
    """Mark with the state after the one that is kept: keys are faster than answers."""

    def verb(file: CentreFile) -> Changes:
        items = room_card(file, item.room_id).items
        current = next((one for one in items if one.id == item.id), item)
        return verbs.mark_item(file, item.id or 0, _NEXT[current.state])

    return verb


def _typed_item(room_id: int, text: str) -> ReadinessItem:
    return ReadinessItem(room_id, text)


def _items_sum(card: RoomCard) -> str:
    cost = sum(item.cost or 0 for item in card.items if not is_item_done(item))
    return f"Осталось на {money_text(cost)}" if cost else ""


ITEMS = PartKind(
    key="items",
    title="Чек-лист готовности",
    table="readiness_item",
    new_title="Новая строка чек-листа",
    edit_title="Строка чек-листа",
    quick_hint="Новая строка: что должно быть готово — и Enter",
    empty_title="Здесь будет чек-лист готовности",
    columns=(
        Column(
            "title", "Что должно быть готово", tone=_unneeded_tone, is_sortable=False,
            widest_chars=52,
        ),
        Column("state", "Состояние", tone=_state_tone, is_sortable=False,
               explanation="Щелчок или пробел меняет состояние"),
        Column("due", "Срок", is_sortable=False),
        Column("responsible", "Ответственный", is_sortable=False, widest_chars=24),
        Column("cost", "Стоимость", is_number=True, is_sortable=False),
    ),
    step_column="state",
    rows=_item_rows,
    form_for=item_form,
    blank=lambda room_id: ReadinessItem(room_id, ""),
    typed=_typed_item,
    tidy=dict,
    keep=verbs.keep_item,
    remove=verbs.remove_items,
    doubts=problems_of_item,
    step=_step_item,
    sum_words=_items_sum,
)  # fmt: skip


def _equipment_rows(card: RoomCard) -> Iterator[Row]:
    for piece in card.equipment:
        yield (
            piece.name,
            f"{piece.present} из {piece.required}" if piece.required else str(piece.present),
            piece.condition.label if piece.present else UNKNOWN,
            piece.source.label if piece.source else "",
            "" if piece.price is None else money_text(piece.price),
            short_date(piece.bought) if piece.bought else "",
            piece,
        )


def _lacking_tone(row: Row) -> Tone | None:
    return Tone.GOOD if is_equipped(row[-1]) else Tone.BAD


def _name_tone(row: Row) -> Tone | None:
    return None if is_equipped(row[-1]) else Tone.BAD


def _condition_tone(row: Row) -> Tone | None:
    piece: Equipment = row[-1]
    is_sound = piece.condition is Condition.GOOD or not piece.present
    return None if is_sound else Tone.ATTENTION


def _step_equipment(piece: Equipment) -> Verb:
    """Take all that is required as there, or nothing where it is all there."""

    def verb(file: CentreFile) -> Changes:
        card = room_card(file, piece.room_id)
        current = next((one for one in card.equipment if one.id == piece.id), piece)
        wanted = max(1, current.required)
        present = 0 if current.present >= wanted else wanted
        return verbs.keep_equipment(file, replace(current, present=present))

    return verb


def _equipment_sum(card: RoomCard) -> str:
    costs = [cost_of(to_buy(piece), piece.price) for piece in card.equipment if to_buy(piece)]
    known = sum(cost or 0 for cost in costs)
    unpriced = costs.count(None)
    words = f"Докупить на {money_text(known)}" if known else ""
    blank = f"без цены: {unpriced}" if unpriced else ""
    return " · ".join(part for part in (words, blank) if part)


def _typed_equipment(room_id: int, text: str) -> Equipment:
    """Read «Стул детский 6 шт», «Стол × 2» or a name alone."""
    found = _COUNT.fullmatch(text)
    if found is None:
        return Equipment(room_id, text)
    return Equipment(room_id, found[1], required=int(found[2] or found[3]))


def _with_counts(values: dict[str, Any]) -> dict[str, Any]:
    """Take an empty count as none."""
    return {**values, **{name: values[name] or 0 for name in ("required", "present")}}


EQUIPMENT = PartKind(
    key="equipment",
    title="Оборудование",
    table="equipment",
    new_title="Новое оборудование",
    edit_title="Оборудование",
    quick_hint="Новая строка: «Стул детский 6 шт» — и Enter",
    empty_title="Здесь будет оборудование кабинета",
    columns=(
        Column("name", "Что требуется", tone=_name_tone, is_sortable=False, widest_chars=34),
        Column("present", "Есть", tone=_lacking_tone, is_sortable=False,
               explanation="Щелчок или пробел: есть всё, что требуется, или ничего"),
        Column("condition", "Состояние", tone=_condition_tone, is_sortable=False),
        Column("source", "Источник", is_sortable=False, widest_chars=18),
        Column("price", "Цена", is_number=True, is_sortable=False),
        Column("bought", "Куплено", is_sortable=False),
    ),
    step_column="present",
    rows=_equipment_rows,
    form_for=lambda _names: equipment_form(),
    blank=lambda room_id: Equipment(room_id, ""),
    typed=_typed_equipment,
    tidy=_with_counts,
    keep=verbs.keep_equipment,
    remove=verbs.remove_equipment,
    doubts=problems_of_equipment,
    step=_step_equipment,
    sum_words=_equipment_sum,
)  # fmt: skip
