"""What costs and resources are, and whose they are."""

from kcentre.centre.values import Value


class CostKind(Value):
    """What money goes to."""

    WORK = "work", "оплата труда и услуг"
    EQUIPMENT = "equipment", "оборудование и мебель"
    MATERIALS = "materials", "пособия и расходные материалы"
    ROOMS = "rooms", "ремонт и содержание помещений"
    TRAINING = "training", "обучение специалистов"
    INFORMATION = "information", "информирование и печать"
    LINK = "link", "связь и программы"
    EVENTS = "events", "проведение мероприятий"
    OTHER = "other", "иное"


class CostSource(Value):
    """Where money comes from."""

    OWN = "own", "собственные средства"
    PARTNER = "partner", "средства партнёра"
    GRANT = "grant", "грант"
    MISSING = "missing", "источника нет"


class ResourceKind(Value):
    """The kinds of resources, in the order of the inventory."""

    ROOM = "room", "помещения"
    EQUIPMENT = "equipment", "оборудование"
    PEOPLE = "people", "кадры"
    METHODS = "methods", "методики и материалы"
    INFORMATION = "information", "информационные ресурсы"
    MONEY = "money", "финансовые ресурсы"
    OTHER = "other", "иное"


class ResourceState(Value):
    """Whose a resource is."""

    OWN = "own", "есть"
    PARTNER = "partner", "даёт партнёр"
    MISSING = "missing", "не хватает"
