"""What every test has in common: none is judged by its time, and none may hang."""

import os
import signal
from collections.abc import Iterator
from types import FrameType

import pytest
from hypothesis import settings

HANGS_AFTER = 300
"""Seconds. No measure of speed: a busy machine needs a tenth of them for the longest test."""

# A machine that is busy proves nothing. Every run of a person looks somewhere else; with CI set the
# same examples are tried, so that a change does not fail to land for what it has not touched.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Fail a test that hangs, where the system has an alarm, so that the others still run."""

    def ring(_signal: int, _frame: FrameType | None) -> None:
        pytest.fail(f"{item.name} hangs: it did not end within {HANGS_AFTER} seconds.")

    if not hasattr(signal, "SIGALRM"):
        return (yield)
    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(HANGS_AFTER)
    try:
        return (yield)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
