"""How much may somebody ask in a short time? Token buckets in the memory of this process, by any key.

Nothing about who asked is written down, and no bucket locks anybody out: it fills again by itself.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

_KEPT: Final = 10_000


@dataclass
class Buckets:
    """Buckets of one sort, by key: ``rate`` tokens a second, at most ``burst``. Safe for threads."""

    rate: float
    burst: int
    clock: Callable[[], float] = time.monotonic
    _held: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, key: str) -> float:
        """Takes a token: 0.0 when there was one, otherwise the seconds until there is."""
        with self._lock:
            now = self.clock()
            tokens, then = self._held.pop(key, (float(self.burst), now))
            tokens = min(float(self.burst), tokens + (now - then) * self.rate)
            wait = 0.0 if tokens >= 1 else (1 - tokens) / self.rate
            self._held[key] = (tokens - 1 if not wait else tokens, now)
            while len(self._held) > _KEPT:
                self._held.popitem(last=False)
            return wait
