"""«Команда»: who makes the centre, and what each does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from kcentre.centre.people import responsible_people
from kcentre.structure.office.blocks import PEOPLE
from kcentre.structure.office.queries import team
from kcentre.structure.office.records import TeamMember
from kcentre.structure.office.values import TeamRole
from kcentre.structure.office.verbs import keep_member, remove_member
from ui.records.list_kind import Listed, ListKind
from ui.records.record_list import RecordList
from ui.tab import Page
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.paged_model import Column, Row
from ui.widgets.suggest_field import SuggestField

if TYPE_CHECKING:
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations


class TeamPart(Page):
    """The list of the team; its targets: the id of somebody in it, «people» for the list itself."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.list = RecordList(TEAM, operations)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    def activate(self, target: str = "") -> None:
        if target.isdecimal():
            self.list.choose(int(target))
        elif target == PEOPLE or self.isVisible():
            self.list.focus()

    def centre_opened(self) -> None:
        self.list.refresh()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — a hook
        if changes.touched("team_member", "specialist", "passport"):
            self.list.refresh()


def _ask(file: CentreFile) -> Listed:
    members = team(file, with_retired=True)
    known = {member.name for member in members}
    names = [name for name in responsible_people(file) if name not in known]
    return Listed(members, {}, dict(enumerate(names)))


def _row_of(member: TeamMember, _listed: Listed) -> Row:
    state = "больше не участвует" if member.is_retired else ""
    duties = " ".join(member.duties.split())
    return member.name, member.role.label, duties, member.contact, state


def _proposed(listed: Listed) -> TeamMember:
    """Return a leader, the head of the centre, as long as there is none; else nobody yet."""
    if any(one.role is TeamRole.LEADER for one in listed.records):
        return TeamMember()
    return TeamMember(next(iter(listed.people.values()), ""), TeamRole.LEADER)


def _form_for(member: TeamMember, listed: Listed) -> Form:
    form = Form(columns=2)
    form.add(
        "name",
        "Фамилия, имя, отчество",
        SuggestField(list(listed.people.values())),
        "Начните печатать или нажмите F4: заведующий и специалисты. Можно вписать любого.",
        span=2,
    )
    form.add("role", "Роль в проекте", ChoiceField([(role, role.label) for role in TeamRole]))
    form.add("contact", "Телефон, почта", TextField())
    form.add("duties", "За что отвечает", LongTextField(3), span=2)
    if member.id is not None:
        form.add("is_retired", "", CheckField("Больше не участвует"), span=2)
    return form


def _remove(file: CentreFile, member: TeamMember) -> Changes:
    return remove_member(file, member.id or 0)


TEAM = ListKind(
    key="team",
    title="Команда проекта",
    new_title="Новый участник команды",
    edit_title="Участник команды",
    add_words="Добавить участника",
    retire_words="Удалить",
    return_words="Удалить",
    retired_words="",
    empty_title="Здесь будет команда проекта",
    empty_sentence="Кто создаёт центр: руководитель проекта, координатор, методист, специалисты.",
    icon="users",
    columns=(
        Column("name", "Фамилия, имя, отчество", widest_chars=40),
        Column("role", "Роль", widest_chars=34),
        Column("duties", "За что отвечает", widest_chars=48),
        Column("contact", "Телефон, почта"),
        Column("state", "Состояние"),
    ),
    ask=_ask,
    row_of=_row_of,
    form_for=_form_for,
    blank=TeamMember(),
    keep=keep_member,
    proposed=_proposed,
    remove=_remove,
)
