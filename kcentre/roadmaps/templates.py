"""What road maps can begin with: the program's templates and the head's own."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from kcentre.language import Problem, Refused
from kcentre.roadmaps.tables import RoadTemplate
from kcentre.roadmaps.template_records import (
    RoadTemplateContent,
    TemplateEvent,
    TemplateLine,
    TemplateStage,
    TemplateTask,
)
from kcentre.roadmaps.values import RoadEventForm, RoadEventKind
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

TEMPLATES_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "roadmaps"
READY = ("six_steps", "three_stages", "seven_steps", "mentoring", "municipal_service")
"""The program's templates in the order they are offered."""

NO_TEMPLATE = Problem("template", "Этого шаблона уже нет: его удалили. Выберите другой.")
_OWN = "own/"


def templates(file: CentreFile) -> list[TemplateLine]:
    """Return the templates to begin with: the program's, then the head's own by title."""
    own = ((own_key(row_id), content) for row_id, content in _own_contents(file))
    return [
        *(_line(key, ready(key)) for key in READY),
        *(_line(key, content, is_own=True) for key, content in own),
    ]


def template_content(file: CentreFile, key: str) -> RoadTemplateContent:
    """Return what a template holds; raises `Refused` where there is none."""
    if key in READY:
        return ready(key)
    for row_id, content in _own_contents(file):
        if own_key(row_id) == key:
            return content
    raise Refused([NO_TEMPLATE])


def own_key(row_id: int) -> str:
    """Return the key of a template of the head's own."""
    return f"{_OWN}{row_id}"


def own_id(key: str) -> int | None:
    """Return the number of an own template; None of one of the program's."""
    number = key.removeprefix(_OWN)
    return int(number) if key.startswith(_OWN) and number.isdecimal() else None


@cache
def ready(key: str) -> RoadTemplateContent:
    """Return a template of the program.

    Its file: `title`, `note`, `goal`; `[[stages]]` of a `title`, `key`, `result` and
    `[[stages.tasks]]`; `[[events]]`. Offsets are in days from the map's start.
    """
    text = (TEMPLATES_FOLDER / f"{key}.toml").read_text(encoding="utf-8")
    return _content(tomllib.loads(text))


def as_json(content: RoadTemplateContent) -> str:
    """Return stages, tasks and events of an own template as its row keeps them."""
    kept = asdict(content)
    del kept["title"], kept["note"]
    return json.dumps(kept, ensure_ascii=False)


def _own_contents(file: CentreFile) -> list[tuple[int, RoadTemplateContent]]:
    table = RoadTemplate
    query = table.select(table.id, table.title, table.note, table.content)
    rows = ask(file.db, query.order_by(table.title_key, table.id))
    return [
        (row_id, _content({**json.loads(content), "title": title, "note": note}))
        for row_id, title, note, content in rows
    ]


def _line(key: str, content: RoadTemplateContent, *, is_own: bool = False) -> TemplateLine:
    tasks = sum(len(stage.tasks) for stage in content.stages)
    return TemplateLine(key, content.title, content.note, len(content.stages), tasks, is_own)


def _content(read: Mapping[str, Any]) -> RoadTemplateContent:
    return RoadTemplateContent(
        read["title"],
        read.get("note", ""),
        read.get("goal", ""),
        tuple(_stage(stage) for stage in read.get("stages", ())),
        tuple(_event(event) for event in read.get("events", ())),
    )


def _stage(read: Mapping[str, Any]) -> TemplateStage:
    tasks: Sequence[Mapping[str, Any]] = read.get("tasks", ())
    return TemplateStage(
        read["title"],
        read.get("key", ""),
        read.get("result", ""),
        tuple(TemplateTask(**task) for task in tasks),
    )


def _event(read: Mapping[str, Any]) -> TemplateEvent:
    said = {**read}
    said["kind"] = RoadEventKind(said.get("kind", RoadEventKind.MEETING))
    said["form"] = RoadEventForm(said.get("form", RoadEventForm.IN_PERSON))
    return TemplateEvent(**said)
