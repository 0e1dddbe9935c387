"""Files that appear whole or not at all, whatever happens while they are written."""

import os
import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

_PART = re.compile(r"\..+\.\d+\.part")


def write_whole(path: Path, content: bytes) -> None:
    """Write a file under another name beside its own, then give it its own.

    OSError as usual; it names the file, even where the system only says that the disk is full.
    """
    write_pieces(path, (content,))


def write_files(folder: Path, files: Mapping[str, bytes]) -> dict[str, str]:
    """Write files into a folder, and return the SHA-256 of each by its name."""
    for name, content in files.items():
        write_whole(folder / name, content)
    return {name: sha256(content).hexdigest() for name, content in files.items()}


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file, as `write_whole` does, from pieces that are made while it is written."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as part:
            part.writelines(pieces)
        beside.replace(path)
    except OSError as error:
        error.filename = str(path)
        raise
    finally:
        beside.unlink(missing_ok=True)


def clear_parts(folder: Path) -> None:
    """Take away what a run that was killed has left half written."""
    for path in folder.glob(".*.part"):
        if _PART.fullmatch(path.name):
            path.unlink(missing_ok=True)
