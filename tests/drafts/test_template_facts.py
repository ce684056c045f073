"""What the texts know of a centre: nothing is invented, every case of the name is right."""

import datetime as dt
from dataclasses import replace

from kcentre.centre.branding import keep_brand
from kcentre.centre.queries import passport
from kcentre.centre.records import Brand, Specialist
from kcentre.centre.values import CentreKind
from kcentre.centre.verbs import change_passport, keep_specialist
from kcentre.drafts.templates import facts, filled_text
from kcentre.storage import CentreFile

TODAY = dt.date(2026, 11, 22)
CASES = (
    "{консультационный центр}|{консультационного центра}|{консультационному центру}|"
    "{консультационным центром}|{консультационном центре}|"
    "{Центр}|{Центра}|{Центру}|{Центром}|{Центре}"
)


def test_an_empty_centre_knows_only_what_it_was_asked(centre: CentreFile) -> None:
    known = {key: fact.text for key, fact in facts(centre, TODAY).items()}
    assert known["детский сад"] == "Детский сад № 7 «Ласточка»"
    assert known["руководитель кратко"] == "А.\u00a0П.\u00a0Соколова"
    assert known["консультационного центра"] == "консультационного центра"
    assert known["учебный год"] == "2026/27"
    assert known["время консультации"] == "45\u00a0минут"
    assert known["срок ответа"] == "5\u00a0дней"
    assert known["срок хранения"] == "3\u00a0лет"
    unknown = {key for key, text in known.items() if text is None}
    assert unknown == {
        "собственное название", "девиз", "название (чего)", "название (чему)", "название (во что)",
        "название (чем)", "название (о чём)", "город", "адрес", "полный адрес", "телефон", "почта",
        "сайт", "способы связи", "специалисты", "должности специалистов", "подразделения",
        "часы работы", "помещения",
    }  # fmt: skip


def test_every_unknown_fact_leads_to_where_it_is_entered(centre: CentreFile) -> None:
    assert all(fact.target for fact in facts(centre, TODAY).values() if fact.text is None)


def test_the_centre_is_declined(centre: CentreFile) -> None:
    assert filled_text(CASES, facts(centre, TODAY)).text == (
        "консультационный центр|консультационного центра|консультационному центру|"
        "консультационным центром|консультационном центре|Центр|Центра|Центру|Центром|Центре"
    )
    change_passport(centre, replace(passport(centre), centre_kind=CentreKind.ADVISORY_POINT))
    assert filled_text(CASES, facts(centre, TODAY)).text == (
        "консультативный пункт|консультативного пункта|консультативному пункту|"
        "консультативным пунктом|консультативном пункте|Пункт|Пункта|Пункту|Пунктом|Пункте"
    )


def test_its_own_name_stays_in_its_quotes(centre: CentreFile) -> None:
    change_passport(centre, replace(passport(centre), centre_name="«Мы вместе»"))
    told = filled_text("о {консультационном центре}", facts(centre, TODAY)).text
    assert told == "о консультационном центре «Мы вместе»"


def test_a_brand_is_declined_as_its_head_said(centre: CentreFile) -> None:
    brand = Brand("Ёлочка", "Ёлочки", "Ёлочке", "Ёлочку", "Ёлочкой", "Ёлочке", slogan="Рядом")
    text = "{Консультационный центр}, дети «{название (чего)}», в «{название (во что)}». {девиз}"
    without = filled_text(text, facts(centre, TODAY))
    assert "structure/office/brand" in {blank.target for blank in without.blanks}
    keep_brand(centre, brand)
    told = filled_text(text, facts(centre, TODAY))
    assert told.text == "Консультационный центр «Ёлочка», дети «Ёлочки», в «Ёлочку». Рядом"
    assert told.blanks == ()


def test_people_are_named_as_papers_sign_them(centre: CentreFile) -> None:
    keep_specialist(centre, Specialist("Орлова Дарья Ильинична", "педагог-психолог"))
    keep_specialist(centre, Specialist("Ёлкина О'Нил", ""))
    known = facts(centre, TODAY)
    told = known["специалисты"].text
    assert told == "О.\u00a0Ёлкина; Д.\u00a0И.\u00a0Орлова — педагог-психолог"
    assert known["должности специалистов"].text == "педагог-психолог"
