import pytest

from trucebook.intake.agencies import agencies_of, agency_named, publisher_of

STORY = "Shells fell on the market of Lobo on Tuesday, killing four traders, the mayor said."


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (f"KABUL (AP) — {STORY}", ("AP",)),
        (f"JUBA, May 12 (Xinhua) -- {STORY}", ("Xinhua",)),
        (f"{STORY}\n\nab,cd/efg (AP, dpa, Reuters)", ("AP", "dpa", "Reuters")),
        (f"{STORY} (Reuters)", ("Reuters",)),
        (f"By Jane Doe, Associated Press\n\n{STORY}\n\n{STORY}", ("AP",)),
        (f"{STORY}\n\nAgence France-Presse contributed to this report.", ("AFP",)),
        (f"{STORY} An AFP journalist saw three houses on fire.", ("AFP",)),
        (f"{STORY} At least 40 have died this week, according to a Reuters tally.", ("Reuters",)),
        (f"{STORY}\n\n{STORY} (With inputs from PTI)", ("PTI",)),
        (f"{STORY} A witness told the Associated Press that he saw it.", ()),
        (f"Smoke over the town of Lobo\nImage: Reuters\n\n{STORY}", ()),
        (f"{STORY}\n\nA child looks at a tank in Lobo. (AP Photo/Ali Noor)\n\n{STORY}", ()),
        ("Troops in the province of Fars went on strike.", ()),
        ("", ()),
    ],
)
def test_agencies_are_those_credited(text: str, agencies: tuple[str, ...]) -> None:
    assert agencies_of(text) == agencies


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Agence France-Presse", "AFP"),
        (" AP ", "AP"),
        ("Xinhua News Agency", "Xinhua"),
        ("Valley Post", None),
    ],
)
def test_an_agency_has_a_short_name(name: str, short: str | None) -> None:
    assert agency_named(name) == short


@pytest.mark.parametrize(
    ("url", "publisher"),
    [
        ("https://p.dw.com/p/3xyz", "Deutsche Welle"),
        ("https://www.thenationalnews.com/world/story-1.99", "The National"),
        ("http://NEWS.UN.ORG:80/en/story", "UN News"),
        ("bbc.co.uk/news/1", "BBC"),
        ("https://user@apnews.com/a?b#c", "AP"),
        ("https://archive.example/web/2020/https://www.bbc.com/news/1", "BBC"),
        ("https://proxy.example:443/https/p.dw.com/p/3xyz", "Deutsche Welle"),
        ("https://notdw.com/", None),
        ("https://dw.com.example/", None),
        ("not an address", None),
        ("http://[", None),
        ("", None),
        (None, None),
    ],
)
def test_the_outlet_at_an_address(url: str | None, publisher: str | None) -> None:
    assert publisher_of(url, STORY) == publisher


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"Lobo shelled again as truce frays\n\nhttps://p.dw.com/p/3xyz\n\n{STORY}", "Deutsche Welle"),
        (f"{STORY}\n\nSource: https://www.osce.org/report/1", "OSCE"),
        (f"{STORY} The video is at https://www.bbc.co.uk/1 still.", None),
    ],
)
def test_the_outlet_whose_address_is_printed_beside_the_news(text: str, publisher: str | None) -> None:
    assert publisher_of(None, text) == publisher
