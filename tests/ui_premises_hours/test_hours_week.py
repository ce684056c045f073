"""The week grid of «Режим»: shown, painted on, dragged, resized, by mouse and by keys."""

import datetime as dt

from helpers.hours_of_centre import Hours, at
from helpers.hours_page import MONDAY, TUESDAY, HoursRoom, OpenHours
from helpers.keyboard import press
from helpers.time_grid import drag, place_of
from PySide6.QtWidgets import QMessageBox

from kcentre.centre.values import Form
from kcentre.premises.hours.exception_verbs import keep_exception
from kcentre.premises.hours.records import HoursException, Pause
from kcentre.premises.hours.verbs import keep_pause, keep_window, keep_windows
from kcentre.premises.values import ExceptionKind, Weeks
from ui.premises.hours.blocks import WindowKey
from ui.premises.hours.load_facts import LoadBy
from ui.widgets.time_grid import BlockLook


def one(hours: Hours) -> None:
    keep_window(hours.file, hours.window())


def two(hours: Hours) -> None:
    one(hours)
    keep_window(
        hours.file,
        hours.window("10:00", "11:30", specialist_id=hours.pavel, room_id=hours.hall),
    )


def test_a_week_shows_its_windows_its_parity_and_its_pauses(hours_page: OpenHours) -> None:
    def fill(hours: Hours) -> None:
        one(hours)
        odd, even = Weeks.ODD, Weeks.EVEN
        keep_window(hours.file, hours.window("13:00", "14:00", weeks=odd))
        keep_window(hours.file, hours.window("15:00", "16:00", weeks=even))
        keep_pause(hours.file, Pause(at("12:00"), at("13:00")))
        keep_pause(hours.file, Pause(at("11:00"), at("11:15"), specialist_id=hours.anna))

    room = hours_page(fill)
    assert room.page.views.bar.text() == "23–29\u00a0ноября 2026, неделя 13, нечётная"
    assert room.titles == [
        ("Иванова А. П.", "9:00–12:00", "Кабинет 5"),
        ("Иванова А. П.", "13:00–14:00", "Кабинет 5", "нечётные недели"),
    ]
    board = room.grid._stage.board
    assert [placed.block.title for placed in board.behind(1)] == ["перерыв"]
    room.page.views.filters.specialist.set_value(room.hours.anna)
    assert len(board.behind(1)) == 2
    press(room.window, "Alt+PgDown")
    room.settle()
    assert room.page.views.bar.text() == "30\u00a0ноября – 6\u00a0декабря 2026, неделя 14, чётная"
    assert [words[1] for words in room.titles] == ["9:00–12:00", "15:00–16:00"]


def test_holidays_and_exceptions_are_marked_on_the_days(hours_page: OpenHours) -> None:
    day = dt.date(2026, 11, 4)

    def fill(hours: Hours) -> None:
        keep_window(hours.file, hours.window(weekday=2))
        keep_window(hours.file, hours.window(weekday=3))
        leave = HoursException(ExceptionKind.LEAVE, dt.date(2026, 11, 5), dt.date(2026, 11, 5))
        keep_exception(hours.file, leave)
        keep_exception(
            hours.file,
            HoursException(
                ExceptionKind.EXTRA, dt.date(2026, 11, 7), dt.date(2026, 11, 7), hours.pavel,
                at("10:00"), at("12:00"), hours.hall,
            ),
        )  # fmt: skip

    room = hours_page(fill)
    room.page.views.show_week_of(day)
    room.settle()
    columns = {column.key: column for column in room.grid._stage.board.columns}
    assert columns[day].is_closed
    assert columns[day].note == "День народного единства"
    assert not columns[dt.date(2026, 11, 7)].is_closed
    assert columns[dt.date(2026, 11, 8)].is_closed
    looks = [(block.title, block.look) for block in room.blocks]
    assert looks == [
        ("Иванова А. П.", BlockLook.MUTED),
        ("Иванова А. П.", BlockLook.MUTED),
        ("Петров П. О.", BlockLook.OPEN),
    ]
    assert room.titles[-1] == ("Петров П. О.", "10:00–12:00", "Зал", "дополнительно")
    room.grid.choose(room.blocks[-1].key)
    press(room.window, "Return")
    room.settle()
    assert room.panel_title == "Исключение: дополнительно"


def test_filters_leave_the_windows_that_fit(hours_page: OpenHours) -> None:
    room = hours_page(two)
    filters = room.page.views.filters
    filters.room.set_value(room.hours.hall)
    assert [words[0] for words in room.titles] == ["Петров П. О."]
    filters.form.set_value(Form.REMOTE)
    assert room.titles == []
    filters.reset()
    assert len(room.titles) == 2


def test_a_window_is_dragged_and_undone_in_one_step(hours_page: OpenHours) -> None:
    room = hours_page(one)
    drag(room.grid, place_of(room.grid, TUESDAY, 570), place_of(room.grid, MONDAY, 630))
    room.settle()
    assert room.titles == [("Иванова А. П.", "10:00–13:00", "Кабинет 5")]
    assert room.blocks[0].column == MONDAY
    assert room.grid.chosen() is None or room.grid.chosen() == room.key(day=MONDAY)
    room.undo()
    assert room.blocks[0].column == TUESDAY
    assert room.titles[0][1] == "9:00–12:00"


def test_a_window_is_resized_by_its_edge(hours_page: OpenHours) -> None:
    room = hours_page(one)
    bottom = room.grid.block_rect(room.key()).bottomLeft().toPoint()
    bottom.setX(bottom.x() + 20)
    bottom.setY(bottom.y() - 2)
    drag(room.grid, bottom, place_of(room.grid, TUESDAY, 810))
    room.settle()
    (window,) = room.kept_windows()
    assert (window.starts, window.ends, window.weekday) == (at("9:00"), at("13:30"), 1)


def test_keys_move_and_resize_as_the_mouse_does(hours_page: OpenHours) -> None:
    room = hours_page(one)
    room.grid.setFocus()
    room.grid.choose(room.key())
    for keys in ("Alt+Right", "Alt+Down", "Alt+Down", "Return"):
        press(room.window, keys)
    room.settle()
    assert room.titles[0][1] == "9:30–12:30"
    assert room.blocks[0].column == TUESDAY + dt.timedelta(days=1)
    room.grid.choose(room.blocks[0].key)
    for keys in ("Alt+Shift+Up", "Return"):
        press(room.window, keys)
    room.settle()
    (window,) = room.kept_windows()
    assert (window.weekday, window.starts, window.ends) == (2, at("9:30"), at("12:15"))


def test_an_overlap_is_refused_beside_the_grid_and_the_block_jumps_back(
    hours_page: OpenHours,
) -> None:
    def fill(hours: Hours) -> None:
        one(hours)
        keep_window(hours.file, hours.window("13:00", "15:00", weekday=2))

    room = hours_page(fill)
    wednesday = TUESDAY + dt.timedelta(days=1)
    drag(room.grid, place_of(room.grid, TUESDAY, 570), place_of(room.grid, wednesday, 840))
    room.settle()
    told = room.page.views.week.notice()
    assert told.startswith("Иванова А. П. в это время уже принимает: среда 13:00–15:00")
    assert room.page.views.week._notice.isVisible()
    assert [words[1] for words in room.titles] == ["9:00–12:00", "13:00–15:00"]


def test_what_is_odd_is_told_but_allowed(hours_page: OpenHours) -> None:
    room = hours_page(one)
    sunday = MONDAY + dt.timedelta(days=6)
    drag(room.grid, place_of(room.grid, TUESDAY, 570), place_of(room.grid, sunday, 570))
    room.settle()
    assert "Воскресенье — обычно выходной день" in room.page.views.week.notice()
    assert room.blocks[0].column == sunday
    drag(room.grid, place_of(room.grid, sunday, 570), place_of(room.grid, MONDAY, 570))
    room.settle()
    assert room.page.views.week.notice() == ""


def test_painting_opens_a_panel_that_enter_keeps(hours_page: OpenHours) -> None:
    room = hours_page(one)
    drag(room.grid, place_of(room.grid, MONDAY, 600), place_of(room.grid, MONDAY, 714))
    room.settle()
    assert room.panel_title == "Новое окно"
    assert room.field("weekday").value == 0
    assert (room.field("starts").value, room.field("ends").value) == (at("10:00"), at("12:00"))
    assert room.field("valid_from").value == dt.date(2026, 9, 1)
    assert room.field("valid_to").value == dt.date(2027, 8, 31)
    room.field("specialist_id").set(room.hours.pavel)
    room.field("room_id").set(room.hours.hall)
    room.field("starts").focus()
    press(room.window, "Return")
    room.settle()
    assert room.panel_title == ""
    assert ("Петров П. О.", "10:00–12:00", "Зал") in room.titles


def test_the_next_window_begins_as_the_last_one(hours_page: OpenHours) -> None:
    room = hours_page(one)
    room.grid.setFocus()
    room.grid.put_cursor(MONDAY, 540, 555)
    press(room.window, "Return")
    room.settle()
    room.field("specialist_id").set(room.hours.pavel)
    room.field("form").set(Form.REMOTE)
    room.field("weeks").set(Weeks.EVEN)
    press(room.window, "Ctrl+Return")
    room.settle()
    room.grid.put_cursor(TUESDAY, 840, 900)
    press(room.window, "Return")
    room.settle()
    assert room.field("specialist_id").value == room.hours.pavel
    assert room.field("form").value is Form.REMOTE
    assert room.field("weeks").value is Weeks.EVEN
    assert (room.field("starts").value, room.field("ends").value) == (at("14:00"), at("15:00"))


def test_a_refused_window_stays_in_the_panel_with_its_sentence(hours_page: OpenHours) -> None:
    room = hours_page(one)
    room.go("new")
    room.field("specialist_id").set(None)
    room.field("ends").type("")
    press(room.window, "Return")
    assert room.field("ends").problem == "Укажите, до какого часа."
    room.field("ends").type("8")
    press(room.window, "Return")
    room.settle()
    assert room.field("specialist_id").problem == "Выберите специалиста."
    assert room.field("ends").problem.startswith("Конец раньше начала")
    assert room.field("room_id").problem == "Для очного приёма выберите помещение."
    assert room.panel_title == "Новое окно"


def test_a_window_is_opened_changed_and_removed_by_keys(hours_page: OpenHours) -> None:
    room = hours_page(one)
    room.grid.setFocus()
    room.grid.choose(room.key())
    press(room.window, "Return")
    room.settle()
    assert room.panel_title == "Окно: вторник 9:00–12:00"
    room.field("ends").type("11")
    press(room.window, "Ctrl+Return")
    room.settle()
    assert room.titles[0][1] == "9:00–11:00"
    room.grid.setFocus()
    room.grid.choose(room.key())
    press(room.window, "Del")
    room.settle()
    assert room.titles == []
    room.undo()
    assert len(room.titles) == 1


def test_what_was_entered_is_asked_about_before_it_is_left(hours_page: OpenHours) -> None:
    room = hours_page(one)
    room.go("new")
    room.field("ends").type("17")
    assert not room.page.may_leave(room.window.update)
    press(room.top(QMessageBox), "Esc")
    assert room.field("ends").value == at("17:00")
    room.field("ends").type("10")


def test_the_typical_week_shows_all_windows_of_a_year(hours_page: OpenHours) -> None:
    def fill(hours: Hours) -> None:
        keep_windows(
            hours.file,
            [hours.window(weeks=Weeks.ODD), hours.window("12:00", "13:00", weeks=Weeks.EVEN)],
        )
        may = dt.date(2027, 5, 31)
        keep_window(hours.file, hours.window(weekday=4, valid_to=may))

    room = hours_page(fill)
    room.typical()
    assert room.page.views.bar.text().startswith("2026/27 учебный год")
    assert len(room.titles) == 3
    assert room.titles[-1][-1] == "по 31.05.2027"
    drag(room.grid, place_of(room.grid, 4, 570), place_of(room.grid, 0, 570))
    room.settle()
    assert room.blocks[0].key == WindowKey(3, None)
    assert room.blocks[0].column == 0
    room.page.views.step(1)
    room.settle()
    assert room.titles == []


def test_the_menu_of_a_day_begins_an_exception_for_it(hours_page: OpenHours) -> None:
    room = hours_page(one)
    room.grid.choose(room.key())
    room.page.views.week._cancel_day()
    room.settle()
    assert room.panel_title == "Новое исключение"
    assert room.field("kind").value is ExceptionKind.CANCEL
    assert room.field("days").value == ((TUESDAY, TUESDAY),)
    assert room.field("specialist_id").value == room.hours.anna
    press(room.window, "Ctrl+Return")
    room.settle()
    assert room.blocks[0].look is BlockLook.MUTED


def test_the_load_of_the_week_stands_beside(hours_page: OpenHours) -> None:
    room = hours_page(two)
    side = room.page.side.load
    assert side._words.text() == "0\u00a0записей на 4\u00a0места в режиме"
    assert "Иванова А. П.: 0 из 3" in side.bars.accessibleDescription()


def test_the_load_is_divided_as_one_likes(hours_page: OpenHours) -> None:
    room = hours_page(two)
    side = room.page.side.load
    for by, says in (
        (LoadBy.ROOM, "Кабинет 5: 0 из 3"),
        (LoadBy.FORM, "Очная: 0 из 4"),
        (LoadBy.WEEK, ": 0 из 4"),
    ):
        side.by.set_value(by)
        assert says in side.bars.accessibleDescription()


def test_every_target_is_reached(hours_page: OpenHours) -> None:
    room: HoursRoom = hours_page(one)
    for target in ("typical", "list", "exceptions", "week"):
        room.go(target)
        assert room.page.views.view == target
        assert room.page.card.switch.value() == target
    room.go("new")
    assert room.panel_title == "Новое окно"
