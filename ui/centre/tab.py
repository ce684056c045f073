"""«Центр»: passport, specialists, topics, sub-units, texts to be used again, rules."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kcentre.centre import queries
from kcentre.centre.verbs import change_passport, change_settings
from kcentre.storage import Changes
from ui.centre.passport_form import passport_form
from ui.centre.settings_form import settings_form
from ui.centre.snippets import SNIPPETS
from ui.centre.specialists import SPECIALISTS
from ui.centre.sub_units import SUB_UNITS
from ui.centre.topics import TOPICS
from ui.operations import Operations
from ui.records.facts_page import FactsPage
from ui.records.record_list import RecordList
from ui.tab import Tab
from ui.widgets.buttons import SegmentedSwitch
from ui.widgets.theme import theme

_TITLES = (
    ("passport", "Паспорт"),
    ("specialists", "Специалисты"),
    ("topics", "Темы"),
    ("sub_units", "Подразделения"),
    ("snippets", "Шаблоны"),
    ("settings", "Правила учёта"),
)


class CentreTab(Tab):
    """Its targets: «passport/head» (a field), «specialists/12» (a record), «topics» and so on."""

    key = "centre"
    title = "Центр"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self._facts = {
            "passport": FactsPage(
                "Паспорт центра", passport_form(), queries.passport, change_passport, operations
            ),
            "settings": FactsPage(
                "Правила учёта", settings_form(), queries.settings, change_settings, operations
            ),
        }
        kinds = (SPECIALISTS, TOPICS, SUB_UNITS, SNIPPETS)
        self._lists = {kind.key: RecordList(kind, operations) for kind in kinds}
        self._switch = SegmentedSwitch(list(_TITLES), "Части раздела «Центр»")
        self._is_switching = False
        self._switch.chosen.connect(self._switch_to)
        self._stack = QStackedWidget()
        for page in (*self._facts.values(), *self._lists.values()):
            self._stack.addWidget(page)
        self._lay_out()

    def activate(self, target: str = "") -> None:
        name, _, rest = target.partition("/")
        if name in self._facts:
            self._stack.setCurrentWidget(self._facts[name])
            self._facts[name].focus(rest)
        elif name in self._lists:
            self._stack.setCurrentWidget(self._lists[name])
            if rest.isdecimal():
                self._lists[name].choose(int(rest))
            elif not self._is_switching:
                self._lists[name].focus()
        else:
            return
        self._switch.set_value(name)

    def _switch_to(self, name: str) -> None:
        """Show a part and leave the keyboard on the switch: its arrows go on to the next one."""
        self._is_switching = True
        self.activate(name)
        self._is_switching = False

    def may_leave(self, then: Callable[[], None]) -> bool:
        for name, page in self._facts.items():
            if not page.may_leave(then):
                self.activate(name)
                return False
        return True

    def centre_opened(self) -> None:
        for page in self._facts.values():
            page.refresh()
        for listed in self._lists.values():
            listed.refresh()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        for name, page in self._facts.items():
            if initiator is not page and changes.touched(name):
                page.refresh()
        if changes.touched("specialist", "topic", "sub_unit", "snippet"):
            for listed in self._lists.values():
                listed.refresh()

    def _lay_out(self) -> None:
        margin = theme().px(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme().px(12))
        row = QHBoxLayout()
        row.addWidget(self._switch)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self._stack, 1)
