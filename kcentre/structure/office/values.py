"""The words of the project office: roles, the four blocks, what a Model is made of."""

from kcentre.centre.values import Value


class TeamRole(Value):
    """What somebody does in the project office, in the order of the list."""

    LEADER = "leader", "руководитель проекта"
    COORDINATOR = "coordinator", "координатор"
    METHODIST = "methodist", "методист"
    INFORMATION = "information", "ответственный за информирование"
    DOCUMENTS = "documents", "ответственный за документы"
    MEMBER = "member", "участник"


class OfficeBlock(Value):
    """The four blocks of the project office, in the order of the recommendations."""

    TEAM = "team", "Команда"
    IDEA = "idea", "Идея"
    BRAND = "brand", "Бренд"
    MODEL = "model", "Модель"


class IdeaPart(Value):
    """The texts of the idea."""

    NEED = "need", "Зачем центр семьям"
    ESSENCE = "essence", "В чём идея"
    DISTINCTION = "distinction", "Чем центр отличается"
    OUTCOME = "outcome", "Что получит семья"


class ModelPart(Value):
    """The texts of the Model that nobody but the head can write."""

    MISSION = "mission", "Миссия"
    GOAL = "goal", "Цель"
    SERVICES = "services", "Особенности услуг"
    DEVELOPMENT = "development", "Развитие Модели"


class ModelSection(Value):
    """The lists of the Model."""

    AUDIENCE = "audience", "Целевая аудитория"
    DIRECTION = "direction", "Направления работы"
    PRINCIPLE = "principle", "Принципы"
    RISK = "risk", "Риски и ответы на них"
