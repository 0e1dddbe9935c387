"""Phone numbers and e-mail addresses: kept as printed, their normal forms computed here."""


def e164(printed: str, country: str | None) -> str | None:
    """Return a phone or fax number in E.164 (+442079460123), without its extension.

    `country` (ISO 3166-1 alpha-2) is where a number without an international prefix is rung from.
    None where the number is malformed or the country is not known.
    """
    raise NotImplementedError


def is_plausible_phone(printed: str, country: str | None = None) -> bool:
    """Whether somebody could dial this."""
    raise NotImplementedError


def is_plausible_email(printed: str) -> bool:
    """Whether mail could go there; obfuscated forms ("[email protected]", "name(a)host") are not."""
    raise NotImplementedError


def normal_email(printed: str) -> str | None:
    """Return the address without "mailto:" and with its domain in lower case; None if malformed."""
    raise NotImplementedError
