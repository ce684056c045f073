"""A reply is found however it travelled, and a damaged one is told in a plain sentence."""

import base64
import json
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest
from helpers.electronic_form import ANSWERS, FORM_ID, Filled, FormScript
from hypothesis import given, settings
from hypothesis import strategies as st

from kcentre.surveys.electronic.blocks import DAMAGED, NEWER
from kcentre.surveys.electronic.reading import (
    LARGEST_FILE,
    NO_REPLY_IN_FILE,
    NOTHING_FOUND,
    read_files,
    read_reply,
    read_reply_file,
)

CONTENT = {"r": "К7М", "v": 1, "i": FORM_ID, "d": "2026-02-28", "a": {"q1": {"o": ["o1"]}}}


def block(content: object = CONTENT, width: int = 64) -> str:
    """Return the block of a content, valid or not, as the page would write it."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    letters = base64.b64encode(text.encode()).decode().rstrip("=")
    lines = [letters[at : at + width] for at in range(0, len(letters), width)]
    return "\n".join(["КЦ-ОТВЕТ 1", *lines, f"КОНЕЦ {zlib.crc32(text.encode()):08X}"])


@pytest.fixture
def reply_text(form_script: FormScript) -> str:
    about = {
        "code": "К7М",
        "version": 1,
        "name": "Изучение спроса, осень 2026",
        "email": "",
        "questions": [
            {"key": key, "kind": "text", "options": [{"key": "o1"}, {"key": "o3", "other": True}]}
            for key in ANSWERS
        ],
    }
    return form_script.reply(Filled(about, dict(ANSWERS)))


def quoted(text: str) -> str:
    return "\n".join(f"> > {line}" for line in text.splitlines())


def wrapped(text: str) -> str:
    return "\r\n".join(
        line[at : at + 30] for line in text.splitlines() for at in range(0, len(line), 30)
    )


ON_THE_WAY: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "quoted": quoted,
    "wrapped by the mail program": wrapped,
    "quoted and wrapped": lambda text: quoted(wrapped(text)),
    "signed": lambda text: f"Добрый день!\n\n{text}\n--\nС уважением, мама Пети\nтел. 12-34-56",
    "in one line": lambda text: text.replace("\n", " "),
    "with non-breaking spaces": lambda text: text.replace(" ", "\u00a0").replace("\n", "\u00a0\n"),
    "with invisible marks": lambda text: "\ufeff" + "\u200b\u00ad".join(text),
    "with another dash": lambda text: text.replace("КЦ-ОТВЕТ", "КЦ — ОТВЕТ"),
    "in small letters": lambda text: text.replace("КЦ-ОТВЕТ", "кц-ответ"),
    "quoted twice": lambda text: f"{text}\n22.11.2026 писал(а):\n{quoted(text)}",
}


@pytest.mark.parametrize("way", ON_THE_WAY)
def test_a_reply_survives_the_way(reply_text: str, way: str) -> None:
    reading = read_reply(ON_THE_WAY[way](reply_text))
    assert reading.unread == ()
    assert [reply.id for reply in reading.replies] == [FORM_ID]
    assert reading.replies[0].answers["q7"].text == "Спасибо!"


def test_several_replies_are_read_in_their_order() -> None:
    ids = [f"{number:016x}" for number in (3, 1, 2)]
    text = "\n\n".join(block({**CONTENT, "i": one}) for one in ids)
    assert [reply.id for reply in read_reply(text).replies] == ids


def test_a_good_reply_is_read_beside_a_damaged_one() -> None:
    damaged = block({**CONTENT, "i": "f" * 16}).replace("КОНЕЦ", "КОН")
    reading = read_reply(f"{damaged}\n{block()}")
    assert [reply.id for reply in reading.replies] == [FORM_ID]
    assert [one.sentence for one in reading.unread] == [DAMAGED]


@settings(max_examples=60)
@given(st.data())
def test_one_changed_letter_is_noticed(data: st.DataObject) -> None:
    text = block()
    at = data.draw(st.integers(len("КЦ-ОТВЕТ 1\n"), text.index("\nКОНЕЦ") - 1))
    letter = data.draw(st.sampled_from("AZaz09+/"))
    reading = read_reply(text[:at] + letter + text[at + 1 :])
    if text[at] in {letter, "\n"} or reading.replies:
        return  # a letter that replaces itself, or only the spare bits of the last one
    assert [one.sentence for one in reading.unread] == [DAMAGED]


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_no_text_is_a_trouble(text: str) -> None:
    for one in (text, f"КЦ-ОТВЕТ 1 {text}", f"КЦ-ОТВЕТ 1\n{text}\nКОНЕЦ 00000000", block(text)):
        reading = read_reply(one)
        assert reading.unread or reading.replies


@pytest.mark.parametrize(
    "wrong",
    [
        {**CONTENT, "v": 0}, {**CONTENT, "v": True}, {**CONTENT, "v": "1"},
        {**CONTENT, "i": "xyz"}, {**CONTENT, "i": 7}, {**CONTENT, "d": "2026-02-29"},
        {**CONTENT, "d": "20260228"}, {**CONTENT, "a": []}, {**CONTENT, "a": {"q1": "o1"}},
        {**CONTENT, "a": {"q1": {}}}, {**CONTENT, "a": {"q1": {"o": ["o1", "o1"]}}},
        {**CONTENT, "a": {"q1": {"o": [1]}}}, {**CONTENT, "a": {"q1": {"o": "o1"}}},
        {**CONTENT, "a": {"q1": {"n": 1e300}}}, {**CONTENT, "a": {"q1": {"n": "5"}}},
        {**CONTENT, "a": {"q1": {"t": "я" * 2001}}}, {**CONTENT, "a": {"q1": {"x": 1}}},
        {**CONTENT, "z": 1}, {"r": "К7М"}, [], "текст", 5, None,
        '{"r": NaN}', "[" * 100_000, '{"v": 1' + "0" * 5000 + "}",
    ],
)  # fmt: skip
def test_what_the_page_never_writes_is_refused(wrong: object) -> None:
    reading = read_reply(block(wrong))
    assert reading.replies == ()
    assert [one.sentence for one in reading.unread] == [DAMAGED]


def test_an_answer_of_invisible_marks_is_none() -> None:
    content = {**CONTENT, "a": {"q1": {"o": ["o1"]}, "q7": {"t": "\u200b"}}}
    (reply,) = read_reply(block(content)).replies
    assert list(reply.answers) == ["q1"]


def test_a_newer_form_asks_for_a_newer_program() -> None:
    reading = read_reply(block().replace("КЦ-ОТВЕТ 1", "КЦ-ОТВЕТ 2"))
    assert [one.sentence for one in reading.unread] == [NEWER]


@pytest.mark.parametrize("text", ["", " ", "Здравствуйте, ответ во вложении"])
def test_a_text_without_a_reply_is_told(text: str) -> None:
    assert [one.sentence for one in read_reply(text).unread] == [NOTHING_FOUND]


@pytest.mark.parametrize(
    "coding", ["utf-8", "utf-8-sig", "cp1251", "koi8-r", "cp866", "utf-16", "utf-16-le"]
)
def test_a_file_of_any_coding_is_read(tmp_path: Path, reply_text: str, coding: str) -> None:
    path = tmp_path / "Ответ К7М 4821.kcanswer.txt"
    path.write_bytes(reply_text.replace("\n", "\r\n").encode(coding, "replace"))
    (reply,) = read_reply_file(path).replies
    assert reply.name == path.name
    assert reply.answers["q5"].text == "совет логопеда"


def letter(text: str, charset: str, cte: str) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["Subject"] = "Ответ на анкету"
    message["From"] = "Мама Пети <mama@example.org>"
    message.set_content(text, charset=charset, cte=cte)
    return message


@pytest.mark.parametrize(
    ("charset", "cte"),
    [("utf-8", "quoted-printable"), ("utf-8", "base64"), ("cp1251", "base64"), ("cp1251", "8bit")],
)
def test_a_letter_is_read(tmp_path: Path, reply_text: str, charset: str, cte: str) -> None:
    path = tmp_path / "письмо.eml"
    path.write_bytes(letter(reply_text, charset, cte).as_bytes())
    assert [reply.id for reply in read_reply_file(path).replies] == [FORM_ID]


def test_the_file_beside_a_letter_is_read(tmp_path: Path, reply_text: str) -> None:
    message = letter("Ответ во вложении", "utf-8", "8bit")
    message.add_attachment(
        reply_text.encode("utf-8-sig"), "application", "octet-stream", filename="Ответ.txt"
    )
    message.add_attachment(b"\x89PNG\r\n\x1a\n", "image", "png", filename="фото.png")
    path = tmp_path / "письмо.eml"
    path.write_bytes(message.as_bytes())
    assert [reply.id for reply in read_reply_file(path).replies] == [FORM_ID]


def test_the_page_of_a_letter_is_read_where_nothing_else_is(tmp_path: Path) -> None:
    lines = "<br>".join(block().splitlines())
    message = letter("Ваша программа не показывает письма с оформлением", "utf-8", "8bit")
    message.add_alternative(f"<html><body><p>Привет&nbsp;</p><div>{lines}</div></body></html>",
                            subtype="html")  # fmt: skip
    path = tmp_path / "письмо.eml"
    path.write_bytes(message.as_bytes())
    assert [reply.id for reply in read_reply_file(path).replies] == [FORM_ID]


def test_a_file_that_is_no_reply_is_told_by_its_name(tmp_path: Path) -> None:
    picture = tmp_path / "фото.png"
    picture.write_bytes(bytes(range(256)) * 40)
    (told,) = read_reply_file(picture).unread
    assert (told.name, told.sentence) == ("фото.png", NO_REPLY_IN_FILE)


def test_a_missing_an_empty_and_a_huge_file_are_told(tmp_path: Path) -> None:
    empty, huge = tmp_path / "пустой.txt", tmp_path / "огромный.txt"
    empty.write_bytes(b" \n")
    with huge.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    told = read_files([tmp_path / "нет.txt", empty, huge, tmp_path]).unread
    assert [one.name for one in told] == ["нет.txt", "пустой.txt", "огромный.txt", tmp_path.name]
    assert [one.sentence.split(":")[0] for one in told] == [
        "Файл не удалось открыть",
        "Файл пуст",
        "Файл слишком велик для ответа на анкету",
        "Файл не удалось открыть",
    ]


@pytest.mark.parametrize("charset", ["idna", "hex", "unicode-escape", "нет такой", "a\0b", ""])
def test_a_letter_of_an_odd_charset_is_read(tmp_path: Path, reply_text: str, charset: str) -> None:
    path = tmp_path / "письмо.eml"
    header = f'Subject: x\r\nContent-Type: text/plain; charset="{charset}"\r\n\r\n'
    path.write_bytes((header + reply_text).encode())
    assert [reply.id for reply in read_reply_file(path).replies] == [FORM_ID]


def test_letters_in_letters_without_end_are_told(tmp_path: Path) -> None:
    path = tmp_path / "матрёшка.eml"
    nested = "".join(
        f'Content-Type: multipart/mixed; boundary="b{level}"\r\n\r\n--b{level}\r\n'
        for level in range(5000)
    )
    path.write_bytes(nested.encode())
    assert [one.sentence for one in read_reply_file(path).unread] == [NO_REPLY_IN_FILE]


@settings(max_examples=40)
@given(st.binary(max_size=400))
def test_no_file_is_a_trouble(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("файлы") / "файл.eml"
    for whole in (content, b"From: a@b\r\nMIME-Version: 1.0\r\n" + content):
        path.write_bytes(whole)
        reading = read_reply_file(path)
        assert reading.unread or reading.replies


@pytest.mark.parametrize("part", ["<a ", "<!--", "<script>", "<![CDATA[", "&#", "</", "<a title='"])
def test_a_page_of_tags_without_end_is_read_at_once(tmp_path: Path, part: str) -> None:
    path = tmp_path / "письмо.eml"
    page = part * 300_000 + block().replace("\n", "<br>")
    path.write_text(f"Content-Type: text/html; charset=utf-8\n\n{page}", encoding="utf-8")
    assert len(read_reply_file(path).unread) <= 1


def test_a_page_is_read_as_it_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "письмо.eml"
    lines = block(width=20).replace("ОТВЕТ", "<b title='x'>ОТ</b>ВЕТ").replace("=", "&#61;")
    page = f"<!-- от почты -->{lines}".replace("\n", "<br/>&nbsp;&gt; ").replace(
        "КОНЕЦ", "КО<wbr>НЕЦ"
    )
    path.write_text(f"Content-Type: text/html; charset=utf-8\n\n{page}", encoding="utf-8")
    (reply,) = read_reply_file(path).replies
    assert reply.id == FORM_ID
