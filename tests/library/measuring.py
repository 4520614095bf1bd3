"""Whether what was measured comes out the same when it is measured again: bounds and weights, from the same messages.

`python -m tests.library.measuring` runs the commands that the files name as theirs, and leaves the files as they were.
"""

import json
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.library import bounds, weights
from bot.library.intents import weights as intents

CALIBRATED: Sequence[Path] = (bounds.FILE, weights.FILE)
TAUGHT: Sequence[Path] = (intents.FILE,)


def made_by(file: Path) -> list[str]:
    """The command that wrote the file, as it says itself."""
    held = json.loads(file.read_text(encoding="utf-8"))
    return shlex.split(str((held.get(intents.HOW) or held)["made_by"]))


def differing(files: Sequence[Path]) -> list[str]:
    """Which of these files their command writes otherwise than they stand."""
    stood = {file: file.read_bytes() for file in files}
    try:
        subprocess.run([sys.executable, *made_by(files[0])[1:]], check=True, stdout=subprocess.DEVNULL)
        return [file.name for file, text in stood.items() if file.read_bytes() != text]
    finally:
        for file, text in stood.items():
            file.write_bytes(text)


def main() -> int:
    """What differs; 0 where nothing does."""
    found = [name for files in (CALIBRATED, TAUGHT) for name in differing(files)]
    print(json.dumps({"measured_again": len(CALIBRATED) + len(TAUGHT), "differing": found}))
    return len(found)


if __name__ == "__main__":
    sys.exit(main())
