"""What holds for every test: nothing leaves this machine, and a test that cannot run is a test that failed."""

import pytest
from hypothesis import HealthCheck, settings

from tests.network import stay_on_this_machine

stay_on_this_machine()

# why: an example that is slow because the machine is busy is no fault; one that never ends is seen without a clock
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


# They wait for browsers, servers and killed processes: begun first, they wait while the quick ones run beside them.
SLOW = ("tests/real/", "tests/mornings/", "tests/functions/", "tests/store/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.startswith(SLOW))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skipped test is not a passed one. Of several processes, the one that reports counts for all."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None:
        return
    assert isinstance(reporter, pytest.TerminalReporter)
    if reporter.stats.get("skipped") and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
