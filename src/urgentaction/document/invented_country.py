"""The invented country of samples and tests, as `invented_country.toml` has it."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel, ConfigDict


class InventedCountry(BaseModel):
    """A country that is known to names, numbers, index codes and telephones as fiction."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    region: str
    place: str
    first_serial: int
    last_serial: int
    telephone_region: str
    languages: tuple[str, ...]
    names: Mapping[str, str]


@cache
def invented_country() -> InventedCountry:
    """Return the invented country."""
    return InventedCountry.model_validate(data_file("invented_country.toml"))


def data_file(name: str) -> dict[str, Any]:
    """Return the content of a data file of this package."""
    return tomllib.loads((files("urgentaction.document") / name).read_text("utf-8"))
