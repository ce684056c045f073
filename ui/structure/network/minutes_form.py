"""The form of minutes: who met, what was said, what was decided."""

from kcentre.network.choices import NetworkChoices
from kcentre.network.groups.bodies import BODIES
from kcentre.network.groups.records import Decision, MinutesDraft
from ui.structure.network.lines_field import LineKind, LinesField
from ui.structure.network.record_form import RecordForm, offer_kept
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.suggest_field import SuggestField

_BODY_HINT = "Если заседала не рабочая группа: педагогический совет, общее собрание…"
_NUMBER_HINT = "Номера одного органа не повторяются в пределах года."
_PRESENT_HINT = "Каждое имя с новой строки: протокол сосчитает присутствовавших."
_AGENDA_HINT = "Каждый вопрос с новой строки: протокол пронумерует их."
_TEXT_HINT = "Кто о чём говорил; войдёт в протокол после слов «СЛУШАЛИ»."


class MinutesForm(RecordForm):
    """Shows minutes and collects them again."""

    draft, owner = MinutesDraft, "minutes"
    first = "group_id"

    def lay_out(self) -> None:
        self._names: tuple[str, ...] = ()
        self.groups = ChoiceField(nothing="не рабочая группа")
        self.chair, self.secretary = SuggestField(()), SuggestField(())
        self.decisions = LinesField(
            LineKind("Решение", "Добавить решение", self._decision_form, Decision())
        )
        met = Form(columns=2)
        met.add("group_id", "Рабочая группа", self.groups, span=2)
        met.add("body", "Кто заседал", SuggestField(BODIES, BODIES[0]), _BODY_HINT, span=2)
        met.add("number", "Номер", TextField("3"), _NUMBER_HINT)
        met.add("date", "Дата", DateField())
        met.add("chair", "Председатель", self.chair)
        met.add("secretary", "Секретарь", self.secretary)
        met.add("present", "Присутствовали", LongTextField(3), _PRESENT_HINT, span=2)
        self.add_form(met)
        said = Form(columns=1)
        said.add("agenda", "Повестка дня", LongTextField(3), _AGENDA_HINT)
        said.add("text", "Слушали, выступили", LongTextField(4), _TEXT_HINT)
        said.add("decisions", "Решили", self.decisions)
        self.add_form(said)
        self.groups.edited.connect(self.follow)

    def offer(self, choices: NetworkChoices, draft: MinutesDraft) -> None:
        self._names = choices.people
        offer_kept(self.groups, choices.groups, draft.group_id)
        for field in (self.chair, self.secretary):
            field.suggest(choices.people)

    def follow(self) -> None:
        self.field("body").setVisible(self.groups.value() is None)

    def focus_first(self) -> None:
        is_chosen = self._card.id is not None or self.groups.value() is not None
        self.focus("number" if is_chosen else "group_id")

    def _decision_form(self) -> Form:
        form = Form(columns=2)
        form.add("text", "Что решили", LongTextField(2), span=2)
        form.add("responsible", "Ответственный", SuggestField(self._names), span=2)
        form.add("due", "Срок", DateField(looks_ahead=True))
        form.add("done_on", "Выполнено", DateField())
        return form
