"""One target under atheris, in this process: `python -m tests.fuzz.one TARGET [libFuzzer's words]`.

The program's own modules are instrumented as they are imported, so this has to come first.
"""

import sys

import atheris

with atheris.instrument_imports(include=["urgentaction"]):
    from tests.fuzz.targets import TARGETS

if __name__ == "__main__":
    name, *words = sys.argv[1:]
    atheris.Setup([sys.argv[0], *words], TARGETS[name])
    atheris.Fuzz()
