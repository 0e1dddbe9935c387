"""The wheel alone, as somebody installs it: outside the checkout, no extras, no database."""

import subprocess
import sys
import venv
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]

# A Django that imports, so that the test below sees it if anything asks for it.
LOAD_EVERYTHING = """
import importlib, pkgutil, sys, urgentaction
for top in pkgutil.iter_modules(urgentaction.__path__, "urgentaction."):
    if top.name.rpartition(".")[2] in ("__main__", "site", "staff", "actions"):
        continue
    room = importlib.import_module(top.name)
    for module in pkgutil.walk_packages(getattr(room, "__path__", []), f"{top.name}."):
        importlib.import_module(module.name)
print(sorted(name for name in sys.modules if name.split(".")[0] == "django"))
"""


def needed(by: Distribution, known: dict[str, Distribution]) -> dict[str, Distribution]:
    """Return the libraries, installed here, that a library needs without its extras."""
    for line in by.requires or []:
        wish = Requirement(line)
        if wish.name not in known and (not wish.marker or wish.marker.evaluate({"extra": ""})):
            known[wish.name] = distribution(wish.name)
            needed(known[wish.name], known)
    return known


def lend(library: Distribution, site: Path) -> None:
    """Link an installed library into another environment, which takes no time and no network."""
    for top in {file.parts[0] for file in library.files or []} - {"..", "__pycache__"}:
        target = site / top
        if not target.exists():
            target.symlink_to(str(library.locate_file(top)))


class Installed:
    """A clean environment that holds the wheel and the libraries it asks for, and nothing else."""

    def __init__(self, home: Path, wheel: Path) -> None:
        venv.create(home / "venv", with_pip=False)
        self.home = home
        self.bin = home / "venv" / "bin"
        [self.site] = (home / "venv" / "lib").glob("python*/site-packages")
        pip = [sys.executable, "-m", "pip", "--python", str(self.bin / "python")]
        self.run(*pip, "install", "--quiet", "--no-index", "--no-deps", str(wheel))
        [ours] = distributions(name="urgentaction", path=[str(self.site)])
        for library in needed(ours, {}).values():
            lend(library, self.site)

    def run(self, *command: str) -> str:
        done = subprocess.run(
            command,
            cwd=self.home,
            env={"PATH": str(self.bin), "LANG": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr + done.stdout
        return done.stdout

    def urgentaction(self, *arguments: str) -> str:
        return self.run(str(self.bin / "urgentaction"), *arguments)

    def python(self, code: str) -> str:
        return self.run(str(self.bin / "python"), "-c", code).strip()

    def sample(self, name: str) -> str:
        return self.python(f"import urgentaction.samples as samples; print(samples.{name})")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    if sys.platform == "win32":
        pytest.skip("the borrowed libraries are links, which Windows reserves for administrators")
    home = tmp_path_factory.mktemp("elsewhere")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(home)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [wheel] = home.glob("*.whl")
    return Installed(home, wheel)


def test_it_lives_outside_the_checkout_with_no_tool_of_ours(installed: Installed) -> None:
    assert installed.python("import urgentaction; print(urgentaction.__file__)").startswith(
        str(installed.site)
    )
    found = "import importlib.util as u; print(u.find_spec('pytest') or u.find_spec('hypothesis'))"
    assert installed.python(found) == "None"


def test_it_reads_the_sample_sheet(installed: Installed) -> None:
    assert "Danica Orlev" in installed.urgentaction("read", installed.sample("SHEET"))


def test_it_prints_the_letters_of_the_sample_sheet(installed: Installed) -> None:
    sheet, writer = installed.sample("SHEET"), installed.sample("WRITER")
    spoken = ["--language", "ru", "--translation", installed.sample("TRANSLATION")]
    today = ["--today", "2026-11-20"]
    installed.urgentaction("letters", sheet, "--writer", writer, *today, "-o", "english")
    installed.urgentaction("letters", sheet, "--writer", writer, *spoken, *today, "-o", "russian")
    for folder in ("english", "russian"):
        endings = sorted(path.suffix for path in (installed.home / folder).iterdir())
        # A letter to each official, and everything once more in one file to print.
        assert endings.count(".pdf") == 3
        assert endings.count(".tif") == 2
        assert endings.count(".eml") == 1


def test_the_desk_says_which_libraries_it_needs(installed: Installed) -> None:
    done = subprocess.run(
        [str(installed.bin / "urgentaction"), "serve"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "The desk needs more libraries: install urgentaction[site].\n"


def test_it_loads_no_django_even_where_there_is_one(installed: Installed) -> None:
    django = installed.site / "django"
    django.mkdir()
    (django / "__init__.py").write_text("")
    assert installed.python(LOAD_EVERYTHING) == "[]"
