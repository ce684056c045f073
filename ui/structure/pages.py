"""The pages of «Структура», in their order; a page is imported when it is shown.

A new page is one line in ``PAGES`` and one function that makes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.tab import PageKind

if TYPE_CHECKING:
    from ui.operations import Operations
    from ui.tab import Page


def _office(operations: Operations) -> Page:
    from ui.structure.office.page import OfficePage  # noqa: PLC0415 — when it is shown first

    return OfficePage(operations)


def _practices(operations: Operations) -> Page:
    from ui.structure.practices.page import PracticesPage  # noqa: PLC0415 — when it is shown first

    return PracticesPage(operations)


def _materials(operations: Operations) -> Page:
    from ui.structure.materials.page import MaterialsPage  # noqa: PLC0415 — when it is shown first

    return MaterialsPage(operations)


def _documents(operations: Operations) -> Page:
    from ui.structure.documents.page import DocumentsPage  # noqa: PLC0415 — when it is shown first

    return DocumentsPage(operations)


def _roadmaps(operations: Operations) -> Page:
    from ui.structure.roadmaps.page import RoadMapsPage  # noqa: PLC0415 — when it is shown first

    return RoadMapsPage(operations)


def _network(operations: Operations) -> Page:
    from ui.structure.network.page import NetworkPage  # noqa: PLC0415 — when it is shown first

    return NetworkPage(operations)


def _practice(operations: Operations) -> Page:
    from ui.structure.practice.page import PracticePage  # noqa: PLC0415 — when it is shown first

    return PracticePage(operations)


def _media(operations: Operations) -> Page:
    from ui.structure.media.page import MediaPage  # noqa: PLC0415 — when it is shown first

    return MediaPage(operations)


PAGES: tuple[PageKind, ...] = (
    PageKind("office", "Проектный офис", _office),
    PageKind("practices", "Практики", _practices),
    PageKind("media", "Информационное поле", _media),
    PageKind("documents", "Документы", _documents),
    PageKind("roadmaps", "Дорожные карты", _roadmaps),
    PageKind("network", "Партнёры и ресурсы", _network),
    PageKind("materials", "Материалы", _materials),
    PageKind("practice", "Паспорт практики", _practice),
)
