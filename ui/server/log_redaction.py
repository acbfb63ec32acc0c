"""What the log must not hold, whoever writes it: a key (session, private link, file), a question
after an address, the address of a visitor."""

import logging
import re
from collections.abc import Iterable

#: Loggers of the server and of Streamlit that write addresses and sessions; Streamlit gives each of
#: its own a handler.
_SERVERS = (
    "uvicorn",
    "uvicorn.access",
    "uvicorn.error",
    "uvicorn.asgi",
    "websockets",
    "websockets.server",
)
_STREAMLIT = "streamlit"
_KEYS = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=/reprendre/)[^?#\s\"]+|(?<=/media/)[^?#\s\"]+|\?[^\s\"]+",
    re.IGNORECASE,
)
_VISITOR = re.compile(r"\A\(?'?\[?[0-9a-f.:]{3,45}\]?'?[:,] ?\d{1,5}\)?\Z", re.IGNORECASE)
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
#: Every line that opens or ends would write one, with the address of its visitor.
_CHATTER = ("connection open", "connection closed", "connection rejected")


class LogRedaction(logging.Filter):
    """Takes keys and visitors out of a line, and leaves out lines that tell of nothing else."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let a line through without its secrets."""
        if (
            record.name.startswith("uvicorn")
            and record.levelno <= logging.INFO
            and (record.msg in _CHATTER or '"WebSocket ' in str(record.msg))
        ):
            return False
        record.msg = _masked(record.msg)
        if isinstance(record.args, tuple):
            record.args = tuple(_on_one_line(_masked(one)) for one in record.args)
        return True


def keep_secrets() -> None:
    """Have every logger of the server and of Streamlit be discreet, those that come later
    excepted."""
    named = (
        logging.getLogger(name)
        for name in list(logging.root.manager.loggerDict)
        if name.split(".")[0] == _STREAMLIT
    )
    _add(logging.getLogger(name) for name in _SERVERS)
    _add(named)


def _add(loggers: Iterable[logging.Logger]) -> None:
    for logger in loggers:
        if not any(isinstance(one, LogRedaction) for one in logger.filters):
            logger.addFilter(LogRedaction())


def _on_one_line(value: object) -> object:
    """What a line tells may come from anybody: it must not look like another line."""
    return _CONTROLS.sub(" ", value) if isinstance(value, str) else value


def _masked(value: object) -> object:
    if isinstance(value, tuple) and len(value) == 2 and isinstance(value[1], int):
        return "…"
    if not isinstance(value, str):
        return value
    return "…" if _VISITOR.match(value) else _KEYS.sub("…", value)
