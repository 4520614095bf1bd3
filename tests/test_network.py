"""The tests reach nothing outside of this machine."""

import asyncio
import socket

import aiohttp
import pytest

from tests.network import LeavesThisMachine

ELSEWHERE = "192.0.2.1"  # reserved for documentation: nobody lives there


def test_a_connection_to_elsewhere_is_refused() -> None:
    with socket.socket() as plug, pytest.raises(LeavesThisMachine):
        plug.connect((ELSEWHERE, 443))


def test_a_datagram_to_elsewhere_is_refused() -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as plug, pytest.raises(LeavesThisMachine):
        plug.sendto(b"hej", (ELSEWHERE, 53))


def test_a_name_is_not_looked_up() -> None:
    with pytest.raises(LeavesThisMachine):
        socket.getaddrinfo("smba.trafficmanager.net", 443)


@pytest.mark.parametrize("address", [f"http://{ELSEWHERE}/", "https://login.botframework.com/"])
async def test_the_client_that_posts_to_teams_is_refused_too(address: str) -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(LeavesThisMachine):
            await session.get(address)


async def test_this_machine_is_reached() -> None:
    async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"hej")
        writer.close()

    server = await asyncio.start_server(greet, "127.0.0.1", 0)
    async with server:
        reader, writer = await asyncio.open_connection("localhost", server.sockets[0].getsockname()[1])
        assert await reader.read() == b"hej"
        writer.close()
        await writer.wait_closed()
