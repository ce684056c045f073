"""Books without names: whatever was typed, no name, no phone of those it is about is in them."""

import pytest
from helpers.book_rows import LATER, pages_of, rows_of
from helpers.journal_rows import DAY, a_session, hire, settle
from helpers.request_rows import a_request

from kcentre.journal.books.books import book
from kcentre.journal.books.nameless import without_names
from kcentre.journal.books.records import Book, BookWish
from kcentre.journal.requests.verbs import add_request
from kcentre.journal.verbs import add_session
from kcentre.storage import CentreFile


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("Юле читать вслух", "Юля", "… читать вслух"),
        ("Еве, Илье и Ане", "Ева Илья Аня", "… и …"),
        ("Для Алены", "Алёна", "Для …"),
        ("ОРЛОВОЙ перезвонить", "Орлова Вера", "… перезвонить"),
        ("У Льва и Павла", "Лев Павел", "У … и …"),
        ("О'Нилу — лепка", "О'Нил", "О'… — лепка"),
        ("В мороз гулять меньше", "Мороз Анна", "В мороз гулять меньше"),
        ("мороз и орлову", "Мороз Орлова", "мороз и …"),
        ("звонить +7 (912) 345-67-89", "Орлова", "звонить …"),
    ],
)
def test_a_name_is_hidden_in_all_its_shapes(text: str, name: str, left: str) -> None:
    assert without_names(text, [name], ["8 912 345-67-89"]) == left


def test_a_text_of_nobody_stays_as_it_is() -> None:
    assert without_names("  Ёж…  и Ёж  ", []) == "  Ёж…  и Ёж  "
    assert without_names("", ["Орлова"]) == ""


def test_the_book_of_requests_hides_whatever_was_typed(centre: CentreFile) -> None:
    family = settle(centre, "Орлова Вера", "Ева", phone="8 912 345-67-89", born="2022-08")
    add_request(
        centre,
        a_request(
            date=DAY, is_anonymous=False, adult_id=family.adults[0].id,
            child_id=family.children[0].id, topic_text="Ева не спит",
            wished_time="Орлова просит вечером", routed_to="Вере дали телефон поликлиники",
        ),
    )  # fmt: skip
    made = book(centre, BookWish(Book.REQUESTS, DAY.year), today=LATER)
    text = " ".join(pages_of(made))
    assert "не спит" in text
    for word in ("Ев", "Орлов", "Вер", "912"):
        assert word not in text
    named = book(centre, BookWish(Book.REQUESTS, DAY.year, with_names=True), today=LATER)
    assert "Ева не спит" in rows_of(named)[0][4]


def test_a_phone_in_the_recommendations_is_hidden(centre: CentreFile) -> None:
    hire(centre)
    family = settle(centre, "Орлова Вера", phone="8 912 345-67-89")
    draft = a_session(
        centre, is_anonymous=False, recipient_id=family.adults[0].id,
        recommendations="Позвонить 89123456789 в среду.",
    )  # fmt: skip
    add_session(centre, draft)
    made = book(centre, BookWish(Book.SESSIONS, DAY.year), today=LATER)
    assert "Позвонить … в среду." in " ".join(pages_of(made))
