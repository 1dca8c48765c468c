from benchmarks.reconciling import measure, slope


def test_synthetic_incidents_are_put_together_again() -> None:
    found = measure(400)

    assert found["incidents"] == 400
    assert found["b3"]["precision"] > 0.95
    assert found["b3"]["recall"] > 0.85
    assert found["happenings"] < found["groups"] < 400
    assert set(found["seconds"]) == {"blocks", "columns", "scores", "clusters", "all"}


def test_the_slope_is_that_of_the_logarithms() -> None:
    runs = [{"incidents": 10**n, "seconds": {"all": 2.0 * 10 ** (1.1 * n)}} for n in (3, 4, 5)]

    assert slope(runs) == 1.1
    assert slope(runs[:1]) is None
