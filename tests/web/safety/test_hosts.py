import pytest

from trucebook.web.safety.hosts import host_name, is_loopback, may_be_called


@pytest.mark.parametrize(
    ("host", "called"),
    [
        ("localhost", True),
        ("localhost:8611", True),
        ("LOCALHOST", True),
        ("book.localhost:80", True),
        ("127.0.0.1:8611", True),
        ("[::1]:8611", True),
        ("192.168.1.7:8611", True),
        ("desk.example:8611", True),
        ("evil.example", False),
        ("localhost.evil.example:8611", False),
        ("127.0.0.1.evil.example", False),
        ("evil.example#localhost", False),
        ("", False),
    ],
)
def test_only_our_own_names_and_addresses_are_answered(host: str, called: bool) -> None:  # noqa: FBT001 - a column
    assert may_be_called(host, {"desk.example"}) is called


@pytest.mark.parametrize(
    ("host", "name"), [("A.example:80", "a.example"), ("[::1]:8", "::1"), ("::1", "::1"), ("a", "a")]
)
def test_names_are_told_from_ports(host: str, name: str) -> None:
    assert host_name(host) == name


@pytest.mark.parametrize(
    ("host", "loopback"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("0.0.0.0", False), ("desk", False)],  # noqa: S104 - compared
)
def test_what_only_this_machine_reaches(host: str, loopback: bool) -> None:  # noqa: FBT001 - a column
    assert is_loopback(host) is loopback
