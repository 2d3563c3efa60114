"""What is copied and dragged within the program: text as typed, references and all."""

from PySide6.QtCore import QByteArray, QMimeData

TYPED_FORMAT = "application/x-gkdesk-typed-text"


def mime_of(typed: str, printed: str) -> QMimeData:
    """Return what is copied or dragged: references for this program, figures for others."""
    data = QMimeData()
    data.setText(printed)
    data.setData(TYPED_FORMAT, QByteArray(typed.encode("utf-8", "surrogatepass")))
    return data


def typed_in(data: QMimeData) -> str:
    """Return what is to be typed for what was copied or dragged."""
    if not data.hasFormat(TYPED_FORMAT):
        return data.text()
    return bytes(data.data(TYPED_FORMAT).data()).decode("utf-8", "replace")
