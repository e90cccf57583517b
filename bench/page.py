"""How long does the page of a verdict without a photo take, beside an endpoint that does nothing? One user, one run.

    python bench/page.py [--requests 200]

Starts the served application on a data folder of its own, with the demonstration board, and asks over HTTP. Prints
p50 and p95 in milliseconds of both, and their ratio; writes JSON beside this file when asked (--json FILE).
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode, urlsplit

ROOT = Path(__file__).resolve().parents[1]
TEXT = (
    "Wat een dag! Met 2B naar het fossielenmuseum. Fenna Bakker vond als enige alle fossielen, knap voor iemand met "
    "dyslexie. Jammer dat onze school zo weinig geld vrijmaakt voor excursies. Bel 06 12345678 als je mee wilt praten. "
    "Volgende week gaan we weer, dan naar het theater. Wie rijdt er mee? We vertrekken om half negen bij de school en "
    "zijn tegen vieren terug. Vergeet je lunchpakket niet, en neem een regenjas mee. Tot dan, en bedankt voor vandaag!"
)
FIELDS = {"tekst": TEXT, "rol": "staff", "kanaal": "instagram", "publiek": "public", "les": "no"}


def served(data: Path) -> tuple[subprocess.Popen[str], str]:
    """The running application and its address."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": "1"}
    program = [sys.executable, "-c", "from plaatsbaar.cli.main import main; main()"]
    process = subprocess.Popen(
        [*program, "serve", "--port", "0", "--data", str(data)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert process.stdout is not None
    for line in process.stdout:
        if found := re.search(r"runs at (http://\S+?)/?\s", line):
            return process, found[1]
    raise SystemExit("the application did not start")


def quantiles(times: list[float]) -> dict[str, float]:
    """p50 and p95 in milliseconds."""
    cut = statistics.quantiles(times, n=100)
    return {"p50_ms": round(cut[49] * 1000, 2), "p95_ms": round(cut[94] * 1000, 2)}


def asked(connection: http.client.HTTPConnection, method: str, path: str, body: str, headers: dict[str, str]) -> str:
    connection.request(method, path, body or None, headers)
    answer = connection.getresponse()
    content = answer.read().decode()
    if answer.status not in (200, 429):
        raise SystemExit(f"{path}: status {answer.status}")
    if answer.status == 429:
        raise SystemExit("too many requests: ask fewer")
    return content


def measured(address: str, board: str, number: int) -> dict[str, dict[str, float]]:
    """Times of both endpoints, asked in turn; slower than the token bucket fills."""
    where = urlsplit(address)
    connection = http.client.HTTPConnection(where.hostname or "", where.port)
    connection.request("GET", f"/b/{board}/")
    first = connection.getresponse()
    page = first.read().decode()
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)', page)
    cookie = (first.getheader("Set-Cookie") or "").split(";")[0]
    assert token
    body = urlencode({**FIELDS, "csrfmiddlewaretoken": token[1]})
    headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
    verdict: list[float] = []
    nothing: list[float] = []
    for turn in range(number + 5):
        start = time.perf_counter()
        answer = asked(connection, "POST", f"/b/{board}/controleer/", body, headers)
        middle = time.perf_counter()
        asked(connection, "GET", "/manifest.webmanifest", "", {})
        end = time.perf_counter()
        if 'id="uitslag"' not in answer:
            raise SystemExit("the answer holds no verdict")
        if turn >= 5:
            verdict.append(middle - start)
            nothing.append(end - middle)
        time.sleep(0.02)
    return {"verdict_page": quantiles(verdict), "null_endpoint": quantiles(nothing)}


def main() -> None:
    """Prints the figures of one run."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--requests", type=int, default=190)
    options.add_argument("--json", type=Path)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        process, address = served(Path(folder) / "data")
        try:
            found: dict[str, object] = dict(measured(address, "quadraam", chosen.requests))
        finally:
            process.terminate()
            process.wait(30)
    page, null = found["verdict_page"], found["null_endpoint"]
    assert isinstance(page, dict) and isinstance(null, dict)
    found["ratio_p50"] = round(page["p50_ms"] / null["p50_ms"], 1)
    found["characters"] = len(TEXT)
    text = json.dumps(found, indent=1)
    if chosen.json:
        chosen.json.write_text(text + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
