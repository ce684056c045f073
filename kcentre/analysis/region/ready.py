"""A ready form of what departments ask most: services, recipients, the share satisfied."""

from dataclasses import replace

from kcentre.analysis.region.queries import is_taken
from kcentre.analysis.region.records import FormDraft, FormRow, RowSort
from kcentre.analysis.region.verbs import keep_form
from kcentre.storage import CentreFile, Changes

_HEADING = RowSort.HEADING

READY = FormDraft(
    "Сведения об оказании методической, психолого-педагогической, диагностической и "
    "консультативной помощи",
    (
        FormRow("Обращения и услуги", "1", sort=_HEADING),
        FormRow("Поступило обращений", "1.1", "ед.", "requests.total"),
        FormRow("Оказано услуг, всего", "1.2", "ед.", "sessions.total"),
        FormRow("в том числе первичных", "1.3", "ед.", "sessions.first_in_centre"),
        FormRow("Из общего числа услуг по видам помощи", "2", sort=_HEADING),
        FormRow("методической", "2.1", "ед.", "sessions.by_kind.methodical"),
        FormRow("психолого-педагогической", "2.2", "ед.", "sessions.by_kind.psychological"),
        FormRow("диагностической", "2.3", "ед.", "sessions.by_kind.diagnostic"),
        FormRow("консультативной", "2.4", "ед.", "sessions.by_kind.consultative"),
        FormRow("Из общего числа услуг по формам", "3", sort=_HEADING),
        FormRow("в очной форме", "3.1", "ед.", "sessions.by_form.in_person"),
        FormRow("в выездной форме", "3.2", "ед.", "sessions.by_form.visit"),
        FormRow("в дистанционной форме", "3.3", "ед.", "sessions.by_form.remote"),
        FormRow("Получатели помощи", "4", sort=_HEADING),
        FormRow("Родителей (законных представителей), получивших помощь", "4.1", "чел.",
                "people.parents"),
        FormRow("Детей, родители которых получили помощь", "4.2", "чел.", "people.children"),
        FormRow("Доля услуг семьям, чьи дети не посещают детский сад", "4.3", "%",
                "sessions.not_attending_share"),
        FormRow("Доля получателей, удовлетворённых качеством услуг", "4.4", "%", "ratings.share"),
        FormRow("Штатных специалистов, оказавших услуги", "4.5", "чел.", "specialists.staff"),
    ),
)  # fmt: skip


def adopt(file: CentreFile) -> Changes:
    """Add the ready form; a second one gets a number."""
    title, number = READY.title, 2
    while is_taken(file, title, None):
        title, number = f"{READY.title} ({number})", number + 1
    return keep_form(file, replace(READY, title=title))
