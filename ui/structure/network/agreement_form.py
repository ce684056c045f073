"""The form of an agreement, with its files."""

from kcentre.network.choices import NetworkChoices
from kcentre.network.partners.records import AgreementDraft
from kcentre.network.partners.values import AgreementStatus
from ui.records.offers import value_field
from ui.structure.network.record_form import RecordForm, offer_kept
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.suggest_field import SuggestField

_TERM_HINT = "Пусто — без срока. За две недели до конца программа напомнит."


class AgreementForm(RecordForm):
    """Shows an agreement and collects it again."""

    draft, owner = AgreementDraft, "agreement"
    first = "partner_id"

    def lay_out(self) -> None:
        self.people = SuggestField((), "кто отвечает")
        form = Form(columns=2)
        self.partners = self.add_partner_field(form)
        form.add("subject", "О чём соглашение", LongTextField(2), span=2)
        form.add("status", "Статус", value_field(AgreementStatus, nothing=None))
        form.add("number", "Номер", TextField("12 или б/н"))
        form.add("signed_on", "Подписано", DateField())
        form.add("valid_to", "Действует до", DateField(looks_ahead=True), _TERM_HINT)
        form.add("responsible", "Ответственный", self.people, span=2)
        form.add("note", "Примечание", LongTextField(2), span=2)
        self.add_form(form)

    def offer(self, choices: NetworkChoices, draft: AgreementDraft) -> None:
        offer_kept(self.partners, choices.partners, draft.partner_id)
        self.people.suggest(choices.people)

    def focus_first(self) -> None:
        is_chosen = self.partners.value() is not None
        self.focus("subject" if is_chosen else "partner_id")
