"""What a practice is called until the head says otherwise."""

from kcentre.centre.records import Passport


def practice_name(passport: Passport) -> str:
    """Return «Консультационный центр «Ёлочка»»."""
    own = passport.brand.name
    title = passport.centre_name or passport.centre_kind.label.capitalize()
    return f"{title} «{own}»" if own and own not in title else title
