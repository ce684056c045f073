"""The registers of working groups and of minutes: what is kept, and what can be done."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from kcentre.language import Problem, fold
from kcentre.language.dates import iso_day, kept_day, short_date
from kcentre.network.groups import rules
from kcentre.network.groups.records import Decision, GroupDraft, Member, MinutesDraft
from kcentre.network.groups.tables import Decision as DecisionTable
from kcentre.network.groups.tables import GroupMember, Minutes, WorkingGroup
from kcentre.network.partners.registers import gone_problems
from kcentre.network.registers.register import Register, Words
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids
from kcentre.storage.writing import delete_records, write_record


class Groups(Register[GroupDraft]):
    """Councils and working groups with their members."""

    table, owner = WorkingGroup, "working_group"
    draft = GroupDraft
    words = Words("группа", "группы", "групп", "Добавлена", "Изменена", "Удалена")
    way_out = "Вместо этого снимите группу с учёта: её протоколы останутся."
    keys: ClassVar = {"title_key": "title"}
    texts = frozenset({"goal", "note"})
    required: ClassVar = {"title": "Назовите группу или совет."}

    def title(self, draft: GroupDraft) -> str:
        return draft.title

    def tidied(self, draft: GroupDraft, today: dt.date) -> GroupDraft:
        clean = super().tidied(draft, today)
        return replace(clean, members=rules.tidied_members(clean.members))

    def own_problems(
        self,
        file: CentreFile,
        draft: GroupDraft,
        record_id: int | None,
        today: dt.date,  # noqa: ARG002 — for lists with days
    ) -> Iterator[Problem]:
        table = WorkingGroup
        same = (table.title_key == fold(draft.title)) & (table.id != (record_id or 0))
        is_taken = bool(draft.title) and table.select().where(same).exists(file.db)
        yield from rules.group_problems(draft, title_is_taken=is_taken)
        for place, member in enumerate(draft.members, 1):
            if any(gone_problems(file, member.partner_id)):
                sentence = f"Участник {place}: этого партнёра уже нет в списке, выберите другого."
                yield Problem("members", sentence)

    def parts(self, file: CentreFile, ids: Sequence[int]) -> Mapping[int, Mapping[str, object]]:
        table = GroupMember
        columns = (table.group, table.name, table.role, table.partner)
        query = table.select(*columns).where(table.group.in_(list(ids)))
        members: defaultdict[int, list[Member]] = defaultdict(list)
        for group_id, *fields in ask(file.db, query.order_by(table.place, table.id)):
            members[group_id].append(Member(*fields))
        return {group_id: {"members": tuple(found)} for group_id, found in members.items()}

    def write_parts(self, file: CentreFile, record_id: int, draft: GroupDraft) -> None:
        kept = self.parts(file, (record_id,)).get(record_id, {}).get("members", ())
        if kept == draft.members:
            return
        query = GroupMember.select(GroupMember.id).where(GroupMember.group == record_id)
        delete_records(file, GroupMember, [*ask_ids(file.db, query)])
        for place, one in enumerate(draft.members):
            fields = {"name": one.name, "role": one.role, "partner_id": one.partner_id}
            write_record(file, GroupMember, None, {"group": record_id, "place": place, **fields})


class MinutesRegister(Register[MinutesDraft]):
    """Minutes with their decisions; the files are kept under `minutes`."""

    table, owner = Minutes, "minutes"
    draft = MinutesDraft
    words = Words("протокол", "протокола", "протоколов", every="протоколы")
    texts = frozenset({"present", "agenda", "text"})
    required: ClassVar = {
        "number": "Укажите номер протокола.",
        "date": "Укажите, когда было заседание.",
    }

    def title(self, draft: MinutesDraft) -> str:
        day = f" от {short_date(draft.date)}" if draft.date else ""
        return f"№\u00a0{draft.number}{day}"

    def named(self, draft: MinutesDraft) -> str:
        return self.title(draft)

    def tidied(self, draft: MinutesDraft, today: dt.date) -> MinutesDraft:
        clean = super().tidied(draft, today)
        body = "" if clean.group_id is not None else clean.body
        return replace(clean, body=body, decisions=rules.tidied_decisions(clean.decisions))

    def own_problems(
        self, file: CentreFile, draft: MinutesDraft, record_id: int | None, today: dt.date
    ) -> Iterator[Problem]:
        same = _same_number(file, draft, record_id)
        yield from rules.minutes_problems(draft, today, same_number=same)
        if draft.group_id is not None:
            found = WorkingGroup.select().where(WorkingGroup.id == draft.group_id)
            if not found.exists(file.db):
                yield Problem("group_id", "Этой группы уже нет в списке: выберите другую.")

    def parts(self, file: CentreFile, ids: Sequence[int]) -> Mapping[int, Mapping[str, object]]:
        table = DecisionTable
        columns = (table.minutes, table.text, table.responsible, table.due, table.done_on, table.id)
        query = table.select(*columns).where(table.minutes.in_(list(ids)))
        found: defaultdict[int, list[Decision]] = defaultdict(list)
        for of, text, who, due, done_on, row_id in ask(
            file.db, query.order_by(table.place, table.id)
        ):
            found[of].append(Decision(text, who, kept_day(due), kept_day(done_on), row_id))
        return {of: {"decisions": tuple(decisions)} for of, decisions in found.items()}

    def write_parts(self, file: CentreFile, record_id: int, draft: MinutesDraft) -> None:
        """Keep the decisions; one that was kept before keeps its number."""
        query = DecisionTable.select(DecisionTable.id).where(DecisionTable.minutes == record_id)
        kept = set(ask_ids(file.db, query))
        delete_records(file, DecisionTable, [*(kept - {one.id for one in draft.decisions})])
        for place, one in enumerate(draft.decisions):
            fields = {
                "minutes": record_id, "place": place, "text": one.text,
                "responsible": one.responsible, "due": iso_day(one.due),
                "done_on": iso_day(one.done_on),
            }  # fmt: skip
            write_record(file, DecisionTable, one.id if one.id in kept else None, fields)


def _same_number(file: CentreFile, draft: MinutesDraft, record_id: int | None) -> dt.date | None:
    """Return the day of other minutes of the same body and year that have the number already."""
    if draft.date is None or not draft.number:
        return None
    in_year = Minutes.date.startswith(f"{draft.date.year:04}-") & (Minutes.id != (record_id or 0))
    query = Minutes.select(Minutes.date, Minutes.number, Minutes.group, Minutes.body).where(in_year)
    for day, number, group_id, body in ask(file.db, query):
        is_same_body = group_id == draft.group_id and fold(body) == fold(draft.body)
        if is_same_body and fold(number) == fold(draft.number):
            return dt.date.fromisoformat(day)
    return None


GROUPS = Groups()
MINUTES = MinutesRegister()
