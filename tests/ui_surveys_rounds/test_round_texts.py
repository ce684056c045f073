"""What a round's own line says."""

from helpers.survey_forms import a_round

from kcentre.storage import CentreFile
from kcentre.surveys.rounds.handing_out import note_handing_out
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.rounds.verbs import note_print
from ui.surveys.rounds.texts import facts_words


def test_it_tells_what_was_handed_out(centre: CentreFile) -> None:
    round_id = a_round(centre)
    plain = facts_words(round_line(centre, round_id))
    assert plain == "«Изучение спроса», версия\u00a01 · с\u00a001.09.2025"
    note_handing_out(centre, round_id, "Роздано")
    assert facts_words(round_line(centre, round_id)) == f"{plain} · роздана без номеров"
    note_print(centre, round_id, 1, 21, is_large=False)
    assert facts_words(round_line(centre, round_id)) == f"{plain} · напечатано 21\u00a0бланк"
