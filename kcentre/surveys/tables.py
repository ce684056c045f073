"""Tables of step 1. Days are ISO text, empty where unknown."""

import peewee

from kcentre.centre.tables import Topic
from kcentre.families.tables import Family
from kcentre.storage.model import Record
from kcentre.surveys.values import Meaning, Purpose, Source


class Questionnaire(Record):
    """A questionnaire over all its versions; `ready_key` tells which ready one it came from."""

    title = peewee.TextField()
    title_key = peewee.TextField()
    purpose = peewee.TextField(default=Purpose.OTHER)
    ready_key = peewee.TextField(default="")
    is_retired = peewee.BooleanField(default=False)


class QuestionnaireVersion(Record):
    """What was asked from some day on; once a form of it is kept it is never changed."""

    questionnaire = peewee.ForeignKeyField(Questionnaire)
    number = peewee.IntegerField()
    made_on = peewee.TextField()
    introduction = peewee.TextField(default="")
    closing = peewee.TextField(default="")


class Question(Record):
    """A question; the same `key` in another version is the same question."""

    version = peewee.ForeignKeyField(QuestionnaireVersion)
    place = peewee.IntegerField()
    key = peewee.TextField()
    kind = peewee.TextField()
    text = peewee.TextField()
    section = peewee.TextField(default="")
    hint = peewee.TextField(default="")
    is_obligatory = peewee.BooleanField(default=False)
    meaning = peewee.TextField(default=Meaning.NONE)
    lowest = peewee.TextField(default="")
    highest = peewee.TextField(default="")


class QuestionOption(Record):
    """An answer to choose; `leads_to` is the key of a later question, or `values.END`.

    `code` says what it stands for: a kind of help, a topic's code, a position, a form, a time.
    """

    question = peewee.ForeignKeyField(Question)
    place = peewee.IntegerField()
    key = peewee.TextField()
    label = peewee.TextField()
    code = peewee.TextField(default="")
    is_other = peewee.BooleanField(default=False)
    leads_to = peewee.TextField(default="")


class SurveyRound(Record):
    """One asking («осень 2026»); `version` is what is handed out now, `target` how many forms."""

    questionnaire = peewee.ForeignKeyField(Questionnaire)
    version = peewee.ForeignKeyField(QuestionnaireVersion)
    title = peewee.TextField()
    title_key = peewee.TextField()
    code = peewee.TextField(unique=True)
    starts = peewee.TextField()
    ends = peewee.TextField(default="")
    target = peewee.IntegerField(null=True)
    note = peewee.TextField(default="")


class BlankPrint(Record):
    """Blank forms that were printed, by their running numbers `first`…`last`."""

    round = peewee.ForeignKeyField(SurveyRound)
    version = peewee.ForeignKeyField(QuestionnaireVersion)
    printed_on = peewee.TextField()
    first = peewee.IntegerField()
    last = peewee.IntegerField()
    is_large = peewee.BooleanField(default=False)


class SurveyForm(Record):
    """A form that was filled in.

    `number` is that of a paper form. `family` is known only where the parent gave the code.
    `fingerprint` recognises a form that comes a second time.
    """

    round = peewee.ForeignKeyField(SurveyRound)
    version = peewee.ForeignKeyField(QuestionnaireVersion)
    number = peewee.IntegerField(null=True)
    source = peewee.TextField(default=Source.PAPER)
    filled_on = peewee.TextField(default="")
    entered_on = peewee.TextField()
    fingerprint = peewee.TextField(default="")
    family = peewee.ForeignKeyField(Family, null=True)


class SurveyAnswer(Record):
    """One answer: an option (several rows where several were chosen), a number, or a text.

    What is written beside «другое» is the text of its option's row.
    """

    form = peewee.ForeignKeyField(SurveyForm)
    question = peewee.ForeignKeyField(Question)
    option = peewee.ForeignKeyField(QuestionOption, null=True)
    number = peewee.FloatField(null=True)
    text = peewee.TextField(default="")


class AnswerTopic(Record):
    """A topic that the head found in a free answer."""

    answer = peewee.ForeignKeyField(SurveyAnswer)
    topic = peewee.ForeignKeyField(Topic)


class DoubleEntry(Record):
    """A form chosen to be entered twice; `content` is the second entry as JSON, empty before."""

    form = peewee.ForeignKeyField(SurveyForm, unique=True)
    chosen_on = peewee.TextField()
    entered_on = peewee.TextField(default="")
    content = peewee.TextField(default="")


class SurveyMapping(Record):
    """What the columns of a header were taken for; `choices` is JSON."""

    header = peewee.TextField(unique=True)
    choices = peewee.TextField()


class SurveyConclusion(Record):
    """«Выводы по спросу» of a round; accepted by the head on a day, a draft before."""

    round = peewee.ForeignKeyField(SurveyRound, unique=True)
    text = peewee.TextField()
    accepted_on = peewee.TextField(default="")
