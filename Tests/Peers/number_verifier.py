"""Judges bank accounts and VAT ids by python-stdnum, a library of others.

Each line is a kind, a country and a number (`iban - DE89…`, `vat DE DE136695976`) and is answered by 1 for a right one and 0 for a wrong one.
"""
import sys

from stdnum import iban
from stdnum.util import get_cc_module

modules = {}


def is_right(kind, country, number):
    if kind == "iban":
        # What a country's banks put into their own part of the number isn't judged, here as there.
        return iban.is_valid(number, check_country=False)
    if country not in modules:
        code = {"EL": "gr", "XI": "gb"}.get(country, country.lower())
        modules[country] = get_cc_module(code, "vat")
    return modules[country].is_valid(number)


for line in sys.stdin:
    print(int(is_right(*line.rstrip("\n").split(" "))))
