"""Many sheets issued at the same moment, by several processes: no gap and no double."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

ISSUES = 200
PROCESSES = 4
POSTGRESQL = os.environ.get("TEST_POSTGRESQL", "postgres://postgres@127.0.0.1:5432/postgres")


@pytest.fixture(params=["sqlite", "postgresql"])
def machine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a desk on either database, which is gone afterwards."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "urgentaction.site.settings",
        "URGENTACTION_DATA": str(tmp_path),
        "DATABASE_URL": "",
    }
    if request.param == "sqlite":
        yield environment
        return
    try:
        server = psycopg.connect(POSTGRESQL, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError:
        pytest.skip("no PostgreSQL answers here (TEST_POSTGRESQL says where)")
    name = f"urgentaction_{uuid4().hex[:12]}"
    with server:
        server.execute(f'CREATE DATABASE "{name}"')
        yield environment | {"DATABASE_URL": f"{POSTGRESQL.rpartition('/')[0]}/{name}"}
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def test_two_hundred_issues_at_once_get_two_hundred_consecutive_numbers(
    machine: dict[str, str],
) -> None:
    ended(begun(machine, "prepare", str(ISSUES)))
    at_once = [begun(machine, "issue", str(each), str(PROCESSES)) for each in range(PROCESSES)]
    for process in at_once:
        ended(process)
    given = json.loads(ended(begun(machine, "numbers")))
    ordered = range(1, ISSUES + 1)
    assert sorted(given["numbers"], key=number) == [f"{each}/26" for each in ordered]
    assert sorted(given["indexes"]) == [f"XUR 10/{each:03}/2026" for each in ordered]


def begun(machine: dict[str, str], *words: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.desk.issuing", *words]
    root = Path(__file__).parents[2]
    return subprocess.Popen(command, cwd=root, env=machine, stdout=subprocess.PIPE, text=True)


def ended(process: "subprocess.Popen[str]") -> str:
    """Return what a process said, once it is done and all was well."""
    said, _nothing = process.communicate()
    assert process.returncode == 0
    return said


def number(text: str) -> int:
    return int(text.partition("/")[0])
