"""How likely the invented families choose what, and what they write in their own words."""

from collections.abc import Mapping

from kcentre.surveys.values import Meaning, WishedTime

CHOSEN: Mapping[Meaning, Mapping[str, float]] = {
    Meaning.RELATION: {"mother": 0.72, "father": 0.13, "grandparent": 0.1, "guardian": 0.03,
                       "foster_parent": 0.01, "adopter": 0.01, "foster_candidate": 0.02},
    Meaning.CHILDREN: {"1": 0.55, "2": 0.36, "3": 0.09},
    Meaning.AGE: {"0-1": 0.07, "1-3": 0.34, "3-5": 0.33, "5-7": 0.24, "7": 0.02},
    Meaning.ATTENDANCE: {"ours": 0.36, "other_kindergarten": 0.12, "waiting": 0.27,
                         "family": 0.17, "short_stay": 0.08},
    Meaning.HEALTH: {"none": 0.68, "special_needs": 0.08, "disability": 0.04, "observed": 0.13,
                     "refused": 0.07},
    Meaning.AWARENESS: {"applied": 0.2, "heard": 0.33, "unaware": 0.47},
    Meaning.HELP: {"methodical": 0.34, "psychological": 0.52, "diagnostic": 0.4,
                   "consultative": 0.58},
    Meaning.TOPICS: {"Т01": 0.36, "Т02": 0.42, "Т03": 0.2, "Т04": 0.38, "Т05": 0.22, "Т06": 0.24,
                     "Т07": 0.26, "Т08": 0.14, "Т09": 0.08, "Т10": 0.09, "Т11": 0.07,
                     "Т12": 0.13, "Т13": 0.02, "Т14": 0.19, "Т99": 0.02},
    Meaning.SPECIALISTS: {"педагог-психолог": 0.5, "учитель-логопед": 0.47,
                          "учитель-дефектолог": 0.16, "социальный педагог": 0.08,
                          "старший воспитатель": 0.18, "воспитатель": 0.15,
                          "музыкальный руководитель": 0.07, "инструктор по физкультуре": 0.1,
                          "медицинский работник": 0.12},
    Meaning.FORM: {"in_person": 0.56, "visit": 0.06, "remote/phone": 0.12, "remote/video": 0.26},
    Meaning.TIME: {WishedTime.MORNING: 0.24, WishedTime.DAY: 0.2, WishedTime.EVENING: 0.38,
                   WishedTime.SATURDAY: 0.18},
    Meaning.CHANNELS: {"site": 0.26, "messenger": 0.62, "teacher": 0.38, "leaflet": 0.17,
                       "meeting": 0.2, "clinic": 0.14, "friends": 0.16},
}  # fmt: skip
"""By what a question is about: its options' codes. Several may be chosen where a form allows."""

GROWN: Mapping[Meaning, Mapping[str, float]] = {
    Meaning.TOPICS: {"Т02": 0.66, "Т14": 0.3},
    Meaning.AWARENESS: {"applied": 0.3, "heard": 0.44, "unaware": 0.26},
    Meaning.TIME: {WishedTime.MORNING: 0.16, WishedTime.DAY: 0.14, WishedTime.EVENING: 0.5,
                   WishedTime.SATURDAY: 0.2},
}  # fmt: skip
"""What is otherwise in the second autumn."""

WISHES = (
    "Хотелось бы консультаций логопеда по вечерам.",
    "Больше практических игр, которые можно повторить дома.",
    "Подскажите, как подготовить ребёнка к детскому саду.",
    "Проводите встречи по субботам, в будни работаем.",
    "Нужна помощь с истериками и капризами.",
    "Хотим знать, когда пора идти к логопеду.",
    "Сделайте чат, куда можно задать короткий вопрос.",
    "Интересует, сколько времени можно смотреть мультфильмы.",
    "Консультация для бабушек: как не баловать.",
    "Как приучить к режиму дня перед садом?",
    "Расскажите о льготах для многодетных семей.",
    "Спасибо, очень помогли прошлой весной!",
    "Хотелось бы видеозаписей занятий.",
    "Как помочь застенчивому ребёнку подружиться с детьми?",
    "Подготовка к школе: что нужно уметь к семи годам.",
)

CONCLUSION = """Опрошены 67 родителей. Чаще других родители называют темы «Речевое развитие»,\
 «Эмоции и поведение» и «Адаптация к детскому саду», хотят прийти к педагогу-психологу и\
 учителю-логопеду.
Удобнее всего очная консультация вечером в будни. Почти половина семей до опроса не знала о\
 бесплатной помощи.
Решено: открыть вечерние часы логопеда и психолога, рассказывать о центре в родительских чатах."""
