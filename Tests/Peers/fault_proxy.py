"""A bad line to an HTTP server: passes requests on, until it is told to fail.

POST /_proxy/arm {"match": "POST /v1/checkout/sessions", "fault": NAME, "count": 1}, where NAME is one of
  hang          keeps the request to itself and says nothing
  hang_after    passes it on and keeps the answer to itself
  reset         cuts the line as soon as the request is there
  reset_after   passes it on, then cuts the line
  error         answers 500 and passes nothing on
  error_after   passes it on and answers 500
  twice         passes it on two times, and gives the second answer
"""
import asyncio
import json
import re
import socket
import struct

armed = []
fired = []
upstream = {"port": 0}


async def head(reader):
    text = await reader.readuntil(b"\r\n\r\n")
    length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", text)
    body = await reader.readexactly(int(length[1])) if length else b""
    return text, body


async def forward(text, body):
    reader, writer = await asyncio.open_connection("127.0.0.1", upstream["port"])
    text = re.sub(rb"(?i)\r\nconnection: [^\r]*", b"", text)
    writer.write(text.replace(b"\r\n", b"\r\nConnection: close\r\n", 1) + body)
    await writer.drain()
    answer = await reader.read(-1)
    writer.close()
    return answer


def cut(writer):
    """Ends with a reset instead of a farewell."""
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


def planned(line):
    for plan in armed:
        if re.match(plan["match"] + r"( |\?)", line):
            plan["count"] = plan.get("count", 1) - 1
            if plan["count"] == 0:
                armed.remove(plan)
            fired.append(plan["fault"])
            return plan["fault"]
    return None


async def control(path, body, writer):
    if path == "/_proxy/arm":
        armed.append(json.loads(body))
    elif path == "/_proxy/reset":
        armed.clear()
        fired.clear()
    answer = json.dumps(fired).encode()
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(answer) + answer)
    await writer.drain()
    writer.close()


ERROR = b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"


async def serve(reader, writer):
    try:
        text, body = await head(reader)
        line = text.split(b" HTTP/")[0].decode() + " "
        path = line.split(" ")[1]
        if path.startswith("/_proxy/"):
            return await control(path, body, writer)
        fault = planned(line)
        if fault in ("hang", "reset", "error"):
            answer = ERROR
        elif fault == "twice":
            await forward(text, body)
            answer = await forward(text, body)
        else:
            answer = await forward(text, body)
        if fault in ("hang", "hang_after"):
            await reader.read(-1)  # until the other side has had enough
        elif fault in ("reset", "reset_after"):
            return cut(writer)
        elif fault in ("error", "error_after"):
            answer = ERROR
        if fault not in ("hang", "hang_after"):
            writer.write(answer)
            await writer.drain()
        writer.close()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def listen(port):
    upstream["port"] = port
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    return server.sockets[0].getsockname()[1]
