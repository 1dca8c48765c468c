import io
from typing import BinaryIO

import pytest

from trucebook.errors import KnowledgeError
from trucebook.knowledge import files
from trucebook.knowledge.files import load_toml, open_file


def test_a_knowledge_file_is_read_from_the_package() -> None:
    tables = load_toml("agencies.toml")

    assert "AP" in tables["agencies"]


def test_a_missing_file_is_named() -> None:
    with pytest.raises(KnowledgeError, match=r"no-such\.toml cannot be read"):
        open_file("no-such.toml")


@pytest.mark.parametrize("damage", [b"[agencies\nAP = 1", b'AP = "\xff"'])
def test_a_damaged_file_is_named(damage: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(_name: str) -> BinaryIO:
        return io.BytesIO(damage)

    monkeypatch.setattr(files, "open_file", damaged)

    with pytest.raises(KnowledgeError, match=r"actors\.toml is not valid TOML"):
        load_toml("actors.toml")
