"""Names of people who do not exist: Russian and Tatar, as one hears them in Naberezhnye Chelny."""

from dataclasses import dataclass
from random import Random

from kcentre.demo.chances import Weighted, one_of


@dataclass(frozen=True, slots=True)
class Culture:
    """Surnames in the masculine, names of men and women, stems of patronymics, children's names."""

    surnames: tuple[str, ...]
    men: tuple[str, ...]
    women: tuple[str, ...]
    fathers: tuple[str, ...]
    boys: tuple[str, ...]
    girls: tuple[str, ...]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_RUSSIAN = Culture(
    surnames=_words(
        "Белов Орлов Голубев Ёлкин Соколов Зайцев Комаров Ковалёв Воробьёв Журавлёв Фёдоров Щеглов"
        " Королёв Степанов Тихонов Никитин Лебедев Полянский Осипов Горшков Киселёв Быков"
        " Рябов Калинин Семёнов Пахомов Ершов Дроздов Чернов Синицын Берёзин Озеров Лужин Снегирёв"
        " Малинин Вершинин Заречный Луговой Ясенев Клёнов"
    ),
    men=_words(
        "Алексей Андрей Антон Артём Борис Василий Виктор Глеб Денис Дмитрий Евгений Игорь Кирилл"
        " Максим Михаил Никита Олег Павел Роман Семён Сергей Фёдор Юрий"
    ),
    women=_words(
        "Алёна Анна Вера Виктория Галина Дарья Евгения Екатерина Елена Зоя Ирина Кристина Ксения"
        " Людмила Марина Мария Надежда Наталья Ольга Полина Светлана Софья Татьяна Юлия"
    ),
    fathers=_words(
        "Александров Алексеев Анатольев Андреев Борисов Викторов Владимиров Геннадьев Дмитриев"
        " Евгеньев Иванов Михайлов Николаев Олегов Павлов Петров Семёнов Сергеев Фёдоров"
        " Юрьев"
    ),
    boys=_words("Артём Ваня Дима Егор Илья Кирилл Лёва Матвей Миша Саша Стёпа Тимофей Фёдор"),
    girls=_words("Алёна Аня Варя Вика Даша Ева Катя Лиза Маша Полина Соня Таня Ульяна"),
)
_TATAR = Culture(
    surnames=_words(
        "Каримов Гарипов Хасанов Нуриев Галиев Шакиров Гайнутдинов Мухаметзянов Ахметов Сафин"
        " Валиев Закиров Садыков Фаттахов Хайруллин Гизатуллин Исмагилов Миннуллин Зарипов"
        " Набиуллин Рахимов Сабиров Тухватуллин Юсупов Ягудин Латыпов Габдрахманов Камалов"
    ),
    men=_words(
        "Айдар Алмаз Артур Булат Динар Ильдар Ильнур Камиль Марат Наиль Радик Рамиль Ренат Рустем"
        " Тимур Фаниль Шамиль Эдуард"
    ),
    women=_words(
        "Айгуль Алия Алсу Альбина Венера Гузель Гульнара Диляра Динара Зульфия Лейсан Лилия Ляйсан"
        " Наиля Регина Резеда Рамиля Фарида Чулпан Эльвира"
    ),
    fathers=_words(
        "Айратов Альбертов Ахметов Ильдаров Камилев Маратов Наилев Рамилев Рафаилов Рашитов"
        " Ренатов Рустамов Тагиров Фаритов Хамитов Шамилев"
    ),
    boys=_words("Амир Айрат Булат Дамир Ильяс Карим Марсель Радмир Рамазан Самир Тимур"),
    girls=_words("Азалия Айсылу Алсу Амина Амелия Дина Камила Ралина Самира Сафия Ясмина"),
)
CULTURES = Weighted({_RUSSIAN: 53, _TATAR: 47})
_INTO_FEMININE = {"ий": "ая", "ый": "ая", "ой": "ая"}


def person(chance: Random, culture: Culture, surname: str, *, is_woman: bool) -> str:
    """Return «Каримова Алсу Рашитовна»; `surname` is masculine."""
    given = one_of(chance, culture.women if is_woman else culture.men)
    father = one_of(chance, culture.fathers) + ("на" if is_woman else "ич")
    return f"{feminine(surname) if is_woman else surname} {given} {father}"


def feminine(surname: str) -> str:
    """Return the surname as a woman has it."""
    ending = _INTO_FEMININE.get(surname[-2:])
    return surname[:-2] + ending if ending else surname + "а"


def phone(chance: Random) -> str:
    """Return a number of a range that belongs to nobody's family."""
    digits = f"{int(chance.random() * 10_000_000):07}"
    return f"8 (900) {digits[:3]}-{digits[3:5]}-{digits[5:]}"
