"""How long a command takes, and the most memory that its processes have together."""

import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from resource import RUSAGE_CHILDREN, getrusage
from typing import NamedTuple

import psutil


class Measured(NamedTuple):
    """How long a command took, in seconds, and the most memory of its processes together.

    Processor time, of all its processes, changes less with what else the machine does.
    """

    seconds: float
    processor_seconds: float
    megabytes: float


def measure(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Measured:
    """Run a command to its end; a command that fails ends the benchmark."""
    begun, worked = time.perf_counter(), _worked()
    process = psutil.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )
    peak = [0]
    sampler = threading.Thread(target=_sample, args=(process, peak))
    sampler.start()
    if process.wait():
        sys.exit(f"This failed: {' '.join(command)}")
    seconds = time.perf_counter() - begun
    sampler.join()
    return Measured(seconds, _worked() - worked, peak[0] / 2**20)


def _worked() -> float:
    """Return the processor time of all processes that have been started here and have ended."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _sample(process: psutil.Popen, peak: list[int]) -> None:
    while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
        peak[0] = max(peak[0], sum(_resident(each) for each in _family(process)))
        time.sleep(0.02)


def _family(process: psutil.Popen) -> list[psutil.Process]:
    try:
        return [process, *process.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0
