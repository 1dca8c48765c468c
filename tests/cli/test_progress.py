import pytest

from trucebook.cli import progress
from trucebook.cli.progress import Bar, Watch


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")  # a captured stream passes for a terminal


def watched(watch: Watch) -> None:
    """Two results and a failure under `watch`."""
    watch.start()
    if watch._shown:  # noqa: SLF001 - the one way to wait for it
        watch._timer.join()  # noqa: SLF001 - likewise
    for for_error in (False, True, False):
        watch.advance()
        with watch.aside(for_error=for_error):
            print("result")  # noqa: T201 - stands for a result
    watch.stop()


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("shares_screen", [True, False])
def test_it_counts_on_the_standard_error(capsys: pytest.CaptureFixture[str], shares_screen: bool) -> None:  # noqa: FBT001 - pytest gives it
    watch = Watch(shown=True, shares_screen=shares_screen)

    watched(watch)

    shown = capsys.readouterr()
    assert shown.out == "result\n" * 3
    assert "reading; reports done: 0" in shown.err
    assert watch.done == 3


@pytest.mark.usefixtures("impatient")
def test_it_shows_nothing_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    watched(Watch(shown=False, shares_screen=False))

    assert capsys.readouterr().err == ""


def test_it_is_patient(capsys: pytest.CaptureFixture[str]) -> None:
    watch = Watch(shown=True, shares_screen=False)

    watch.start()
    watch.advance()
    watch.stop()

    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("impatient")
def test_a_bar_tells_stages(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar(shown=True)

    bar.told("reports", 3, 8)
    bar.start()
    bar._timer.join()  # noqa: SLF001 - the one way to wait for it
    bar.told("incidents", 20, 20)
    bar.stop()

    shown = capsys.readouterr()
    assert shown.out == ""
    assert "reconciling; reports" in shown.err
    assert "3/8" in shown.err
    assert "reconciling; incidents" in shown.err


def test_a_bar_is_patient(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar(shown=True)

    bar.start()
    bar.told("reports", 3, 8)
    bar.stop()

    assert capsys.readouterr().err == ""
