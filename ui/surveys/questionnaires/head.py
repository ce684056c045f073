"""What stands above a questionnaire: its title, its versions, what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from kcentre.surveys.questionnaires.records import Version
from ui.surveys.questionnaires.texts import (
    earlier_words,
    forms_words,
    title_of,
    version_words,
)
from ui.surveys.questionnaires.work import NEW, DesignWork
from ui.widgets.buttons import IconButton, LinkButton, PrimaryButton
from ui.widgets.card import Card, Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class DesignHead(Card):
    """Shows the state of a `DesignWork`; only tells what was pressed."""

    save_wanted = Signal()
    drop_wanted = Signal()
    version_wanted = Signal(object)
    """(Version or None): it should be shown; None is the newest with its changes."""

    copy_wanted = Signal()
    archive_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title = QLabel()
        self.version = Chip("")
        self.earlier = LinkButton("")
        self.newest = LinkButton("К новой версии")
        self.save = PrimaryButton("Сохранить")
        self.drop = LinkButton("Отказаться от правок")
        self.notice = QLabel()
        self.more = IconButton("menu", "Что ещё можно сделать с анкетой")
        self.copy = QAction("Сделать копию", self)
        self.archive = QAction("Убрать в архив", self)
        self.remove = QAction("Удалить", self)
        self._versions: Sequence[Version] = ()
        self._menu = QMenu(self)
        self._fill()
        self._connect()

    def show_work(self, work: DesignWork, *, is_retired: bool) -> None:
        """Show what is being designed."""
        self._versions = work.file.versions
        self.title.setText(title_of(work.shown))
        viewed = work.viewed or (self._versions[0] if self._versions else None)
        self.version.setText(f"Версия {viewed.number}" if viewed else "ещё не сохранена")
        self._show_earlier(work)
        self.save.setVisible(work.viewed is None)
        self.save.setEnabled(work.is_changed)
        words = _notice(work)
        self.notice.setText(words)
        self._state.setVisible(bool(words))
        self.drop.setVisible(work.is_changed and work.viewed is None)
        is_kept = work.file.questionnaire_id != NEW
        self.more.setVisible(is_kept)
        self.archive.setText("Вернуть из архива" if is_retired else "Убрать в архив")

    def _show_earlier(self, work: DesignWork) -> None:
        count = len(self._versions)
        words = earlier_words(self._versions) or f"все версии: {count}"
        self.earlier.setText(words)
        self.earlier.setVisible(count > 1)
        self.newest.setVisible(work.viewed is not None)
        self._menu.clear()
        for place, version in enumerate(self._versions):
            action = self._menu.addAction(version_words(version))
            action.setData(place)

    def _take_version(self, action: QAction) -> None:
        place = action.data()
        self.version_wanted.emit(self._versions[place] if place else None)

    def _take_newest(self) -> None:
        self.version_wanted.emit(None)

    def _open_versions(self) -> None:
        self._menu.popup(self.earlier.mapToGlobal(self.earlier.rect().bottomLeft()))

    def _connect(self) -> None:
        self.save.clicked.connect(self.save_wanted)
        self.drop.clicked.connect(self.drop_wanted)
        self.earlier.clicked.connect(self._open_versions)
        self.newest.clicked.connect(self._take_newest)
        self._menu.triggered.connect(self._take_version)
        self.copy.triggered.connect(self.copy_wanted)
        self.archive.triggered.connect(self.archive_wanted)
        self.remove.triggered.connect(self.removal_wanted)

    def _fill(self) -> None:
        px = theme().px
        set_look(self.title, role="title")
        set_look(self.notice, role="secondary")
        for label in (self.title, self.notice):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.save.setToolTip("Ctrl+Enter")
        deeds = QMenu(self.more)
        deeds.addActions([self.copy, self.archive, self.remove])
        self.more.setMenu(deeds)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        top = QWidget()
        row = FlowLayout(px(8), top)
        for part in (self.version, self.earlier, self.newest):
            row.addWidget(part)
        row.spring()
        row.addWidget(self.save)
        row.addWidget(self.more)
        self._state = QWidget()
        state = QVBoxLayout(self._state)
        state.setContentsMargins(0, 0, 0, 0)
        state.setSpacing(px(2))
        state.addWidget(self.notice)
        state.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.title)
        self.add(top)
        self.add(self._state)
        self.pad_body()


def _notice(work: DesignWork) -> str:
    """Say what is shown where it is not the newest, and what saving will do."""
    if work.viewed is not None:
        forms = forms_words(work.viewed.forms) if work.viewed.forms else "анкет нет"
        return f"Прежняя версия, её не изменить: {forms}. Её можно посмотреть и попробовать."
    if not work.is_changed or not work.file.versions:
        return ""
    if work.file.is_fresh:
        return "Есть несохранённые правки."
    last = work.file.versions[0]
    why = f"версия {last.number} уже роздана и останется как есть"
    if last.forms:
        why = f"версия {last.number} хранит {forms_words(last.forms)}, они не изменятся"
    return f"Есть несохранённые правки. При сохранении появится версия {last.number + 1}: {why}."
