"""How often may somebody try something? Token buckets in the memory of this process; nothing about who is written."""

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
            tokens = self._tokens(key)
            wait = 0.0 if tokens >= 1 else (1 - tokens) / self.rate
            self._held[key] = (tokens - 1 if not wait else tokens, self.clock())
            while len(self._held) > _KEPT:
                self._held.popitem(last=False)
            return wait

    def give_back(self, key: str) -> None:
        """Gives back the token of what turned out to be no misuse."""
        with self._lock:
            self._held[key] = (min(float(self.burst), self._tokens(key) + 1), self.clock())

    def _tokens(self, key: str) -> float:
        now = self.clock()
        tokens, then = self._held.pop(key, (float(self.burst), now))
        return min(float(self.burst), tokens + (now - then) * self.rate)
