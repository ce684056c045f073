"""«Информационное поле»: a page of four parts, each made when it is shown first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.tab import PageKind, PartsPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.operations import Operations
    from ui.tab import Page


def _plan(operations: Operations) -> Page:
    from ui.structure.media.plan.part import PlanPart  # noqa: PLC0415 — when it is shown first

    return PlanPart(operations)


def _published(operations: Operations) -> Page:
    from ui.structure.media.published.page import (  # noqa: PLC0415 — when it is shown first
        PublishedPage,
    )

    return PublishedPage(operations)


def _texts(operations: Operations) -> Page:
    from ui.structure.media.texts.page import TextsPage  # noqa: PLC0415 — when it is shown first

    return TextsPage(operations)


def _scheme(operations: Operations) -> Page:
    from ui.structure.media.scheme.page import SchemePage  # noqa: PLC0415 — when it is shown first

    return SchemePage(operations)


PARTS = (
    PageKind("plan", "Медиаплан", _plan),
    PageKind("published", "Опубликовано", _published),
    PageKind("texts", "Тексты и листовки", _texts),
    PageKind("scheme", "Кому, где, что", _scheme),
)


class MediaPage(PartsPage):
    """Targets: «plan/12», «plan/grid», «published/12», «texts/leaflet», «scheme/channels»."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(PARTS, "Части информационного поля", operations, parent)
