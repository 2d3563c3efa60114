# What the tests use of openxml-audit, which comes without types for others.
from collections.abc import Sequence
from enum import Enum
from pathlib import Path

class FileFormat(Enum):
    OFFICE_2010 = "office2010"

class ValidationError:
    part_uri: str
    path: str

class ValidationResult:
    errors: Sequence[ValidationError]

class OpenXmlValidator:
    def __init__(self, file_format: FileFormat = ...) -> None: ...
    def validate(self, path: str | Path) -> ValidationResult: ...
