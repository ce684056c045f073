"""The kinds of documents of the package and how a document comes into force."""

from kcentre.centre.values import Value


class DocumentKind(Value):
    """The regulating documents of a centre, in the order of the package."""

    ORDER = "order", "приказ о создании"
    REGULATION = "regulation", "Положение"
    MODEL = "model", "Модель"
    TIMETABLE = "timetable", "график работы"
    YEAR_PLAN = "year_plan", "план работы на учебный год"
    DUTIES = "duties", "функционал специалистов"
    JOURNAL_FORMS = "journal_forms", "формы журналов"
    APPLICATION = "application", "заявление"
    CONSENTS = "consents", "согласия на обработку персональных данных"
    WITHDRAWAL = "withdrawal", "отзыв согласия"
    CONTRACT = "contract", "договор"
    MEMO = "memo", "памятка получателю"
    ROOM_PASSPORT = "room_passport", "паспорт кабинета"
    QUESTIONNAIRES = "questionnaires", "анкеты"
    REPORTS = "reports", "отчёты"
    CORRECTION_PLAN = "correction_plan", "план коррекции"
    MEDIA_PLAN = "media_plan", "медиаплан"
    PRACTICE_PASSPORT = "practice_passport", "паспорт практики"
    PARTNER_AGREEMENT = "partner_agreement", "соглашение с партнёром"
    NOMENCLATURE = "nomenclature", "номенклатура дел"
    OTHER = "other", "иной документ"


class DocumentStatus(Value):
    """The chain from a draft to a document in force, and its end."""

    DRAFT = "draft", "проект"
    AGREEING = "agreeing", "на согласовании"
    ADOPTED = "adopted", "принят педсоветом"
    APPROVED = "approved", "утверждён"
    CANCELLED = "cancelled", "отменён"
