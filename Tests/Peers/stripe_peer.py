"""Stripe on this machine: localstripe, and what it lacks.

Added, following Stripe's published description of its objects: Checkout Sessions on top of its payment intents,
Idempotency-Key (replay; 400 for other parameters; 409 while in flight; forgotten after a day), search for payment
intents by metadata, and no refund of more than what came. Time is the test's: POST /_peer/clock. Keys that aren't taken, rights that a
restricted key lacks, and a clock that differs are told by POST /_peer/house.
"""
import asyncio
import email.utils
import hashlib
import hmac
import json
import time

import aiohttp
from aiohttp import web
from localstripe import resources, server, webhooks
from localstripe.errors import UserError
from localstripe.resources import PaymentIntent, PaymentMethod, Refund, StripeObject, store, try_convert_to_int

store.dump_to_disk = lambda: None  # its books are this process's alone
webhooks.schedule_webhook = resources.schedule_webhook = lambda event: None  # ours are sent below

clock = {"now": None}
# What it thinks of whoever calls: the keys it takes (None: any), the rights they lack, seconds that our clock is ahead of theirs.
house = {"keys": None, "lacks": [], "skew": 0}
idempotent = {}
endpoint = {"url": None, "secret": None}
events = []
DAY = 24 * 3600


def now():
    return clock["now"] or int(time.time()) + house["skew"]


def problem(status, message, **facts):
    kind = facts.pop("type", "invalid_request_error")
    body = {"error": {"type": kind, "message": message, **facts}}
    return web.json_response(body, status=status)


class CheckoutSession(StripeObject):
    object = "checkout.session"
    _id_prefix = "cs_test_"

    def __init__(self, mode=None, line_items=None, success_url=None, expires_at=None, metadata=None,
                 client_reference_id=None, payment_intent_data=None, payment_method_types=None, **others):
        if others:
            raise UserError(400, "Received unknown parameter: " + ", ".join(others))
        if mode != "payment" or not success_url or not line_items:
            raise UserError(400, "Missing required param")
        price = line_items[0]["price_data"]
        amount = try_convert_to_int(price["unit_amount"]) * try_convert_to_int(line_items[0]["quantity"])
        end = try_convert_to_int(expires_at) or now() + DAY
        if not now() + 30 * 60 <= end <= now() + DAY:
            raise UserError(400, "The `expires_at` timestamp must be between 30 minutes and 24 hours from now.")
        if price["currency"] in ("bhd", "jod", "kwd", "omr", "tnd") and amount % 10:
            raise UserError(400, "Amounts in three-decimal currencies end with 0.")
        if price["currency"] in ("isk", "ugx") and amount % 100:
            raise UserError(400, "Amounts in this currency have no decimals: they end with 00.")
        super().__init__()
        self.mode = mode
        self.amount_total = amount
        self.currency = price["currency"]
        self.success_url = success_url
        self.expires_at = end
        self.metadata = metadata or {}
        self.client_reference_id = client_reference_id
        self.payment_intent = None
        self._intent_metadata = (payment_intent_data or {}).get("metadata", {})
        self._expired = False

    @property
    def status(self):
        if self.payment_intent:
            return "complete"
        return "expired" if self._expired or now() >= self.expires_at else "open"

    @property
    def payment_status(self):
        return "paid" if self.payment_intent else "unpaid"

    @property
    def url(self):
        return "https://checkout.stripe.com/c/pay/" + self.id if self.status == "open" else None

    @classmethod
    def _api_expire(cls, id):
        session = cls._api_retrieve(id)
        if session.status != "open":
            raise UserError(400, "Only Checkout Sessions with a status in [\"open\"] can be expired.")
        session._expired = True
        return session

    def _pay(self, number):
        """The customer on the hosted page. A declined card leaves the session open, as there."""
        if self.status != "open":
            raise UserError(400, "This page has expired.")
        card = {"number": number, "exp_month": 12, "exp_year": 2035, "cvc": "123"}
        method = PaymentMethod(type="card", card=card)
        intent = PaymentIntent._api_create(
            amount=self.amount_total, currency=self.currency, payment_method=method.id,
            metadata=dict(self._intent_metadata), confirm=True)
        self.payment_intent = intent.id
        return self


async def create(request):
    data = await server.get_post_data(request) or {}
    return server.json_response(CheckoutSession(**data)._export())


async def retrieve(request):
    return server.json_response(CheckoutSession._api_retrieve(request.match_info["id"])._export())


async def expire(request):
    return server.json_response(CheckoutSession._api_expire(request.match_info["id"])._export())


async def search(request):
    key, value = request.query["query"].split(":", 1)
    name = key.removeprefix("metadata['").removesuffix("']")
    found = [i for i in objects("payment_intent") if i.metadata.get(name) == value.strip("'")]
    return server.json_response({"object": "search_result", "data": [i._export() for i in found], "has_more": False})


async def intents(request):
    """As Stripe lists them: the newest first, a page at a time."""
    found = objects("payment_intent")[::-1]
    after = request.query.get("starting_after")
    if after:
        found = found[[i.id for i in found].index(after) + 1:]
    page = found[:int(request.query.get("limit", 10))]
    data = [{**i._export(), "amount_received": i.amount if i.status == "succeeded" else 0} for i in page]
    return server.json_response({"object": "list", "data": data, "has_more": len(found) > len(page)})


def objects(kind):
    return [value for key, value in list(store.items()) if key.startswith(kind + ":")]


@web.middleware
async def ours(request, handler):
    if request.path.startswith("/_peer/"):
        return await handler(request)
    key = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not key.startswith(("sk_", "rk_")) or house["keys"] is not None and key not in house["keys"]:
        return problem(401, "Invalid API Key provided: " + masked(key))
    lacking = right(request)
    if lacking in house["lacks"]:
        return problem(403, f"The provided key '{masked(key)}' does not have the required permissions for this endpoint on account "
                            f"'acct_1Peer'. Having the 'rak_{lacking}' permission would allow this request to continue.")
    if request.method != "POST":
        return await handler(request)
    body = await request.read()
    if request.path == "/v1/refunds":
        refusal = await too_much(request)
        if refusal is not None:
            return refusal
    key = request.headers.get("Idempotency-Key")
    if not key:
        return problem(400, "Every write of ours is to have an Idempotency-Key.")
    digest = hashlib.sha256(request.path.encode() + b"\0" + body).hexdigest()
    known = idempotent.get(key)
    if known and now() - known["at"] < DAY:
        if known["digest"] != digest:
            return problem(400, "Keys for idempotent requests can only be used with the same parameters.",
                           type="idempotency_error")
        if known["answer"] is None:
            return problem(409, "There is currently another in-progress request using this key.",
                           type="idempotency_error")
        status, text = known["answer"]
        return web.Response(status=status, text=text, content_type="application/json",
                            headers={"Idempotent-Replayed": "true"})
    idempotent[key] = {"digest": digest, "at": now(), "answer": None}
    try:
        response = await handler(request)
    except BaseException:
        del idempotent[key]
        raise
    if response.status == 400:  # refused before it was begun: nothing to remember
        del idempotent[key]
    else:
        idempotent[key]["answer"] = (response.status, response.text)
    return response


def masked(key):
    return key[:8] + "*" * max(0, len(key) - 12) + key[-4:]


def right(request):
    things = {"/v1/checkout/sessions": "checkout_session", "/v1/refunds": "refund", "/v1/payment_intents": "payment_intent",
              "/v1/balance": "balance"}
    for path, thing in things.items():
        if request.path.startswith(path):
            return thing + ("_write" if request.method == "POST" else "_read")
    return None


@web.middleware
async def dated(request, handler):
    response = await handler(request)
    response.headers["Date"] = email.utils.formatdate(time.time() + house["skew"], usegmt=True)
    return response


async def peer_house(request):
    house.update(await request.json())
    return web.json_response({})


async def too_much(request):
    data = await server.get_post_data(request) or {}
    key = request.headers.get("Idempotency-Key")
    if key in idempotent:
        return None
    intent = PaymentIntent._api_retrieve(data.get("payment_intent", ""))
    gone = sum(r.amount for r in objects("refund") if r.payment_intent == intent.id)
    if gone + int(data.get("amount", intent.amount)) > intent.amount:
        return problem(400, "Refund amount is greater than unrefunded amount.", code="charge_already_refunded")
    return None


async def peer_clock(request):
    clock["now"] = (await request.json())["now"]
    return web.json_response({})


async def peer_reset(request):
    store.clear()
    idempotent.clear()
    events.clear()
    clock["now"] = None
    house.update(keys=None, lacks=[], skew=0)
    endpoint.update(url=None, secret=None)
    return web.json_response({})


async def peer_sessions(request):
    return web.json_response([
        {"id": s.id, "status": s.status, "amount": s.amount_total, "currency": s.currency, "order": s.client_reference_id,
         "payment": s.metadata.get("payment", "")} for s in objects("checkout.session")])


async def peer_pay(request):
    data = await request.json()
    session = CheckoutSession._api_retrieve(data["session"])
    session._pay(data.get("card", "4242424242424242"))
    await announce("checkout.session.completed", session)
    return web.json_response({})


async def peer_expire(request):
    """Somebody closes a page in the dashboard."""
    session = CheckoutSession._api_expire((await request.json())["session"])
    await announce("checkout.session.expired", session)
    return web.json_response({})


async def peer_webhooks(request):
    endpoint.update(await request.json())
    return web.json_response({})


async def announce(kind, thing):
    if not endpoint["url"]:
        return
    at = int(time.time())
    event = {"id": "evt_" + resources.random_id(14), "object": "event", "type": kind, "created": at,
             "data": {"object": thing._export()}}
    events.append(event)
    await deliver(event, at)


async def peer_resend(request):
    """Everything that was said before, once more and the last first, as nothing says it doesn't come."""
    return web.json_response([await deliver(event, int(time.time())) for event in reversed(events)])


async def give_back(request):
    response = await server.api_create(Refund, "/v1/refunds")(request)
    if response.status == 200:
        # Not before the answer: whoever asked may be the one who listens.
        refund = Refund._api_retrieve(json.loads(response.text)["id"])
        asyncio.get_running_loop().create_task(announce("refund.updated", refund))
    return response


async def deliver(event, at):
    payload = json.dumps(event)
    signature = hmac.new(endpoint["secret"].encode(), f"{at}.{payload}".encode(), hashlib.sha256).hexdigest()
    async with aiohttp.ClientSession() as client:
        try:
            async with client.post(endpoint["url"], data=payload,
                                   headers={"Stripe-Signature": f"t={at},v1={signature}"}) as answer:
                return answer.status
        except aiohttp.ClientError:
            return 0


async def peer_books(request):
    """What this side knows of the money, by the keys of the other side."""
    paid = {s.metadata["payment"]: s.amount_total for s in objects("checkout.session") if s.payment_intent}
    back = {r.metadata["refund"]: r.amount for r in objects("refund")}
    return web.json_response({"payments": paid, "refunds": back})


def application():
    app = web.Application(middlewares=[dated, server.error_middleware, ours])
    app.router.add_post("/v1/checkout/sessions", create)
    app.router.add_get("/v1/checkout/sessions/{id}", retrieve)
    app.router.add_post("/v1/checkout/sessions/{id}/expire", expire)
    app.router.add_get("/v1/payment_intents/search", search)
    app.router.add_get("/v1/payment_intents", intents)
    app.router.add_get("/v1/balance", lambda request: web.json_response({"object": "balance", "livemode": False}))
    app.router.add_get("/v1/payment_intents/{id}", server.api_retrieve(PaymentIntent, ""))
    app.router.add_post("/v1/refunds", give_back)
    app.router.add_get("/v1/refunds", server.api_list_all(Refund, "/v1/refunds"))
    app.router.add_post("/_peer/clock", peer_clock)
    app.router.add_post("/_peer/house", peer_house)
    app.router.add_post("/_peer/reset", peer_reset)
    app.router.add_get("/_peer/sessions", peer_sessions)
    app.router.add_post("/_peer/pay", peer_pay)
    app.router.add_post("/_peer/expire", peer_expire)
    app.router.add_post("/_peer/webhooks", peer_webhooks)
    app.router.add_get("/_peer/resend", peer_resend)
    app.router.add_get("/_peer/books", peer_books)
    return app
