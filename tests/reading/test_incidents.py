from datetime import date

from tests.reading.building import SURE, mark, resolved, span

from trucebook.reading.confidence import Confidence
from trucebook.reading.incidents import incidents
from trucebook.reading.marks import MarkKind, Role
from trucebook.records import Incident
from trucebook.records.vocabulary import IncidentType, Measure, Occurrence

HIT, A, P, T, F = (
    MarkKind.INCIDENT,
    MarkKind.PARTY,
    MarkKind.PLACE,
    MarkKind.TIME,
    MarkKind.FIGURE,
)

SHELLING = (
    "Syrian army gunners shelled Daraya on Friday, killing 23 civilians including nine children, "
    "rescue workers said. The army denied the shelling."
)
MARKS = [
    mark(SHELLING, A, "Syrian army gunners"),
    mark(SHELLING, HIT, "shelled", "shelling"),
    mark(SHELLING, P, "Daraya"),
    mark(SHELLING, T, "on Friday"),
    mark(SHELLING, F, "23 civilians", "killed"),
    mark(SHELLING, F, "nine children", "killed"),
    mark(SHELLING, A, "rescue workers"),
    mark(SHELLING, HIT, "shelling", "shelling", told=Occurrence.DENIED),
]
LINKS = [
    (1, Role.ACTOR, 0),
    (1, Role.PLACE, 2),
    (1, Role.TIME, 3),
    (1, Role.FIGURE, 4),
    (1, Role.FIGURE, 5),
    (1, Role.SOURCE, 6),
]


def only(shared: frozenset[int] = frozenset()) -> Incident:
    (draft,) = incidents(resolved(SHELLING, MARKS, LINKS), [(1, 7)], shared, SURE)
    return draft.record


def test_what_one_report_tells_is_put_together() -> None:
    found = only()

    assert (found.id, found.type, found.background) == ("i1", IncidentType.SHELLING, False)
    assert [place.name for place in found.places] == ["Daraya"]
    assert found.when is not None
    assert (found.when.earliest, found.when.latest) == (date(2020, 10, 16), date(2020, 10, 16))
    assert [party.name for party in found.sources] == ["rescue workers"]
    assert len(found.evidence) == 2


def test_what_only_its_denial_tells_is_denied() -> None:
    text = "The army denied that it had bombed Tarvik. The raid killed two."
    marks = [
        mark(text, A, "army"),
        mark(text, MarkKind.CLAIM, "denied", "deny"),
        mark(text, MarkKind.CONTENT, "it had bombed Tarvik"),
        mark(text, HIT, "bombed", "air_strike"),
        mark(text, HIT, "raid", "air_strike"),
    ]
    known = resolved(text, marks, [(1, Role.CONTENT, 2), (3, Role.ACTOR, 0)])

    (alone,) = incidents(known, [(3,)], frozenset(), SURE)
    (told,) = incidents(known, [(3, 4)], frozenset(), SURE)

    assert alone.record.occurrence == Occurrence.DENIED
    assert told.record.occurrence == Occurrence.OCCURRED


def test_what_somebody_says_to_have_happened_occurred_whoever_denies_it() -> None:
    assert only().occurrence == Occurrence.OCCURRED


def test_a_subset_is_marked_and_not_added() -> None:
    figures = only().figures

    assert [(f.measure, f.low, f.high) for f in figures] == [(Measure.KILLED, 23, 23), (Measure.KILLED, 9, 9)]
    assert figures[1].part_of == span(SHELLING, "23 civilians")


def test_a_figure_carries_the_source_of_its_sentence() -> None:
    source = only().figures[0].source

    assert source is not None
    assert source.name == "rescue workers"


def test_of_two_sources_in_a_sentence_a_figure_carries_the_one_of_its_clause() -> None:
    text = "The ministry said that 12 fighters were killed; the Front said that it lost three men."
    marks = [
        mark(text, A, "The ministry"),
        mark(text, F, "12 fighters", "killed"),
        mark(text, HIT, "killed", "armed_clash"),
        mark(text, A, "the Front"),
        mark(text, F, "three men", "killed"),
    ]
    links = [(2, Role.SOURCE, 0), (2, Role.SOURCE, 3), (2, Role.FIGURE, 1), (2, Role.FIGURE, 4)]

    (draft,) = incidents(resolved(text, marks, links), [(2,)], frozenset(), SURE)

    told = {figure.low: figure.source.name for figure in draft.record.figures if figure.source}
    assert told == {12: "ministry", 3: "Front"}


def test_a_figure_of_several_incidents_is_given_to_none() -> None:
    assert [f.low for f in only(frozenset({4})).figures] == [9]


def test_every_value_has_a_trace() -> None:
    (draft,) = incidents(resolved(SHELLING, MARKS, LINKS), [(1, 7)], frozenset(), SURE)

    told = {trace.field for trace in draft.traces}
    assert told >= {"type", "occurrence", "background", "actors", "places", "when", "figures", "sources"}


def test_who_is_both_actor_and_target_is_what_the_likelier_link_says() -> None:
    text = "Rebels attacked the army near Homs."
    marks = [mark(text, A, "Rebels"), mark(text, HIT, "attacked", "attack"), mark(text, A, "army")]
    links = [(1, Role.ACTOR, 0), (1, Role.TARGET, 2), (1, Role.TARGET, 0)]

    (draft,) = incidents(resolved(text, marks, links), [(1,)], frozenset(), SURE)

    assert len(draft.record.actors) == 1
    assert len(draft.record.targets) == 1


def test_without_a_place_the_report_s_country_is_inferred_and_says_so() -> None:
    text = "Rebels attacked an army post. Fighting near Aleppo and in Homs went on in Syria."
    marks = [
        mark(text, A, "Rebels"),
        mark(text, HIT, "attacked", "attack"),
        mark(text, P, "Aleppo"),
        mark(text, P, "Homs"),
    ]

    (draft,) = incidents(resolved(text, marks, [(1, Role.ACTOR, 0)]), [(1,)], frozenset(), SURE)

    (place,) = draft.record.places
    assert (place.country, place.words) == ("SY", None)
    assert place.basis


def test_an_incident_without_a_time_takes_the_only_one_of_its_sentence() -> None:
    text = "The army on Wednesday said it had shelled Homs."
    marks = [
        mark(text, T, "on Wednesday"),
        mark(text, HIT, "shelled", "shelling"),
        mark(text, P, "Homs"),
    ]

    (draft,) = incidents(resolved(text, marks, [(1, Role.PLACE, 2)]), [(1,)], frozenset(), SURE)

    assert draft.record.when is not None
    assert draft.record.when.earliest == date(2020, 10, 14)
    assert draft.record.when.basis


def test_a_bare_word_is_no_record() -> None:
    text = "The violence must stop."

    found = incidents(resolved(text, [mark(text, HIT, "violence", "attack")]), [(0,)], frozenset(), SURE)

    assert found == ()


def test_a_target_told_shorter_and_longer_is_one() -> None:
    text = "Rebels shelled a crowded market. The shells struck the market at noon."
    marks = [
        mark(text, HIT, "shelled", "shelling"),
        mark(text, A, "crowded market"),
        mark(text, A, "market", occasion=2),
    ]
    known = resolved(text, marks, [(0, Role.TARGET, 1), (0, Role.TARGET, 2)])

    (draft,) = incidents(known, [(0,)], frozenset(), SURE)

    assert [party.name for party in draft.record.targets] == ["crowded market"]


def test_a_force_stands_for_its_state() -> None:
    text = "The US, the US military said, struck a camp."
    marks = [
        mark(text, A, "US"),
        mark(text, A, "US military"),
        mark(text, HIT, "struck", "air_strike"),
    ]
    known = resolved(text, marks, [(2, Role.ACTOR, 0), (2, Role.ACTOR, 1)])

    (draft,) = incidents(known, [(2,)], frozenset(), SURE)

    assert [party.name for party in draft.record.actors] == ["United States Armed Forces"]


def test_where_no_incident_is_likely_enough_the_likeliest_is_told() -> None:
    text = "Rebels shelled a camp. Soldiers raided a farm."
    marks = [
        mark(text, HIT, "shelled", "shelling", score=0.3),
        mark(text, HIT, "raided", "attack", score=0.4),
        mark(text, A, "Rebels"),
        mark(text, A, "Soldiers"),
    ]
    known = resolved(text, marks, [(0, Role.ACTOR, 2), (1, Role.ACTOR, 3)])

    (draft,) = incidents(known, [(0,), (1,)], frozenset(), Confidence(least={"incident": 0.9}))

    assert (draft.record.id, draft.record.type) == ("i1", "attack")
    assert {trace.record for trace in draft.traces} == {"i1"}


def test_soldiers_of_an_army_that_is_named_are_no_second_doer() -> None:
    text = "The Syrian army left, and its soldiers shelled Daraya with fighters of the Blue Front."
    marks = [
        mark(text, A, "Syrian army"),
        mark(text, A, "its soldiers"),
        mark(text, HIT, "shelled", "shelling"),
        mark(text, A, "Blue Front"),
    ]
    links = [(2, Role.ACTOR, 0), (2, Role.ACTOR, 1), (2, Role.ACTOR, 3)]

    (draft,) = incidents(resolved(text, marks, links), [(2,)], frozenset(), SURE)

    assert [party.name for party in draft.record.actors] == ["Syrian Armed Forces", "Blue Front"]
    traced = [trace.value for trace in draft.traces if trace.field == "actors"]
    assert traced == ["Syrian Armed Forces", "Blue Front"]


def test_who_speaks_for_a_body_is_the_source_and_not_the_body_beside_him() -> None:
    text = "Shells hit Daraya, the Syrian army said. Two died, army spokesman Samir Hadi said."
    marks = [
        mark(text, HIT, "Shells", "shelling"),
        mark(text, P, "Daraya"),
        mark(text, A, "the Syrian army"),
        mark(text, A, "army spokesman Samir Hadi"),
    ]
    links = [(0, Role.PLACE, 1), (0, Role.SOURCE, 2), (0, Role.SOURCE, 3)]
    known = resolved(text, marks, links)

    (draft,) = incidents(known, [(0,)], frozenset(), SURE)

    assert [(party.name, party.affiliation) for party in draft.record.sources] == [
        ("Samir Hadi", "Syrian Armed Forces")
    ]
    assert [trace.value for trace in draft.traces if trace.field == "sources"] == ["Samir Hadi"]


def test_who_is_linked_as_doer_and_as_victim_is_what_the_surer_mark_says() -> None:
    text = "Jets struck the Front. The strikes followed an attack of the Front."
    marks = [
        mark(text, HIT, "struck", "air_strike"),
        mark(text, A, "the Front"),
        mark(text, HIT, "strikes", "air_strike"),
        mark(text, A, "the Front", occasion=2),
    ]
    links = [(0, Role.TARGET, 1), (2, Role.ACTOR, 3)]

    (draft,) = incidents(resolved(text, marks, links, scores=[0.9, 0.7]), [(0, 2)], frozenset(), SURE)
    (other,) = incidents(resolved(text, marks, links, scores=[0.7, 0.9]), [(0, 2)], frozenset(), SURE)

    assert (draft.record.actors, [party.name for party in draft.record.targets]) == ((), ["Front"])
    assert ([party.name for party in other.record.actors], other.record.targets) == (["Front"], ())
