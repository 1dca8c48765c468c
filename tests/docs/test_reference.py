"""The Python reference names all that is public."""

from tests.docs.pages import ROOT

import trucebook


def test_every_public_name_is_in_the_reference() -> None:
    page = (ROOT / "docs" / "reference" / "python.md").read_text(encoding="utf-8")
    elsewhere = {"__version__", *(name for name in trucebook.__all__ if name.endswith("Error"))}

    missing = [
        name for name in trucebook.__all__ if name not in elsewhere and f":: trucebook.{name}\n" not in page
    ]

    assert missing == []
    assert ".. automodule:: trucebook.errors\n" in page
