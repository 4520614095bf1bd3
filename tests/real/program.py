"""Programs of the project, started as a person or a host would start them, and ended again."""

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 60.0


@dataclass(slots=True)
class Program:
    """A running program; `said` is what it has printed so far."""

    process: Process
    said: list[str] = field(default_factory=list[str])

    async def line(self, holding: str = "") -> str:
        """The next line that holds these words. Raises `EOFError` with everything said, where it never comes."""
        assert self.process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            while line := (await self.process.stdout.readline()).decode():
                self.said.append(line)
                if holding in line:
                    return line
        raise EOFError("".join(self.said))

    async def ends(self) -> int:
        """Wait for its end; how it ended, with the rest of what it printed in `said`."""
        assert self.process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            self.said.append((await self.process.stdout.read()).decode())
            return await self.process.wait()

    def kill(self) -> None:
        """End it and all that it started at once; nothing in it gets a last word."""
        os.killpg(self.process.pid, signal.SIGKILL)

    def press_ctrl_c(self) -> None:
        """What a terminal does: the interrupt goes to the program and all that it started in its own group."""
        os.killpg(self.process.pid, signal.SIGINT)


@contextlib.asynccontextmanager
async def program(
    *arguments: str | Path, environment: Mapping[str, str] | None = None
) -> AsyncGenerator[Program, None]:
    """`python ARGUMENTS` in the project's folder, in a process group of its own, killed if it is still there."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, cwd=ROOT, env=os.environ | dict(environment or {}), stdin=PIPE, stdout=PIPE,
        stderr=STDOUT, start_new_session=True,
    )  # fmt: skip
    try:
        yield Program(process)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()
