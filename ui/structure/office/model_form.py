"""The texts and the lists of the Model, each with what may stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kcentre.structure.office.starting import with_starting
from kcentre.structure.office.values import ModelPart, ModelSection
from ui.structure.office.hints import add_hint
from ui.widgets.buttons import LinkButton
from ui.widgets.editors import LongTextField
from ui.widgets.form import Form

if TYPE_CHECKING:
    from ui.widgets.form import FormField

_FIELDS: Final[tuple[tuple[ModelPart | ModelSection, int, str], ...]] = (
    (ModelPart.MISSION, 2, "Ради чего работает центр, одним предложением."),
    (ModelPart.GOAL, 2, "Чего центр достигнет и как это будет видно."),
    (ModelSection.AUDIENCE, 5, "Кому помогает центр: каждая группа с новой строки."),
    (ModelSection.DIRECTION, 5, "Что делает центр: каждое направление с новой строки."),
    (ModelSection.PRINCIPLE, 6, "На чём стоит работа: каждый принцип с новой строки."),
    (ModelPart.SERVICES, 2, "Чего не видно из видов, форм и тем: они подставятся сами."),
    (ModelSection.RISK, 5, "Что может помешать и чем ответить: «риск — ответ», по строке."),
    (ModelPart.DEVELOPMENT, 2, "Как Модель будет расти: гранты, конкурсы, новые формы."),
)


class UsualLines(LinkButton):
    """Adds the usual lines of a list to what is typed."""

    def __init__(self, section: ModelSection, field: FormField) -> None:
        super().__init__("Добавить обычные строки")
        self._section, self._field = section, field
        self.setAccessibleName(f"{section.label}: добавить обычные строки")
        self.clicked.connect(self.take)

    def take(self) -> None:
        """Put the lines that are not there yet at the end."""
        typed = str(self._field.editor.value())
        self._field.editor.set_value(with_starting(self._section, typed))


class ModelForm(Form):
    """Lists are typed a line an item."""

    def __init__(self) -> None:
        super().__init__(columns=1)
        self.usual: dict[ModelSection, UsualLines] = {}
        for part, lines, hint in _FIELDS:
            field = self.add(part, part.label, LongTextField(lines))
            add_hint(field, hint)
            if isinstance(part, ModelSection):
                self.usual[part] = UsualLines(part, field)
                field.put_beneath(self.usual[part])
