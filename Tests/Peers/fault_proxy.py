"""A bad line to an HTTP server: passes requests on, until it is told to fail.

POST /_proxy/arm {"match": "POST /v1/checkout/sessions", "fault": NAME, "count": 1}, where NAME is one of
  hang          keeps the request to itself and says nothing
  hang_after    passes it on and keeps the answer to itself
  reset         cuts the line as soon as the request is there
  reset_after   passes it on, then cuts the line
  error         answers 500 and passes nothing on
  error_after   passes it on and answers 500
  twice         passes it on two times, and gives the second answer
  slow          passes it on after a second
GET /_proxy/fired names the faults that happened, /_proxy/peak how many requests were under way at a time.
"""
import asyncio
import json
import re
import socket
import struct

ERROR = b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"


async def head(reader):
    text = await reader.readuntil(b"\r\n\r\n")
    length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", text)
    body = await reader.readexactly(int(length[1])) if length else b""
    return text, body


def cut(writer):
    """Ends with a reset instead of a farewell."""
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


class Line:
    def __init__(self, port):
        self.port = port
        self.clear()

    def clear(self):
        self.armed = []
        self.fired = []
        self.under_way = self.peak = 0

    async def forward(self, text, body):
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        text = re.sub(rb"(?i)\r\nconnection: [^\r]*", b"", text)
        writer.write(text.replace(b"\r\n", b"\r\nConnection: close\r\n", 1) + body)
        await writer.drain()
        answer = await reader.read(-1)
        writer.close()
        return answer

    def planned(self, line):
        for plan in self.armed:
            if re.match(plan["match"] + r"( |\?)", line):
                plan["count"] = plan.get("count", 1) - 1
                if plan["count"] == 0:
                    self.armed.remove(plan)
                self.fired.append(plan["fault"])
                return plan["fault"]
        return None

    async def control(self, path, body, writer):
        if path == "/_proxy/arm":
            self.armed.append(json.loads(body))
        elif path == "/_proxy/reset":
            self.clear()
        answer = json.dumps(self.peak if path == "/_proxy/peak" else self.fired).encode()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(answer) + answer)
        await writer.drain()
        writer.close()

    async def serve(self, reader, writer):
        try:
            text, body = await head(reader)
            line = text.split(b" HTTP/")[0].decode() + " "
            path = line.split(" ")[1]
            if path.startswith("/_proxy/"):
                return await self.control(path, body, writer)
            self.under_way += 1
            self.peak = max(self.peak, self.under_way)
            try:
                await self.answer(self.planned(line), text, body, reader, writer)
            finally:
                self.under_way -= 1
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def answer(self, fault, text, body, reader, writer):
        if fault == "slow":
            await asyncio.sleep(1)
        if fault in ("hang", "reset", "error"):
            answer = ERROR
        else:
            answer = await self.forward(text, body)
            if fault == "twice":
                answer = await self.forward(text, body)
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


async def listen(port):
    server = await asyncio.start_server(Line(port).serve, "127.0.0.1", 0)
    return server.sockets[0].getsockname()[1]
