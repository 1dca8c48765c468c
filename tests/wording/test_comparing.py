from dataclasses import replace

from tests.reconcile.retellings import bridge, market, retold

from trucebook.wording.comparing import compared, values_of


def test_fields_in_which_two_differ_are_known() -> None:
    fields = {one.name: one for one in compared(market().incidents[0], retold(16, "Herald").incidents[0])}

    assert {name for name, one in fields.items() if one.differs} == {"figures"}
    assert fields["figures"].a == ("killed 14 civilians",)
    assert fields["places"].a == fields["places"].b == ("Orvane, Helmand, Afghanistan (town)",)


def test_what_neither_tells_is_left_out() -> None:
    names = [one.name for one in compared(market().incidents[0], bridge().incidents[0])]

    assert "sources" not in names
    assert names[:3] == ["type", "occurrence", "when"]


def test_values_keep_their_words() -> None:
    incident = market().incidents[0]

    ((words, span),) = values_of(incident)["figures"]

    assert (words, span and span.text) == ("killed 14 civilians", "14")
    assert values_of(replace(incident, background=True))["occurrence"][0][0] == "occurred (background)"
