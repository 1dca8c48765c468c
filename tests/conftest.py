"""What holds for every test."""

from hypothesis import settings

pytest_plugins = ("tests.ledger.fixtures",)

settings.register_profile("any machine", deadline=None)  # a busy machine is no failure
settings.load_profile("any machine")
