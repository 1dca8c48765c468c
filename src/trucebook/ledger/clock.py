"""Now, as ledgers write it."""

from datetime import UTC, datetime


def now() -> str:
    """The time in UTC, ISO 8601 to the microsecond: "2026-03-04T10:11:12.000000Z"."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
