"""The form of a partner, and the ways to what was agreed with it."""

from collections.abc import Sequence

from kcentre.network.partners.queries import agreements_of
from kcentre.network.partners.records import AgreementLine, PartnerDraft
from kcentre.network.partners.values import PartnerKind
from kcentre.storage import CentreFile
from ui.records.doors_view import Lead
from ui.records.offers import value_field
from ui.structure.link_field import LinkField
from ui.structure.network.record_form import RecordForm
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form

_GIVES_HINT = "Помещения, специалисты, материалы, обучение: войдёт в инвентаризацию ресурсов."


class PartnerForm(RecordForm):
    """Shows a partner and collects it again."""

    draft = PartnerDraft
    first = "name"

    def lay_out(self) -> None:
        what = Form(columns=2)
        what.add("name", "Название или имя", TextField("Школа № 5"), span=2)
        what.add("kind", "Кто это", value_field(PartnerKind, nothing=None), span=2)
        what.add("gives", "Что даёт центру", LongTextField(3), _GIVES_HINT, span=2)
        self.add_form(what)
        how = Form(columns=2)
        how.add("contact", "Контактное лицо", TextField())
        how.add("phone", "Телефон", TextField())
        how.add("email", "Эл. почта", TextField("имя@почта.рф"))
        how.add("site", "Сайт", LinkField())
        how.add("address", "Адрес", TextField(), span=2)
        how.add("note", "Примечание", LongTextField(2), span=2)
        self.add_form(how, "Как связаться")
        self.add_doors("Соглашения", _leads)


def _leads(file: CentreFile, partner_id: int) -> Sequence[Lead]:
    kept = [
        Lead(_told(line), f"structure/network/agreements/{line.id}")
        for line in agreements_of(file, partner_id)
    ]
    return (*kept, Lead("Новое соглашение", f"structure/network/agreements/new/{partner_id}"))


def _told(line: AgreementLine) -> str:
    number = f"№\u00a0{line.draft.number}" if line.draft.number else line.draft.subject[:40]
    return f"{number} — {line.state.label}"
