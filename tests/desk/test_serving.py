"""The demo as somebody starts it: it answers, and leaves nothing behind when it is stopped."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no signal that asks to end")

STARTS_WITHIN = ENDS_WITHIN = 120
"""Seconds. No measure of speed: a tenth is enough on a busy machine."""


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[tuple[psutil.Popen, str]]:
    """A demo that runs, and its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "urgentaction", "demo", "--port", str(port)]
    environment = {**os.environ, "DATABASE_URL": "", "TMPDIR": str(tmp_path)}
    process = psutil.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    yield process, f"http://127.0.0.1:{port}"
    for each in family(process):
        each.kill()
    process.wait()


def family(process: psutil.Popen) -> list[psutil.Process]:
    if not process.is_running():
        return []
    return [*process.children(recursive=True), process]


def answer(address: str) -> int:
    """Return what the health page answers, once something listens there."""
    last = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < last:
        try:
            with urllib.request.urlopen(f"{address}/health/", timeout=30) as page:  # noqa: S310
                return int(page.status)
        except OSError:
            time.sleep(0.2)
    return 0


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_it_answers_and_ends_with_all_its_processes_when_it_is_asked_to(
    demo: tuple[psutil.Popen, str], asked: signal.Signals
) -> None:
    process, address = demo
    assert [answer(address) for _time in range(20)] == [200] * 20
    everybody = family(process)
    assert len(everybody) >= 4, "two servers, a timekeeper, and who started them"
    process.send_signal(asked)
    _gone, left = psutil.wait_procs(everybody, timeout=ENDS_WITHIN)
    assert left == []
