"""A file handed over, read in another process, which may be killed: what it is asked, what it
answers, and what is made of the answer."""

import json
from dataclasses import asdict

from cases.case import Case
from cases.file import from_bytes, from_content, to_json
from kernel import ContentError, Fault, told


def asked(data: bytes, file: str) -> bytes:
    """Return what the other process is asked: to read the content of a file; `file` is its name."""
    return json.dumps(file).encode() + b"\n" + data


def answered(job: bytes) -> bytes:
    """Read the file, in the other process: return its case, or its faults."""
    file, _, data = job.partition(b"\n")
    try:
        case = from_bytes(data, json.loads(file), alone=True)
    except ContentError as error:
        shown, _ = told(error.faults)
        return json.dumps(
            {"faults": [asdict(fault) for fault in shown], "more": len(error.faults) - len(shown)}
        ).encode()
    return to_json(case).encode()


def found(answer: bytes) -> Case:
    """Return the case that the other process found. Raises ContentError with the faults that are
    told."""
    content = json.loads(answer)
    if "faults" not in content:
        return from_content(content)
    raise ContentError(
        [Fault(**{**one, "where": tuple(one["where"])}) for one in content["faults"]],
        content["more"],
    )
