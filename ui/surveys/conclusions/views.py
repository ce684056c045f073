"""The parts of «Выводы и план», in their order; a part is imported when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.surveys.conclusions.part_keys import HOURS, NEEDS, PLAN, TEXT

if TYPE_CHECKING:
    from ui.operations import Operations
    from ui.surveys.conclusions.view import StudyView

VIEWS = (
    (NEEDS, "Спрос и разрывы"),
    (HOURS, "Часы приёма"),
    (PLAN, "План услуг"),
    (TEXT, "Выводы"),
)


def make_view(key: str, operations: Operations) -> StudyView:
    """Return a new part."""
    from ui.surveys.conclusions.hours_view import HoursView  # noqa: PLC0415 — when first shown
    from ui.surveys.conclusions.needs_view import NeedsView  # noqa: PLC0415
    from ui.surveys.conclusions.plan_view import PlanView  # noqa: PLC0415
    from ui.surveys.conclusions.text_view import TextView  # noqa: PLC0415

    kinds: dict[str, type[StudyView]] = {
        NEEDS: NeedsView,
        HOURS: HoursView,
        PLAN: PlanView,
        TEXT: TextView,
    }
    return kinds[key](operations)
