"""The papers of road maps as data, and once in each format."""

import datetime as dt
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
from helpers.road_rows import BEGINS, TODAY, Road, bare_road, event, seen, started, task

from kcentre.language import Refused
from kcentre.paper import pdf_bytes, write_docx, write_xlsx
from kcentre.paper.charts import laid_out
from kcentre.paper.charts.scene import Scene
from kcentre.paper.document import Block, Document, Paragraph, RowRole, Table
from kcentre.paper.drawing import BarState, Timeline
from kcentre.paper.fonts import Face
from kcentre.periods.period import parse_period
from kcentre.roadmaps.correcting import correct_task
from kcentre.roadmaps.event_verbs import cancel_event, hold_event
from kcentre.roadmaps.records import NO_FACTS, HeldDraft
from kcentre.roadmaps.sheets import reference, road_map_sheet, year_work_plan
from kcentre.roadmaps.sheets.timeline import timelines_of
from kcentre.roadmaps.task_verbs import drop_task, mark_done
from kcentre.roadmaps.values import RoadEventKind
from kcentre.roadmaps.verbs import finish_road_map, retire_road_map
from kcentre.storage import CentreFile

D = dt.date


def said(text: object) -> str:
    return str(text).replace("\u00a0", " ")


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def bodies(table: Table) -> list[list[str]]:
    return [[said(cell) for cell in row.cells] for row in table.rows if row.role is RowRole.BODY]


def groups(table: Table) -> list[str]:
    return [said(row.cells[0]) for row in table.rows if row.role is RowRole.GROUP]


def prose(document: Document) -> list[str]:
    return [said(block.text) for block in document.blocks if isinstance(block, Paragraph)]


def timeline(document: Document) -> Timeline:
    def is_one(block: Block) -> bool:
        return isinstance(block, Timeline)

    (found,) = filter(is_one, document.blocks)
    assert isinstance(found, Timeline)
    return found


def worked(file: CentreFile) -> Road:
    """Begin a road map where something was corrected, done, dropped, held and missed."""
    road = bare_road(file, title="Создание «Ёлочки»", goal="Открыть центр", curator="Ким Е. О.")
    a = task(file, road.first, "Опрос", BEGINS, D(2026, 9, 10), responsible="Соколова А. П.")
    b = task(
        file, road.first, "Выводы", D(2026, 9, 11), D(2026, 9, 20), after_id=a, result="Справка"
    )
    task(file, road.second, "Приём", D(2026, 11, 1), D(2027, 9, 10))
    gone = task(file, road.second, "Лишнее", D(2026, 11, 1), D(2026, 11, 2))
    mark_done(file, [a], D(2026, 9, 9), TODAY)
    correct_task(file, b, D(2026, 10, 1), D(2026, 10, 10), "Карантин", today=D(2026, 9, 15))
    mark_done(file, [b], D(2026, 10, 12), TODAY)
    drop_task(file, gone, "Не нужно", TODAY)
    held = event(file, road.id, "Первые шаги", D(2026, 10, 5), kind=RoadEventKind.SEMINAR)
    hold_event(file, held, HeldDraft(D(2026, 10, 5), 21, "Решено продолжить."), TODAY)
    same = event(file, road.id, "Вопросы", D(2026, 10, 5), kind=RoadEventKind.ROUND_TABLE)
    hold_event(file, same, HeldDraft(D(2026, 10, 5), 4), TODAY)
    event(file, road.id, "Пропущено", D(2026, 10, 20))
    cancel_event(file, event(file, road.id, "Отменено", D(2026, 10, 21)), "Нет спикера")
    return road


def test_the_road_map_tells_plan_correction_and_fact(centre: CentreFile) -> None:
    road = worked(centre)
    paper = road_map_sheet(centre, road.id, TODAY, NO_FACTS)
    assert said(paper.title) == "ДОРОЖНАЯ КАРТА\n«Создание „Ёлочки“»"
    assert paper.landscape
    assert paper.approved is not None
    work, events, history = tables(paper)
    assert groups(work) == [
        "1. Подготовка (01.09 – 10.10.2026)",
        "2. Работа (01.11.2026 – 10.09.2027)",
    ]
    assert [row[2:] for row in bodies(work)] == [
        ["01.09 – 10.09.2026", "None", "2026-09-09", "Соколова А. П.", "выполнена"],
        ["11.09 – 20.09.2026", "01.10 – 10.10.2026", "2026-10-12", "None", "выполнена позже срока"],
        ["01.11.2026 – 10.09.2027", "None", "None", "None", "в работе"],
        ["01.11 – 02.11.2026", "None", "None", "None", "снята"],
    ]
    assert [row[5] for row in bodies(events)] == [
        "проведено", "проведено", "не проведено в срок", "отменено",
    ]  # fmt: skip
    assert [row[2:] for row in bodies(history)] == [
        ["в плане", "снята", "Не нужно"],
        ["11.09.2026", "01.10.2026", "Карантин"],
        ["20.09.2026", "10.10.2026", "Карантин"],
    ]
    assert prose(paper)[:3] == [
        "Цель: открыть центр.",
        "Сроки: 1 сентября 2026 г. – 10 сентября 2027 г.",
        "Куратор: Ким Е. О.",
    ]
    assert prose(paper)[3] == (
        "Задачи дорожной карты: выполнено 2 из 3, в срок 1. Задачи дорожной карты, срок которых "
        "наступил к 22.11.2026, выполнены в полном объёме, в срок 1 из 2."
    )


def test_the_calendar_has_a_bar_for_every_stage_task_and_event(centre: CentreFile) -> None:
    road = worked(centre)
    drawn = timeline(road_map_sheet(centre, road.id, TODAY, NO_FACTS))
    assert drawn.today == TODAY
    assert [bar.label for bar in drawn.bars if bar.is_group] == [
        "1. Подготовка",
        "2. Работа",
        "Мероприятия",
    ]
    by_label = {bar.label: bar for bar in drawn.bars}
    assert by_label["Выводы"].planned == (D(2026, 9, 11), D(2026, 9, 20))
    assert by_label["Опрос"].planned is None
    assert [by_label[title].state for title in ("Опрос", "Приём", "Лишнее", "Пропущено")] == [
        BarState.DONE, BarState.RUNNING, BarState.DROPPED, BarState.LATE,
    ]  # fmt: skip


def test_an_empty_map_is_a_paper_too(centre: CentreFile) -> None:
    bare = started(centre)
    paper = road_map_sheet(centre, bare, TODAY, NO_FACTS)
    assert tables(paper)[0].rows == ()
    assert timeline(paper).bars == ()
    assert pdf_bytes(paper)
    with pytest.raises(Refused):
        road_map_sheet(centre, 99, TODAY, NO_FACTS)


def test_the_years_plan_gathers_all_maps_by_months(centre: CentreFile) -> None:
    road = worked(centre)
    other = bare_road(centre, title="Другая", starts_on=D(2025, 9, 1), responsible="Ли А. Б.")
    task(centre, other.first, "С прошлого года", D(2026, 5, 1), D(2026, 6, 1))
    done = task(centre, other.first, "Успели", D(2026, 5, 1), D(2026, 6, 1))
    mark_done(centre, [done], D(2026, 8, 31), TODAY)
    late = task(centre, other.first, "Доделали", D(2026, 5, 1), D(2026, 6, 1))
    mark_done(centre, [late], D(2026, 9, 1), TODAY)
    task(centre, other.first, "Последний день", D(2027, 8, 31), D(2027, 8, 31))
    task(centre, other.first, "Следующий год", D(2027, 9, 1), D(2027, 9, 2))
    paper = year_work_plan(centre, 2026, TODAY, NO_FACTS)
    assert said(paper.title).endswith("на 2026/27 учебный год")
    (table,) = tables(paper)
    assert groups(table) == [
        "Перешли с прошлого учебного года",
        "Сентябрь 2026",
        "Октябрь 2026",
        "Август 2027",
        "Переходят на следующий учебный год",
    ]
    rows = {row[1].split("\n")[0]: row for row in bodies(table)}
    assert list(rows) == [
        "С прошлого года", "Доделали", "Опрос", "Первые шаги", "Вопросы", "Выводы", "Пропущено",
        "Последний день", "Приём",
    ]  # fmt: skip
    assert rows["Доделали"][3:] == ["Ли А. Б.", "выполнена позже срока 01.09.2026"]
    assert rows["Первые шаги"][1:] == [
        "Первые шаги\nСоздание «Ёлочки» · семинар, очно",
        "05.10.2026",
        "",
        "проведено 05.10.2026",
    ]
    assert prose(paper) == ["План составлен по дорожным картам: «Другая», «Создание „Ёлочки“»."]
    retire_road_map(centre, other.id)
    alone = year_work_plan(centre, 2026, TODAY, NO_FACTS)
    assert prose(alone) == ["План составлен по дорожной карте: «Создание „Ёлочки“»."]
    assert tables(year_work_plan(centre, 2020, TODAY, NO_FACTS))[0].rows == ()
    assert seen(centre, road.id).line.total == 3


def test_a_finished_map_leaves_nothing_to_the_next_year(centre: CentreFile) -> None:
    road = bare_road(centre, starts_on=D(2025, 9, 1))
    task(centre, road.first, "Не сделано", D(2026, 5, 1), D(2026, 6, 1))
    assert len(bodies(tables(year_work_plan(centre, 2026, TODAY, NO_FACTS))[0])) == 1
    assert seen(centre, road.id).line.late == 1
    finish_road_map(centre, road.id, TODAY, NO_FACTS)
    assert tables(year_work_plan(centre, 2026, TODAY, NO_FACTS))[0].rows == ()
    assert seen(centre, road.id).line.late == 0


def test_the_reference_tells_a_quarter_in_order(centre: CentreFile) -> None:
    road = worked(centre)
    paper = reference(centre, road.id, parse_period("2026-Q4"), TODAY)
    assert said(paper.title) == (
        "ИНФОРМАЦИОННАЯ СПРАВКА-ОТЧЁТ\nо мероприятиях дорожной карты «Создание „Ёлочки“»\n"
        "за IV квартал 2026 года"
    )
    assert said(paper.subtitle).startswith("Отчётный период не завершён")
    assert prose(paper)[2:] == [
        (
            "5 октября 2026 года в очной форме проведён семинар «Первые шаги». "
            "Принял участие 21 человек. Решено продолжить."
        ),
        "В тот же день в очной форме проведён круглый стол «Вопросы». Приняли участие 4 человека.",
        "20 октября 2026 г. — встреча «Пропущено»: не проведено.",
        "21 октября 2026 г. — встреча «Отменено»: отменено (Нет спикера).",
        (
            "План мероприятий за IV квартал 2026 года: выполнено 2 из 3, в срок 2. "
            "Отменено 1 мероприятие. Общее число участников мероприятий — 25. "
            "Задачи дорожной карты, срок которых наступил в этом периоде, выполнены "
            "в полном объёме, в срок 0 из 1."
        ),
    ]


def test_the_reference_of_all_maps_names_them(centre: CentreFile) -> None:
    worked(centre)
    other = bare_road(centre, title="Другая")
    one = event(centre, other.id, "Ещё одна", D(2026, 10, 5))
    hold_event(centre, one, HeldDraft(D(2026, 10, 4)), TODAY)
    paper = reference(centre, None, parse_period("2026-10"), TODAY)
    assert prose(paper)[0].endswith("проведена на 1 день раньше. Дорожная карта: «Другая».")
    assert prose(paper)[1].endswith("Дорожная карта: «Создание „Ёлочки“».")
    assert "Задачи" not in prose(paper)[-1]
    empty = reference(centre, None, parse_period("2020/21"), TODAY)
    assert prose(empty) == [
        "В 2020/21 учебном году мероприятия не проводились.",
        "В 2020/21 учебном году мероприятий не запланировано.",
    ]
    with pytest.raises(Refused):
        reference(centre, 99, parse_period("2026"), TODAY)


def test_every_paper_in_every_format(centre: CentreFile, tmp_path: Path) -> None:
    road = worked(centre)
    make = (
        partial(road_map_sheet, centre, road.id, TODAY, NO_FACTS),
        partial(year_work_plan, centre, 2026, TODAY, NO_FACTS),
        partial(reference, centre, road.id, parse_period("2026/27"), TODAY),
    )
    for number, paper in enumerate(make):
        document = paper()
        pdf = pypdfium2.PdfDocument(pdf_bytes(document))
        text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
        pdf.close()
        assert "Первые шаги" in text
        write_docx(document, tmp_path / f"{number}.docx")
        write_xlsx(document, tmp_path / f"{number}.xlsx")


def test_a_long_map_is_drawn_on_several_sheets_of_one_calendar(centre: CentreFile) -> None:
    road = bare_road(centre, responsible="Соколова А. П.")
    for number in range(20):
        day = BEGINS + dt.timedelta(days=10 * number)
        for stage in (road.first, road.second):
            task(centre, stage, f"Задача {number}", day, day + dt.timedelta(days=5))
    drawn = timelines_of(seen(centre, road.id), TODAY)
    assert [len(one.bars) for one in drawn] == [21, 21]
    assert [one.bars[0].is_group for one in drawn] == [True, True]
    assert drawn[0].days == drawn[1].days
    assert drawn[1].title.endswith("(продолжение)")
    for number in range(20, 40):
        day = BEGINS + dt.timedelta(days=number)
        task(centre, road.second, f"Задача {number}", day, day)
    drawn = timelines_of(seen(centre, road.id), TODAY)
    assert [len(one.bars) for one in drawn] == [21, 22, 19]
    assert max(one.height for one in map(_drawn, drawn)) < 450  # a landscape sheet, usual type


def _drawn(timeline: Timeline) -> Scene:
    return laid_out(timeline, 720.0, 9.0, Face.SERIF)
