"""Addresses in parts, in the order of their country."""

import pytest

from urgentaction.document.errors import WriterError
from urgentaction.letters.postal_order import AddressParts, in_postal_order
from urgentaction.letters.writer import writer_from
from urgentaction.letters.writer_table import read_writers


@pytest.mark.parametrize(
    ("country", "parts", "lines"),
    [
        ("GB", ("14 Harbour Lane", "Falmouth", "TR11 0AA"), "14 Harbour Lane/Falmouth/TR11 0AA"),
        ("US", ("1 Elm Street", "Anna", "62701", "IL"), "1 Elm Street/Anna, IL 62701"),
        ("DE", ("Mühlweg 1", "Leipzig", "04109"), "Mühlweg 1/04109 Leipzig"),
        ("DE", ("Mühlweg 1", "Leipzig", "04109", "Sachsen"), "Mühlweg 1/04109 Leipzig/Sachsen"),
        ("FR", ("3 rue du Moulin", "Rennes", "35000"), "3 rue du Moulin/35000 Rennes"),
        ("RU", ("ул. Мира, 5", "Пермь", "614000"), "ул. Мира, 5/Пермь/614000"),
        ("JP", ("1-2 Oka", "Kita-ku", "100-0005", "Tokyo"), "1-2 Oka, Kita-ku, Tokyo/100-0005"),
        ("JP", ("岡1-2", "北区", "100-0005", "東京都"), "〒100-0005/東京都/北区岡1-2"),
        ("XU", ("Bridge Street 4", "Dravena", "1015"), "Bridge Street 4/1015 Dravena"),
        (None, ("Bridge Street 4", "Dravena", "1015"), "Bridge Street 4/1015 Dravena"),
        ("GB", ("14 %C %n Lane", "Falmouth"), "14 %C %n Lane/Falmouth"),
        ("GB", ("", "Falmouth"), "Falmouth"),
    ],
)  # fmt: skip
def test_parts_stand_in_the_order_of_their_country(
    country: str | None, parts: tuple[str, ...], lines: str
) -> None:
    assert in_postal_order(AddressParts(*parts), country) == tuple(lines.split("/"))


def test_a_table_may_have_its_addresses_in_parts() -> None:
    table = "name,street,city,postcode,country\nRosa,Elm Street 1,Leipzig,04109,DE\n"
    (row,) = read_writers(table.encode()).rows
    assert row.writer.lines == ("Elm Street 1", "04109 Leipzig")


def test_an_address_is_in_lines_or_in_parts_and_not_in_both() -> None:
    with pytest.raises(WriterError, match="lines or in parts"):
        writer_from({"name": "Rosa", "lines": ["Elm Street 1"], "city": "Leipzig"})
