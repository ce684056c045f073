"""The form of a referral: who was sent, to whom, what for, what came of it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLabel, QWidget

from kcentre.journal.queries import Choices
from kcentre.journal.referrals.queries import places_sent_to
from kcentre.journal.referrals.records import ReferralCard, ReferralDraft
from kcentre.journal.values import ReferralOutcome
from kcentre.language import Problem
from kcentre.language.dates import today_here
from ui.families.who_fields import WhoFields
from ui.operations import Operations
from ui.records.field_names import by_form
from ui.records.offers import offer_specialists, value_field
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.suggest_field import SuggestField

_SAME = ("date", "organisation", "purpose", "outcome", "outcome_on", "note")
"""Fields of the same name here and in the draft."""

_PLACES = (
    "ПМПК",
    "Служба ранней помощи",
    "детская поликлиника",
    "невролог",
    "сурдолог",
    "офтальмолог",
    "центр психолого-педагогической помощи",
    "органы опеки и попечительства",
    "социальная защита",
)


class ReferralForm(FormStack):
    """Of a consultation the recipient is known; else it is asked who is sent."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._session_id: int | None = None
        self._place = SuggestField(_PLACES)
        self.told = QLabel()
        self.told.setWordWrap(True)
        set_look(self.told, role="secondary")
        self._column.addWidget(self.told)
        self._who, self._main = Form(columns=2), _fields(self._place)
        self.who = WhoFields(self._who, operations, "Кого направили?")
        self._who.field("child").hide()  # a referral is an adult's
        self.add_form(self._who)
        self.add_form(self._main)
        self._main.field("outcome").editor.edited.connect(self._follow_outcome)
        self.who.chosen.connect(self._go_on)
        add_shortcut(self, "Alt+A").activated.connect(self.who.toggle_anonymous)

    def show_card(self, card: ReferralCard | None, choices: Choices) -> None:
        """Show a referral, kept or begun from a consultation, or an empty form."""
        draft = card.draft if card else ReferralDraft(date=today_here())
        self._session_id = draft.session_id
        self._show_origin(card)
        offer_specialists(self._main, choices.specialists, draft.specialist_id)
        self.who.show_who(card.person if card else None, is_anonymous=draft.is_anonymous)
        values = {name: getattr(draft, name) for name in _SAME}
        self.load({**values, "specialist": draft.specialist_id})
        self._follow_outcome()
        self.take_as_unchanged()
        self._operations.ask(places_sent_to, self._suggest, key=(self, "places"))

    def collect(self) -> ReferralDraft:
        """Return what was entered."""
        values, who = self.values(), self.who.who()
        return ReferralDraft(
            **{name: values[name] for name in _SAME},
            session_id=self._session_id,
            adult_id=who.recipient_id,
            newcomer=who.newcomer,
            is_anonymous=who.is_anonymous,
            new_child=who.new_child,
            specialist_id=values["specialist"],
        )

    def show_problems(self, problems: Iterable[Problem]) -> None:
        super().show_problems(by_form(problems))

    def show_doubts(self, problems: Iterable[Problem]) -> None:
        super().show_doubts(by_form(problems))

    def focus_first(self) -> None:
        """Put the cursor where a referral begins: who, or where to where that is known."""
        is_asked = self._session_id is None and self.who.person.isEnabled()
        self.focus("who" if is_asked else "organisation")

    def _suggest(self, places: list[str]) -> None:
        """Offer where people were sent before, then the usual places."""
        self._place.suggest(list(dict.fromkeys([*places, *_PLACES])))

    def _show_origin(self, card: ReferralCard | None) -> None:
        """Tell of which consultation and of whom it is, where that is known."""
        is_known = self._session_id is not None
        person = card.person.title if card and card.person else "аноним"
        self.told.setText(f"{card.session}: {person}" if card and is_known else "")
        self.told.setVisible(is_known)
        self._who.setVisible(not is_known)

    def _go_on(self) -> None:
        self.focus("organisation")

    def _follow_outcome(self) -> None:
        outcome = self._main.field("outcome").editor.value()
        self._main.field("outcome_on").setVisible(outcome != ReferralOutcome.UNKNOWN)


def _fields(place: SuggestField) -> Form:
    form = Form(columns=2)
    form.add("organisation", "Куда направили", place, _PLACE_HINT, span=2)
    form.add("specialist", "К специалисту центра", ChoiceField(nothing="не выбран"), span=2)
    form.add("purpose", "Зачем", TextField(), "Цель: обследование, занятия, документы…", span=2)
    form.add("date", "Дата", DateField(empty_is_today=True), "Пусто — сегодня.")
    form.add("outcome", "Исход", value_field(ReferralOutcome, nothing=None))
    form.add("outcome_on", "Когда узнали", DateField(), "Пусто — сегодня.")
    form.add("note", "Примечание", LongTextField(2), span=2)
    return form


_PLACE_HINT = "Учреждение, врач, служба; F4 показывает частые. Пусто — к специалисту центра."
