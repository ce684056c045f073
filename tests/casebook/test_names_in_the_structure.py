"""Depersonalising reaches what step 2 keeps: road maps, partners, documents, files' names."""

import datetime as dt
from pathlib import Path

from helpers.casebook_rows import met
from helpers.journal_rows import settle

from kcentre.casebook.depersonalising import depersonalise
from kcentre.casebook.records import DueReason
from kcentre.casebook.scrubbing import OTHERS, told_columns
from kcentre.language import fold
from kcentre.network.groups.queries import groups
from kcentre.network.groups.records import GroupDraft, Member
from kcentre.network.groups.registers import GROUPS
from kcentre.roadmaps.tables import RoadTemplate
from kcentre.storage import CentreFile
from kcentre.storage.changelog import tracked_tables
from kcentre.storage.texts import text_columns
from kcentre.structure.office.queries import team
from kcentre.structure.office.records import TeamMember
from kcentre.structure.office.verbs import keep_member

TODAY = dt.date(2026, 11, 22)
TOLD = "Щедролюбова спросила"
OF_STEP_2 = {
    "agreement", "attachment", "audience", "case_file", "contest", "cost_line", "decision",
    "document", "document_step", "group_member", "info_channel", "material", "media_item",
    "message", "minutes", "model_item", "office_text", "partner", "post", "practice",
    "practice_passport", "practice_section", "publication", "resource_line", "road_correction",
    "road_event", "road_map", "road_stage", "road_task", "road_template", "team_member",
    "template_edit", "working_group",
}  # fmt: skip
CODES = {"kind", "status", "state", "key", "form", "part", "field", "digest", "based_on"}
PEOPLE = {"team_member", "group_member"}
COSTS_SOURCE = ("cost_line", "source")


def tell_everywhere(file: CentreFile, told: str) -> None:
    """Write a text into every column of step 2 into which somebody types."""
    file.db.foreign_keys = 0
    with file.operation("Рассказано всюду"):
        for table in sorted(OF_STEP_2):
            columns = [name for name in text_columns(file.db, table) if is_typed(table, name)]
            texts = dict.fromkeys(columns, told)
            if table in PEOPLE:
                texts["name"] = "Щедролюбова З. А."
            numbers = {
                name: 1
                for name, kind, must, default in file.db.run(
                    'SELECT name, type, "notnull", dflt_value FROM pragma_table_info(?)', (table,)
                )
                if must and default is None and name not in texts
            }
            file.db.insert_many(table, [*texts, *numbers], [[*texts.values(), *numbers.values()]])
    file.db.foreign_keys = 1


def is_typed(table: str, name: str) -> bool:
    is_day = name.endswith("_on") or name in {"date", "time", "due", "deadline", "due_again"}
    is_code = name in CODES or (table, name) == COSTS_SOURCE
    return not (is_day or is_code or name in {"valid_to", "planned_start", "planned_due"})


def test_every_table_is_known_to_the_test(centre: CentreFile) -> None:
    told = {name for name in tracked_tables(centre.db) if told_columns(centre, name)}
    assert told - OTHERS >= OF_STEP_2


def test_no_surname_is_left_in_what_step_2_keeps(centre: CentreFile, centre_path: Path) -> None:
    kept = settle(centre, "Щедролюбова Зоя Андреевна", "Тимур", "89123456789")
    tell_everywhere(centre, TOLD)
    depersonalise(centre, [kept.id or 0], DueReason.WISH, TODAY)
    left = [
        (table, name)
        for table in OF_STEP_2
        for name in text_columns(centre.db, table)
        if centre.db.run(
            f'SELECT 1 FROM "{table}" WHERE "{name}" GLOB ?',  # noqa: S608 — names of the schema
            ("*[Щщ]едролюбов*",),
        ).fetchone()
    ]
    assert left == []
    assert met(centre_path, "щедролюбов") == []


def test_what_differed_by_a_name_alone_stays_two(centre: CentreFile) -> None:
    kept = settle(centre, "Щедролюбова Зоя Андреевна", "Тимур", "89123456789")
    with centre.operation("Свои образцы"):
        for title in ("План Щедролюбовой", "План Щедролюбова"):
            RoadTemplate.insert(title=title, title_key=fold(title), content="{}").execute(centre.db)
    depersonalise(centre, [kept.id or 0], DueReason.WISH, TODAY)
    titles = centre.db.run("SELECT title FROM road_template ORDER BY id").fetchall()
    assert titles == [("План …",), ("План …",)]


def test_namesakes_of_the_team_and_of_groups_keep_their_names(centre: CentreFile) -> None:
    kept = settle(centre, "Орлова Вера Павловна", "Ева")
    keep_member(centre, TeamMember("Орлова Елена Ильинична"))
    members = (Member("Орлова С. И."), Member("Орлова В. П."))
    GROUPS.add(centre, GroupDraft("Совет", curator="Орлова Елена Ильинична", members=members))
    depersonalise(centre, [kept.id or 0], DueReason.WISH, TODAY)
    assert [one.name for one in team(centre)] == ["Орлова Елена Ильинична"]
    (group,) = groups(centre)
    assert group.draft.curator == "Орлова Елена Ильинична"


def test_a_parent_in_a_group_is_no_namesake(centre: CentreFile) -> None:
    kept = settle(centre, "Орлова Вера Павловна", "Ева")
    members = (Member("Белова А. С."), Member("Орлова В. П."))
    GROUPS.add(centre, GroupDraft("Совет", members=members))
    depersonalise(centre, [kept.id or 0], DueReason.WISH, TODAY)
    (group,) = groups(centre)
    assert [one.name for one in group.draft.members] == ["Белова А. С.", ""]
