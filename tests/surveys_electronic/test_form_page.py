"""The page: whole in one file, nothing from outside, whatever the head wrote."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from helpers.electronic_form import QUESTIONS, about_round, begin_round

from kcentre.language import Refused
from kcentre.storage import CentreFile, FileRefused
from kcentre.surveys.electronic.handing_out import save_form
from kcentre.surveys.electronic.message import page_name, parents_message
from kcentre.surveys.electronic.page import FORMS, form_page
from kcentre.surveys.electronic.reading import EMPTY_FORM, read_reply_file
from kcentre.surveys.questionnaires.queries import newest
from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.questionnaires.verbs import change_questionnaire
from kcentre.surveys.rounds.blanks import next_number
from kcentre.surveys.rounds.queries import round_line, rounds
from kcentre.surveys.rounds.records import RoundDraft
from kcentre.surveys.rounds.verbs import change_round, note_print, remove_round
from kcentre.surveys.values import Purpose, QuestionKind

NASTY = "</script><b>жирно</b> & \"кавычки\" 'апостроф' <!-- 😀 $title ${x} \\u003c"
VOID = {"meta", "input", "br"}


class Page(HTMLParser):
    """Tags, texts by tag, and attributes of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in self._open:
            self.texts[tag][-1] += data

    def all_of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def page_with(centre: CentreFile, *questions: Question) -> Page:
    return Page(form_page(centre, begin_round(centre, questions)))


def test_every_question_has_its_words_and_inputs(centre: CentreFile) -> None:
    page = page_with(centre, *QUESTIONS)
    assert len(page.all_of("fieldset")) == len(QUESTIONS)
    assert page.texts["legend"][0] == "1. Кем Вы приходитесь ребёнку? — обязательно"
    assert page.texts["legend"][4].endswith("— обязательно, можно несколько")
    assert page.texts["h2"][1:3] == ["О Вас", "Что нужно"]
    kinds = [one["type"] for one in page.all_of("input") if "pick" in str(one["class"])]
    assert kinds == ["radio"] * 6 + ["checkbox"] * 3 + ["radio"] * 5
    assert page.texts["title"] == ["Изучение спроса"]


def test_every_input_has_a_name_for_screen_readers(centre: CentreFile) -> None:
    text = form_page(centre, begin_round(centre))
    page = Page(text)
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for tag, attributes in page.tags:
        if tag not in {"input", "textarea"} or "pick" in str(attributes.get("class")):
            continue
        named = attributes.get("aria-labelledby"), attributes.get("aria-label")
        assert any(named) or f'for="{attributes["id"]}"' in text
        if named[0]:
            assert named[0] in ids
    for field in page.all_of("fieldset"):
        assert set(str(field["aria-describedby"]).split()) <= set(ids)


def test_what_the_head_wrote_stays_text(centre: CentreFile) -> None:
    asked = (
        Question(NASTY, QuestionKind.ONE, (Option(NASTY), Option("нет")), hint=NASTY,
                 section=NASTY),
        Question(NASTY, QuestionKind.SCALE, lowest=NASTY, highest=NASTY),
    )  # fmt: skip
    text = form_page(centre, begin_round(centre, asked, "Анкета </title><b>"))
    page = Page(text)
    assert page.all_of("b") == []
    assert len(page.all_of("script")) == 2
    assert NASTY in page.texts["legend"][0]
    assert NASTY in page.texts["label"][0]
    assert page.texts["title"] == ["Анкета </title><b>"]
    table = json.loads(page.texts["script"][0])
    assert table["name"] == "Анкета </title><b>, осень 2026"


def test_nothing_comes_from_outside(centre: CentreFile) -> None:
    text = form_page(centre, begin_round(centre))
    assert not re.search(r"https?://|//[a-z]|@import|url\(", text)
    page = Page(text)
    assert not any({"src", "srcset", "action"} & attributes.keys() for _, attributes in page.tags)
    for word in ("localStorage", "sessionStorage", "cookie", "indexedDB", "fetch(", "XMLHttp",
                 "eval(", "innerHTML", "document.write"):  # fmt: skip
        assert word not in text


def test_the_policy_knows_our_own_script_and_style(centre: CentreFile) -> None:
    page = page_with(centre, *QUESTIONS)
    metas = page.all_of("meta")
    policy = next(str(one["content"]) for one in metas if "http-equiv" in one)
    assert policy.startswith("default-src 'none'; ")
    for inside in (page.texts["script"][1], page.texts["style"][0]):
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_the_script_is_old_enough(centre: CentreFile) -> None:
    """A telephone of ten years knows no arrows, no templates and no `let`."""
    for path in FORMS.glob("*.js"):
        code = re.sub(r"/\*.*?\*/|//.*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        code = re.sub(r'"[^"\n]*"', '""', code)
        assert not re.search(r"=>|`|\b(let|const|class|async|await|of)\b|\?\.|\?\?", code)
        assert ".includes(" not in code


def test_a_large_and_an_empty_passport_do_no_harm(centre: CentreFile) -> None:
    many = tuple(Question("ю" * 300, QuestionKind.TEXT) for _ in range(200))
    page = page_with(centre, *many)
    assert len(page.all_of("textarea")) == 201
    assert "Куда отправить" not in "".join(page.texts["p"])


def test_the_table_of_the_script(centre: CentreFile) -> None:
    round_id = begin_round(centre)
    line, table = round_line(centre, round_id), about_round(centre, round_id)
    assert (table["code"], table["version"]) == (line.code, 1)
    assert table["name"] == "Изучение спроса, осень 2026"


def test_saving_puts_the_version_into_use(centre: CentreFile, tmp_path: Path) -> None:
    round_id = begin_round(centre)
    path = tmp_path / "Анкета.html"
    save_form(centre, round_id, path)
    save_form(centre, round_id, path)
    assert path.read_text(encoding="utf-8") == form_page(centre, round_id)
    line = round_line(centre, round_id)
    assert (line.printed, next_number(centre, round_id)) == (0, 1)
    draft = newest(centre, line.questionnaire_id).draft
    shorter = draft.questions[:-1]
    change_questionnaire(centre, line.questionnaire_id, replace(draft, questions=shorter))
    assert newest(centre, line.questionnaire_id).number == 2
    assert round_line(centre, round_id).version == 1


def test_a_round_that_went_out_keeps_its_questionnaire(centre: CentreFile, tmp_path: Path) -> None:
    round_id, other = begin_round(centre), begin_round(centre, title="Другая анкета")
    save_form(centre, round_id, tmp_path / "Анкета.html")
    line = round_line(centre, round_id)
    assert line.is_bound
    foreign = round_line(centre, other).questionnaire_id
    with pytest.raises(Refused, match="уже раздали"):
        change_round(centre, round_id, RoundDraft(foreign, line.title, line.starts))


def test_undoing_a_saved_page_keeps_the_printed_blanks(centre: CentreFile, tmp_path: Path) -> None:
    round_id = begin_round(centre)
    note_print(centre, round_id, 1, 5, is_large=False)
    save_form(centre, round_id, tmp_path / "Анкета.html")
    centre.undo()
    assert round_line(centre, round_id).printed == 5


def test_noting_is_undone(centre: CentreFile, tmp_path: Path) -> None:
    round_id = begin_round(centre)
    save_form(centre, round_id, tmp_path / "Анкета.html")
    centre.undo()
    questionnaire_id = round_line(centre, round_id).questionnaire_id
    draft = newest(centre, questionnaire_id).draft
    change_questionnaire(centre, questionnaire_id, replace(draft, questions=draft.questions[:-1]))
    assert newest(centre, questionnaire_id).number == 1


def test_a_folder_that_is_gone_is_told(centre: CentreFile, tmp_path: Path) -> None:
    round_id = begin_round(centre)
    with pytest.raises(FileRefused):
        save_form(centre, round_id, tmp_path / "нет" / "Анкета.html")


def test_a_round_that_is_gone_is_refused(centre: CentreFile) -> None:
    with pytest.raises(Refused):
        form_page(centre, 99)


def test_the_message_for_parents(centre: CentreFile) -> None:
    text = parents_message(centre, begin_round(centre))
    assert text.startswith("Уважаемые родители!\nДетский сад № 7 «Ласточка» просит Вас ответить")
    assert "Ответы ждём в детском саду." in text
    assert page_name("К7М", "Изучение спроса") == "Анкета К7М Изучение спроса"


def test_the_form_sent_back_as_it_was_is_told(centre: CentreFile, tmp_path: Path) -> None:
    path = tmp_path / "Анкета.html"
    save_form(centre, begin_round(centre), path)
    reading = read_reply_file(path)
    assert [one.sentence for one in reading.unread] == [EMPTY_FORM]
    assert reading.replies == ()


def test_colleagues_are_not_asked_for_a_family(centre: CentreFile) -> None:
    ours = begin_round(centre, title="Готовность педагогов", purpose=Purpose.READINESS)
    theirs = begin_round(centre)
    assert 'id="family"' in form_page(centre, theirs)
    assert 'id="family"' not in form_page(centre, ours)
    assert parents_message(centre, ours).startswith("Уважаемые коллеги!")
    assert "код семьи" not in parents_message(centre, ours)


def test_several_answers_are_told_once(centre: CentreFile) -> None:
    options = (Option("да"), Option("нет"))
    asked = [
        Question("Темы", QuestionKind.SEVERAL, options, hint=hint)
        for hint in ("", "Можно отметить несколько.")
    ]
    assert page_with(centre, *asked).texts["legend"] == ["1. Темы — можно несколько", "2. Темы"]


def test_an_obligatory_text_says_so(centre: CentreFile) -> None:
    page = page_with(centre, Question("Пожелания", QuestionKind.TEXT, is_obligatory=True))
    assert page.all_of("textarea")[0]["aria-required"] == "true"


def test_a_round_that_went_out_can_be_removed(centre: CentreFile, tmp_path: Path) -> None:
    round_id = begin_round(centre)
    save_form(centre, round_id, tmp_path / "Анкета.html")
    remove_round(centre, round_id)
    assert rounds(centre) == []
    centre.undo()
    assert [line.id for line in rounds(centre)] == [round_id]


@pytest.mark.parametrize(
    ("scheme", "grounds", "primary"),
    [
        ("light", ("#F4F6F8", "#FFFFFF", "#E6F0F8"), ("#FFFFFF", "#1B66A6")),
        ("dark", ("#15191F", "#1C222A", "#1F3347"), ("#10161D", "#6CB2EE")),
    ],
)
def test_every_ink_is_read_on_every_ground(
    scheme: str, grounds: tuple[str, ...], primary: tuple[str, str]
) -> None:
    light, dark = (FORMS / "electronic.css").read_text(encoding="utf-8").split("@media screen")
    used = light if scheme == "light" else dark.split("@media print")[0]
    inks = {*re.findall(r"[; {]color: (#[0-9A-F]{6})", used)} - {primary[0]}
    assert len(inks) >= 5
    for ink in inks:
        assert min(contrast(ink, ground) for ground in grounds) >= 4.5, ink
    assert contrast(*primary) >= 4.5


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 reckons it, 1…21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
