"""What can be done to the centre's passport, people, topics and sub-units."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from kcentre.centre import rules, tables
from kcentre.centre.branding import follow_passport, keep_brand, set_logo
from kcentre.centre.records import (
    InfoChannel,
    Passport,
    Settings,
    Specialist,
    SubUnit,
    Topic,
)
from kcentre.centre.values import TOPICS
from kcentre.language import fold, refuse_if_any
from kcentre.language.folding import fold_name
from kcentre.language.typed import tidy
from kcentre.storage import CentreFile, Changes, create_centre
from kcentre.storage.model import Record
from kcentre.storage.writing import write_record

__all__ = [
    "change_passport",
    "change_settings",
    "found_centre",
    "keep_brand",
    "keep_info_channel",
    "keep_specialist",
    "keep_sub_unit",
    "keep_topic",
    "set_logo",
]


def found_centre(path: Path, passport: Passport) -> CentreFile:
    """Create a centre's file with its passport, the default rules and topics, and open it."""
    refuse_if_any(rules.passport_problems(passport))
    file = create_centre(path)
    with file.operation("Создан центр"):
        tables.Passport.insert(**_fields(passport)).execute(file.db)
        tables.Settings.insert(**asdict(Settings())).execute(file.db)
        for code, title in TOPICS:
            tables.Topic.insert(code=code, title=title, title_key=fold(title)).execute(file.db)
    file.history.forget()
    return file


def change_passport(file: CentreFile, passport: Passport) -> Changes:
    """Write the centre's passport."""
    refuse_if_any(rules.passport_problems(passport))
    with file.operation("Изменён паспорт центра") as running:
        tables.Passport.update(**_fields(passport)).execute(file.db)
        follow_passport(file, passport)
    return running.changes


def change_settings(file: CentreFile, settings: Settings) -> Changes:
    """Write the rules in force."""
    refuse_if_any(rules.settings_problems(settings))
    with file.operation("Изменены настройки") as running:
        tables.Settings.update(**asdict(settings)).execute(file.db)
    return running.changes


def keep_specialist(file: CentreFile, specialist: Specialist) -> Changes:
    """Add a specialist, or change the one with the same id."""
    refuse_if_any(rules.specialist_problems(specialist))
    fields = {
        "name": specialist.name,
        "name_key": fold_name(specialist.name),
        "position": specialist.position,
        "employment": specialist.employment,
        "sub_unit": specialist.sub_unit_id,
        "is_retired": specialist.is_retired,
    }
    return _keep(file, tables.Specialist, specialist.id, fields, "специалист")


def keep_topic(file: CentreFile, topic: Topic) -> Changes:
    """Add a topic, or change the one with the same id."""
    taken = tables.Topic.select().where(
        (tables.Topic.code == topic.code) & (tables.Topic.id != (topic.id or 0))
    )
    refuse_if_any(rules.topic_problems(topic, code_is_taken=taken.exists(file.db)))
    fields = {
        "code": topic.code,
        "title": topic.title,
        "title_key": fold(topic.title),
        "parent": topic.parent_id,
        "is_retired": topic.is_retired,
    }
    return _keep(file, tables.Topic, topic.id, fields, "тема")


def keep_sub_unit(file: CentreFile, sub_unit: SubUnit) -> Changes:
    """Add a sub-unit, or change the one with the same id."""
    refuse_if_any(rules.sub_unit_problems(sub_unit))
    fields = {"name": sub_unit.name, "kind": sub_unit.kind, "is_retired": sub_unit.is_retired}
    return _keep(file, tables.SubUnit, sub_unit.id, fields, "подразделение")


def keep_info_channel(file: CentreFile, channel: InfoChannel) -> Changes:
    """Add a channel at the end of the list, or change the one with the same id."""
    name = tidy(channel.name)
    table = tables.InfoChannel
    is_same = (table.name_key == fold(name)) & (table.id != (channel.id or 0))
    is_taken = table.select().where(is_same).exists(file.db)
    refuse_if_any(rules.info_channel_problems(name, name_is_taken=is_taken))
    fields: dict[str, object] = {
        "name": name,
        "name_key": fold(name),
        "is_retired": channel.is_retired,
    }
    if channel.id is None:
        fields["place"] = table.select().count(file.db) + 1
    return _keep(file, table, channel.id, fields, "канал")


def _fields(passport: Passport) -> dict[str, object]:
    """Return what the passport's own row holds."""
    return {name: value for name, value in asdict(passport).items() if name != "brand"}


def _keep(
    file: CentreFile,
    table: type[Record],
    row_id: int | None,
    fields: Mapping[str, object],
    noun: str,
) -> Changes:
    action = "Добавлено в список" if row_id is None else "Изменено в списке"
    with file.operation(f"{action}: {noun} «{fields.get('title') or fields.get('name')}»") as done:
        write_record(file, table, row_id, fields)
    return done.changes
