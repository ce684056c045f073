"""The words with which the form goes to the parents."""

from kcentre.centre.letter import contacts
from kcentre.centre.queries import passport
from kcentre.language.dates import long_date
from kcentre.storage import CentreFile
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.values import Purpose


def parents_message(file: CentreFile, round_id: int) -> str:
    """Return a ready message for the parents or the colleagues.

    Raises `Refused` where the round is gone.
    """
    with file.reading():
        line, centre = round_line(file, round_id), passport(file)
    whose = centre.centre_name or centre.kindergarten
    until = f" до {long_date(line.ends)}" if line.ends else ""
    known = contacts(centre)
    where = f"Ответы ждём здесь: {known}." if known else "Ответы ждём в детском саду."
    greeting, anonymous = _words(line.purpose)
    return (
        f"{greeting}\n"
        f"{whose} просит Вас ответить на анкету «{line.questionnaire}». Это займёт несколько минут "
        "и поможет нам узнать, что нужно именно Вам.\n"
        "Откройте приложенный файл в браузере на телефоне или компьютере, ответьте на вопросы и "
        f"нажмите «Готово». Затем отправьте нам{until} файл с ответами или скопированный текст.\n"
        f"Интернет для заполнения не нужен. {anonymous}\n"
        f"{where}"
    )


def _words(purpose: Purpose) -> tuple[str, str]:
    """Return how the readers are greeted, and what they are told of anonymity."""
    if purpose is Purpose.READINESS:
        return "Уважаемые коллеги!", "Ответы анонимны."
    return "Уважаемые родители!", "Ответы анонимны, если Вы сами не впишете код семьи."


def page_name(code: str, questionnaire: str) -> str:
    """Return what the page's file is called, without its ending."""
    return f"Анкета {code} {questionnaire}"
