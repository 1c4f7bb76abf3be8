"""Reads a shop's ticket codes by nothing but docs/decisions/0004-the-door.md, in another language than the shop's own.

The first line has the shop's public keys in base 32, as `booking tickets keys` prints them, with blanks between; each line behind it is
a code. Each is answered by a line of JSON: what it says, or null where it isn't one of the shop's.
"""
import base64
import json
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

BEGINNING = 1577836800  # 2020-01-01
QUARTER = 15 * 60


def unbase32(text):
    """The bytes; None where the shop wouldn't have written them so."""
    try:
        data = base64.b32decode(text + "=" * (-len(text) % 8))
    except ValueError:
        return None
    return data if base64.b32encode(data).decode().rstrip("=") == text else None


def facts(data):
    number = lambda start, end: int.from_bytes(data[start:end], "big")
    return {
        "id": data[3:15].hex(), "event": number(15, 19), "type": number(19, 21),
        "from": BEGINNING + number(21, 24) * QUARTER, "until": BEGINNING + number(24, 27) * QUARTER,
        "generation": data[28],
    }


def statement(version, fields):
    """What is signed, how the key begins, and what it says; None for what no code states."""
    match version, [len(field) for field in fields]:
        case "1", [16]:
            return b"\1" + fields[0], b"", {"id": fields[0][:12].hex()}
        case "2", [5, 16]:
            return b"\2" + fields[0] + fields[1], fields[0], {"id": fields[1][:12].hex()}
        case "2", [30] if fields[0][0] == 2 and fields[0][29] == 0:
            return fields[0], fields[0][1:3], facts(fields[0])
    return None


def verified(code, keys):
    version, *parts = code.split(".")
    fields = [unbase32(part) for part in parts]
    if not fields or None in fields or len(fields[-1]) != 64:
        return None
    stated = statement(version, fields[:-1])
    if stated is None:
        return None
    signed, beginning, says = stated
    for key in keys:
        if key.startswith(beginning):
            try:
                Ed25519PublicKey.from_public_bytes(key).verify(fields[-1], signed)
                return says
            except InvalidSignature:
                pass
    return None


keys = [unbase32(key) for key in sys.stdin.readline().split()]
for line in sys.stdin:
    print(json.dumps(verified(line.rstrip("\n"), keys)))
