"""The road maps beneath the steps: a line is always there, the rest where there is room."""

import datetime as dt

from pytestqt.qtbot import QtBot

from kcentre.roadmaps.records import RoadMapDraft, RoadMapLine
from ui.steps.maps_block import MapsBlock


def line(number: int, late: int = 0) -> RoadMapLine:
    draft = RoadMapDraft(f"Карта {number} & Ёж", dt.date(2026, 9, 1))
    return RoadMapLine(number, draft, 1, 5, late)


def test_maps_are_never_out_of_sight(qtbot: QtBot) -> None:
    block = MapsBlock()
    qtbot.addWidget(block)
    block.show_maps([])
    assert block.isHidden()
    block.show_maps([line(1, late=2), line(2)])
    block.fit(room=0)
    assert not block.heading.isHidden()
    assert all(one.isHidden() for one in block.lines())
    assert block.heading.property("tone") == "bad"
    assert block.heading.toolTip().startswith("Просрочено: 2")
    block.fit(room=500)
    assert not any(one.isHidden() for one in block.lines())
    assert block.heading.property("tone") == ""

    went: list[str] = []
    block.go_to.connect(went.append)
    block.heading.click()
    block.lines()[1].click()
    assert went == ["structure/roadmaps/all", "structure/roadmaps/2"]
    block.show_maps([])
    assert block.isHidden()
