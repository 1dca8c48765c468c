"""What a function makes of its input: a value, or one of our errors. Anything else fails the test."""

from collections.abc import Callable
from typing import TypeVar

from trucebook.errors import IntakeError

T = TypeVar("T")


def outcome(function: Callable[[bytes], T], data: bytes) -> T | IntakeError:
    """What `function` gives for `data`, or the error that it raises."""
    try:
        return function(data)
    except IntakeError as error:
        return error


def says_what_to_do(error: IntakeError) -> bool:
    """Whether its message goes on after saying what was wrong."""
    problem, _, advice = error.message.partition(": ")
    return bool(problem and advice)
