"""A service for text messages in the shape of Twilio's, with its status codes and error numbers."""
import base64
import random
import re
import string

from aiohttp import web

ACCOUNT, TOKEN = "AC0123456789abcdef0123456789abcdef", "token-of-the-account"
books = []
faults = []


def problem(status, code, message):
    return web.json_response(
        {"code": code, "message": message, "status": status, "more_info": f"https://www.twilio.com/docs/errors/{code}"},
        status=status)


async def send(request):
    right = "Basic " + base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
    if request.headers.get("Authorization") != right or request.match_info["account"] != ACCOUNT:
        return problem(401, 20003, "Authenticate")
    if faults:
        return problem(*faults.pop(0))
    form = await request.post()
    if not form.get("To"):
        return problem(400, 21604, "A 'To' phone number is required.")
    if not re.fullmatch(r"\+[1-9]\d{6,14}", form["To"]) or form["To"] == "+15005550001":
        return problem(400, 21211, "The 'To' number is not a valid phone number.")
    if not form.get("From"):
        return problem(400, 21603, "A 'From' phone number is required.")
    if not form.get("Body"):
        return problem(400, 21602, "Message body is required.")
    if len(form["Body"]) > 1600:
        return problem(400, 21617, "The concatenated message body exceeds the 1600 character limit.")
    sid = "SM" + "".join(random.choices(string.hexdigits.lower(), k=32))
    books.append({"sid": sid, "to": form["To"], "from": form["From"], "body": form["Body"]})
    return web.json_response(
        {"sid": sid, "status": "queued", "to": form["To"], "from": form["From"], "body": form["Body"],
         "error_code": None, "error_message": None}, status=201)


async def account(request):
    right = "Basic " + base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
    if request.headers.get("Authorization") != right:
        return problem(401, 20003, "Authenticate")
    return web.json_response({"sid": ACCOUNT, "status": "active"})


async def peer_fail(request):
    fault = await request.json()
    faults.extend([(fault["status"], fault["code"], "planned")] * fault.get("count", 1))
    return web.json_response({})


async def peer_books(request):
    return web.json_response(books)


async def peer_reset(request):
    books.clear()
    faults.clear()
    return web.json_response({})


def application():
    app = web.Application()
    app.router.add_post("/2010-04-01/Accounts/{account}/Messages.json", send)
    app.router.add_get("/2010-04-01/Accounts/{account}.json", account)
    app.router.add_post("/_peer/fail", peer_fail)
    app.router.add_post("/_peer/reset", peer_reset)
    app.router.add_get("/_peer/books", peer_books)
    return app
