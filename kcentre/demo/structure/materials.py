"""The bank of materials of the invented centre, some of them handed out at services."""

from typing import NamedTuple

from kcentre.attachments.records import Owner
from kcentre.attachments.verbs import attach_bytes
from kcentre.demo.structure.ground import Ground, iso, keyed
from kcentre.journal.tables import Session
from kcentre.materials.queries import OWNER, fits_age
from kcentre.materials.values import MaterialKind
from kcentre.materials.words import recommended
from kcentre.storage.asking import ask

_NEWEST_SERVICES, _HANDED_OUT = 150, 0.3
_OWN = "Педагоги консультационного центра"


class _Ready(NamedTuple):
    """A material: ages in full months, the upper one exclusive."""

    kind: MaterialKind
    title: str
    topic: str
    ages: tuple[int | None, int | None]
    summary: str


class _Kept(NamedTuple):
    number: int
    ready: _Ready
    added_on: str


_READY = (
    _Ready(MaterialKind.LEAFLET, "Первые две недели в детском саду", "Т01", (18, 48),
           "Режим дня дома, прощание утром, что говорить вечером."),
    _Ready(MaterialKind.GAME, "Игры для расставания без слёз", "Т01", (18, 48),
           "Пять коротких игр: прятки, письмо для мамы, карта дня."),
    _Ready(MaterialKind.LEAFLET, "Речь ребёнка по годам", "Т02", (12, 84),
           "Что ребёнок говорит в год, два, три, пять лет и когда пора к логопеду."),
    _Ready(MaterialKind.LESSON, "Артикуляционная гимнастика дома", "Т02", (36, 84),
           "Восемь упражнений с картинками, по пять минут в день."),
    _Ready(MaterialKind.DIAGNOSTICS, "Наблюдаем за речью: опросный лист для родителей", "Т02",
           (24, 84), "Двадцать вопросов, которые готовят семью к встрече с логопедом."),
    _Ready(MaterialKind.GAME, "Кухня как мастерская", "Т03", (12, 60),
           "Крупы, крышки, прищепки: игры для пальцев и внимания."),
    _Ready(MaterialKind.LEAFLET, "Капризы: спокойный ответ взрослого", "Т04", (18, 72),
           "Что делать во время крика и о чём говорить потом."),
    _Ready(MaterialKind.CONSULTATION, "Кризис трёх лет", "Т04", (30, 48),
           "Как меняется ребёнок и чем ему помогают правила."),
    _Ready(MaterialKind.LEAFLET, "Семейный вечер без экрана", "Т06", (None, None),
           "Десять занятий на двадцать минут."),
    _Ready(MaterialKind.PRESENTATION, "Готовность к школе: что важнее чтения", "Т07", (60, 96),
           "Слайды для родительской гостиной."),
    _Ready(MaterialKind.ARTICLE, "Осанка и стопа: зарядка для всей семьи", "Т08", (36, 96),
           "Комплекс на десять минут и привычки, которые его заменяют."),
    _Ready(MaterialKind.LEAFLET, "Куда обратиться, если ребёнку нужна особая помощь", "Т10",
           (None, None), "Маршрут семьи: специалист, ПМПК, ранняя помощь, поддержка."),
)  # fmt: skip
_AUTHORS = {"Т01": 0, "Т02": 1, "Т03": 2, "Т04": 0, "Т06": 0, "Т10": 3}
"""Places of the specialists who know a topic."""

_RETIRED = "Памятка об адаптации, первое издание"
_WITH_FILE = "Первые две недели в детском саду"
_FILE = """Первые две недели в детском саду

1. Дома живите по режиму сада: подъём, обед и сон в те же часы.
2. Прощайтесь коротко и всегда одинаково. Не уходите тайком.
3. Скажите, когда придёте, понятными словами: «после сна и полдника».
4. Вечером спрашивайте не «плакал ли ты», а «во что вы играли».
5. Первые дни забирайте раньше, время увеличивайте постепенно.
"""


def fill_bank(ground: Ground) -> None:
    """Write the materials and where they were handed out."""
    kept = [_put(ground, place, ready) for place, ready in enumerate(_READY)]
    ground.put(
        "material",
        **keyed("title", _RETIRED),
        kind=MaterialKind.LEAFLET,
        topic_id=ground.topics["Т01"],
        author=_OWN,
        added_on=iso(ground.opened),
        is_retired=True,
    )
    owner = Owner(OWNER, next(one.number for one in kept if one.ready.title == _WITH_FILE))
    attach_bytes(ground.file, owner, "Памятка.txt", _FILE.encode("utf-8-sig"), ground.day(-60))
    _hand_out(ground, kept)


def _put(ground: Ground, place: int, ready: _Ready) -> _Kept:
    """Write a material; they came one after another since the centre was opened."""
    spread = (ground.last - ground.opened).days * (len(_READY) - place) // (len(_READY) + 1)
    added_on = iso(ground.day(-spread))
    number = ground.put(
        "material",
        **keyed("title", ready.title),
        kind=ready.kind,
        topic_id=ground.topics[ready.topic],
        age_from=ready.ages[0],
        age_to=ready.ages[1],
        author=ground.person(_AUTHORS[ready.topic]) if ready.topic in _AUTHORS else _OWN,
        summary=ready.summary,
        added_on=added_on,
    )
    return _Kept(number, ready, added_on)


def _hand_out(ground: Ground, kept: list[_Kept]) -> None:
    """Let some of the newest services name a material that fits them."""
    db, table = ground.file.db, Session
    columns = (table.id, table.date, table.topic, table.age_months, table.recommendations)
    query = table.select(*columns).order_by(table.id.desc()).limit(_NEWEST_SERVICES)
    for session_id, day, topic_id, months, advice in list(ask(db, query)):
        fitting = [
            (one.number, one.ready)
            for one in kept
            if one.added_on <= day
            and ground.topics[one.ready.topic] == topic_id
            and fits_age(*one.ready.ages, months)
        ]
        if fitting and ground.chance.random() < _HANDED_OUT:
            number, ready = ground.chance.choice(fitting)
            told = " ".join(filter(None, (advice, recommended(ready.kind, ready.title))))
            table.update(recommendations=told).where(table.id == session_id).execute(db)
            ground.put("session_material", session_id=session_id, material_id=number)
