"""What can be done to the centre's brand. Each verb is one operation that can be undone."""

from base64 import b64encode
from dataclasses import asdict, replace

from kcentre.centre import queries, rules, tables
from kcentre.centre.own_name import own_name, renamed, unquoted
from kcentre.centre.records import Brand, Passport
from kcentre.language import refuse_if_any
from kcentre.language.declension import proposed_forms
from kcentre.language.typed import tidy
from kcentre.storage import CentreFile, Changes


def keep_brand(file: CentreFile, brand: Brand) -> Changes:
    """Write the brand; the passport's own name follows the brand's."""
    sound = tidied(brand)
    refuse_if_any(rules.brand_problems(sound))
    with file.operation("Изменён бренд центра") as running:
        before = queries.passport(file)
        if sound.name or before.brand.name:
            name = renamed(before.centre_name, sound.name)
            tables.Passport.update(centre_name=name).execute(file.db)
        _write(file, sound)
    return running.changes


def set_logo(file: CentreFile, image: bytes | None) -> Changes:
    """Keep a JPEG or PNG as the logo, reduced; None takes it away."""
    from kcentre.paper.logo import reduced_logo  # noqa: PLC0415 — Pillow only for pictures

    logo = None if image is None else reduced_logo(image)
    with file.operation("Убран логотип" if logo is None else "Добавлен логотип") as running:
        _write(file, replace(queries.brand(file), logo=logo))
    return running.changes


def follow_passport(file: CentreFile, passport: Passport) -> None:
    """Inside an operation: let the brand follow another own name in the passport."""
    brand, name = queries.brand(file), own_name(passport.centre_name)
    if brand.name and brand.name != name:
        forms = asdict(proposed_forms(name)) if name else asdict(Brand().forms)
        _write(file, replace(brand, name=name, **forms))


def tidied(brand: Brand) -> Brand:
    """Return a brand as it is kept: names without quotes around them, no stray spaces."""
    return Brand(
        _bare(brand.name),
        **{case: _bare(form) for case, form in asdict(brand.forms).items()},
        slogan=tidy(brand.slogan),
        logo=brand.logo,
    )


def _bare(name: str) -> str:
    return unquoted(tidy(name))


def _write(file: CentreFile, brand: Brand) -> None:
    fields = asdict(brand) | {"logo": b64encode(brand.logo or b"").decode()}
    if not tables.Brand.update(**fields).execute(file.db):
        tables.Brand.insert(**fields).execute(file.db)
