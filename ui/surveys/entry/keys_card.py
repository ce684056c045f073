"""The keys of entering, for those who do not know them by heart yet."""

from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_KEYS = (
    ("1 … 9, 0, А, Б", "выбрать ответ"),
    ("Enter", "дальше, в конце — сохранить"),
    ("Backspace", "назад"),
    ("Delete", "стереть ответ"),
    ("Ctrl+Enter", "сохранить сразу"),
    ("Ctrl+Z", "отменить последнюю"),
    ("Esc", "выйти"),
)


class KeysCard(QWidget):
    """A quiet list of two columns."""

    def __init__(self, *more: tuple[str, str], parent: QWidget | None = None) -> None:
        """``more`` are keys of this page alone, each with what it does."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(10))
        grid.setVerticalSpacing(theme().px(3))
        grid.setColumnStretch(1, 1)
        for row, (key, deed) in enumerate((*_KEYS, *more)):
            for column, text in enumerate((key, deed)):
                label = QLabel(text)
                label.setWordWrap(column == 1)
                set_look(label, role="small")
                grid.addWidget(label, row, column)
