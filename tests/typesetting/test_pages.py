"""The windows of envelopes, worked out once more from the envelopes themselves."""

import pytest

from urgentaction.typesetting.pages import (
    A4,
    DIN_5008_A,
    DIN_5008_B,
    DL,
    INCH,
    LETTER,
    US_NUMBER_10,
    WINDOW_NAMES,
    Window,
    WindowName,
    Zone,
    window_for,
)

# Width and height of the envelope, of its window, and the window's place from left and bottom.
DIN_680 = (220, 110, 90, 45, 20, 15)
BRITISH = (220, 110, 90, 35, 20, 20)
LOWER_BRITISH = (220, 110, 90, 35, 20, 18)
NUMBER_10 = tuple(inches * INCH for inches in (9.5, 4.125, 4.5, 1.125, 0.875, 0.5))

ENVELOPES = [
    pytest.param(DIN_5008_A, DIN_680, id="DIN A"),
    pytest.param(DIN_5008_B, DIN_680, id="DIN B"),
    pytest.param(DL, BRITISH, id="DL"),
    pytest.param(DL, LOWER_BRITISH, id="DL, lower"),
    pytest.param(US_NUMBER_10, NUMBER_10, id="#10"),
]


def seen(window: Window, envelope: tuple[float, ...], right: float, up: float) -> Zone:
    """Return what shows of the sheet when it has slid from the bottom left corner, in shares.

    The first fold is the lower edge of the folded sheet; its highest panel reaches up from there.
    """
    width, height, wide, high, left, bottom = envelope
    first, second = window.folds
    folded = max(first, second - first, window.paper.height - second)
    across, upwards = (width - window.paper.width) * right, (height - folded) * up
    top = (height - bottom - high) - (height - first - upwards)
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
    highest = window.highest
    grown = Zone(
        window.address.left, highest, window.address.width, window.address.bottom - highest
    )
    for right in (0, 1):
        assert holds(seen(window, envelope, right, 0), grown)


@pytest.mark.parametrize(("window", "envelope"), ENVELOPES)
def test_nothing_of_the_text_below_ever_shows(window: Window, envelope: tuple[float, ...]) -> None:
    assert seen(window, envelope, 0, 1).bottom <= window.clear + 0.02


@pytest.mark.parametrize(("window", "envelope"), ENVELOPES)
def test_the_folded_sheet_goes_into_its_envelope(
    window: Window, envelope: tuple[float, ...]
) -> None:
    first, second = window.folds
    panels = (first, second - first, window.paper.height - second)
    assert max(panels) <= envelope[1] - 5
    assert window.paper.width <= envelope[0] - 5


def test_the_line_for_the_return_address_shows_however_the_sheet_slides() -> None:
    for window in (DIN_5008_A, DIN_5008_B):
        assert window.returns
        assert holds(window.always, window.returns)
        assert window.returns.bottom <= window.address.top


def test_paper_is_what_the_shops_of_the_country_sell() -> None:
    assert [window_for(code).paper for code in ("US", "CA", "MX", "PH")] == [LETTER] * 4
    assert [window_for(code).paper for code in ("GB", "DE", "XU", "JP", None)] == [A4] * 5


def test_a_window_is_what_the_country_uses_unless_another_is_asked_for() -> None:
    assert [window_for(code) for code in ("DE", "GB", "IE", "US", "XU", None)] == [
        DIN_5008_B,
        DL,
        DL,
        US_NUMBER_10,
        DIN_5008_B,
        DIN_5008_B,
    ]
    assert window_for("US", "din-a") == DIN_5008_A
    assert window_for("US", "none").paper == LETTER
    assert window_for("GB", "none").paper == A4


@pytest.mark.parametrize("name", WINDOW_NAMES)
def test_the_text_begins_below_the_address(name: WindowName) -> None:
    window = window_for("GB", name)
    assert window.address.bottom <= window.clear
    assert holds(window.zone, window.address)
