"""The value lists of surveys: the codes kept in the file, the words shown."""

from kcentre.centre.values import Value


class Purpose(Value):
    """What a questionnaire is for."""

    DEMAND = "demand", "изучение спроса"
    SATISFACTION = "satisfaction", "удовлетворённость"
    READINESS = "readiness", "готовность педагогов"
    OTHER = "other", "иное"


class QuestionKind(Value):
    """How a question is answered."""

    ONE = "one", "один ответ"
    SEVERAL = "several", "несколько ответов"
    SCALE = "scale", "шкала 1–5"
    YES_NO = "yes_no", "да / нет / затрудняюсь"
    NUMBER = "number", "число"
    TEXT = "text", "свободный ответ"


CHOSEN_FROM_OPTIONS = frozenset({QuestionKind.ONE, QuestionKind.SEVERAL, QuestionKind.YES_NO})
"""Kinds that are answered by choosing among options."""

SCALE = range(1, 6)
"""The marks of a scale."""

YES_NO_LABELS = ("да", "нет", "затрудняюсь ответить")

OTHER_LABEL = "другое"


class Meaning(Value):
    """What a question is about, where the program knows what to do with its answers."""

    NONE = "", "без особого значения"
    RELATION = "relation", "кем приходится ребёнку"
    CHILDREN = "children", "сколько детей в семье"
    AGE = "age", "возраст ребёнка"
    ATTENDANCE = "attendance", "посещает ли детский сад"
    HEALTH = "health", "особенности развития"
    AWARENESS = "awareness", "знает ли о центре"
    HELP = "help", "виды помощи"
    TOPICS = "topics", "темы"
    SPECIALISTS = "specialists", "специалисты"
    FORM = "form", "удобная форма"
    TIME = "time", "удобное время"
    CHANNELS = "channels", "откуда узнают о центре"
    WISHES = "wishes", "пожелания"
    QUALITY = "quality", "качество услуги"
    CONDITIONS = "conditions", "условия предоставления"
    INFORMATION = "information", "полнота и доступность информации"
    POLITENESS = "politeness", "доброжелательность и вежливость"
    COMPLAINTS = "complaints", "жалобы"
    SUGGESTIONS = "suggestions", "предложения"


class WishedTime(Value):
    """When parents can come: the codes of the options of a question about time."""

    MORNING = "weekday_morning", "будни, утро"
    DAY = "weekday_day", "будни, день"
    EVENING = "weekday_evening", "будни, вечер"
    SATURDAY = "saturday", "суббота"


class Source(Value):
    """How a form came to the centre."""

    PAPER = "paper", "бумажная"
    FILE = "file", "из таблицы"
    ELECTRONIC = "electronic", "электронная"


END = "end"
"""Where an option leads that ends the questionnaire."""
