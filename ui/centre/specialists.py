"""The list of specialists."""

from kcentre.centre import queries
from kcentre.centre.records import Specialist
from kcentre.centre.values import POSITIONS, Employment
from kcentre.centre.verbs import keep_specialist
from kcentre.storage import CentreFile
from ui.centre.leaving import specialist_leaving
from ui.records.list_kind import Listed, ListKind
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import TextField
from ui.widgets.form import Form
from ui.widgets.paged_model import Column, Row
from ui.widgets.suggest_field import SuggestField


def _ask(file: CentreFile) -> Listed:
    units = queries.sub_units(file, with_retired=True)
    names = {
        unit.id: f"{unit.name} (закрыто)" if unit.is_retired else unit.name
        for unit in units
        if unit.id is not None
    }
    return Listed(queries.specialists(file, with_retired=True), names)


def _row_of(person: Specialist, listed: Listed) -> Row:
    unit = "" if person.sub_unit_id is None else listed.names.get(person.sub_unit_id, "")
    state = "не работает" if person.is_retired else ""
    return person.name, person.position, person.employment.label, unit, state


def _form_for(_person: Specialist, listed: Listed) -> Form:
    form = Form(columns=2)
    form.add("name", "Фамилия, имя, отчество", TextField(), span=2)
    form.add(
        "position",
        "Должность",
        SuggestField(POSITIONS),
        "Начните печатать или нажмите F4: обычные должности. Можно написать свою.",
        span=2,
    )
    form.add("employment", "Занятость", ChoiceField([(kind, kind.label) for kind in Employment]))
    units = ChoiceField(list(listed.names.items()), nothing="без подразделения")
    form.add("sub_unit_id", "Подразделение", units)
    return form


SPECIALISTS = ListKind(
    key="specialists",
    title="Специалисты",
    new_title="Новый специалист",
    edit_title="Специалист",
    add_words="Добавить специалиста",
    retire_words="Больше не работает",
    return_words="Снова работает",
    retired_words="Показать тех, кто не работает",
    empty_title="Здесь будут специалисты центра",
    empty_sentence="Кто консультирует, тот и записывает услуги. Начните с одного человека.",
    icon="users",
    columns=(
        Column("name", "Фамилия, имя, отчество", widest_chars=48),
        Column("position", "Должность"),
        Column("employment", "Занятость"),
        Column("sub_unit", "Подразделение"),
        Column("state", "Состояние"),
    ),
    ask=_ask,
    row_of=_row_of,
    form_for=_form_for,
    blank=Specialist(""),
    keep=keep_specialist,
    ask_leaving=specialist_leaving,
)
