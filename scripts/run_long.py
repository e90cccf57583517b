"""Runs the long suites in full and writes what they said, with the date, in docs/measurements.md."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

ROOT = Path(__file__).parent.parent
MEASUREMENTS = ROOT / "docs" / "measurements.md"
HEADING = "## Long suites (`./test --long`)\n"


def main() -> None:
    """Runs `pytest -m long`; its last line becomes a dated line under the heading, newest first."""
    started = time.monotonic()
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-m", "long"], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False
    )
    print(ran.stdout, end="")
    closing = next((line for line in reversed(ran.stdout.splitlines()) if line.strip()), "said nothing")
    day = datetime.now(ZoneInfo("Europe/Amsterdam")).date()
    line = f"- {day}: {closing.strip('= ')} (whole: {time.monotonic() - started:.0f} s)\n"
    before, heading, after = MEASUREMENTS.read_text(encoding="utf-8").partition(HEADING)
    MEASUREMENTS.write_text(before + heading + "\n" + line + after.lstrip("\n"), encoding="utf-8")
    sys.exit(ran.returncode)


if __name__ == "__main__":
    main()
