"""What is entered on the page «Режим», and the panels it is entered in."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from kcentre.language import Problem
from kcentre.premises.hours.queries import pauses, window_line
from kcentre.premises.hours.records import Pause, Window
from kcentre.premises.hours.surroundings import problems_of_pause, problems_of_window
from kcentre.premises.hours.texts import pause_text, weekday_span
from kcentre.premises.hours.verbs import keep_pause, keep_window
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.premises.hours.exception_card import (
    ExceptionCard,
    add_exceptions,
    change_exception,
    exception_card,
    exception_problems,
)
from ui.premises.hours.exception_form import ExceptionForm
from ui.premises.hours.hours_form import HoursForm
from ui.premises.hours.pause_form import PauseForm
from ui.premises.hours.window_form import WindowForm
from ui.records.entry_panel import Entry, EntryPanel


class HoursPanel(EntryPanel):
    """A panel whose form Enter keeps."""

    def __init__(self, entry: Entry, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(entry, operations, parent)
        if isinstance(self.form, HoursForm):
            self.form.submitted.connect(self.save)


def _ask_window(file: CentreFile, window_id: int) -> Window | None:
    line = window_line(file, window_id)
    return None if line is None else line.window


def _window_problems(
    file: CentreFile, window: Window, window_id: int | None
) -> tuple[Problem, ...]:
    return problems_of_window(file, replace(window, id=window_id))


def _change_window(file: CentreFile, window_id: int, window: Window) -> Changes:
    return keep_window(file, replace(window, id=window_id))


def _ask_pause(file: CentreFile, pause_id: int) -> Pause | None:
    return next((pause for pause in pauses(file) if pause.id == pause_id), None)


def _pause_problems(file: CentreFile, pause: Pause, pause_id: int | None) -> tuple[Problem, ...]:
    return problems_of_pause(file, replace(pause, id=pause_id))


def _change_pause(file: CentreFile, pause_id: int, pause: Pause) -> Changes:
    return keep_pause(file, replace(pause, id=pause_id))


def _window_title(window: Window) -> str:
    return f"Окно: {weekday_span(window)}"


def _pause_title(pause: Pause) -> str:
    return f"Перерыв: {pause_text(pause)}"


def _exception_title(card: ExceptionCard) -> str:
    return f"Исключение: {card.exception.kind.label}"


def _no_note(_card: object) -> str:
    return ""


def _window_note(_window: Window) -> str:
    return "Изменения действуют на все недели этого окна."


WINDOW = Entry(
    new_title="Новое окно",
    title_of=_window_title,
    note_of=_window_note,
    make_form=WindowForm,
    ask_card=_ask_window,
    ask_problems=_window_problems,
    add=keep_window,
    change=_change_window,
)

PAUSE = Entry(
    new_title="Новый перерыв",
    title_of=_pause_title,
    note_of=_no_note,
    make_form=PauseForm,
    ask_card=_ask_pause,
    ask_problems=_pause_problems,
    add=keep_pause,
    change=_change_pause,
)

EXCEPTION = Entry(
    new_title="Новое исключение",
    title_of=_exception_title,
    note_of=_no_note,
    make_form=ExceptionForm,
    ask_card=exception_card,
    ask_problems=exception_problems,
    add=add_exceptions,
    change=change_exception,
)
