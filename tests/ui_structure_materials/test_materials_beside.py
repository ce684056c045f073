"""Materials beside the recommendations, in the strip and in the form: offered, noted, let go."""

from helpers.entry_strip import OpenStrip, StripRoom
from helpers.journal_entering import drafts, with_family
from helpers.journal_room import OpenRoom
from helpers.journal_rows import a_session, hire, topic_id
from helpers.keyboard import Layout, press

from kcentre.journal.verbs import add_session
from kcentre.materials.records import MaterialDraft
from kcentre.materials.values import MaterialKind
from kcentre.materials.verbs import add_material, retire_materials
from kcentre.storage import CentreFile
from ui.journal.materials.materials_part import MaterialsPart
from ui.journal.session_form import SessionForm

SENTENCE = "Рекомендовано: игра «Лото „Звери“»."


def with_bank(file: CentreFile) -> None:
    with_family(file)
    speech = topic_id(file, "Т02")
    add_material(file, MaterialDraft("Лото «Звери»", MaterialKind.GAME, speech, 36, 84))
    add_material(file, MaterialDraft("Сон ребёнка", topic_id=topic_id(file, "Т01")))
    add_material(file, MaterialDraft("Чтение вслух", age_to=36))
    add_material(file, MaterialDraft("Для всех"))


def kept_with_retired(file: CentreFile) -> None:
    with_bank(file)
    add_session(file, a_session(file, material_ids=(1, 2), recommendations="Спать днём"))
    retire_materials(file, [2])


def list_of(opened: StripRoom) -> MaterialsPart:
    return opened.strip.parts.materials


def offered_titles(part: MaterialsPart) -> list[str]:
    assert part._popup is not None
    return [line.first for line in part._popup._model.lines]


def choose_topic(opened: StripRoom, code: str, months: int) -> None:
    known = opened.strip.known
    assert known is not None
    (found,) = [one.id for one in known.choices.topics if one.code == code]
    opened.press("Alt+A")
    opened.form.who.age.set_value(months)
    opened.form.service.topic.set_value(found)
    opened.room.settle()


def test_the_strip_offers_what_fits_and_keeps_the_use(strip: OpenStrip) -> None:
    opened = strip(with_bank, Layout.ENGLISH)
    part, service = list_of(opened), opened.form.service
    opened.wait(part.link.isVisible)
    assert part.link.text() == "Материалы"
    assert service.materials.isHidden()
    choose_topic(opened, "Т02", 40)
    opened.wait(lambda: part.link.text() == "Материалы (2)")
    service.recommendations.setFocus()
    service.recommendations.insertPlainText("Читать.")
    opened.press("Ctrl+M")
    opened.wait(lambda: part.is_listing)
    assert offered_titles(part) == ["Для всех", "Лото «Звери»", "Сон ребёнка", "Чтение вслух"]
    opened.type("лото")
    assert offered_titles(part) == ["Лото «Звери»"]
    opened.press("Return")
    opened.wait(lambda: service.recommendations.value() == f"Читать. {SENTENCE}")
    assert service.materials.isVisible()
    assert service.recommendations.hasFocus()
    opened.press("Ctrl+Z")
    assert (service.recommendations.value(), service.materials.value()) == ("Читать.", ())
    assert service.materials.isHidden()
    opened.press("Ctrl+Y")
    assert (service.recommendations.value(), service.materials.value()) == (
        f"Читать. {SENTENCE}", (1,),
    )  # fmt: skip
    opened.press("Ctrl+Return")
    opened.room.wait_rows(1)
    opened.wait_focus("who")
    assert service.materials.value() == ()
    assert service.recommendations.value() == ""
    opened.press("F9")
    assert opened.form.collect().material_ids == ()
    with opened.room.saved() as file:
        (draft,) = drafts(file)
    assert draft.material_ids == (1,)


def test_taking_back_the_record_takes_back_the_use(strip: OpenStrip) -> None:
    opened = strip(with_bank, Layout.RUSSIAN)
    service = opened.form.service
    choose_topic(opened, "Т01", 40)
    part = list_of(opened)
    for title in ("сон", "всех", "сон"):
        part.link.click()
        opened.wait(lambda: part.is_listing)
        opened.type(title)
        opened.press("Return")
    assert service.recommendations.value() == (
        "Рекомендовано: памятка «Сон ребёнка». Рекомендовано: памятка «Для всех»."
    )
    assert service.materials.value() == (2, 4)
    next(iter(service.materials._chips.values())).click()
    assert service.materials.value() == (4,)
    service.recommendations.insertPlainText(" И днём.")
    assert service.materials.value() == (4,)
    opened.press("Ctrl+Return")
    opened.room.wait_rows(1)
    opened.wait_focus("who")
    opened.press("Ctrl+Z")
    opened.room.wait_rows(0)
    with opened.room.saved() as file:
        assert file.db.run("SELECT count(*) FROM session_material").fetchone() == (0,)


def test_an_empty_bank_is_silent(strip: OpenStrip) -> None:
    opened = strip(hire)
    part = list_of(opened)
    opened.form.service.recommendations.setFocus()
    opened.press("Ctrl+M")
    opened.room.settle()
    assert (part.is_listing, part.link.isHidden()) == (False, True)


def test_an_unfinished_record_brings_its_materials_back(strip: OpenStrip) -> None:
    opened = strip(with_bank)
    choose_topic(opened, "Т02", 40)
    draft = opened.form.collect()
    opened.strip.work.show_draft(draft.__class__(is_anonymous=True, material_ids=(4, 1)), None)
    chips = opened.form.service.materials
    opened.wait(lambda: not chips.nameless())
    assert chips.value() == (4, 1)
    assert [chip.text() for chip in chips._chips.values()] == ["Для всех  ✕", "Лото «Звери»  ✕"]
    opened.form.service.recommendations.insertPlainText("Своими словами")
    assert chips.value() == (4, 1)
    opened.strip.copy_row(draft)
    assert opened.form.collect().material_ids == (4, 1)


def test_the_form_shows_what_a_kept_service_has(room: OpenRoom) -> None:
    opened = room(kept_with_retired)
    opened.shown.open(1)
    opened.qtbot.waitUntil(lambda: opened.is_entering)
    form = opened.form
    assert isinstance(form, SessionForm)
    chips, part = form._chosen, form.materials
    opened.qtbot.waitUntil(lambda: not chips.nameless() and part.link.isVisible())
    assert not form.is_changed()
    assert [chip.toolTip() for chip in chips._chips.values()] == [
        "Убрать: Лото «Звери»", "Убрать: Сон ребёнка",
    ]  # fmt: skip
    form.focus("recommendations")
    press(opened.window, "Ctrl+M", Layout.RUSSIAN)
    opened.qtbot.waitUntil(lambda: part.is_listing)
    assert part._popup is not None
    first = part._popup._model.lines[0]
    assert first.first == "Для всех"
    part._popup._take(part._popup._model.index(0, 0))
    assert form.collect().material_ids == (1, 2, 4)
    assert form.field("recommendations").editor.value().endswith("памятка «Для всех».") or (
        form.field("recommendations").editor.value().startswith("Рекомендовано")
    )
    chips._chips[1].click()
    press(opened.window, "Ctrl+Return")
    opened.qtbot.waitUntil(lambda: not opened.is_entering)
    with opened.saved() as file:
        (draft,) = drafts(file)
    assert draft.material_ids == (2, 4)
