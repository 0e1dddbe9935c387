"""An organisation's look: on every form, never at the cost of who has to read it."""

import io
from pathlib import Path

import docx
import manimgx_fonts
import pikepdf
import pytest
from docx.shared import Inches
from pdfua import validate
from PIL import Image

from urgentaction import samples
from urgentaction.document.errors import PublishingError
from urgentaction.publishing import FORMATS, NEUTRAL, publish, read_theme
from urgentaction.publishing.theme import contrast

from .invented import FIRST, TODAY
from .reading_back import EVERY_FORM, seen, words_in
from .tongues import told

OURS = """
name = "The Printers’ Watch"
logo = "logo.png"
feet = ["1 Lantern Yard, London N1 0AA", "+44 20 7946 0101"]
paper = "us-letter"

[colours]
accent = "#00506b"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Image.new("RGB", (300, 100), "#00506b").save(tmp_path / "logo.png")
    (tmp_path / "ours.toml").write_text(OURS, "utf-8")
    return tmp_path


@pytest.mark.parametrize("form", EVERY_FORM)
def test_name_and_feet_are_on_every_form(folder: Path, form: str) -> None:
    theme = read_theme(folder / "ours.toml")
    data = publish(FIRST, form, today=TODAY, theme=theme)
    words = words_in(data, form)
    assert seen("The Printers’ Watch") in words
    if form != "docx":  # its feet are not in its body
        assert seen("1 Lantern Yard, London N1 0AA") in words
    assert data == publish(FIRST, form, today=TODAY, theme=theme)


def test_a_word_file_has_the_logo_with_its_name_the_feet_and_the_paper(folder: Path) -> None:
    theme = read_theme(folder / "ours.toml")
    word = docx.Document(io.BytesIO(publish(FIRST, "docx", today=TODAY, theme=theme)))
    section = word.sections[0]
    assert section.page_width == Inches(8.5)
    assert "+44 20 7946 0101" in [paragraph.text for paragraph in section.footer.paragraphs]
    assert [shape._inline.docPr.get("descr") for shape in word.inline_shapes] == [theme.name]


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_pdf_with_a_logo_can_still_be_read_aloud(folder: Path, code: str) -> None:
    theme = read_theme(folder / "ours.toml")
    made = folder / "sheet.pdf"
    made.write_bytes(publish(told(code), "pdf", today=TODAY, theme=theme))
    assert [finding.message for finding in validate(str(made)).findings] == []
    with pikepdf.open(made) as pdf:
        assert [float(side) for side in pdf.pages[0].MediaBox][2:] == [612, 792]


def test_the_sample_theme_is_one_to_begin_with(tmp_path: Path) -> None:
    theme = read_theme(Path(str(samples.THEME)))
    assert theme.logo
    for code in ("en", "ar"):
        made = tmp_path / "sheet.pdf"
        made.write_bytes(publish(told(code), "pdf", today=TODAY, theme=theme))
        assert [finding.message for finding in validate(str(made)).findings] == []
        assert code == "ar" or seen(theme.name) in words_in(made.read_bytes(), "pdf")


@pytest.mark.parametrize("form", EVERY_FORM)
def test_without_a_theme_a_sheet_names_no_organisation(form: str) -> None:
    assert publish(FIRST, form, today=TODAY) == publish(FIRST, form, today=TODAY, theme=NEUTRAL)
    assert "amnesty" not in publish(FIRST, form, today=TODAY).decode("latin-1").lower()


def test_an_organisation_may_bring_its_own_type(folder: Path) -> None:
    face = Path(manimgx_fonts.__file__).parent / "NotoSansGeorgian[wght].ttf"
    (folder / "own.ttf").write_bytes(face.read_bytes())
    (folder / "ours.toml").write_text('fonts = ["own.ttf"]')
    theme = read_theme(folder / "ours.toml")
    assert theme.families == ("Noto Sans Georgian",)
    page = publish(FIRST, "html", today=TODAY, theme=theme).decode()
    assert '--fonts: "Noto Sans Georgian", system-ui' in page
    with pikepdf.open(io.BytesIO(publish(FIRST, "pdf", today=TODAY, theme=theme))) as pdf:
        names = [str(item.get("/BaseFont", "")) for item in pdf.objects if _is_font(item)]
    assert any("Georgian" in name for name in names)


def _is_font(item: object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"


@pytest.mark.parametrize(
    ("written", "told_about"),
    [
        ("name = ", "not TOML"),
        ('colour = "#000000"', "“colour”"),
        ('[colours]\nink = "red"', "colours.ink"),
        ('[colours]\nquiet = "#bbbbbb"', "“quiet”.*1.9 and has to be 4.5"),
        ('[colours]\npage = "#222222"', "“ink”"),
        ('logo = "logo.png"', "no name"),
        ('name = "X"\nlogo = "ours.toml"', "PNG or JPEG"),
        ('fonts = ["logo.png"]', r"logo\.png.*\.ttf"),
        ('feet = ["a", "b", "c", "d"]', "“feet”"),
        ('paper = "a5"', "“paper”"),
    ],
)
def test_what_is_wrong_with_a_theme_is_said_in_a_sentence(
    folder: Path, written: str, told_about: str
) -> None:
    (folder / "ours.toml").write_text(written)
    with pytest.raises(PublishingError, match=told_about):
        read_theme(folder / "ours.toml")


def test_a_logo_that_is_not_there_is_a_file_that_is_not_there(folder: Path) -> None:
    (folder / "logo.png").unlink()
    with pytest.raises(FileNotFoundError):
        read_theme(folder / "ours.toml")


def test_contrast_is_that_of_the_accessibility_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert contrast("#ffffff", "#ffffff") == 1
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


def test_a_name_in_a_theme_changes_nothing_but_its_own_place(folder: Path) -> None:
    (folder / "ours.toml").write_text('name = "</style><b>#set text(red)"\nfeet = ["*a* #b"]')
    theme = read_theme(folder / "ours.toml")
    for form in FORMATS:
        words = words_in(publish(FIRST, form, today=TODAY, theme=theme), form)
        assert "</style><b>#settext(red)" in words
