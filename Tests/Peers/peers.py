"""Everybody outside, on loopback only: prints one line of JSON with the ports, ends when its input does."""
import asyncio
import json
import sys

from aiohttp import web

import fault_proxy
import mail_peer
import stripe_peer
import text_peer


async def serve(app):
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    return site._server.sockets[0].getsockname()[1]


async def main(folder):
    loop = asyncio.get_running_loop()
    ports = {"mail_" + kind: port for kind, port in (await mail_peer.listen(loop, folder)).items()}
    ports["stripe"] = await serve(stripe_peer.application())
    ports["proxy"] = await fault_proxy.listen(ports["stripe"])
    ports["texts"] = await serve(text_peer.application())
    ports["text_proxy"] = await fault_proxy.listen(ports["texts"])
    ports["mail_control"] = await serve(mail_peer.application())
    print(json.dumps(ports), flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main(sys.argv[1]))
