"""What Kollegan uses of onnxruntime, which has no types of its own."""

from collections.abc import Mapping, Sequence
from typing import Any

from numpy import int64
from numpy.typing import NDArray

class NodeArg:
    name: str
    shape: list[int | str | None]
    type: str

class SessionOptions:
    log_severity_level: int
    intra_op_num_threads: int

class InferenceSession:
    def __init__(self, path_or_bytes: str, sess_options: SessionOptions, providers: Sequence[str]) -> None: ...
    def get_inputs(self) -> Sequence[NodeArg]: ...
    def run(self, output_names: None, input_feed: Mapping[str, NDArray[int64]]) -> Sequence[NDArray[Any]]: ...
