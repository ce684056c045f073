"""Keyboard shortcuts that work in the Russian layout too.

Where the system tells only the Cyrillic letter of a key (Ctrl+Я for Ctrl+Z), the twin of the
sequence catches it.
"""

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_LATIN = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,."
_CYRILLIC = "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_TWINS = dict(zip(_LATIN, _CYRILLIC, strict=True))


def in_both_layouts(*sequences: str) -> list[QKeySequence]:
    """Return «Ctrl+Z» as both Ctrl+Z and Ctrl+Я; sequences without letters stay alone."""
    both: list[QKeySequence] = []
    for sequence in sequences:
        both.append(QKeySequence(sequence))
        *modifiers, key = sequence.split("+")
        if key in _TWINS and modifiers:
            both.append(QKeySequence("+".join([*modifiers, _TWINS[key]])))
    return both


def set_shortcuts(action: QAction, *sequences: str) -> None:
    """Give an action its shortcuts in both layouts; the first one is shown in menus."""
    action.setShortcuts(in_both_layouts(*sequences))


def add_shortcut(owner: QWidget, sequence: str) -> QShortcut:
    """Return a shortcut of ``owner`` for both layouts; connect its ``activated``."""
    made = QShortcut(owner)
    made.setKeys(in_both_layouts(sequence))
    return made
