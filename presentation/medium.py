"""The media that tell a diagnosis."""

from typing import Literal

#: "report": the interview on paper; "express": the short questionnaire on paper;
#: "law": the law alone, on paper; "page": all of it, on one web page.
Medium = Literal["screen", "page", "report", "express", "law", "terminal"]
