"""Keyboard shortcuts that work in the Russian layout too.

Where the system tells only the Cyrillic letter of a key (Ctrl+Я for Ctrl+Z), the twin of the
sequence catches it. Where it tells both letters, Qt finds both twins and calls them ambiguous:
two sequences of one and the same command are not.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QShortcutEvent
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
    action.installEventFilter(_TwinsAreOne(action))


def add_shortcut(owner: QWidget, sequence: str) -> QShortcut:
    """Return a shortcut of ``owner`` for both layouts; connect its ``activated``."""
    made = QShortcut(owner)
    made.setKeys(in_both_layouts(sequence))
    made.activatedAmbiguously.connect(made.activated)
    return made


class _TwinsAreOne(QObject):
    """Lets an action answer where a shortcut would tell of ambiguity by a signal."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_twice_found = isinstance(event, QShortcutEvent) and event.isAmbiguous()
        if is_twice_found and isinstance(watched, QAction):
            watched.trigger()
        return is_twice_found
