"""The form of a working group: its members, and the ways to its minutes."""

from collections.abc import Sequence

from kcentre.network.choices import NetworkChoices, Offered
from kcentre.network.groups.queries import minutes_of_group
from kcentre.network.groups.records import GroupDraft, Member
from kcentre.network.groups.registers import MINUTES
from kcentre.storage import CentreFile
from ui.records.doors_view import Lead
from ui.structure.network.lines_field import LineKind, LinesField
from ui.structure.network.record_form import RecordForm, offer_kept
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.suggest_field import SuggestField

_ROLES = ("председатель", "заместитель председателя", "секретарь", "участник", "эксперт")
_SHOWN = 5


class GroupForm(RecordForm):
    """Shows a group and collects it again."""

    draft = GroupDraft
    first = "title"

    def lay_out(self) -> None:
        self._names: tuple[str, ...] = ()
        self._offered: tuple[Offered, ...] = ()
        self.people = SuggestField((), "кто ведёт группу")
        self.members = LinesField(
            LineKind("Участник", "Добавить участника", self._member_form, Member())
        )
        form = Form(columns=2)
        form.add("title", "Название", TextField("Рабочая группа «Модель»"), span=2)
        form.add("goal", "Для чего создана", LongTextField(2), span=2)
        form.add("curator", "Куратор", self.people)
        form.add("formed_on", "Создана", DateField())
        form.add("order", "Основание", TextField("приказ № 12 от 01.09.2026"), span=2)
        self.add_form(form)
        crew = Form(columns=1)
        crew.add("members", "Кто входит", self.members)
        crew.add("note", "Примечание", LongTextField(2))
        self.add_form(crew, "Состав")
        self.add_doors("Протоколы", _leads)

    def offer(self, choices: NetworkChoices, draft: GroupDraft) -> None:  # noqa: ARG002 — a form's shape
        self._names, self._offered = choices.people, choices.partners
        self.people.suggest(choices.people)

    def _member_form(self) -> Form:
        partners = ChoiceField(nothing="детский сад")
        offer_kept(partners, [Offered(one.id, one.title) for one in self._offered], None)
        form = Form(columns=2)
        form.add("name", "Имя", SuggestField(self._names), span=2)
        form.add("role", "Роль", SuggestField(_ROLES))
        form.add("partner_id", "Откуда", partners)
        return form


def _leads(file: CentreFile, group_id: int) -> Sequence[Lead]:
    held = minutes_of_group(file, group_id)
    kept = [
        Lead(MINUTES.named(line.draft), f"structure/network/minutes/{line.id}")
        for line in held[:_SHOWN]
    ]
    if len(held) > _SHOWN:
        every = f"structure/network/minutes/rows/{','.join(str(line.id) for line in held)}"
        kept.append(Lead(f"Все протоколы: {len(held)}", every))
    return (*kept, Lead("Новый протокол", f"structure/network/minutes/new/{group_id}"))
