"""The windows of envelopes, worked out once more from the envelopes themselves."""

import pytest

from urgentaction.typesetting.pages import (
    A4,
    DIN_5008_B,
    INCH,
    LETTER,
    US_NUMBER_10,
    Window,
    Zone,
    window_for,
)

# Width and height of the envelope, of its window, and the window's place from left and bottom.
DL = (220, 110, 90, 45, 20, 15)
NUMBER_10 = tuple(inches * INCH for inches in (9.5, 4.125, 4.5, 1.125, 0.875, 0.5))

ENVELOPES = [pytest.param(DIN_5008_B, DL, id="DL"), pytest.param(US_NUMBER_10, NUMBER_10, id="#10")]


def seen(window: Window, envelope: tuple[float, ...], right: float, up: float) -> Zone:
    """Return what shows of the sheet when it has slid from the bottom left corner, in shares."""
    width, height, wide, high, left, bottom = envelope
    across, upwards = (width - window.paper.width) * right, (height - window.paper.fold) * up
    top = (height - bottom - high) - (height - window.paper.fold - upwards)
    return Zone(left - across, top, wide, high)


def holds(outer: Zone, inner: Zone) -> bool:
    slack = 0.02
    return (
        outer.left <= inner.left + slack
        and outer.right >= inner.right - slack
        and outer.top <= inner.top + slack
        and outer.bottom >= inner.bottom - slack
    )


@pytest.mark.parametrize(("window", "envelope"), ENVELOPES)
def test_an_address_that_fits_its_zone_shows_however_the_sheet_slides(
    window: Window, envelope: tuple[float, ...]
) -> None:
    for right in (0, 0.5, 1):
        for up in (0, 0.5, 1):
            assert holds(seen(window, envelope, right, up), window.always)
    assert holds(window.always, window.address)


@pytest.mark.parametrize(("window", "envelope"), ENVELOPES)
def test_a_long_address_shows_when_the_sheet_rests_on_the_bottom(
    window: Window, envelope: tuple[float, ...]
) -> None:
    highest = window.zone.top
    grown = Zone(
        window.address.left, highest, window.address.width, window.address.bottom - highest
    )
    for right in (0, 1):
        assert holds(seen(window, envelope, right, 0), grown)


@pytest.mark.parametrize(("window", "envelope"), ENVELOPES)
def test_nothing_of_the_text_below_ever_shows(window: Window, envelope: tuple[float, ...]) -> None:
    assert seen(window, envelope, 0, 1).bottom <= window.clear + 0.02


def test_paper_is_what_the_shops_of_the_country_sell() -> None:
    assert [window_for(code).paper for code in ("US", "CA", "MX", "PH")] == [LETTER] * 4
    assert [window_for(code).paper for code in ("GB", "DE", "XU", "JP", None)] == [A4] * 5
