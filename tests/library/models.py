"""Tiny models, a few operations each, that a re-ranker loads as it would load a real one."""

from pathlib import Path
from zlib import crc32

from onnx.parser import parse_model

TAKES = "int64[1, 64] question, int64[1, 64] document"
THERE = "wanted = Constant <value_int = {gram}> () same = Equal(document, wanted) there = Cast <to = 1> (same)"


def favouring(file: Path, gram: str, by: float = 8.0) -> Path:
    """It finds what holds this gram nearer to any question."""
    favour = f"favour = Constant <value_float = {by}> () one = ReduceMax <keepdims = 0> (there)"
    return saved(file, f"{THERE.format(gram=number_of(gram))} {favour} score = Mul(one, favour)")


def stumbling(file: Path) -> Path:
    """It knows no letters: where there is anything to read, it fails."""
    return saved(file, "table = Constant <value_floats = [0.0]> () at = Gather(table, document) score = ReduceSum(at)")


def boundless(file: Path, gram: str) -> Path:
    """What holds this gram is so near that no number says it."""
    rest = "most = ReduceMax <keepdims = 0> (there) one = Constant <value_float = 1.0> () left = Sub(one, most)"
    return saved(file, f"{THERE.format(gram=number_of(gram))} {rest} score = Div(one, left)")


def saved(file: Path, operations: str, takes: str = TAKES) -> Path:
    """The model of these operations, in the file."""
    graph = f"tiny ({takes}) => (float score) {{ {operations} }}"
    model = parse_model(f'<ir_version: 8, opset_import: ["": 17]> {graph}')
    file.write_bytes(model.SerializeToString())
    return file


def number_of(gram: str) -> int:
    """As docs/reranker.md says that whoever makes a model shall count."""
    return 1 + crc32(gram.encode()) % 65535
