"""Rounds of surveys, questionnaires, and the pages about them."""

from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.queries import questionnaires
from kcentre.surveys.rounds.queries import rounds
from ui.finding.matching import matching
from ui.widgets.command_palette import Hit


def surveys(file: CentreFile, typed: str) -> list[Hit]:
    """Return the rounds and the questionnaires in use, and the pages about them all."""
    asked = (Hit(line.name, "опрос", f"surveys/rounds/{line.id}") for line in rounds(file))
    designed = (
        Hit(line.title, "анкета", f"surveys/questionnaires/{line.id}")
        for line in questionnaires(file)
    )
    return matching([*asked, *designed, *_PAGES], typed)


_PAGES = (
    Hit("Опросы родителей: ввод анкет, бланки, электронная анкета", "спрос", "surveys/rounds"),
    Hit("Анкеты: новая анкета, вопросы, версии", "спрос", "surveys/questionnaires"),
    Hit("Результаты опроса: частоты, сравнение, свободные ответы", "спрос", "surveys/results"),
    Hit("Спрос и разрывы: чего не хватает семьям", "спрос", "surveys/conclusions/needs"),
    Hit("Часы приёма, которых не хватает", "спрос", "surveys/conclusions/hours"),
    Hit("План услуг по спросу", "спрос", "surveys/conclusions/plan"),
    Hit("Выводы по спросу, аналитическая справка", "спрос", "surveys/conclusions/text"),
)
"""Named by the words people type for them."""
