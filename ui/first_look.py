"""The program's work without a screen: the demo centre, its papers, a picture of every page."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QLoggingCategory, QObject

from kcentre.analysis.report import write_report
from kcentre.demo import make_demo
from kcentre.language.dates import today_here
from kcentre.paper import write_pdf
from kcentre.periods.period import Period, PeriodKind, containing, previous
from kcentre.premises.timetable.choices import TimetableBy, TimetableLook
from kcentre.premises.timetable.sheets import timetable
from kcentre.storage import CentreFile
from kcentre.storage.location import DEMO_FILE_NAME
from ui.app import Start, assemble, make_app, make_window
from ui.desk import Desk
from ui.operations import Operations
from ui.preferences import Preferences
from ui.tab import PagesTab

_SIZE = (1366, 768)
_TURNS = 20


def make_first_look(folder: Path) -> int:
    """Fill `folder` and print the paths of what was made; return the exit status."""
    folder.mkdir(parents=True, exist_ok=True)
    centre, pdf, xlsx = folder / DEMO_FILE_NAME, folder / "quarter.pdf", folder / "quarter.xlsx"
    door = folder / "timetable.pdf"
    centre.unlink(missing_ok=True)
    with make_demo(centre) as file:
        write_report(file, _last_quarter(), pdf=pdf, xlsx=xlsx)
        look = TimetableLook(is_poster=True)
        write_pdf(timetable(file, today_here(), TimetableBy.SPECIALIST, look), door)
    pictures = _pictures(folder, centre)
    sys.stdout.write("".join(f"{path}\n" for path in (centre, pdf, xlsx, door, *pictures)))
    return 0


def _last_quarter() -> Period:
    """Return the quarter that is over: the one a report is due for."""
    return previous(containing(PeriodKind.QUARTER, today_here()))


def _pictures(folder: Path, centre: Path) -> list[Path]:
    # Without a screen Qt warns of every hint it can't pass on to one.
    QLoggingCategory.setFilterRules("default.warning=false")
    app = make_app(sys.argv[:1])
    with tempfile.TemporaryDirectory() as settings:
        start = make_window(app, Preferences(Path(settings) / "desktop.json"), centre)
        start.window.resize(*_SIZE)
        start.window.show()
        desk = assemble(start)
        pictures = [_picture(start, desk, place, folder) for place in _places(start)]
        start.window.close()
    return pictures


def _places(start: Start) -> Iterator[str]:
    """Yield the tabs, and the pages of those that have several."""
    for key, _ in start.window.tab_titles():
        tab = start.window.page(key)
        keys = tab.page_keys() if isinstance(tab, PagesTab) else ()
        yield from (f"{key}/{page}" for page in keys)
        if not keys:
            yield key


def _picture(start: Start, desk: Desk, place: str, folder: Path) -> Path:
    _settle(start, desk)
    start.window.go_to(place)
    _settle(start, desk)
    path = folder / f"{place.replace('/', '-')}.png"
    start.window.grab().save(str(path))
    return path


class _Turn(QObject):
    """Waits in the line of questions to the centre until those before it are answered."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._waiting = QEventLoop()

    def wait(self) -> None:
        self._operations.ask(_nothing, self._come)
        self._waiting.exec()

    def _come(self, _answer: None) -> None:
        self._waiting.quit()


def _nothing(_file: CentreFile) -> None:
    return None


def _settle(start: Start, desk: Desk) -> None:
    """Let every question be answered, and those that the answers raise, and all be painted."""
    for _ in range(_TURNS):
        _Turn(desk.operations).wait()
        start.app.processEvents()
