"""«План услуг»: drafted from the survey, changed by the head, kept for the academic year."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.analysis.demand.plan_draft import drafted_plan
from kcentre.language.dates import short_date, today_here
from kcentre.language.plurals import services
from kcentre.monitoring.plan.parts import Part, PartKey
from kcentre.monitoring.plan.plan_json import plan_to_json
from kcentre.monitoring.plan.records import Plan, PlanDraft
from kcentre.monitoring.plan.verbs import keep_plan, remove_plan
from kcentre.premises.hours.calendar import academic_year_title
from kcentre.surveys.rounds.records import RoundLine
from ui.records.draft_keeper import DraftKeeper
from ui.records.work_scroll import Work, fill_with_work
from ui.surveys.conclusions.plan_card import PlanCard
from ui.surveys.conclusions.plan_work import KnownPlan, PlanWork, draft_kind, known_plan
from ui.surveys.conclusions.replacing import ReplacingQuestion
from ui.surveys.conclusions.view import StudyView
from ui.widgets.colours import Tone
from ui.widgets.shortcuts import add_shortcut

if TYPE_CHECKING:
    from kcentre.language import Problem
    from ui.operations import Operations


class PlanView(StudyView):
    """Ctrl+S keeps the plan. What is not kept waits in the file."""

    tables = ("service_plan", "service_plan_line", "topic", "specialist")

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.work, self.card = PlanWork(), PlanCard()
        self._keeper = DraftKeeper(draft_kind(self.work.known.year), operations, self)
        self._keeper.pause.timeout.connect(self.leave)
        self._drafting = ReplacingQuestion("План услуг", self)
        self._dropping = ReplacingQuestion("План услуг", self)
        self._is_known = self._is_busy = False
        self._lay_out()
        self._connect()

    def ask_anew(self, line: RoundLine) -> None:  # noqa: ARG002 — a year has one plan
        self.operations.ask(known_plan, self._take, key=(self, "plan"))

    def leave(self) -> None:
        if self._is_known:
            self.card.rows.settle()
            draft = self.work.draft
            self._keeper.keep(None if draft is None else plan_to_json(draft))

    def forget(self) -> None:
        super().forget()
        self._keeper.pause.stop()
        self.operations.drop((self, "plan"))
        self.operations.drop((self, "draft"))
        self.work, self._is_known = PlanWork(), False

    def first(self) -> QWidget:
        rows = self.card.rows.rows
        return rows[0].volume if rows else self.card.nothing.button

    def save(self) -> None:
        """Keep the plan on the screen."""
        self.card.rows.settle()
        draft = self.work.to_be_kept
        if draft is not None and not self._is_busy and not self.card.rows.is_odd:
            self._is_busy = True
            verb = partial(keep_plan, draft=draft)
            self.operations.change(verb, self._kept, self._regret, initiator=self)

    def draft(self) -> None:
        """Draft the plan from the survey; volumes changed by hand are not dropped unasked."""
        if self.work.is_edited:
            self._drafting.ask("Объёмы в плане изменены вручную. Заменить их?", "Составить заново")
        else:
            self._draft_now()

    def drop(self) -> None:
        """Show the plan that is kept again."""
        if self.work.is_edited:
            self._dropping.ask("Не сохранять изменения в плане?", "Не сохранять")
        else:
            self._drop_now()

    def remove(self) -> None:
        """Remove the plan that is kept; Ctrl+Z brings it back."""
        verb = partial(remove_plan, year=self.work.known.year)
        self.operations.change(verb, initiator=self)

    def _draft_now(self) -> None:
        if self.line is None or self._is_busy:
            return
        self._is_busy = True
        year, today = self.work.known.year, today_here()
        ask = partial(drafted_plan, round_id=self.line.id, year=year, today=today)
        self.operations.ask(ask, self._put, self._regret, key=(self, "draft"))

    def _put(self, draft: PlanDraft) -> None:
        had = self.has_keyboard()
        self._is_busy = False
        self.card.say(" ".join(draft.remarks))
        self.work.put(draft if draft.lines else None)
        self._show()
        self.leave()
        if had:
            self.first().setFocus()

    def _drop_now(self) -> None:
        self.work.put(None)
        self.card.say("")
        self._show()
        self.leave()

    def _take(self, known: KnownPlan) -> None:
        if not self._is_known:
            self._keeper.begin(None if known.unsaved is None else plan_to_json(known.unsaved))
        self._is_known = True
        self.work.take(known)
        self._show()

    def _kept(self, _changes: object) -> None:
        self._is_busy = False
        self.work.put(None)
        self.card.say("")
        self._keeper.keep(None)
        self.renew()

    def _regret(self, problems: tuple[Problem, ...]) -> None:
        self._is_busy = False
        self.card.say(" ".join(problem.sentence for problem in problems), is_problem=True)
        self._show()

    def _set_volume(self, key: PartKey, volume: int) -> None:
        self.work.set_volume(Part(self.card.switch.value()), key, volume)
        self._keeper.pause.start()
        self._show()

    def _show(self) -> None:
        work, card = self.work, self.card
        kept, had = work.known.kept, self.has_keyboard()
        card.set_title(f"План услуг на {academic_year_title(work.known.year)} учебный год")
        card.rows.show_rows(work.rows(Part(card.switch.value())), work.total)
        card.total.setText(f"Всего {services(work.total)}")
        shown = work.draft or kept
        card.origin.setText(shown.note if shown else "")
        if work.draft is not None:
            card.tell_state("не сохранён", Tone.ATTENTION)
        else:
            card.tell_state(_kept_words(kept), Tone.GOOD)
        is_draft = kept is not None and kept.approved_on is None
        card.offer(has_lines=bool(work.lines), is_kept=is_draft,
                   is_unsaved=work.draft is not None)  # fmt: skip
        self.regain_keyboard(had=had)

    def _connect(self) -> None:
        card = self.card
        card.switch.chosen.connect(self._show)
        card.rows.changed.connect(self._set_volume)
        card.save.clicked.connect(self.save)
        card.draft.clicked.connect(self.draft)
        card.nothing.started.connect(self.draft)
        card.drop.clicked.connect(self.drop)
        card.remove.clicked.connect(self.remove)
        add_shortcut(self, "Ctrl+S").activated.connect(self.save)
        self._drafting.agreed.connect(self._draft_now)
        self._dropping.agreed.connect(self._drop_now)

    def _lay_out(self) -> None:
        work = Work()
        work.column.addWidget(self.card, 1)
        fill_with_work(self, work)


def _kept_words(kept: Plan | None) -> str:
    """Return when the plan was approved (then it is corrected in «Мониторинг»), or kept."""
    if kept is None:
        return ""
    if kept.approved_on is not None:
        return f"утверждён {short_date(kept.approved_on)}"
    return f"сохранён {short_date(kept.made_on)}"
