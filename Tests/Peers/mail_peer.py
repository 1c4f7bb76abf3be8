"""A mail server on this machine: aiosmtpd with TLS and log-in, failing on command in every phase.

POST /_peer/fail {"phase": "connect|ehlo|auth|mail|rcpt|data|end|after", "code": 451 or 0, "text": "…", "count": 1}: code 0 cuts the
line, else the text follows the code.
"end" answers after the text and keeps nothing; "after" keeps the message and then fails.
"""
import ssl
import subprocess

from aiohttp import web
from aiosmtpd.smtp import SMTP, AuthResult, syntax

USER, PASSWORD = b"tickets@example.org", b"correct-horse-battery"
books = []
faults = []
attempts = {"connections": 0}


def fault(phase):
    for planned in faults:
        if planned["phase"] == phase:
            planned["count"] -= 1
            if planned["count"] == 0:
                faults.remove(planned)
            return planned
    return None


def words(planned):
    return f"{planned['code'] or 451} {planned['text']}"


class PeerSMTP(SMTP):
    def connection_made(self, transport):
        encrypted = transport.get_extra_info("sslcontext") is not None and self.transport is not None
        if not encrypted:
            attempts["connections"] += 1
            planned = fault("connect")
            if planned and planned["code"] == 0:
                return transport.abort()
            if planned:
                transport.write(f"{words(planned)}\r\n".encode())
                return transport.close()
        super().connection_made(transport)

    def connection_lost(self, error):
        if self.session is not None:  # else it was over before it began
            super().connection_lost(error)

    async def refuse(self, phase):
        planned = fault(phase)
        if planned is None:
            return False
        if planned["code"] == 0:
            self.transport.abort()
        else:
            await self.push(words(planned))
        return True

    @syntax("EHLO hostname")
    async def smtp_EHLO(self, hostname):
        if not await self.refuse("ehlo"):
            await super().smtp_EHLO(hostname)

    async def smtp_AUTH(self, arg):
        if not await self.refuse("auth"):
            await super().smtp_AUTH(arg)

    async def smtp_MAIL(self, arg):
        if not await self.refuse("mail"):
            await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg):
        if not await self.refuse("rcpt"):
            await super().smtp_RCPT(arg)

    async def smtp_DATA(self, arg):
        if not await self.refuse("data"):
            await super().smtp_DATA(arg)


class Mailbox:
    async def handle_DATA(self, server, session, envelope):
        planned = fault("end")
        if planned is not None:
            return self.fail(server, planned)
        books.append({"from": envelope.mail_from, "to": envelope.rcpt_tos, "user": str(session.authenticated),
                      "tls": server.transport.get_extra_info("sslcontext") is not None, "text": envelope.content.decode("ascii", "replace")})
        planned = fault("after")
        return "250 OK" if planned is None else self.fail(server, planned)

    @staticmethod
    def fail(server, planned):
        if planned["code"] == 0:
            server.transport.abort()
        return words(planned)


def authenticate(server, session, envelope, mechanism, data):
    right = data.login == USER and data.password == PASSWORD
    return AuthResult(success=right, handled=right)


def certificate(folder):
    """A certificate for localhost that nobody else has signed."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", folder + "/key.pem", "-out",
         folder + "/certificate.pem"], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder + "/certificate.pem", folder + "/key.pem")
    return context


async def listen(loop, folder):
    context = certificate(folder)
    kinds = {
        "starttls": dict(tls_context=context, require_starttls=True, auth_required=True),
        "tls": dict(auth_required=True, auth_require_tls=False),
        "plain": dict(auth_required=False, auth_require_tls=False),
        "no_tls": dict(auth_required=True, auth_require_tls=False),
    }
    ports = {}
    for kind, options in kinds.items():
        def factory(options=options):
            return PeerSMTP(Mailbox(), hostname="localhost", authenticator=authenticate, loop=loop, **options)
        server = await loop.create_server(factory, "127.0.0.1", 0, ssl=context if kind == "tls" else None)
        ports[kind] = server.sockets[0].getsockname()[1]
    return ports


async def peer_fail(request):
    faults.append(await request.json())
    return web.json_response({})


async def peer_books(request):
    return web.json_response(books)


async def peer_reset(request):
    books.clear()
    faults.clear()
    attempts["connections"] = 0
    return web.json_response({})


async def peer_attempts(request):
    return web.json_response(attempts)


def application():
    app = web.Application()
    app.router.add_post("/_peer/fail", peer_fail)
    app.router.add_post("/_peer/reset", peer_reset)
    app.router.add_get("/_peer/books", peer_books)
    app.router.add_get("/_peer/attempts", peer_attempts)
    return app
