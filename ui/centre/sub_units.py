"""The list of sub-units («подразделения»)."""

from kcentre.centre import queries
from kcentre.centre.records import SubUnit
from kcentre.centre.values import SubUnitKind
from kcentre.centre.verbs import keep_sub_unit
from kcentre.storage import CentreFile
from ui.records.list_kind import Listed, ListKind
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import TextField
from ui.widgets.form import Form
from ui.widgets.paged_model import Column, Row


def _ask(file: CentreFile) -> Listed:
    return Listed(queries.sub_units(file, with_retired=True), {})


def _row_of(unit: SubUnit, _listed: Listed) -> Row:
    return unit.name, unit.kind.label, "закрыто" if unit.is_retired else ""


def _form_for(_unit: SubUnit, _listed: Listed) -> Form:
    form = Form(columns=1)
    form.add("name", "Название", TextField())
    form.add("kind", "Вид", ChoiceField([(kind, kind.label) for kind in SubUnitKind]))
    return form


SUB_UNITS = ListKind(
    key="sub_units",
    title="Подразделения",
    new_title="Новое подразделение",
    edit_title="Подразделение",
    add_words="Добавить подразделение",
    retire_words="Закрыто",
    return_words="Снова работает",
    retired_words="Показать закрытые",
    empty_title="Здесь будут подразделения центра",
    empty_sentence=(
        "Служба ранней помощи, лекотека, ЦИПР… Если центр работает одним целым, "
        "подразделения не нужны."
    ),
    icon="network",
    columns=(
        Column("name", "Название", widest_chars=60),
        Column("kind", "Вид"),
        Column("state", "Состояние"),
    ),
    ask=_ask,
    row_of=_row_of,
    form_for=_form_for,
    blank=SubUnit(""),
    keep=keep_sub_unit,
)
