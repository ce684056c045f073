"""Snippets at work: asked for, put in, kept and removed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from kcentre.journal.entry.snippets import Snippet, keep_snippet, remove_snippets, snippets
from kcentre.storage import CentreFile, Changes
from ui.journal.entry.recommendations_field import RecommendationsField
from ui.journal.entry.service_fields import ServiceFields
from ui.journal.entry.snippets_popup import SnippetsPopup
from ui.journal.entry.working import Working
from ui.operations import Operations


class SnippetsPart(QObject):
    """The list opens over the recommendations; those of the topic stand first."""

    def __init__(self, service: ServiceFields, working: Working, operations: Operations) -> None:
        super().__init__(service)
        self._service, self._working, self._operations = service, working, operations
        self._popup: SnippetsPopup | None = None
        self._field.snippets_wanted.connect(self._ask)

    @property
    def is_listing(self) -> bool:
        """Whether the list is open."""
        return self._popup is not None and self._popup.isVisible()

    @property
    def _field(self) -> RecommendationsField:
        return self._service.recommendations

    @property
    def _topic_id(self) -> int | None:
        topic_id = self._service.topic.value()
        return topic_id if isinstance(topic_id, int) else None

    def _ask(self) -> None:
        ask = partial(
            _snippets_of, specialist_id=self._working.specialist_id, topic_id=self._topic_id
        )
        self._operations.ask(ask, self._show, key=(self, "snippets"))

    def _show(self, known: Sequence[Snippet]) -> None:
        if not self._field.hasFocus():
            return
        if self._popup is None:
            self._popup = SnippetsPopup(self._field)
            self._popup.taken.connect(self._field.insert_snippet)
            self._popup.keep_wanted.connect(self._keep)
            self._popup.removed.connect(self._remove)
        self._popup.open_over(self._field, known, can_keep=bool(self._field.value()))

    def _keep(self) -> None:
        snippet = Snippet(
            text=self._field.value(),
            specialist_id=self._working.specialist_id,
            topic_id=self._topic_id,
        )
        self._operations.change(partial(_keep, snippet=snippet), initiator=self)

    def _remove(self, snippet_id: int) -> None:
        self._operations.change(partial(_remove, snippet_id=snippet_id), initiator=self)


def _snippets_of(
    file: CentreFile, specialist_id: int | None, topic_id: int | None
) -> list[Snippet]:
    return snippets(file, specialist_id, topic_id)


def _keep(file: CentreFile, snippet: Snippet) -> Changes:
    return keep_snippet(file, snippet)


def _remove(file: CentreFile, snippet_id: int) -> Changes:
    return remove_snippets(file, [snippet_id])
