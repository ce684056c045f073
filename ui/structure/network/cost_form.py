"""The form of a cost."""

from kcentre.language.dates import today_here
from kcentre.network.choices import NetworkChoices
from kcentre.network.resources.records import CostDraft
from kcentre.network.resources.rules import FIRST_YEAR, LAST_YEAR
from kcentre.network.resources.values import CostKind, CostSource
from ui.records.offers import value_field
from ui.structure.network.record_form import RecordForm, offer_kept
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.money_field import MoneyField
from ui.widgets.typed_field import NumberField

_SUM_HINT = "Например 12500, 12 500,50 или 12,5 тыс."


class CostForm(RecordForm):
    """Shows a cost and collects it again."""

    draft = CostDraft
    first = "title"

    def lay_out(self) -> None:
        self.source = value_field(CostSource, nothing=None)
        form = Form(columns=2)
        form.add("title", "На что нужны деньги", TextField(), span=2)
        form.add("kind", "Статья", value_field(CostKind, nothing=None), span=2)
        form.add("source", "Источник", self.source)
        form.add("year", "Год", NumberField(FIRST_YEAR, LAST_YEAR))
        self.partners = self.add_partner_field(form)
        form.add("planned", "Запланировано, ₽", MoneyField(), _SUM_HINT)
        form.add("spent", "Израсходовано, ₽", MoneyField(), _SUM_HINT)
        form.add("note", "Примечание", LongTextField(2), span=2)
        self.add_form(form)
        self.source.edited.connect(self.follow)

    def blank(self) -> CostDraft:
        return CostDraft(year=today_here().year)

    def offer(self, choices: NetworkChoices, draft: CostDraft) -> None:
        offer_kept(self.partners, choices.partners, draft.partner_id)

    def follow(self) -> None:
        self.field("partner_id").setVisible(self.source.value() is CostSource.PARTNER)
