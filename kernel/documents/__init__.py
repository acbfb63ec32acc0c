"""YAML and JSON read strictly, with line marks, and written."""

from kernel.documents.json import document, json_text, read_json
from kernel.documents.not_text import not_text
from kernel.documents.yaml import Document, Where, read_yaml
from kernel.documents.yaml_text import yaml_text
from kernel.documents.yaml_trouble import glued

__all__ = [
    "Document",
    "Where",
    "document",
    "glued",
    "json_text",
    "not_text",
    "read_json",
    "read_yaml",
    "yaml_text",
]
