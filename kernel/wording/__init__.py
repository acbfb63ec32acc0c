"""Sentences that people read: filled in and agreed as French does, with their marks, and read from
the catalogue of a room."""

from kernel.wording.agreed import filled, is_singular, with_unit
from kernel.wording.blanks import blanks, has_blanks
from kernel.wording.blemishes import blemishes, document_faults, wording_faults
from kernel.wording.sentence import Run, Sentence, joined, sentence
from kernel.wording.several import Several
from kernel.wording.wording import Wording

__all__ = [
    "Run",
    "Sentence",
    "Several",
    "Wording",
    "blanks",
    "blemishes",
    "document_faults",
    "filled",
    "has_blanks",
    "is_singular",
    "joined",
    "sentence",
    "with_unit",
    "wording_faults",
]
