"""The timetable for the door, the site and the phone: choices at the left, pages at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.operations import Operations
from ui.papers.papers import Papers
from ui.papers.preview import Preview
from ui.papers.saved_note import SavedNote
from ui.premises.timetable.calendars import Calendars
from ui.premises.timetable.choices_form import ChoicesForm
from ui.premises.timetable.wish import Offered, offered
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_WIDTH, _HEIGHT, _EDGE, _CHOICES = 1180, 760, 48, 330
_PAUSE_MS = 250
"""Typing goes on: the pages are made when it rests."""
_TITLE = "Расписание для двери, сайта и телефона"


def open_timetable_dialog(parent: QWidget, operations: Operations) -> TimetableDialog:
    """Open the timetable of today; it is made anew with every choice."""
    dialog = TimetableDialog(operations, parent)
    dialog.open()
    return dialog


class TimetableDialog(QDialog):
    """Keys: Ctrl+P prints, Ctrl+S saves as PDF, Esc closes."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_TITLE)
        self._operations = operations
        self.choices = ChoicesForm()
        self.papers, self.calendars = Papers(operations, self), Calendars(operations, self)
        self.preview = Preview(operations, "Страницы расписания")
        self.note = SavedNote()
        self._make_buttons()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()
        operations.ask(offered, self._offer)
        self._make()

    def _make_buttons(self) -> None:
        self.print = PrimaryButton("Печать")
        self.pdf = QuietButton("PDF", "file-text")
        self.png = QuietButton("PNG", "image-plus")
        self.xlsx = QuietButton("Excel", "file-spreadsheet")
        self.hours = QuietButton("Календарь (.ics)", "calendar")
        self.appointments = QuietButton("Записи в телефон", "clock")
        self.pdf.setAccessibleName("Сохранить PDF")
        self.png.setAccessibleName("Сохранить изображением PNG")
        self.png.setToolTip("Изображение для сайта и мессенджера")
        self.xlsx.setAccessibleName("Сохранить для Excel")
        self.hours.setToolTip("Часы приёма на учебный год: специалиста или всех")
        self.appointments.setToolTip(
            "Записи выбранного специалиста на учебный год, без имён: время, форма и кабинет"
        )

    def _connect(self) -> None:
        for button, deed in (
            (self.print, self.papers.print),
            (self.pdf, self.papers.save_pdf),
            (self.png, self.papers.save_png),
            (self.xlsx, self.papers.save_xlsx),
            (self.hours, self._save_hours),
            (self.appointments, self._save_appointments),
        ):
            button.clicked.connect(deed)
        for button, keys in ((self.print, "Ctrl+P"), (self.pdf, "Ctrl+S")):
            add_shortcut(self, keys).activated.connect(button.click)
            button.setToolTip(keys)
        self.choices.wished.connect(self._want)
        self._pause.timeout.connect(self._make)
        self.papers.made.connect(self._show)
        self.papers.not_made.connect(self.preview.say)
        self.papers.said.connect(self.note.say)
        self.calendars.said.connect(self.note.say)

    def _offer(self, found: Offered) -> None:
        self.choices.offer(found)

    def _want(self) -> None:
        self.papers.forget()
        self._allow(allowed=False)
        self._pause.start()

    def _make(self) -> None:
        """Make the pages of what is chosen now."""
        wish = self.choices.wish()
        self._allow(allowed=False)
        self.appointments.setEnabled(wish is not None and wish.look.specialist_id is not None)
        self.hours.setEnabled(wish is not None)
        if wish is None:
            self.papers.forget()
            self.preview.say("Исправьте отмеченное поле: страницы появятся сами.")
            return
        if not self.preview.pages.count:
            self.preview.wait()
        self.papers.make(wish.file_stem, wish)

    def _show(self, pdf: bytes) -> None:
        self._allow(allowed=True)
        self.preview.show_pdf(pdf)

    def _allow(self, *, allowed: bool) -> None:
        for button in (self.print, self.pdf, self.png, self.xlsx):
            button.setEnabled(allowed)

    def _save_hours(self) -> None:
        wish = self.choices.wish()
        if wish is not None:
            self.calendars.save_hours(wish)

    def _save_appointments(self) -> None:
        wish = self.choices.wish()
        if wish is not None:
            self.calendars.save_appointments(wish)

    def _lay_out(self) -> None:
        px = theme().px
        free = self.screen().availableSize() - QSize(_EDGE, _EDGE)
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(free))
        buttons = QWidget()
        row = FlowLayout(px(8), buttons)
        for button in (self.print, self.pdf, self.png, self.xlsx, self.hours, self.appointments):
            row.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(px(10))
        for part in (buttons, self.note):
            right.addWidget(part)
        right.addWidget(self.preview, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(px(16), px(14), px(16), px(14))
        whole.setSpacing(px(16))
        whole.addWidget(self._scrolled_choices())
        whole.addLayout(right, 1)

    def _scrolled_choices(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(min(theme().px(_CHOICES), self.width() // 2))
        area.setWidget(self.choices)
        return area
