"""The «Меню» button's menu: every command of the window, with its shortcut in both layouts."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.widgets.icons import set_icon
from ui.widgets.shortcuts import set_shortcuts
from ui.widgets.theme import Scheme, theme

_SIZES = (100, 110, 125, 150, 175, 200)
_SCHEMES = (
    (Scheme.SYSTEM, "Как в системе"),
    (Scheme.LIGHT, "Светлое"),
    (Scheme.DARK, "Тёмное"),
)


_OF_A_CENTRE = (
    "copies", "import", "book", "passport", "specialists", "topics", "sub_units", "snippets",
    "settings",
)  # fmt: skip
"""Commands that need an open centre."""


class MainMenu(QMenu):
    """Announces commands by name; the window decides what they do.

    Commands: new, open, demo, copies, import, quit, undo, redo, book, passport, specialists,
    topics, sub_units, snippets, settings, news, about.
    """

    commanded = Signal(str)
    scheme_chosen = Signal(object)
    percent_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Меню", parent)
        self._commands: dict[str, QAction] = {}
        self._fill_file(self.addMenu("Файл"))
        self._fill_edit(self.addMenu("Правка"))
        self._fill_view(self.addMenu("Вид"))
        self._fill_centre(self.addMenu("Центр"))
        self._fill_help(self.addMenu("Справка"))
        parent.addActions(list(self._commands.values()))
        self.name_undo("", "")

    def commands(self) -> list[tuple[str, str]]:
        """Return (name, title) of every command that can be given now, for the search."""
        return [
            (name, action.text().rstrip("…"))
            for name, action in self._commands.items()
            if action.isEnabled()
        ]

    def name_undo(self, undo: str, redo: str) -> None:
        """Name what can be taken back and done again; empty = nothing."""
        for name, title, label in (
            ("undo", "Отменить", undo),
            ("redo", "Повторить", redo),
        ):
            action = self._commands[name]
            action.setText(f"{title}: {label}" if label else title)
            action.setEnabled(bool(label))

    def allow_centre_commands(self, *, allowed: bool) -> None:
        """Allow what needs an open centre."""
        for name in _OF_A_CENTRE:
            self._commands[name].setEnabled(allowed)

    def _fill_file(self, menu: QMenu) -> None:
        self._command(menu, "new", "Новый центр…", "file-plus", "Ctrl+Shift+N")
        self._command(menu, "open", "Открыть центр…", "folder-open", "Ctrl+O")
        self._command(menu, "demo", "Учебный центр", "graduation-cap")
        menu.addSeparator()
        self._command(menu, "copies", "Копии…", "archive")
        self._command(menu, "import", "Импорт журнала…", "import", "Ctrl+I")
        menu.addSeparator()
        self._command(menu, "quit", "Выход", "log-out", "Ctrl+Q")

    def _fill_edit(self, menu: QMenu) -> None:
        self._command(menu, "undo", "Отменить", "undo-2", "Ctrl+Z")
        self._command(menu, "redo", "Повторить", "redo-2", "Ctrl+Shift+Z", "Ctrl+Y")

    def _fill_view(self, menu: QMenu) -> None:
        sizes = menu.addMenu("Размер текста")
        self._choices(sizes, [(str(size), f"{size}\u00a0%") for size in _SIZES])
        sizes.triggered.connect(self._tell_percent)
        sizes.aboutToShow.connect(self._mark_percent)
        schemes = menu.addMenu("Оформление")
        self._choices(schemes, [(scheme.value, title) for scheme, title in _SCHEMES])
        schemes.triggered.connect(self._tell_scheme)
        schemes.aboutToShow.connect(self._mark_scheme)
        self._sizes, self._schemes = sizes, schemes

    def _fill_centre(self, menu: QMenu) -> None:
        self._command(menu, "book", "Записать на консультацию…", "calendar")
        menu.addSeparator()
        self._command(menu, "passport", "Паспорт центра…", "house")
        self._command(menu, "specialists", "Специалисты…", "users")
        self._command(menu, "topics", "Темы…", "tags")
        self._command(menu, "sub_units", "Подразделения…", "network")
        self._command(menu, "snippets", "Шаблоны рекомендаций…", "file-text")
        self._command(menu, "settings", "Правила учёта…", "settings")

    def _fill_help(self, menu: QMenu) -> None:
        self._command(menu, "news", "Что нового", "star")
        self._command(menu, "about", "О программе", "info")

    def _command(self, menu: QMenu, name: str, title: str, icon: str, *keys: str) -> None:
        action = QAction(title, self)
        set_icon(action, icon)
        set_shortcuts(action, *keys)
        action.setData(name)
        action.triggered.connect(self._tell)
        menu.addAction(action)
        self._commands[name] = action

    def _choices(self, menu: QMenu, choices: list[tuple[str, str]]) -> None:
        group = QActionGroup(menu)
        for key, title in choices:
            action = QAction(title, menu)
            action.setCheckable(True)
            action.setData(key)
            group.addAction(action)
            menu.addAction(action)

    def _tell(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.commanded.emit(str(action.data()))

    def _tell_percent(self, action: QAction) -> None:
        self.percent_chosen.emit(int(str(action.data())))

    def _tell_scheme(self, action: QAction) -> None:
        self.scheme_chosen.emit(Scheme(str(action.data())))

    def _mark_percent(self) -> None:
        _mark(self._sizes, str(theme().percent))

    def _mark_scheme(self) -> None:
        _mark(self._schemes, theme().scheme.value)


def _mark(menu: QMenu, key: str) -> None:
    for action in menu.actions():
        action.setChecked(action.data() == key)
