"""A draft goes through a mail server of this machine as it is, in every language."""

import smtplib
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

import pytest

from tests.letters.stories import MARTHA
from tests.letters.test_hostile_everywhere import TO, letter
from urgentaction.languages.language import codes
from urgentaction.letters.email import body, email


class _Receiver(StreamRequestHandler):
    """As much of RFC 5321 as one message takes; it has no extension, so all has to be ASCII."""

    def handle(self) -> None:
        self.wfile.write(b"220 here\r\n")
        for line in iter(self.rfile.readline, b""):
            verb = line[:4].upper()
            if verb == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                lines = iter(self.rfile.readline, b".\r\n")
                received = b"".join(each.removeprefix(b".") for each in lines)
                self.server.received.append(received)  # type: ignore[attr-defined]
            self.wfile.write(
                {b"QUIT": b"221 bye\r\n", b"EHLO": b"250 here\r\n"}.get(verb, b"250 ok\r\n")
            )


@contextmanager
def mail_server() -> Iterator[tuple[int, list[bytes]]]:
    """Give a port of this machine, and a list of what is received there."""
    with ThreadingTCPServer(("127.0.0.1", 0), _Receiver) as server:
        received: list[bytes] = []
        server.received = received  # type: ignore[attr-defined]
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1], received
        server.shutdown()


@pytest.mark.parametrize("code", codes())
def test_what_is_sent_is_what_is_received(code: str) -> None:
    written = letter(code, MARTHA)
    draft = message_from_bytes(email(written, TO, "a.eml").content, policy=default)
    assert isinstance(draft, EmailMessage)
    with mail_server() as (port, received), smtplib.SMTP("127.0.0.1", port) as client:
        client.send_message(draft)
    [raw] = received
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 78
    message = message_from_bytes(raw, policy=default)
    assert isinstance(message, EmailMessage)
    assert message["Subject"] == written.subject
    assert message.get_content().replace("\r\n", "\n").strip() == body(written).strip()
