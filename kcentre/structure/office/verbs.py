"""What can be done to the project office. Each verb is one operation that can be undone."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace

from kcentre.centre.queries import specialists
from kcentre.centre.tables import TeamMember as TeamTable
from kcentre.language import Problem, Refused, fold, refuse_if_any
from kcentre.language.typed import tidy, tidy_lines
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import REMOVED, delete_records, write_record
from kcentre.structure.office import queries, rules, tables
from kcentre.structure.office.item_lines import items_from
from kcentre.structure.office.records import Idea, Model, PlacedPost, Post, TeamMember
from kcentre.structure.office.responsibilities import responsibilities
from kcentre.structure.office.structure import draft_placed
from kcentre.structure.office.values import IdeaPart, ModelPart, ModelSection


def keep_member(file: CentreFile, member: TeamMember) -> Changes:
    """Add somebody to the team, or change the one with the same id.

    Whoever is called like a specialist is that specialist.
    """
    sound = replace(
        member,
        name=tidy(member.name),
        contact=tidy(member.contact),
        duties=tidy_lines(member.duties),
    )
    with file.operation(f"Команда проекта: {sound.name or 'участник'}") as running:
        others = [one for one in queries.team(file) if one.id != sound.id]
        refuse_if_any(rules.member_problems(sound, others))
        fields = _fields(sound, {"specialist_id": "specialist"})
        fields["specialist"] = _specialist_named(file, sound.name)
        if sound.id is None:
            fields["place"] = _next_place(file, TeamTable)
        write_record(file, TeamTable, sound.id, fields)
    return running.changes


def remove_member(file: CentreFile, member_id: int) -> Changes:
    """Remove somebody from the team, unless the person answers for something."""
    with file.operation("Удалён участник команды проекта") as running:
        found = [one for one in queries.team(file, with_retired=True) if one.id == member_id]
        for member in found:
            duties = responsibilities(file, member.name)
            refuse_if_any(rules.removal_problems(member, duties))
        delete_records(file, TeamTable, [member_id])
    return running.changes


def keep_post(file: CentreFile, post: Post) -> Changes:
    """Add a post to the chart, or change the one with the same id."""
    sound = replace(post, title=tidy(post.title), duties=tidy_lines(post.duties))
    with file.operation(f"Структура центра: {sound.title or 'должность'}") as running:
        known = {None, *(one.id for one in specialists(file, with_retired=True))}
        is_known = sound.specialist_id in known
        refuse_if_any(rules.post_problems(sound, queries.posts(file), holder_is_known=is_known))
        _write_post(file, sound)
    return running.changes


def remove_post(file: CentreFile, post_id: int) -> Changes:
    """Remove a post; those below it report to the one above it."""
    with file.operation("Удалена должность из структуры") as running:
        kept = next((one for one in queries.posts(file) if one.id == post_id), None)
        if kept is not None:
            table = tables.Post
            table.update(reports_to=kept.reports_to).where(table.reports_to == post_id).execute(
                file.db
            )
            delete_records(file, table, [post_id])
    return running.changes


def move_post(file: CentreFile, post_id: int, step: int) -> Changes:
    """Move a post up (-1) or down (1) among those that report to the same one."""
    with file.operation("Изменён порядок структуры") as running:
        known = queries.posts(file)
        kept = next((one for one in known if one.id == post_id), None)
        if kept is None:
            raise Refused([REMOVED])
        level = [one.id for one in known if one.reports_to == kept.reports_to]
        place = level.index(post_id) + step
        if 0 <= place < len(level):
            level.remove(post_id)
            level.insert(place, post_id)
        for number, moved in enumerate(level, start=1):
            write_record(file, tables.Post, moved, {"place": number})
    return running.changes


def take_drafted_posts(file: CentreFile) -> Changes:
    """Make posts of the drafted chart, to be changed by hand; only where there are none."""
    with file.operation("Структура составлена по специалистам") as running:
        if queries.posts(file):
            sentence = "Структура уже составлена: удалите её должности, чтобы начать заново."
            raise Refused([Problem("posts", sentence)])
        _write_placed(file, draft_placed(file))
    return running.changes


def keep_idea(file: CentreFile, idea: Idea) -> Changes:
    """Write the texts of the idea."""
    sound = Idea(**{part.value: tidy_lines(getattr(idea, part)) for part in IdeaPart})
    refuse_if_any(rules.idea_problems(sound))
    with file.operation("Изменена идея центра") as running:
        _write_texts(file, queries.IDEA, asdict(sound))
    return running.changes


def keep_model(file: CentreFile, model: Model) -> Changes:
    """Write what the head says in the Model: its texts and its lists."""
    texts = {part.value: tidy_lines(getattr(model, part)) for part in ModelPart}
    refuse_if_any(rules.model_problems(replace(model, **texts)))
    with file.operation("Изменена Модель центра") as running:
        _write_texts(file, queries.MODEL, texts)
        for section in ModelSection:
            _write_items(file, section, getattr(model, section))
    return running.changes


def _write_texts(file: CentreFile, kind: str, texts: Mapping[str, str]) -> None:
    table = tables.OfficeText
    for name, said in texts.items():
        part = f"{kind}.{name}"
        if not said:
            table.delete().where(table.part == part).execute(file.db)
        elif not table.update(text=said).where(table.part == part).execute(file.db):
            table.insert(part=part, text=said).execute(file.db)


def _write_items(file: CentreFile, section: ModelSection, text: str) -> None:
    """Write a list anew where it says something else than the kept one."""
    found = items_from(text, with_answers=section is ModelSection.RISK)
    if found == queries.items(file, section):
        return
    table = tables.ModelItem
    table.delete().where(table.section == section).execute(file.db)
    for place, item in enumerate(found, start=1):
        table.insert(section=section, place=place, **asdict(item)).execute(file.db)


def _write_placed(file: CentreFile, placed: Sequence[PlacedPost]) -> None:
    above: dict[int, int] = {}
    for one in placed:
        post = replace(one.post, reports_to=above.get(one.depth - 1))
        above[one.depth] = _write_post(file, post)


def _write_post(file: CentreFile, post: Post) -> int:
    fields = _fields(post, {"specialist_id": "specialist"})
    if post.id is None:
        fields["place"] = _next_place(file, tables.Post)
    return write_record(file, tables.Post, post.id, fields)


def _specialist_named(file: CentreFile, name: str) -> int | None:
    """Return the specialist that a member of the team is, None for anybody else."""
    known = specialists(file, with_retired=True)
    return next((one.id for one in known if fold(one.name) == fold(name)), None)


def _fields(record: TeamMember | Post, columns: Mapping[str, str]) -> dict[str, object]:
    kept = {name: value for name, value in asdict(record).items() if name != "id"}
    return {columns.get(name, name): value for name, value in kept.items()}


def _next_place(file: CentreFile, table: type[TeamTable | tables.Post]) -> int:
    return int(table.select().count(file.db)) + 1
