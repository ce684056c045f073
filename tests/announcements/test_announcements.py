"""Announcements are drafted from what the centre knows; what it does not know is named."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.appointment_rows import add_window
from helpers.journal_rows import hire
from helpers.media_rows import published

from kcentre.centre.branding import keep_brand
from kcentre.centre.queries import passport
from kcentre.centre.records import Brand, Specialist
from kcentre.centre.verbs import change_passport, keep_specialist
from kcentre.drafts.announcements.codes import page_address, phone_address, qr_offers
from kcentre.drafts.announcements.sheets import announcement_sheet
from kcentre.drafts.announcements.texts import announcement_text
from kcentre.drafts.announcements.values import Announcement
from kcentre.drafts.templates import (
    BLANK,
    drop_text,
    facts,
    keep_text,
    template,
    template_keys,
    template_problems,
)
from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.paper.document import PaperSize
from kcentre.storage import CentreFile

TEXTS = [kind for kind in Announcement if kind.size is None]
SHEETS = [kind for kind in Announcement if kind.size is not None]
BLOCKS = {"темы", "специалисты", "должности", "часы"}


def known_centre(file: CentreFile) -> None:
    """Let everything be known that an announcement may say."""
    hire(file, "Д'Артаньян Ольга Ивановна")
    add_window(file, "09:00", "12:00")
    given = replace(
        passport(file),
        phone="8 (8552) 12-34-56",
        site="https://ds7.example.org/",
        email="ds7@example.org",
        city="г. Кама",
        address="ул. Садовая, д. 7",
    )
    change_passport(file, given)
    brand = Brand("Ёлочка", "Ёлочки", "Ёлочке", "Ёлочку", "Ёлочкой", "Ёлочке", "Рядом с семьёй")
    keep_brand(file, brand)


def test_every_text_names_facts_that_exist(centre: CentreFile) -> None:
    names = set(facts(centre, today_here()))
    assert {kind.template for kind in Announcement} == set(template_keys("announcements"))
    for key in template_keys("announcements"):
        assert list(template_problems(template(key).text, names, BLOCKS)) == []


@pytest.mark.parametrize("kind", TEXTS)
def test_a_text_of_a_new_centre_has_one_blank(centre: CentreFile, kind: Announcement) -> None:
    made = announcement_text(centre, kind)
    assert [blank.text for blank in made.blanks] == ["телефон"]
    assert made.text.count(BLANK) == 1
    assert "None" not in made.text
    assert "{" not in made.text


def test_what_is_known_is_said_and_lengths_differ(centre: CentreFile) -> None:
    known_centre(centre)
    made = {kind: announcement_text(centre, kind) for kind in TEXTS}
    for text in made.values():
        assert not text.blanks
        assert "8 (8552) 12-34-56" in text.text
        assert "«Ёлочка»" in text.text
        assert "бесплатн" in text.text.casefold()
    messengers = [len(made[kind].text) for kind in TEXTS if "messenger" in kind]
    assert messengers == sorted(messengers)
    assert messengers[0] < 160
    assert "О. И. Д'Артаньян — педагог-психолог" in made[Announcement.SITE].text.replace(
        "\u00a0", " "
    )


@pytest.mark.parametrize("kind", SHEETS)
def test_a_sheet_says_who_helps_when_and_how_to_come(
    centre: CentreFile, kind: Announcement
) -> None:
    known_centre(centre)
    made = announcement_sheet(centre, kind)
    assert made.placard.size is kind.size
    assert (made.placard.name, made.placard.slogan) == ("Ёлочка", "Рядом с семьёй")
    assert made.placard.badge == "Бесплатно"
    assert made.blanks == ()
    titles = [part.title for part in made.placard.parts]
    assert titles[-2:] == ["Кто поможет", "Когда"]
    people, hours = (part.lines[0].text for part in made.placard.parts[-2:])
    assert people.startswith("Педагог-психолог")
    assert hours.endswith("9:00–12:00")
    contacts = made.placard.contacts
    assert contacts.phones == ("8\u00a0(8552)\u00a012-34-56",)
    assert contacts.lines == ("г. Кама, ул. Садовая, д. 7", "ds7@example.org", "ds7.example.org")
    assert contacts.qr == "https://ds7.example.org/"
    assert made.pdf.startswith(b"%PDF")


def test_a_sheet_of_a_new_centre_leaves_room_for_the_phone(centre: CentreFile) -> None:
    made = announcement_sheet(centre, Announcement.LEAFLET)
    assert [part.title for part in made.placard.parts] == ["С чем приходят"]
    assert made.placard.contacts.lines == (f"Телефон: {BLANK}",)
    assert (made.offers, made.placard.contacts.qr) == ((), "")
    assert "телефон" in {blank.text for blank in made.blanks}
    assert all(blank.target for blank in made.blanks)


def test_many_people_are_told_by_their_positions(centre: CentreFile) -> None:
    for number in range(9):
        keep_specialist(centre, Specialist(f"Петрова {number}", "логопед" if number else ""))
    made = announcement_sheet(centre, Announcement.LEAFLET)
    (people,) = (part for part in made.placard.parts if part.title == "Кто поможет")
    assert [line.text for line in people.lines] == ["Логопед"]


def test_the_code_is_the_chosen_one(centre: CentreFile) -> None:
    known_centre(centre)
    published(centre, title="Запись", link="ds7.example.org/запись")
    published(centre, title="Старое", link="ds7.example.org/old", removed_on=dt.date(2026, 9, 2))
    offers = qr_offers(centre, passport(centre))
    assert [offer.payload for offer in offers] == [
        "https://ds7.example.org/",
        "tel:+78552123456",
        "https://ds7.example.org/%D0%B7%D0%B0%D0%BF%D0%B8%D1%81%D1%8C",
    ]
    for payload in (offers[1].payload, ""):
        made = announcement_sheet(centre, Announcement.POSTER_A4, payload)
        assert made.placard.contacts.qr == payload
    assert announcement_sheet(centre, Announcement.POSTER_A4, "gone").placard.contacts.qr == ""


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("ds7.example.org", "https://ds7.example.org"),
        ("http://ds7.example.org:8080/a?b=в", "http://ds7.example.org:8080/a?b=%D0%B2"),
        ("ёлка.рф/центр", "https://xn--80ao1bd.xn--p1ai/%D1%86%D0%B5%D0%BD%D1%82%D1%80"),
        ("", ""),
        ("нет сайта", ""),
        ("сайт", ""),
        ("mailto:ds@example.org", ""),
        ("https://[bad", ""),
        ("a" * 70 + ".рф", ""),
    ],
)
def test_addresses_for_cameras(typed: str, address: str) -> None:
    if "xn--" in address:
        assert page_address(typed).isascii()
        assert page_address(typed).endswith(".xn--p1ai/%D1%86%D0%B5%D0%BD%D1%82%D1%80")
    else:
        assert page_address(typed) == address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("8 (8552) 12-34-56", "tel:+78552123456"),
        ("+7 912 345 67 89, 2-22-22", "tel:+79123456789"),
        ("12-34-56 доб. 3", "tel:123456"),
        ("8 912 345-67-89 или 2-22-22", "tel:+79123456789"),
        ("", ""),
        ("103", ""),
        ("звоните заведующему", ""),
    ],
)
def test_phones_for_cameras(typed: str, address: str) -> None:
    assert phone_address(typed) == address


def test_the_heads_own_text_is_kept_apart(centre: CentreFile) -> None:
    key = Announcement.LEAFLET.template
    keep_text(centre, key, "# Ждём Вас!\n\nПриходите.\n\n## Когда\n\n[[часы]]\n\nпо записи")
    made = announcement_sheet(centre, Announcement.LEAFLET)
    assert made.is_own
    assert (made.placard.lead, [part.title for part in made.placard.parts]) == (
        "Ждём Вас!",
        ["Когда"],
    )
    with pytest.raises(Refused, match="Строка 2"):
        keep_text(centre, key, "# Ждём\n{неизвестно}")
    drop_text(centre, key)
    assert not announcement_sheet(centre, Announcement.LEAFLET).is_own
    assert Announcement.POSTER_A3.template == Announcement.POSTER_A4.template
    assert Announcement.POSTER_A3.size is PaperSize.A3


def test_what_no_code_can_hold_is_not_offered(centre: CentreFile) -> None:
    known = replace(passport(centre), site="sad7.ru/" + "ё" * 400, phone="1" * 5000)
    assert qr_offers(centre, known) == ()
    change_passport(centre, known)
    assert announcement_sheet(centre, Announcement.LEAFLET).pdf.startswith(b"%PDF")
