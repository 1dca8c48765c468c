from datetime import date

from tests.reading.building import SUNDAY, SURE, mark, resolved

from trucebook.reading.agreements import agreements
from trucebook.reading.claims import claims
from trucebook.reading.marks import Mark, MarkKind, Role
from trucebook.records import Claim
from trucebook.records.vocabulary import Act

HIT, C, A, T, W = (
    MarkKind.INCIDENT,
    MarkKind.CLAIM,
    MarkKind.PARTY,
    MarkKind.TIME,
    MarkKind.CONTENT,
)


def read(text: str, marks: list[Mark], links: list[tuple[int, Role, int]], **incident_of: str) -> list[Claim]:
    known = resolved(text, marks, links)
    ids = {int(key.removeprefix("mark")): value for key, value in incident_of.items()}
    return [draft.record for draft in claims(known, ids, agreements(known, (), None), SURE)]


def test_a_claim_names_who_says_what_of_whom_and_about_what() -> None:
    text = "On Sunday Hadi Nuri accused the rebels of shelling Taiz."
    marks = [
        mark(text, T, "On Sunday"),
        mark(text, A, "Hadi Nuri"),
        mark(text, C, "accused", "accuse"),
        mark(text, A, "rebels"),
        mark(text, W, "shelling Taiz"),
        mark(text, HIT, "shelling", "shelling"),
    ]
    links = [(2, Role.SPEAKER, 1), (2, Role.ADDRESSEE, 3), (2, Role.CONTENT, 4), (2, Role.TIME, 0)]

    (found,) = read(text, marks, links, mark5="i1")

    assert (found.act, found.about) == (Act.ACCUSE, ("i1",))
    assert [p.name for p in found.speakers] == ["Hadi Nuri"]
    assert [p.name for p in found.addressees] == ["rebels"]
    assert found.content is not None
    assert found.content.text == "shelling Taiz"
    assert found.when is not None
    assert found.when.earliest == date(2020, 10, 18)


def test_a_claim_is_about_the_likeliest_incident_and_others_nearly_as_likely() -> None:
    text = "Shells hit Taiz, jets bombed Aden, and a mine killed two. Hadi Nuri denied the attacks."
    marks = [
        mark(text, HIT, "hit", "shelling"),
        mark(text, HIT, "bombed", "air_strike"),
        mark(text, HIT, "mine", "bombing"),
        mark(text, A, "Hadi Nuri"),
        mark(text, C, "denied", "deny"),
    ]
    links = [(4, Role.SPEAKER, 3), (4, Role.ABOUT, 0), (4, Role.ABOUT, 1), (4, Role.ABOUT, 2)]
    known = resolved(text, marks, links, scores=[0.9, 0.8, 0.9, 0.5])

    (draft,) = claims(known, {0: "i1", 1: "i2", 2: "i3"}, (), SURE)

    assert draft.record.about == ("i2", "i1")


def test_who_another_is_told_by_does_not_speak() -> None:
    text = "Mr Lowe's national security adviser Ada Marsh denied it, and Hadi Nuri's brother left."
    marks = [mark(text, A, "Mr Lowe"), mark(text, A, "Ada Marsh"), mark(text, C, "denied", "deny")]

    (found,) = read(text, marks, [(2, Role.SPEAKER, 0), (2, Role.SPEAKER, 1)])

    assert [party.name for party in found.speakers] == ["Ada Marsh"]


def test_who_speaks_for_a_body_speaks_and_not_the_body_beside_him() -> None:
    text = "For the Taliban and NATO, Taliban spokesman Hadi Nuri denied it."
    marks = [
        mark(text, A, "Taliban"),
        mark(text, A, "NATO"),
        mark(text, A, "Taliban spokesman Hadi Nuri"),
        mark(text, C, "denied", "deny"),
    ]
    links = [(3, Role.SPEAKER, 0), (3, Role.SPEAKER, 1), (3, Role.SPEAKER, 2)]

    (found,) = read(text, marks, links)

    assert [party.name for party in found.speakers] == ["NATO", "Hadi Nuri"]
    assert found.speakers[1].affiliation == "Taliban"


def test_two_acts_in_one_breath_are_two_claims() -> None:
    text = "Hadi Nuri denied the strike and warned the rebels."
    marks = [mark(text, A, "Hadi Nuri"), mark(text, C, "denied", "deny"), mark(text, C, "warned", "warn")]

    found = read(text, marks, [(1, Role.SPEAKER, 0), (2, Role.SPEAKER, 0)])

    assert [claim.act for claim in found] == [Act.DENY, Act.WARN]


def test_two_cues_of_one_act_in_one_sentence_are_one_claim() -> None:
    text = "Hadi Nuri called for calm and urged calm."
    marks = [
        mark(text, A, "Hadi Nuri"),
        mark(text, C, "called for", "demand"),
        mark(text, C, "urged", "demand"),
    ]

    assert len(read(text, marks, [(1, Role.SPEAKER, 0), (2, Role.SPEAKER, 0)])) == 1


def test_a_claim_without_a_time_has_that_of_its_speaker_before_and_says_so() -> None:
    text = "On Friday Hadi Nuri denied it. Hadi Nuri blamed the army."
    marks = [
        mark(text, T, "On Friday"),
        mark(text, A, "Hadi Nuri"),
        mark(text, C, "denied", "deny"),
        mark(text, A, "Hadi Nuri", occasion=2),
        mark(text, C, "blamed", "accuse"),
    ]
    links = [(2, Role.SPEAKER, 1), (2, Role.TIME, 0), (4, Role.SPEAKER, 3)]

    found = read(text, marks, links)

    assert found[1].when is not None
    assert (found[1].when.earliest, found[1].when.words) == (date(2020, 10, 16), None)
    assert found[1].when.basis


def test_a_claim_without_any_time_was_made_on_the_day_of_publication_and_says_so() -> None:
    text = "Hadi Nuri denied it."
    known = resolved(
        text, [mark(text, A, "Hadi Nuri"), mark(text, C, "denied", "deny")], [(1, Role.SPEAKER, 0)]
    )

    (draft,) = claims(known, {}, (), SURE, SUNDAY)
    (undated,) = claims(known, {}, (), SURE, None)

    assert draft.record.when is not None
    assert (draft.record.when.earliest, draft.record.when.words) == (date(2020, 10, 18), None)
    assert draft.record.when.basis
    assert undated.record.when is None


def test_content_that_names_an_agreement_is_about_it() -> None:
    text = "The envoy said both sides broke the Stockholm agreement."
    marks = [
        mark(text, A, "envoy"),
        mark(text, C, "said", "accuse"),
        mark(text, W, "both sides broke the Stockholm agreement"),
    ]

    (found,) = read(text, marks, [(1, Role.SPEAKER, 0), (1, Role.CONTENT, 2)])

    assert found.about == ("a1",)


def test_an_accusation_and_its_quotation_below_are_one_claim() -> None:
    text = "Hadi Nuri accused the rebels over the raid. Later he spoke again. Nuri blamed them for the raid."
    marks = [
        mark(text, A, "Hadi Nuri"),
        mark(text, C, "accused", "accuse"),
        mark(text, HIT, "raid", "attack"),
        mark(text, A, "Nuri", occasion=2),
        mark(text, C, "blamed", "accuse"),
        mark(text, HIT, "raid", "attack", occasion=2),
    ]
    links = [(1, Role.SPEAKER, 0), (1, Role.ABOUT, 2), (4, Role.SPEAKER, 3), (4, Role.ABOUT, 5)]

    (found,) = read(text, marks, links, mark2="i1", mark5="i1")

    assert [words.text for words in found.evidence] == [
        "Hadi Nuri accused the rebels over the raid.",
        "Nuri blamed them for the raid.",
    ]


def test_what_a_body_is_said_to_claim_and_its_spokesman_below_are_one_claim() -> None:
    text = "The Taliban condemned the raid. Taliban spokesman Hadi Nuri called the raid a crime."
    marks = [
        mark(text, A, "Taliban"),
        mark(text, C, "condemned", "condemn"),
        mark(text, HIT, "raid", "attack"),
        mark(text, A, "Taliban spokesman Hadi Nuri"),
        mark(text, C, "called", "condemn"),
        mark(text, HIT, "raid", "attack", occasion=2),
    ]
    links = [(1, Role.SPEAKER, 0), (1, Role.ABOUT, 2), (4, Role.SPEAKER, 3), (4, Role.ABOUT, 5)]

    (found,) = read(text, marks, links, mark2="i1", mark5="i1")
    apart = read(text, marks, links, mark2="i1", mark5="i2")

    assert [party.name for party in found.speakers] == ["Hadi Nuri"]
    assert [words.start for words in found.evidence] == [0, 32]
    assert len(apart) == 2


def test_accusations_of_two_speakers_stay_two() -> None:
    text = "Hadi Nuri and Omar Said each accused the rebels over the raid."
    marks = [
        mark(text, A, "Hadi Nuri"),
        mark(text, C, "accused", "accuse"),
        mark(text, HIT, "raid", "attack"),
        mark(text, A, "Omar Said"),
        mark(text, C, "each", "accuse"),
    ]
    links = [(1, Role.SPEAKER, 0), (1, Role.ABOUT, 2), (4, Role.SPEAKER, 3), (4, Role.ABOUT, 2)]

    assert len(read(text, marks, links, mark2="i1")) == 2


def test_a_scrap_is_no_content() -> None:
    text = "Hadi Nuri denied its attack."
    marks = [
        mark(text, A, "Hadi Nuri"),
        mark(text, C, "denied", "deny"),
        mark(text, W, "its"),
        mark(text, W, "attack"),
    ]

    (scrap,) = read(text, marks, [(1, Role.SPEAKER, 0), (1, Role.CONTENT, 2)])
    (both,) = read(text, marks, [(1, Role.SPEAKER, 0), (1, Role.CONTENT, 2), (1, Role.CONTENT, 3)])

    assert scrap.content is None
    assert both.content is not None
    assert both.content.text == "attack"


def test_a_cue_without_a_speaker_beside_one_with_the_same_content_is_no_other_claim() -> None:
    text = "Hadi Nuri repeated a call for all sides to hold fire."
    marks = [
        mark(text, A, "Hadi Nuri"),
        mark(text, C, "repeated", "demand"),
        mark(text, C, "call", "demand"),
        mark(text, W, "all sides to hold fire"),
    ]
    links = [(1, Role.SPEAKER, 0), (1, Role.CONTENT, 3), (2, Role.CONTENT, 3)]

    (found,) = read(text, marks, links)

    assert [party.name for party in found.speakers] == ["Hadi Nuri"]


def test_two_speakers_of_one_content_make_two_claims() -> None:
    text = "Hadi Nuri welcomed it, and Omar Salem welcomed it."
    marks = [
        mark(text, A, "Hadi Nuri"),
        mark(text, C, "welcomed", "welcome"),
        mark(text, A, "Omar Salem"),
        mark(text, C, "welcomed it.", "welcome"),
    ]

    assert len(read(text, marks, [(1, Role.SPEAKER, 0), (3, Role.SPEAKER, 2)])) == 2


def test_a_newspaper_that_could_not_find_out_disclaims_nothing() -> None:
    text = "Reuters could not confirm who fired. The army could not confirm it."
    marks = [
        mark(text, A, "Reuters"),
        mark(text, C, "could not confirm", "disclaim"),
        mark(text, A, "The army"),
        mark(text, C, "could not confirm", "disclaim", occasion=2),
    ]

    found = read(text, marks, [(1, Role.SPEAKER, 0), (3, Role.SPEAKER, 2)])

    assert [[party.name for party in claim.speakers] for claim in found] == [["army"]]
