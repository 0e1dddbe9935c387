"""What a channel carries: bytes and where they go, nothing else."""

from dataclasses import dataclass
from typing import Literal

Channel = Literal["post", "fax", "email"]
CHANNELS: tuple[Channel, ...] = ("post", "fax", "email")


@dataclass(frozen=True, slots=True)
class Parcel:
    """What leaves by one channel.

    `destination` is what the channel needs to know: the lines of an address, a number in E.164, or
    e-mail addresses with ", " between them.
    """

    channel: Channel
    destination: str
    content: bytes
    file_name: str
