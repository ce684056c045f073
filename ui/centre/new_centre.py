"""The first start: three questions, or the centre for learning."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from kcentre.centre.records import Passport
from kcentre.centre.values import CentreKind
from kcentre.language import Problem
from kcentre.storage.location import SUFFIX
from ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import TextField
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.form import Form
from ui.widgets.leaving_question import LeavingQuestion
from ui.widgets.looks import set_look
from ui.widgets.save_dialog import ask_where_to_save
from ui.widgets.theme import theme

_WIDTH = 560


class NewCentreDialog(FittedDialog):
    """Asks for the kindergarten, the centre and the head; the rest can wait."""

    founded = Signal(object, object)
    """(Path, Passport) of the centre to make."""

    demo_wanted = Signal()

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(_WIDTH, parent)
        self.setWindowTitle("Новый центр")
        self._path = path
        self._form = Form(columns=2)
        self._fill_form()
        self._form.load({})  # what is entered from now on is not lost without a question
        self._question = LeavingQuestion(self)
        self._question.keep_wanted.connect(self._collect)
        self._question.drop_wanted.connect(self._drop)
        self._place = QLabel()
        self._place.setWordWrap(True)
        set_look(self._place, role="small")
        self._create = PrimaryButton("Создать центр")
        self._create.setDefault(True)
        self._create.clicked.connect(self._collect)
        self._lay_out()
        self._show_place()
        self._form.focus_first()

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say what must be corrected."""
        self._create.setEnabled(True)
        self._form.show_problems(problems)

    def reject(self) -> None:
        """Put it off; ask first where something was entered."""
        if self._form.is_changed():
            self._question.ask()
        else:
            self._drop()

    def _drop(self) -> None:
        super().reject()

    def _fill_form(self) -> None:
        kinds = [(kind, kind.label) for kind in CentreKind]
        self._form.add(
            "kindergarten",
            "Детский сад",
            TextField("МБДОУ «Детский сад № 7 «Ласточка»"),
            "Полное название: оно стоит в заголовке всех отчётов.",
            span=2,
        )
        self._form.add("centre_kind", "Как центр называется по приказу", ChoiceField(kinds))
        self._form.add(
            "centre_name",
            "Собственное название, если есть",
            TextField("«Мы вместе»"),
            "Можно оставить пустым и указать позже.",
        )
        self._form.add(
            "head",
            "Заведующий",
            TextField("Фамилия, имя, отчество"),
            "Подписывает отчёты. Можно указать позже.",
            span=2,
        )

    def _collect(self) -> None:
        if not self._form.is_understood():
            return
        values = self._form.values()
        passport = Passport(
            values["kindergarten"], values["centre_name"], values["centre_kind"], values["head"]
        )
        self._create.setEnabled(False)
        self.founded.emit(self._path, passport)

    def _show_place(self) -> None:
        self._place.setText(f"Данные будут лежать в файле «{self._path}».")

    def _choose_place(self) -> None:
        kind = f"Файлы центров (*{SUFFIX})"
        path = ask_where_to_save(self, "Где хранить центр", self._path, kind)
        if path:
            self._path = path
            self._show_place()

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout()
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(14))
        title = QLabel("Три вопроса — и можно работать")
        set_look(title, role="title")
        column.addWidget(title)
        column.addWidget(self._form)
        column.addLayout(self._place_row())
        column.addLayout(self._button_row())
        line = QFrame()
        set_look(line, role="line")
        column.addWidget(line)
        column.addLayout(self._demo_row())
        self.take(column)

    def _place_row(self) -> QHBoxLayout:
        other = LinkButton("Выбрать другое место…")
        other.clicked.connect(self._choose_place)
        row = QHBoxLayout()
        row.addWidget(self._place, 1)
        row.addWidget(other, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _button_row(self) -> QHBoxLayout:
        later = QuietButton("Отмена")
        later.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(later)
        row.addWidget(self._create)
        return row

    def _demo_row(self) -> QHBoxLayout:
        words = QLabel(
            "Хотите сначала осмотреться? В учебном центре всё вымышлено, "
            "с Вашими данными он не смешивается."
        )
        words.setWordWrap(True)
        set_look(words, role="secondary")
        demo = QuietButton("Учебный центр", "graduation-cap")
        demo.clicked.connect(self.demo_wanted)
        row = QHBoxLayout()
        row.setSpacing(theme().px(12))
        row.addWidget(words, 1)
        row.addWidget(demo)
        return row
