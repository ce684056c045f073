"""The form of a resource that no other part of the program knows of."""

from kcentre.network.choices import NetworkChoices
from kcentre.network.resources.records import ResourceDraft
from kcentre.network.resources.rules import MOST_PIECES
from kcentre.network.resources.values import ResourceKind, ResourceState
from ui.records.offers import value_field
from ui.structure.network.record_form import RecordForm, offer_kept
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.suggest_field import SuggestField
from ui.widgets.typed_field import NumberField

_UNITS = ("шт.", "компл.", "чел.", "экз.", "м²", "ч в неделю")
_TITLE_HINT = (
    "Кабинеты, оборудование, специалистов и материалы вносить не нужно: они в списке сами."
)


class ResourceForm(RecordForm):
    """Shows a resource and collects it again."""

    draft = ResourceDraft
    first = "title"

    def lay_out(self) -> None:
        self.people = SuggestField((), "кто отвечает")
        self.state = value_field(ResourceState, nothing=None)
        form = Form(columns=2)
        form.add("title", "Ресурс", TextField(), _TITLE_HINT, span=2)
        form.add("kind", "Вид", value_field(ResourceKind, nothing=None), span=2)
        form.add("state", "Состояние", self.state, span=2)
        self.partners = self.add_partner_field(form)
        form.add("quantity", "Количество", NumberField(0, MOST_PIECES))
        form.add("unit", "Единица", SuggestField(_UNITS, "шт."))
        form.add("responsible", "Ответственный", self.people, span=2)
        form.add("note", "Сведения", LongTextField(2), span=2)
        self.add_form(form)
        self.state.edited.connect(self.follow)

    def offer(self, choices: NetworkChoices, draft: ResourceDraft) -> None:
        offer_kept(self.partners, choices.partners, draft.partner_id)
        self.people.suggest(choices.people)

    def follow(self) -> None:
        self.field("partner_id").setVisible(self.state.value() is ResourceState.PARTNER)
