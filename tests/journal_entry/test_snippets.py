"""Texts of recommendations: the starter set, the centre's own, their order and their holes."""

import pytest
from helpers.journal_rows import hire, only_id, topic_id

from kcentre.centre.records import Topic
from kcentre.centre.values import TOPICS
from kcentre.centre.verbs import keep_topic
from kcentre.journal.entry.snippet_rules import holes, is_closed
from kcentre.journal.entry.snippets import (
    Snippet,
    keep_snippet,
    remove_snippets,
    snippets,
    starter_texts,
)
from kcentre.language import Refused
from kcentre.language.typed import tidy_lines
from kcentre.storage import CentreFile


def keep(file: CentreFile, title: str, *, own: int | None = None, topic: str = "") -> int:
    snippet = Snippet(title, f"{title} [имя].", own, topic_id(file, topic) if topic else None)
    return only_id(keep_snippet(file, snippet), "snippet")


def titles(file: CentreFile, specialist_id: int | None, code: str = "") -> list[str]:
    wanted = topic_id(file, code) if code else None
    return [one.title for one in snippets(file, specialist_id, wanted)]


@pytest.mark.parametrize("code", [code for code, _title in TOPICS])
def test_every_topic_has_three_to_five_texts_to_begin_with(code: str) -> None:
    texts = starter_texts()[code]
    assert 3 <= len(texts) <= 5
    for title, text in texts:
        assert is_closed(text), title
        assert holes(text), title
        assert text == tidy_lines(text)
        assert 120 < len(text) < 1_200


def test_no_starter_text_is_of_an_unknown_topic_or_met_twice() -> None:
    assert list(starter_texts()) == [code for code, _title in TOPICS]
    every = [title for texts in starter_texts().values() for title, _text in texts]
    assert len(every) == len(set(every))


def test_holes_are_found_from_the_left() -> None:
    text = "Первые [дни] — [2] часа, []."
    assert [text[start:end] for start, end in holes(text)] == ["[дни]", "[2]", "[]"]
    assert holes("без пропусков") == []


@pytest.mark.parametrize("text", ["[имя", "имя]", "[[имя]", "[имя]]", "]["])
def test_a_bracket_without_its_pair_is_refused(centre: CentreFile, text: str) -> None:
    with pytest.raises(Refused, match="Квадратная скобка"):
        keep_snippet(centre, Snippet("Название", text))


def test_an_empty_text_is_refused_and_a_title_is_made(centre: CentreFile) -> None:
    with pytest.raises(Refused, match="Напишите текст"):
        keep_snippet(centre, Snippet("Название", " \n "))
    keep_snippet(centre, Snippet("", "Читайте вслух каждый день, " * 9))
    title = snippets(centre, None, None)[0].title
    assert title.endswith("…")
    assert len(title) <= 60


def test_what_fits_the_topic_comes_first_own_before_common(centre: CentreFile) -> None:
    anna, zoya = hire(centre), hire(centre, "Ёлкина Зоя")
    keep(centre, "Чужой", own=zoya)
    keep(centre, "Другая тема", own=anna, topic="Т05")
    keep(centre, "Общий любой")
    keep(centre, "Общий по теме", topic="Т02")
    keep(centre, "Свой любой", own=anna)
    keep(centre, "Свой по теме", own=anna, topic="Т02")
    shown = titles(centre, anna, "Т02")
    starters = [title for title, _text in starter_texts()["Т02"]]
    assert shown[:4] == ["Свой по теме", "Свой любой", "Общий по теме", "Общий любой"]
    assert shown[4 : 4 + len(starters)] == starters
    assert shown[4 + len(starters)] == "Другая тема"
    assert "Чужой" not in shown
    assert "Чужой" not in titles(centre, None)


def test_without_a_topic_all_are_shown(centre: CentreFile) -> None:
    keep(centre, "По теме", topic="Т14")
    every = sum(map(len, starter_texts().values()))
    assert titles(centre, None)[0] == "По теме"
    assert len(titles(centre, None)) == every + 1


def test_a_topic_below_has_the_texts_of_the_one_above(centre: CentreFile) -> None:
    above = topic_id(centre, "Т02")
    keep_topic(centre, Topic("Т02.1", "Заикание", above))
    assert titles(centre, None, "Т02.1")[0] == starter_texts()["Т02"][0][0]


def test_changing_a_starter_text_makes_it_the_centre_s_own(centre: CentreFile) -> None:
    (first, *_rest) = snippets(centre, None, topic_id(centre, "Т01"))
    assert first.is_starter
    keep_snippet(centre, first)
    again = snippets(centre, None, topic_id(centre, "Т01"))
    assert (again[0].title, again[0].is_starter) == (first.title, False)
    assert again[1] == first


def test_texts_are_changed_removed_and_brought_back(centre: CentreFile) -> None:
    kept_id = keep(centre, "Старое Д'")
    changed = keep_snippet(centre, Snippet("Новое", "Текст", id=kept_id))
    assert changed.label == "Изменён шаблон рекомендаций «Новое»"
    removed = remove_snippets(centre, [kept_id])
    assert removed.label == "Удалён шаблон рекомендаций «Новое»"
    assert "Новое" not in titles(centre, None)
    centre.undo()
    assert titles(centre, None)[0] == "Новое"
    centre.undo()
    assert titles(centre, None)[0] == "Старое Д'"
    with pytest.raises(Refused):
        keep_snippet(centre, Snippet("Нет такого", "Текст", id=999))
