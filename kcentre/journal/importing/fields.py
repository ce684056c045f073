"""What a column of a journal can hold.

The codes are those of the JSON file that says which column is what (`import-journal --mapping`).
"""

from kcentre.centre.values import Value


class Field(Value):
    """One thing a column tells; its code and the words shown beside it."""

    DATE = "date", "Дата"
    TIME = "time", "Время"
    TIME_END = "time_end", "Время окончания"
    SPECIALIST = "specialist", "Специалист"
    POSITION = "position", "Должность специалиста"
    FORM = "form", "Форма"
    KIND = "kind", "Вид помощи"
    TOPIC = "topic", "Тема"
    FAMILY_CODE = "family_code", "Код семьи"
    RECIPIENT = "recipient", "Получатель (родитель)"
    PHONE = "phone", "Телефон"
    RELATION = "relation", "Кем приходится ребёнку"
    CHILD = "child", "Ребёнок"
    BIRTH = "birth", "Дата или месяц рождения"
    AGE = "age", "Возраст ребёнка"
    EDUCATION = "education", "Где получает образование"
    CATEGORY = "category", "Категория получателя"
    MINUTES = "minutes", "Длительность"
    RATING = "rating", "Оценка качества"
    CONDITIONS = "conditions", "Оценка условий"
    INFORMATION = "information", "Оценка информации"
    POLITENESS = "politeness", "Оценка вежливости"
    COMPLAINT = "complaint", "Жалоба"
    SUGGESTION = "suggestion", "Предложение"
    PARTICIPANTS = "participants", "Количество участников"
    EVENT = "event", "Мероприятие"
    RESULT = "result", "Результат"
    RECOMMENDATIONS = "recommendations", "Рекомендации"
    SUB_UNIT = "sub_unit", "Подразделение"
    NOTE = "note", "Примечание"


TELLING = frozenset({
    Field.SPECIALIST, Field.FORM, Field.KIND, Field.TOPIC, Field.FAMILY_CODE, Field.RECIPIENT,
    Field.CHILD, Field.BIRTH, Field.AGE, Field.CATEGORY, Field.RECOMMENDATIONS, Field.EVENT,
})  # fmt: skip
"""One of these must stand beside the date: dates and numbers alone are some other table."""
