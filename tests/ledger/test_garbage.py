import gc

import pytest

from trucebook.ledger.garbage import kept


def test_nothing_is_collected_within_and_again_after() -> None:
    with kept():
        assert not gc.isenabled()

    assert gc.isenabled()


def test_it_is_collected_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="wrong"), kept():
        raise ValueError("wrong")

    assert gc.isenabled()


def test_whoever_collects_nothing_is_left_to_it() -> None:
    gc.disable()
    try:
        with kept():
            pass

        assert not gc.isenabled()
    finally:
        gc.enable()
