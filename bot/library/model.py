"""A model in a file of the region's own (ONNX), which says how near a text is to a question.

The only file that knows onnxruntime, which is imported where there is a model to load.
"""

from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from bot.errors import BrokenModel
from bot.library.grams import grams

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession

    Ids = NDArray[int64]
else:
    Ids = object

IDS = 65_535  # 1 to this; 0 is nothing
QUESTION, DOCUMENT = "question", "document"
SILENT = 4  # of onnxruntime's own log, nothing but what ends the process


@dataclass(frozen=True, slots=True)
class Model:
    """Loaded once and then only read: threads may share it. It reads `length` ids of a text."""

    _session: "InferenceSession"
    length: int

    @classmethod
    def load(cls, file: Path) -> "Model":
        """The model in the file, tried out. Raises `BrokenModel`."""
        session = _session(file)
        model = cls(session, _length(session))
        try:
            model.nearness(model.ids(""), model.ids(""))
        except Exception as error:  # a model may fail in as many ways as it is built
            raise BrokenModel("gives no score for two empty texts") from error
        return model

    def ids(self, text: str) -> Ids:
        """A text as the model reads it: each gram as a number, in order, cut off or filled up with nothing."""
        from numpy import array, int64

        known = [1 + crc32(gram.encode()) % IDS for gram in grams(text)[: self.length]]
        return array([known + [0] * (self.length - len(known))], dtype=int64)

    def nearness(self, question: Ids, document: Ids) -> float:
        """How near they are; one more is e times as likely."""
        scores = self._session.run(None, {QUESTION: question, DOCUMENT: document})[0]
        score = float(scores.item())
        if not isfinite(score):
            raise ValueError("no number")
        return score


def _session(file: Path) -> "InferenceSession":
    try:
        from onnxruntime import InferenceSession, SessionOptions
    except ImportError:
        raise BrokenModel("needs the package onnxruntime, which is not installed") from None
    if not file.is_file():
        raise BrokenModel(f"there is no file {file}")
    options = SessionOptions()
    options.log_severity_level = SILENT
    options.intra_op_num_threads = 1  # a turn has one core; threads would wait for each other
    try:
        return InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own kinds, which share no parent
        raise BrokenModel(f"{file} holds no model that onnxruntime can read") from error


def _length(session: "InferenceSession") -> int:
    shapes = {one.name: one.shape for one in session.get_inputs() if one.type == "tensor(int64)"}
    match shapes.get(QUESTION), shapes.get(DOCUMENT):
        case [1, int(length)], [1, int(same)] if length == same > 0:
            return length
        case _:
            raise BrokenModel(f"its inputs are not {QUESTION} and {DOCUMENT}, each int64 [1, N]")
