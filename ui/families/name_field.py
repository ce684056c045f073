"""A person's name: with capitals, and in Russian letters where the keyboard was left in Latin."""

from PySide6.QtWidgets import QWidget

from kcentre.families.finding import proper_name
from kcentre.language.keyboard import is_latin_typing
from ui.widgets.editors import TextField


class NameField(TextField):
    """Corrects a name when it is left, but the same typing only once: some names are Latin."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self._corrected = ""
        self.editingFinished.connect(self.settle)

    def settle(self) -> None:
        """Show the name as it is meant."""
        typed = self.value()
        if not typed or typed == self._corrected:
            return
        if is_latin_typing(typed):
            self._corrected = typed
        self.setText(proper_name(typed) or typed)
