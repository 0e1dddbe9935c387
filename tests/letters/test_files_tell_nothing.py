"""Files and their properties hold no name, case, organisation, program or time."""

import re
from email import message_from_bytes, policy
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from tests.letters.stories import MARTHA, RUSSIAN, TODAY
from tests.letters.test_copies import COPIED
from urgentaction.letters.batch import write_letters
from urgentaction.letters.correspondence import LettersRequest
from urgentaction.letters.fax_form import FaxForm
from urgentaction.letters.print_request import PrintRequest
from urgentaction.letters.writer_table import Row

SECRETS = (
    *("Orlev", "Орлев", "Penrose", "Malin", "Drozd", "Minister", "901", "XUR", "Kestovia"),
    *("Harbour", "ypst", "urgentaction", "illow", "ython"),
)
ALLOWED_TAGS = set(range(254, 264)) | {266, 273, 274, 277, 278, 279, 282, 283, 284, 292, 293, 296}
"""What a TIFF needs to be read: sizes, coding, resolution, where its strips are."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    out = tmp_path_factory.mktemp("out")
    everything = PrintRequest(home=True, contact="Jane Hill", envelopes=True, labels="a4")
    request = LettersRequest(
        COPIED, (Row(1, MARTHA),), TODAY, printed=everything, fax=FaxForm("g3", cover=True)
    )
    found = [*write_letters(request, out / "english").files]
    russian = LettersRequest(
        COPIED,
        (Row(1, MARTHA),),
        TODAY,
        language="ru",
        translations=(RUSSIAN,),
        bind="volumes",
        fax=FaxForm("print"),
    )
    return [*found, *write_letters(russian, out / "russian").files]


def test_every_kind_of_file_is_looked_at(files: list[Path]) -> None:
    kinds = {re.sub(r"-?\d+$", "", path.stem).rpartition("-")[2] + path.suffix for path in files}
    assert kinds == {
        *("post.pdf", "print.pdf", "envelopes.pdf", "labels.pdf", "volume.pdf"),
        *("fax.pdf", "fax.tif", "fax.txt", "email.eml", "email.txt"),
    }


def test_a_pdf_tells_its_language_and_at_most_what_is_to_be_done(files: list[Path]) -> None:
    for path in (path for path in files if path.suffix == ".pdf"):
        with pikepdf.open(BytesIO(path.read_bytes())) as document:
            said = str(dict(document.docinfo))
            if "/Metadata" in document.Root:
                said += document.Root.Metadata.read_bytes().decode()
            assert not document.attachments
            assert "/AF" not in document.Root
            outlines = document.Root.get("/Outlines")
            said += str(outlines) if outlines is not None else ""
        assert not re.search("CreateDate|ModDate|CreationDate|MetadataDate", said), path.name
        for secret in SECRETS:
            assert secret not in said, path.name


def test_a_tiff_has_only_the_tags_that_it_is_read_by(files: list[Path]) -> None:
    for path in (path for path in files if path.suffix == ".tif"):
        with Image.open(path) as image:
            for at in range(2):
                image.seek(at)
                assert set(image.getexif()) <= ALLOWED_TAGS


def test_a_draft_has_only_the_heads_of_a_letter(files: list[Path]) -> None:
    for path in (path for path in files if path.suffix == ".eml"):
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        heads = {"From", "To", "Subject", "X-Unsent", "MIME-Version", "Content-Type"}
        assert set(message.keys()) <= heads | {"Content-Transfer-Encoding"}


def test_the_number_beside_a_fax_is_the_number_alone(files: list[Path]) -> None:
    for path in (path for path in files if path.name.endswith("-fax.txt")):
        assert re.fullmatch(r"\+\d+\n", path.read_text("utf-8"))
