import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucebook.intake.reflow import reflow

FULL = "The army said on Wednesday that the truce held in all of the nine provinces and that its"


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        (["one line"], "one line"),
        ([f"{FULL}\r\nmen had left.\r\nThe rebels did too."], f"{FULL} men had left.\n\nThe rebels did too."),
        ([f"{FULL} cease-\nfire held. Talks went on."], f"{FULL} ceasefire held. Talks went on."),
        (
            [f"{FULL} cease-\nfire held. The cease-fire is new."],
            f"{FULL} cease-fire held. The cease-fire is new.",
        ),
        ([f"{FULL} human\ufffeitarian aid came."], f"{FULL} humanitarian aid came."),
        ([f"{FULL}\n• four dead\n• nine hurt"], f"{FULL}\n\n• four dead\n\n• nine hurt"),
        ([f"SHELLING IN MARN\n{FULL}\nmen left."], f"SHELLING IN MARN\n\n{FULL} men left."),
        ([f"{FULL}\n12", "men had left.\nPage 13 of 20"], f"{FULL} men had left."),
        (
            [
                f"Report S/2020/1\n{FULL}",
                f"Report S/2020/1\nmen left.\n{FULL}",
                "Report S/2020/1\nguns stayed.",
            ],
            f"{FULL} men left.\n\n{FULL} guns stayed.",
        ),
        (["first\n\n\nsecond"], "first\n\nsecond"),
        (["", " \n "], ""),
        ([], ""),
    ],
)
def test_lines_are_joined_where_only_the_page_broke_them(pages: list[str], text: str) -> None:
    assert reflow(pages) == text


@settings(max_examples=100)
@given(st.lists(st.text(st.sampled_from("ab A.-\n\ufffe•12")), max_size=6))
def test_letters_are_neither_lost_nor_made(pages: list[str]) -> None:
    def letters(text: str) -> str:
        return "".join(c for c in text if c.isalpha())

    text = reflow(pages)

    assert set(letters(text)) <= set(letters("".join(pages)))
    assert "\ufffe" not in text
    if len(pages) < 3:  # too few for heads and feet that run through
        assert letters(text) == letters("".join(pages))
