"""What is measured, handed on to Application Insights: a trace for each turn and call, and metrics for the alerts."""

from collections.abc import Callable

from azure.core.credentials import TokenCredential

from functions.telemetry import CALL, TURN, Seen

EVERY = 60_000
"""Milliseconds from one lot of metrics to the next."""


class AzureMonitor:
    """OpenTelemetry's own client of Application Insights. Its connection string is an address, and no secret."""

    def __init__(self, connection: str, credential: TokenCredential | None) -> None:
        # why here: 0.7 s of imports, in a thread that nobody waits for
        from azure.monitor.opentelemetry.exporter import AzureMonitorMetricExporter, AzureMonitorTraceExporter
        from opentelemetry.sdk.metrics import MeterProvider
        from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
        from opentelemetry.trace import SpanKind

        # why no offline storage: a function's disk goes with it
        told = {"connection_string": connection, "credential": credential, "disable_offline_storage": True}
        who = Resource({"service.name": "kollegan"})
        self._traces = TracerProvider(resource=who, shutdown_on_exit=False)
        self._traces.add_span_processor(
            BatchSpanProcessor(AzureMonitorTraceExporter(tracer_provider=self._traces, **told))
        )
        reader = PeriodicExportingMetricReader(AzureMonitorMetricExporter(**told), export_interval_millis=EVERY)
        self._metrics = MeterProvider([reader], resource=who, shutdown_on_exit=False)
        self._tracer, self._meter = self._traces.get_tracer("kollegan"), self._metrics.get_meter("kollegan")
        self._seconds = {name: self._meter.create_histogram(name, unit="s") for name in (TURN, CALL)}
        self._kinds = {TURN: SpanKind.SERVER, CALL: SpanKind.CLIENT}

    def seen(self, seen: Seen) -> None:
        """A span of its own, and its duration among the others'."""
        said: dict[str, str | int] = {"status": seen.status, "what": seen.what}
        began = int(seen.began * 1e9)
        span = self._tracer.start_span(seen.name, kind=self._kinds[seen.name], attributes=said, start_time=began)
        span.end(began + int(seen.seconds * 1e9))
        self._seconds[seen.name].record(seen.seconds, said)

    def found(self, name: str, value: float) -> None:
        """How something stands."""
        self._meter.create_gauge(name).set(value)

    def close(self) -> None:
        """Send what is left."""
        self._traces.shutdown()
        self._metrics.shutdown()


def opening(connection: str, identity: str) -> Callable[[], AzureMonitor]:
    """Opens Application Insights as the managed identity with this client id, who alone may write there."""

    def opened() -> AzureMonitor:
        from azure.identity import ManagedIdentityCredential

        return AzureMonitor(connection, ManagedIdentityCredential(client_id=identity))

    return opened
