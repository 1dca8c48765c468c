import socket

import pytest

from trucebook.errors import UsageError
from trucebook.web import serving
from trucebook.web.serving import address


@pytest.mark.parametrize(
    ("host", "token", "expected"),
    [
        ("127.0.0.1", None, "http://127.0.0.1:8611/"),
        ("localhost", None, "http://localhost:8611/"),
        ("0.0.0.0", None, "http://127.0.0.1:8611/"),  # noqa: S104 - compared, not listened at
        ("::1", None, "http://[::1]:8611/"),
        ("::", "a b&c", "http://[::1]:8611/?token=a%20b%26c"),
    ],
)
def test_the_address_that_is_printed_opens_here(host: str, token: str | None, expected: str) -> None:
    assert address(host, 8611, token) == expected


def test_a_port_that_is_taken_is_told_before_anything_is_opened() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        with pytest.raises(UsageError, match=f"nothing can listen at 127.0.0.1, port {port}"):
            serving.serve("no.book", host="127.0.0.1", port=port, opens=False, token=None, read_only=False)
