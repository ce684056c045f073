"""Setting what an indicator is held against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.language import Problem, Refused
from kcentre.monitoring.norms import Direction, Norm
from kcentre.monitoring.overview import IndicatorView
from kcentre.monitoring.targets.queries import targets
from kcentre.monitoring.targets.records import Target, TargetDraft
from kcentre.monitoring.targets.rules import target_problems
from kcentre.monitoring.targets.surroundings import around
from kcentre.monitoring.targets.verbs import keep_target, remove_target
from kcentre.periods.period import Period, PeriodKind
from kcentre.periods.titles import title
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.records.record_dialog import Doubts, RecordDialog, Verb
from ui.widgets.choice_field import ChoiceField
from ui.widgets.decimal_field import DecimalField
from ui.widgets.form import Form

USUAL = "usual"
ALWAYS, OF_KIND, HERE = "always", "kind", "period"
_KINDS = {
    PeriodKind.MONTH: "Для каждого месяца",
    PeriodKind.QUARTER: "Для каждого квартала",
    PeriodKind.HALF_YEAR: "Для каждого полугодия",
    PeriodKind.YEAR: "Для каждого календарного года",
    PeriodKind.ACADEMIC_YEAR: "Для каждого учебного года",
}
_NEAR = "На сколько можно отступить от цели, чтобы было «внимание», а не «вне нормы»."
_NO_TARGET = "Своей цели на этот срок нет: и так действует обычная. Выберите другой срок."


@dataclass(frozen=True, slots=True)
class Meant:
    """The indicator and the period that a target is set from, with the targets it has."""

    view: IndicatorView
    period: Period
    targets: Sequence[Target]

    @property
    def code(self) -> str:
        """The code of the indicator."""
        return self.view.state.indicator.code

    def draft(self, scope: object, norm: Norm) -> TargetDraft:
        """Return a target for a scope."""
        kind = self.period.kind if scope == OF_KIND else None
        return TargetDraft(self.code, norm, kind, self.period if scope == HERE else None)

    def kept(self, scope: object) -> Target | None:
        """Return the target that is kept for a scope."""
        wanted = self.draft(scope, Norm(Direction.NONE))
        return next(
            (
                one
                for one in self.targets
                if (one.draft.code, one.draft.period) == (wanted.code, wanted.period)
                and (scope == HERE or one.draft.kind == wanted.kind)
            ),
            None,
        )

    @property
    def narrowest(self) -> str:
        """The scope of the target in force; «always» where none was set."""
        return next((one for one in (HERE, OF_KIND) if self.kept(one)), ALWAYS)


class TargetForm(Form):
    """Shows only the levels that the kind of target has."""

    def __init__(self, meant: Meant) -> None:
        super().__init__()
        unit = meant.view.state.indicator.unit_label
        self._direction = ChoiceField(
            [*((one, one.label) for one in Direction), (USUAL, "как обычно: убрать свою цель")]
        )
        self.add("scope", "На какой срок", ChoiceField(_scopes(meant.period)), span=2)
        self.add("direction", "Значение должно быть", self._direction, span=2)
        self.add("level", ", ".join(filter(None, ("Уровень", unit))), DecimalField("85"))
        self.add("near", "Допустимое отклонение", DecimalField("десятая часть"), _NEAR)
        self.add("upper", "Верхняя граница", DecimalField("90"))
        self._direction.edited.connect(self._fit_levels)
        norm = meant.view.state.norm or Norm(Direction.AT_LEAST)
        self.load({
            "scope": meant.narrowest, "direction": norm.direction, "level": norm.level,
            "upper": norm.upper, "near": norm.near,
        })  # fmt: skip
        self._fit_levels()

    def _fit_levels(self) -> None:
        direction = self._direction.value()
        has_level = direction not in {USUAL, Direction.NONE}
        for name in ("level", "near"):
            self.field(name).setVisible(has_level)
        self.field("upper").setVisible(direction == Direction.WITHIN)


def target_dialog(meant: Meant, operations: Operations, parent: QWidget) -> RecordDialog:
    """Return the dialog that sets or removes a target."""

    def verb_for(values: dict[str, Any]) -> Verb:
        scope, direction = values["scope"], values["direction"]
        if direction == USUAL:
            return lambda file: _remove(file, meant, scope)
        norm = _norm(values)
        return lambda file: keep_target(file, meant.draft(scope, norm))

    def doubts_for(values: dict[str, Any]) -> Doubts:
        if values["direction"] == USUAL:
            return lambda _file: ()
        draft = meant.draft(values["scope"], _norm(values))
        return lambda file: tuple(target_problems(draft, around(file, draft.code, draft.period)))

    heading = f"Цель показателя {meant.code}"
    form = TargetForm(meant)
    return RecordDialog(heading, form, verb_for, operations, parent, doubts_for=doubts_for)


def _scopes(period: Period) -> list[tuple[str, str]]:
    offered = [(ALWAYS, "Всегда")]
    if period.kind in _KINDS:
        offered.append((OF_KIND, _KINDS[period.kind]))
        offered.append((HERE, f"Только {title(period)}"))
    return offered


def _norm(values: dict[str, Any]) -> Norm:
    direction = Direction(values["direction"])
    if direction is Direction.NONE:
        return Norm(direction)
    upper = values["upper"] if direction is Direction.WITHIN else None
    return Norm(direction, values["level"], upper, values["near"])


def _remove(file: CentreFile, meant: Meant, scope: object) -> Changes:
    current = Meant(meant.view, meant.period, targets(file))
    kept = current.kept(scope)
    if kept is None:
        raise Refused([Problem("scope", _NO_TARGET)])
    return remove_target(file, kept.id)
