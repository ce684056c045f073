"""«Информационное поле» in the whole window, as a person handles it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.desktop import Opened
from helpers.listed_page import Listed
from helpers.ready_file import fill_ready
from kcentre.storage import CentreFile
from ui.records.listed.listed_page import ListedPage
from ui.structure.media.page import MediaPage
from ui.structure.media.plan.part import PlanPart
from ui.structure.media.scheme.page import SchemePage
from ui.structure.media.texts.page import TextsPage

Fill = Callable[[CentreFile], object]


class MediaRoom(Listed):
    """The open page; its list is the media plan, or what is published."""

    listed_part = "plan"

    @property
    def media(self) -> MediaPage:
        page = self.tab.page("media")
        assert isinstance(page, MediaPage)
        return page

    @property
    def page(self) -> ListedPage:
        part = self.media.part(self.listed_part)
        found = part.list if isinstance(part, PlanPart) else part
        assert isinstance(found, ListedPage)
        return found

    @property
    def plan(self) -> PlanPart:
        part = self.media.part("plan")
        assert isinstance(part, PlanPart)
        return part

    @property
    def texts(self) -> TextsPage:
        part = self.media.part("texts")
        assert isinstance(part, TextsPage)
        return part

    @property
    def scheme(self) -> SchemePage:
        part = self.media.part("scheme")
        assert isinstance(part, SchemePage)
        return part


OpenMedia = Callable[..., MediaRoom]
"""``media_room(fill, "plan")``: fill the centre's file, open a part of the page on it."""


@pytest.fixture
def media_room(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenMedia:
    """Return a function that fills the centre and opens the page on it, beside the journal."""

    def opened(fill: Fill, part: str, *rooms: str) -> MediaRoom:
        fill_ready(centre_path, fill)
        desk = desktop(centre_path, "structure", "centre", *rooms, place="structure/media")
        qtbot.waitUntil(lambda: "structure" in desk.window.bar.tab_keys())
        room = MediaRoom(qtbot, desk, centre_path, "structure/media")
        room.listed_part = part if part in {"plan", "published"} else "plan"
        room.go(part)
        with qtbot.waitActive(room.window):
            room.window.activateWindow()
        room.settle()
        return room

    return opened
