"""What can be done to the head's own templates. Each verb is one operation to be undone."""

import datetime as dt

from kcentre.language import Problem, Refused, fold, refuse_if_any
from kcentre.language.dates import today_here
from kcentre.language.problems import length_problems
from kcentre.language.quoting import quoted
from kcentre.language.typed import tidy, tidy_lines
from kcentre.roadmaps import rules
from kcentre.roadmaps.queries import road_map
from kcentre.roadmaps.records import NO_FACTS
from kcentre.roadmaps.starting import content_of
from kcentre.roadmaps.tables import RoadTemplate
from kcentre.roadmaps.templates import NO_TEMPLATE, as_json, own_id
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import delete_records, write_record


def save_as_template(
    file: CentreFile,
    road_map_id: int,
    title: str,
    note: str = "",
    today: dt.date | None = None,
) -> Changes:
    """Keep a road map as a template of the head's own: its days in force, no people, no marks."""
    said, remark = tidy(title), tidy_lines(note)
    with file.operation(f"Сохранён шаблон {quoted(said)}") as running:
        refuse_if_any(_title_problems(file, said))
        refuse_if_any(length_problems("note", remark, 2000))
        view = road_map(file, road_map_id, today or today_here(), NO_FACTS)
        if view is None:
            raise Refused([rules.REMOVED_MAP])
        content = as_json(content_of(view, said, remark))
        fields = {"title": said, "title_key": fold(said), "note": remark, "content": content}
        write_record(file, RoadTemplate, None, fields)
    return running.changes


def remove_template(file: CentreFile, key: str) -> Changes:
    """Remove an own template; the road maps made from it stay as they are."""
    row_id = own_id(key)
    if row_id is None:
        raise Refused([Problem("template", "Готовый шаблон программы не удаляют.")])
    query = RoadTemplate.select(RoadTemplate.title).where(RoadTemplate.id == row_id)
    title = query.scalar(file.db)
    if title is None:
        raise Refused([NO_TEMPLATE])
    with file.operation(f"Удалён шаблон {quoted(title)}") as running:
        delete_records(file, RoadTemplate, [row_id])
    return running.changes


def _title_problems(file: CentreFile, title: str) -> list[Problem]:
    if not title:
        return [Problem("title", "Назовите шаблон.")]
    same = RoadTemplate.select().where(RoadTemplate.title_key == fold(title))
    if same.exists(file.db):
        return [Problem("title", f"Шаблон {quoted(title)} уже есть: назовите этот иначе.")]
    return [*length_problems("title", title, 300)]
