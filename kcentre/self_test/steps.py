"""The steps of the self-test in their order, each with the line it is told by."""

from kcentre.self_test import (
    arranging,
    changing,
    consulting,
    founding,
    importing,
    keeping,
    papers,
    planning,
)
from kcentre.self_test.running import FOLDER_REMOVED, Step

_CENTRE = (founding.new_centre,)
_PEOPLE = (*_CENTRE, founding.specialist, founding.family_with_child)
_SERVICE = (*_PEOPLE, consulting.request, consulting.service_with_rating)
_WORK = (*_SERVICE, consulting.group_event)

STEPS = (
    Step("Новый центр", founding.new_centre),
    Step("Специалист", founding.specialist, _CENTRE),
    Step("Семья с ребёнком", founding.family_with_child, _CENTRE),
    Step("Обращение", consulting.request, _PEOPLE),
    Step("Услуга с оценкой", consulting.service_with_rating, (*_PEOPLE, consulting.request)),
    Step("Групповое мероприятие", consulting.group_event, _PEOPLE),
    Step("Опрос и заполненная анкета", arranging.survey_form, _CENTRE),
    Step("Помещение с оборудованием", arranging.room_with_equipment, _CENTRE),
    Step(
        "Часы приёма и запись",
        arranging.hours_and_appointment,
        (*_PEOPLE, arranging.room_with_equipment),
    ),
    Step("Документ с вложенным файлом", planning.document_with_file, _CENTRE),
    Step("Изученная практика и паспорт практики", planning.practices, _CENTRE),
    Step("Дорожная карта и шесть шагов", planning.road_map, _CENTRE),
    Step(
        "План мероприятий и мера",
        planning.plan_and_measure,
        (*_PEOPLE, consulting.group_event),
    ),
    Step("Показатели месяца", papers.figures_of_october, _WORK),
    Step("Отчёт в PDF", papers.report_in_pdf, _WORK),
    Step("Отчёт в XLSX", papers.report_in_xlsx, _WORK),
    Step("Отчёт в DOCX", papers.report_in_docx, _WORK),
    Step("Федеральный лист XML", papers.federal_xml, _WORK),
    Step("Отмена и повтор действия", changing.undo_and_redo, _CENTRE),
    Step("Поиск", changing.search, _SERVICE),
    Step("Импорт журнала XLSX", importing.workbook, _CENTRE),
    Step("Импорт журнала CSV (windows-1251)", importing.old_text_table, _CENTRE),
    Step("Закрытие месяца и отказ изменить его", changing.closing, _WORK),
    Step("Проверенная копия", keeping.backup, _CENTRE),
    Step("Отказ открыть испорченный файл", keeping.spoiled_file_refused, _CENTRE),
    Step("Возврат из копии", keeping.restored, (*_CENTRE, keeping.backup)),
    Step("Файл прежней версии", keeping.older_file_migrated),
    Step("Отказ открыть файл новой версии", keeping.newer_file_refused),
)
"""What is tried; removing the folder comes after them."""

TITLES = (*(step.title for step in STEPS), FOLDER_REMOVED)
"""The words of all lines but the last one."""
