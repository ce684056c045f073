"""What is said of the columns as a whole."""

from kcentre.language.plurals import counted
from kcentre.surveys.importing import ColumnUse, SurveyColumns


def columns_told(columns: SurveyColumns) -> str:
    """Return how many questions there are, what dates a form, and what stays out."""
    asked = len(columns.asked())
    if not asked:
        return "Не выбран ни один вопрос. Скажите хотя бы об одном столбце, как на него отвечали."
    moment, code = (columns.column_of(use) for use in (ColumnUse.MOMENT, ColumnUse.FAMILY_CODE))
    out = sum(column.use is None for column in columns.columns)
    sentences = [
        f"{counted(asked, 'вопрос', 'вопроса', 'вопросов')}.",
        f"Дата анкеты — «{moment.heading}»." if moment else "Дата анкет неизвестна.",
        f"Код семьи — «{code.heading}»." if code else "Анкеты анонимны.",
    ]
    if out:
        sentences.append(f"Не будет взято: {counted(out, 'столбец', 'столбца', 'столбцов')}.")
    if columns.left_out:
        named = ", ".join(f"«{name}»" for name in columns.left_out)
        sentences.append(f"Листы с другими столбцами пропущены: {named}.")
    return " ".join(sentences)
