"""The form of the brand: the own name in sentences, each with the form it needs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QLabel, QWidget

from kcentre.centre.rules import SENTENCES, is_form_of
from kcentre.language.declension import CASES, Forms, proposed_forms, undeclined
from ui.structure.office.hints import add_hint
from ui.widgets.buttons import LinkButton
from ui.widgets.editors import TextField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import Form
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from ui.widgets.form import FormField

_NAME_HINT: Final = "Без кавычек и слова «центр»: Ладошка, Мы вместе, Семейная гостиная."
_SLOGAN_HINT: Final = "Короткая строка под названием: она стоит на бланке каждой бумаги."
_GAP: Final = "…"


class BrandForm(Form):
    """Forms follow the name until the head writes one; every form stands in its sentence."""

    def __init__(self) -> None:
        super().__init__(columns=2, narrowest=240)
        self._told: dict[str, QLabel] = {}
        self._proposed = Forms()
        self._is_loading = False
        self.propose, self.keep_as_is = LinkButton("Предложить формы"), LinkButton("Не склоняется")
        self.known_name = LinkButton("")
        self._fill()
        self.edited.connect(self._follow)
        self.propose.clicked.connect(self.take_proposed)
        self.keep_as_is.clicked.connect(self.take_undeclined)
        self.known_name.clicked.connect(self._take_known)
        self.offer_name("")

    def load(self, values: dict[str, Any]) -> None:
        self._is_loading = True
        super().load(values)
        self._is_loading = False
        self._proposed = proposed_forms(self._name())
        self._tell()

    def offer_name(self, name: str) -> None:
        """Offer the own name that the passport has already."""
        self._known = name
        self.known_name.setText(f"Взять из паспорта: «{name}»".replace("&", "&&"))
        self._show_ways()

    def take_proposed(self) -> None:
        """Fill the gaps with the proposed forms; where there is no gap, all is proposed anew.

        What the endings don't tell is left to the head.
        """
        typed, proposed = asdict(self._forms()), asdict(proposed_forms(self._name()))
        gaps = [case for case, form in typed.items() if not form]
        self._put(Forms(**{**typed, **{case: proposed[case] for case in gaps or CASES}}))

    def take_undeclined(self) -> None:
        """Let the name be the same in every case."""
        self._put(undeclined(self._name()))

    def _take_known(self) -> None:
        self.field("name").editor.set_value(self._known)

    def _follow(self) -> None:
        if not self._is_loading:
            self._follow_name()
            self._tell()

    def _follow_name(self) -> None:
        """Propose anew while the forms are nobody's own words."""
        proposed = proposed_forms(self._name())
        if proposed == self._proposed:
            return
        is_untouched = self._forms() in {self._proposed, Forms()}
        self._proposed = proposed
        if not self._name():
            return
        self._put(proposed if is_untouched else self._of_this_name(proposed))

    def _of_this_name(self, proposed: Forms) -> Forms:
        """Return what is typed; forms of quite another name give way to the proposed ones."""
        typed, name = asdict(self._forms()), self._name()
        others = {case for case, form in typed.items() if form and not is_form_of(form, name)}
        return Forms(**{**typed, **{case: getattr(proposed, case) for case in others}})

    def _put(self, forms: Forms) -> None:
        for case, form in asdict(forms).items():
            self.field(case).editor.set_value(form)

    def _tell(self) -> None:
        """Say every sentence with the form that is typed, or with a gap."""
        for case, label in self._told.items():
            form = str(self.field(case).editor.value()) or _GAP
            label.setText(SENTENCES[case][1].format(form) + ".")
        self._show_ways()

    def _show_ways(self) -> None:
        name = self._name()
        self.known_name.setVisible(bool(self._known) and not name)
        for button in (self.propose, self.keep_as_is):
            button.setEnabled(bool(name))

    def _name(self) -> str:
        return str(self.field("name").editor.value()).strip('«»"“”„ ')

    def _forms(self) -> Forms:
        return Forms(*(str(self.field(case).editor.value()) for case in CASES))

    def _fill(self) -> None:
        name = self.add("name", "Собственное название", TextField("Ладошка"), span=2)
        add_hint(name, _NAME_HINT)
        self._put_ways(name)
        for case, (question, _) in SENTENCES.items():
            field = self.add(case, question.capitalize(), TextField())
            self._told[case] = add_hint(field, "")
        add_hint(self.add("slogan", "Слоган", TextField(), span=2), _SLOGAN_HINT)

    def _put_ways(self, field: FormField) -> None:
        ways = QWidget()
        row = FlowLayout(theme().px(12), ways)
        for button in (self.known_name, self.propose, self.keep_as_is):
            row.addWidget(button)
        field.put_beneath(ways)
