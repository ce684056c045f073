"""The form of a document: what it is, by what it is adopted, where it is kept, its files."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.attachments.records import Owner
from kcentre.structure.documents.cards import DocumentChoices
from kcentre.structure.documents.lines import TABLE
from kcentre.structure.documents.records import DocumentCard, DocumentDraft
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from kcentre.structure.documents.words import kind_title, named
from ui.operations import Operations
from ui.records.attachments_card import AttachmentsCard
from ui.records.offers import value_field
from ui.structure.documents.chain_view import ChainView
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.suggest_field import SuggestField
from ui.widgets.typed_field import NumberField

_MOST_VERSIONS = 999
_SAME = (
    "kind", "status", "title", "number", "date", "review_on", "responsible", "reason", "minutes",
    "minutes_on", "order_number", "order_on", "case_file_id", "partner_id", "version",
    "replaces_id", "note",
)  # fmt: skip
"""Fields of the same name here and in the draft."""


class DocumentForm(FormStack):
    """Shows a document and collects it again; its status is changed by the chain above."""

    status_wanted = Signal(object)
    """(DocumentStatus)"""

    version_wanted = Signal()
    go_to = Signal(str)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = DocumentCard(None)
        self._choices: DocumentChoices | None = None
        self._proposed: tuple[str, int | None] = ("", None)
        self.chain = ChainView()
        self.kind = ChoiceField([(kind, kind_title(kind)) for kind in DocumentKind])
        self.people = SuggestField((), "кто отвечает")
        self.files = AttachmentsCard(operations)
        self.begins_with_files = False
        self._column.addWidget(self.chain)
        self._column.addWidget(self.files)
        self.add_form(_what_form(self.kind, self.people))
        self.add_form(_adopted_form(), "Зачем и чем принят")
        self.add_form(_kept_form(), "Где лежит и что заменяет")
        self._connect()

    def show_card(self, card: DocumentCard | None, choices: DocumentChoices) -> None:
        """Show a kept document, or an empty form for a new one."""
        self._card, self._choices = card or DocumentCard(None), choices
        shown, draft = self._card, self._card.draft
        is_kept = shown.id is not None
        self._offer(draft, choices)
        self.load({name: getattr(draft, name) for name in _SAME})
        for part in (self.chain, self.files):
            part.setVisible(is_kept)
        self.field("status").setVisible(not is_kept)
        self._proposed = ("", None)
        if is_kept:
            self.chain.show_card(shown)
        else:
            self._propose()
        self._follow_kind()
        self.files.show_owner(None if shown.id is None else Owner(TABLE, shown.id))
        self.take_as_unchanged()

    def collect(self) -> DocumentDraft:
        """Return what was entered."""
        values: dict[str, Any] = self.values()
        values["version"] = values["version"] or 1
        subject = self._card.draft.subject_id
        return DocumentDraft(subject_id=subject, **{name: values[name] for name in _SAME})

    def focus_first(self) -> None:
        """Put the cursor where the entry begins; of a kept document, to what may happen to it."""
        is_known = self._card.draft.kind is not DocumentKind.OTHER
        with_files, self.begins_with_files = self.begins_with_files, False
        if self._card.id is not None:
            (self.files.adder if with_files else self.chain.changer).setFocus()
        else:
            self.focus("number" if is_known else "kind")

    def _offer(self, draft: DocumentDraft, choices: DocumentChoices) -> None:
        self.people.suggest(choices.people)
        own = draft.case_file_id
        files = [one for one in choices.case_files if not one.case_file.is_retired or one.id == own]
        self._choice("case_file_id").set_choices([(one.id, one.name) for one in files])
        self._choice("partner_id").set_choices(list(choices.partners))

    def _follow_kind(self) -> None:
        """Offer what a document of this kind may replace, and the partner of an agreement."""
        kind = self.kind.value()
        if self._choices is None:
            return
        older = [
            (line.id, f"{named(line.draft)}, версия {line.draft.version}")
            for line in self._choices.documents
            if line.draft.kind == kind and line.id != self._card.id
        ]
        self._choice("replaces_id").set_choices(older)
        self._choice("replaces_id").set_value(self._card.draft.replaces_id)
        is_agreement = kind is DocumentKind.PARTNER_AGREEMENT
        is_named = self._card.draft.partner_id is not None
        self.field("partner_id").setVisible(is_agreement or is_named)

    def _change_kind(self) -> None:
        self._propose()
        self._follow_kind()

    def _propose(self) -> None:
        """Head a new document as its kind usually is, and put it into its usual case file."""
        kind, choices = self.kind.value(), self._choices
        if self._card.id is not None or choices is None or not isinstance(kind, DocumentKind):
            return
        title, case_file = self.field("title").editor, self._choice("case_file_id")
        before = self._proposed
        usual = choices.usual_files.get(kind)
        self._proposed = (choices.titles[kind], usual)
        if title.value() == before[0]:
            title.set_value(self._proposed[0])
        if case_file.value() == before[1]:
            case_file.set_value(usual)

    def _number_version(self) -> None:
        """Count the version on from the document that this one replaces."""
        replaced = self._choice("replaces_id").value()
        known = self._choices.documents if self._choices else ()
        for line in known:
            if line.id == replaced and self._card.id is None:
                self.field("version").editor.set_value(line.draft.version + 1)

    def _choice(self, name: str) -> ChoiceField:
        editor = self.field(name).editor
        if not isinstance(editor, ChoiceField):
            raise TypeError(f"{name} is chosen from a list")
        return editor

    def _connect(self) -> None:
        self.kind.edited.connect(self._change_kind)
        self._choice("replaces_id").edited.connect(self._number_version)
        self.chain.status_wanted.connect(self.status_wanted)
        self.chain.version_wanted.connect(self.version_wanted)
        self.chain.go_to.connect(self.go_to)


def _what_form(kind: ChoiceField, people: SuggestField) -> Form:
    form = Form(columns=2)
    form.add("kind", "Вид документа", kind)
    form.add("status", "Статус", value_field(DocumentStatus, nothing=None), _STATUS_HINT)
    form.add("title", "Заголовок", TextField(), "Как стоит в заголовке документа.", span=2)
    form.add("number", "Номер", TextField(), "Без знака №; если номера нет — пусто.")
    form.add("date", "Дата", DateField(), "Дата утверждения документа.")
    form.add("review_on", "Пересмотреть до", DateField(looks_ahead=True), _REVIEW_HINT)
    form.add("responsible", "Ответственный", people, "Кто следит за документом: F4 — список.")
    return form


def _adopted_form() -> Form:
    form = Form(columns=2)
    form.add("reason", "Зачем принят", LongTextField(2), "Одним-двумя предложениями.", span=2)
    form.add("minutes", "Протокол педсовета №", TextField())
    form.add("minutes_on", "Дата протокола", DateField())
    form.add("order_number", "Утверждён приказом №", TextField())
    form.add("order_on", "Дата приказа", DateField())
    return form


def _kept_form() -> Form:
    form = Form(columns=2)
    form.add("case_file_id", "Дело", ChoiceField(nothing="не выбрано"), _FILE_HINT)
    form.add("version", "Версия", NumberField(1, _MOST_VERSIONS))
    form.add("replaces_id", "Заменяет", ChoiceField(nothing="ничего"), _REPLACES_HINT, span=2)
    form.add("partner_id", "Партнёр", ChoiceField(nothing="не выбран"), span=2)
    form.add("note", "Примечание", LongTextField(2), span=2)
    return form


_STATUS_HINT = "Дальше статус меняют кнопкой: у каждого шага остаётся день."
_REVIEW_HINT = "С этого дня программа напомнит, что документ пора пересмотреть."
_FILE_HINT = "Дело по номенклатуре; список дел — в части «Номенклатура дел»."
_REPLACES_HINT = "Когда этот документ утвердят, тот станет отменённым."
