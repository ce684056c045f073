"""«Результаты»: what the forms say, in four views."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.surveys.results.frequencies import survey_results
from kcentre.surveys.results.records import SurveyResults
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.rounds.queries import rounds
from ui.surveys.results.offers import Offer, first_worth_showing, offers
from ui.surveys.results.printing import Printing
from ui.surveys.results.toolbar import Toolbar
from ui.surveys.results.view import Known, ResultsView
from ui.surveys.results.views import FREE, VIEWS, make_view
from ui.surveys.views_page import ViewsPage
from ui.widgets.buttons import SegmentedSwitch
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from kcentre.language import Problem
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations
    from ui.surveys.results.view import FormsWanted

_COUNTED = (
    "survey_form", "survey_answer", "survey_round", "questionnaire", "questionnaire_version",
    "question", "question_option", "topic",
)  # fmt: skip
_CODED = "answer_topic"


@dataclass(frozen=True, slots=True)
class _Found:
    """The rounds there are, and the results of those looked at."""

    offered: tuple[Offer, ...]
    offer: Offer | None
    results: SurveyResults | None


class ResultsPage(ViewsPage):
    """Targets: «12» (a round), «12/free» (a view of it)."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        self.bar = Toolbar()
        switch = SegmentedSwitch(list(VIEWS), "Как показать результаты")
        empty = EmptyState("chart-column", *_NO_ROUNDS)
        super().__init__(operations, switch, self.bar, empty, parent)
        self.known: Known | None = None
        self._wanted: tuple[int, ...] = ()
        self.views: dict[str, ResultsView] = {}
        self.printing = Printing(self.bar, operations, self)
        self._connect()

    @property
    def view(self) -> ResultsView:
        """The view in force."""
        return self._view(self._switch.value())

    def activate(self, target: str = "") -> None:
        round_id, _, view = target.partition("/")
        if round_id.isdecimal():
            self._wanted = (int(round_id),)
            self._is_stale = True
        if view in dict(VIEWS):
            self.show_view(view)
        self.begin()

    def centre_opened(self) -> None:
        self.known, self._wanted = None, ()
        self.renew()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — Page's
        if changes.touched(*_COUNTED):
            self.renew()
        elif changes.touched(_CODED) and FREE in self.views:
            self.views[FREE].show_coded()

    def show_view(self, key: str) -> None:
        """Look at the same forms in another way."""
        self._switch.set_value(key)
        if self.known is not None and self.known.results.responses:
            self._stack.setCurrentWidget(self.view)
            self.printing.offer(self.view)

    def ask_anew(self) -> None:
        ask = partial(_found, wanted=self._wanted)
        self.operations.ask(ask, self._show, self._regret, key=(self, "results"))

    def first(self) -> QWidget:
        return self.view.first()

    def say_nothing(self, title: str, sentence: str, button: str) -> None:
        super().say_nothing(title, sentence, button)
        self.printing.offer(None)

    def _choose(self) -> None:
        offer = self.bar.offer
        if offer is not None and offer.round_ids != self._wanted:
            self._wanted = offer.round_ids
            self.renew()

    def _show(self, found: _Found) -> None:
        self._show_found(found)
        self.show_answer()

    def _show_found(self, found: _Found) -> None:
        self.bar.offer_rounds(found.offered)
        self.bar.setVisible(bool(found.offered))
        self._switch.setEnabled(bool(found.results and found.results.responses))
        if found.offer is None or found.results is None:
            self.say_nothing(*_NO_ROUNDS)
            return
        self._wanted = found.offer.round_ids
        self.bar.choose(found.offer)
        self.bar.show_days(found.results)
        self.known = _known(found.offer, found.results, found.offered)
        if not found.results.responses:
            self.say_nothing(*_NO_FORMS)
            return
        for view in self.views.values():
            view.look_at(self.known)
        self.show_view(self._switch.value())

    def _regret(self, problems: tuple[Problem, ...]) -> None:
        self.say_nothing(_NO_FORMS[0], " ".join(one.sentence for one in problems), _TO_ROUNDS)
        self._is_asking = False

    def _view(self, key: str) -> ResultsView:
        """Return a view, made now where it was never shown."""
        if key not in self.views:
            view = make_view(key, self.operations)
            self.views[key] = view
            self._stack.addWidget(view)
            view.forms_wanted.connect(self._show_forms)
            view.texts_wanted.connect(self._show_texts)
            view.way_wanted.connect(self._go_to_rounds)
            view.paper_ready.connect(self._offer_paper)
            if self.known is not None:
                view.look_at(self.known)
        return self.views[key]

    def _offer_paper(self) -> None:
        self.printing.offer(self.view)

    def _show_forms(self, wanted: FormsWanted) -> None:
        from ui.surveys.results.forms_dialog import FormsDialog  # noqa: PLC0415 — when first used

        if self.known is not None:
            dialog = FormsDialog(wanted, self.known.scope, self.operations, self)
            dialog.go_to.connect(self.go_to)
            dialog.open()

    def _show_texts(self, key: str) -> None:
        self.show_view(FREE)
        self.view.show_question(key)

    def _go_to_rounds(self) -> None:
        known = self.known
        place = f"/{known.offer.round_ids[0]}" if known else ""
        self.go_to.emit(f"surveys/rounds{place}")

    def _connect(self) -> None:
        self._switch.chosen.connect(self.show_view)
        self.bar.chosen.connect(self._choose)
        self.empty.started.connect(self._go_to_rounds)
        self.printing.said.connect(self.note.say)


def _found(file: CentreFile, wanted: tuple[int, ...]) -> _Found:
    with file.reading():
        offered = offers(rounds(file))
        known = next((one for one in offered if one.round_ids == wanted), None)
        offer = known or first_worth_showing(offered)
        results = survey_results(file, Scope(offer.round_ids)) if offer else None
    return _Found(offered, offer, results)


def _known(offer: Offer, results: SurveyResults, offered: tuple[Offer, ...]) -> Known:
    single = (one for one in offered if len(one.round_ids) == 1)
    own_first = sorted(single, key=lambda one: not one.is_of(offer))
    return Known(offer, Scope(offer.round_ids), results, tuple(own_first))


_TO_ROUNDS = "К опросам"
_NO_ROUNDS = (
    "Здесь будут результаты опросов",
    "Частоты и проценты по каждому вопросу, сравнение вопросов и опросов, свободные ответы.",
    _TO_ROUNDS,
)
_NO_FORMS = (
    "Анкет пока нет",
    "Результаты появятся с первой введённой анкетой: бумажной, из таблицы или электронной.",
    "Ввести анкеты",
)
