"""Rules about single services, each told by one condition."""

from peewee import Expression, fn

from kcentre.centre.tables import Topic
from kcentre.centre.values import OTHER_TOPIC, Category, Education, Form
from kcentre.families.personal import is_told
from kcentre.families.tables import Adult, Child, Consent
from kcentre.families.validity import in_force
from kcentre.families.values import ConsentPurpose
from kcentre.journal.referrals.queries import waits_for_referral
from kcentre.journal.tables import Session
from kcentre.monitoring.quality.asking import Condition, rows_where
from kcentre.monitoring.quality.records import Find, Grade, Rule, Scope, TileKey

_RECORD = "session"
_LONGEST_MINUTES = 4 * 60
_OLDEST_MONTHS = 8 * 12
_EDUCATED = (Education.OURS, Education.OTHER_KINDERGARTEN)


def _where(condition: Condition) -> Find:
    return rows_where(Session, Session.date, condition)


def _rule(
    code: str,
    grade: Grade,
    title: str,
    advice: str,
    condition: Condition,
    *,
    tile: TileKey = TileKey.CORRECTNESS,
) -> Rule:
    return Rule(code, tile, grade, title, advice, _RECORD, _where(condition))


def _other_without_text(_scope: Scope) -> Expression:
    other = Topic.select(Topic.id).where(Topic.code == OTHER_TOPIC)
    return Session.topic.in_(other) & (fn.TRIM(Session.topic_text) == "")


def _without_consent(_scope: Scope) -> Expression:
    """Hold where a name or contacts are kept; a family's code alone needs no consent."""
    whose = Consent.adult == Session.recipient
    valid = Consent.select(Consent.id).where(whose, in_force(ConsentPurpose.GENERAL, Session.date))
    named = Adult.select(Adult.id).where((Adult.id == Session.recipient) & is_told())
    held: Expression = fn.EXISTS(named) & ~fn.EXISTS(valid)
    return held


def _category_contradicts(_scope: Scope) -> Expression:
    attends = Session.education.in_(_EDUCATED)
    absent = Session.category.in_((Category.NOT_ATTENDING, Category.FAMILY_EDUCATION))
    attending = Session.category == Category.ATTENDING_DIFFICULTIES
    away = Session.education.in_((Education.FAMILY, Education.NONE, Education.WAITING))
    return (absent & attends) | (attending & away)


def _no_referral(_scope: Scope) -> Expression:
    return waits_for_referral()


def _age_against_birth(_scope: Scope) -> Expression:
    """Hold where the age stated can't be the child's on that day, a month either way."""
    year = fn.SUBSTR(Session.date, 1, 4).cast("INTEGER")
    month = fn.SUBSTR(Session.date, 6, 2).cast("INTEGER")
    born = year * 12 + month - 1 - Session.age_months
    known = Child.select(Child.id).where(
        (Child.id == Session.child) & ((Child.born_from > born + 1) | (Child.born_to < born - 1))
    )
    return Session.age_months.is_null(False) & fn.EXISTS(known)


SERVICE_RULES = (
    _rule(
        "К01",
        Grade.ERROR,
        "Дата позже сегодняшнего дня",
        "Исправьте дату: услуга, которой ещё не было, попадёт в отчёт.",
        lambda scope: Session.date > scope.today,
    ),
    _rule(
        "К02",
        Grade.ERROR,
        "Не указан специалист",
        "Укажите, кто консультировал: без этого не сойдутся отчёт и нагрузка.",
        lambda _scope: Session.specialist.is_null(),
    ),
    _rule(
        "К03",
        Grade.WARNING,
        "Не указана тема",
        "Выберите тему: её доля стоит в отчёте.",
        lambda _scope: Session.topic.is_null() & (fn.TRIM(Session.topic_text) == ""),
    ),
    _rule(
        "К04",
        Grade.ERROR,
        "Тема «Иное» без пояснения",
        "Напишите, о чём шла речь, или выберите тему из списка.",
        _other_without_text,
    ),
    _rule(
        "К05",
        Grade.WARNING,
        "Не указан вид помощи",
        "Выберите один из четырёх видов: по ним строится первая таблица отчёта.",
        lambda _scope: Session.kind.is_null(),
    ),
    _rule(
        "К06",
        Grade.WARNING,
        "Не указана форма",
        "Выберите форму: очная, выездная или дистанционная.",
        lambda _scope: Session.form.is_null(),
    ),
    _rule(
        "К07",
        Grade.NOTE,
        "Дистанционная консультация без средства связи",
        "Укажите средство связи: телефон, видеосвязь, e-mail, мессенджер или сайт.",
        lambda _scope: (Session.form == Form.REMOTE) & Session.channel.is_null(),
    ),
    _rule(
        "К08",
        Grade.WARNING,
        "Не указана длительность",
        "Укажите, сколько минут длилась консультация: без этого часы в отчёте неполны.",
        lambda _scope: Session.minutes.is_null(),
    ),
    _rule(
        "К09",
        Grade.NOTE,
        "Короче наименьшей длительности",
        "Проверьте длительность: такие услуги показываются в отчёте отдельно.",
        lambda scope: Session.minutes < scope.settings.shortest_minutes,
    ),
    _rule(
        "К10",
        Grade.WARNING,
        "Длиннее четырёх часов",
        "Проверьте длительность: возможно, часы записаны минутами.",
        lambda _scope: Session.minutes > _LONGEST_MINUTES,
    ),
    _rule(
        "К11",
        Grade.NOTE,
        "Не указано время",
        "Укажите время начала: без него не видно, что консультации пересекаются.",
        lambda _scope: Session.time == "",
    ),
    _rule(
        "К12",
        Grade.WARNING,
        "Возраст ребёнка вне 0–8 лет",
        "Проверьте возраст: центр работает с семьями дошкольников.",
        lambda _scope: (Session.age_months < 0) | (Session.age_months > _OLDEST_MONTHS),
    ),
    _rule(
        "К13",
        Grade.WARNING,
        "Возраст расходится с месяцем рождения",
        "Исправьте возраст в услуге или месяц рождения в карточке семьи.",
        _age_against_birth,
        tile=TileKey.CONSISTENCY,
    ),
    _rule(
        "К14",
        Grade.NOTE,
        "Не указан возраст ребёнка",
        "Укажите возраст: без него услуга не попадёт в таблицу по возрастам.",
        lambda _scope: Session.age_months.is_null(),
    ),
    _rule(
        "К15",
        Grade.WARNING,
        "Нет согласия на обработку персональных данных",
        "Внесите согласие в карточку семьи или обезличьте её.",
        _without_consent,
        tile=TileKey.CONSISTENCY,
    ),
    _rule(
        "К16",
        Grade.WARNING,
        "Категория получателя противоречит образованию ребёнка",
        "Проверьте оба поля: одно говорит, что ребёнок посещает детский сад, другое — что нет.",
        _category_contradicts,
        tile=TileKey.CONSISTENCY,
    ),
    _rule(
        "К17",
        Grade.NOTE,
        "Не указан результат",
        "Выберите результат: по нему видно, решён ли запрос.",
        lambda _scope: Session.result.is_null(),
    ),
    _rule(
        "К18",
        Grade.NOTE,
        "Нет рекомендаций",
        "Напишите рекомендации: их графа есть в журнале учёта работы.",
        lambda _scope: fn.TRIM(Session.recommendations) == "",
    ),
    _rule(
        "К19",
        Grade.WARNING,
        "Направлен дальше, а направления нет",
        "Внесите направление: к кому или куда, и чем оно закончилось.",
        _no_referral,
        tile=TileKey.CONSISTENCY,
    ),
)
