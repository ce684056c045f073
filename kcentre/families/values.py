"""The value lists of personal data: for what a consent is given, and in what form.

Since 1 September 2025 every purpose has a separate sheet (152-ФЗ, ст. 9, as amended by 156-ФЗ).
"""

from kcentre.centre.values import Value


class ConsentPurpose(Value):
    """For what personal data may be used."""

    GENERAL = "general", "обработка персональных данных"
    HEALTH = "health", "сведения о состоянии здоровья"
    PHOTO = "photo", "фото- и видеосъёмка"
    PARTNER = "partner", "передача сведений партнёру"


class ConsentForm(Value):
    """How a consent was given."""

    PAPER = "paper", "на бумаге"
    ELECTRONIC = "electronic", "электронный документ"
