"""A log without personal data: what failed and where, never whose words or address."""

import logging
import traceback


class Anonymous(logging.Filter):
    """Leaves what a host needs: the page's name, the lines of code, the kind of error."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep the record, without what a person typed or where they came from."""
        request = record.__dict__.pop("request", None)
        if request is not None:
            match = getattr(request, "resolver_match", None)
            record.msg = "%s on the page %s"
            record.args = (record.levelname, getattr(match, "view_name", None) or "(none)")
        if record.exc_info and record.exc_info[0]:
            kind, _words, frames = record.exc_info
            # The words of an error may quote what a person typed: only its kind is kept.
            record.exc_text = "".join([*traceback.format_tb(frames), kind.__name__])
            record.exc_info = None
        return True
