"""A real OpenID Connect provider on a loopback address, for tests: discovery, consent, code with PKCE, signed tokens.

It speaks as Entra ID and Google do: authorization code flow, S256, RS256, a token endpoint that checks the client, the
redirect address and the verifier, and codes that work once.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey


@dataclass
class IdentityService:
    """The provider. ``claims``: who is signed in there now. ``seen``: the paths that were asked for."""

    client_id: str = "plaatsbaar"
    client_secret: str = "geheim"
    claims: dict[str, Any] = field(default_factory=dict)
    address: str = ""
    redirects: set[str] = field(default_factory=set)
    seen: list[str] = field(default_factory=list)
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, parameters={"kid": "one", "use": "sig"}))
    codes: dict[str, dict[str, str]] = field(default_factory=dict)

    def discovery(self) -> dict[str, Any]:
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "userinfo_endpoint": f"{self.address}/userinfo",
            "jwks_uri": f"{self.address}/keys",
            "response_types_supported": ["code"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
            "code_challenge_methods_supported": ["S256"],
        }

    def authorize(self, asked: dict[str, str]) -> str:
        """Where the browser is sent back to; AssertionError for a request that a provider would refuse."""
        assert asked["client_id"] == self.client_id and asked["response_type"] == "code", asked
        assert asked["redirect_uri"] in self.redirects, asked["redirect_uri"]
        assert asked["code_challenge_method"] == "S256" and asked["state"] and "openid" in asked["scope"]
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, sent: dict[str, str]) -> dict[str, Any] | None:
        """The tokens for a code, once; None when anything does not fit."""
        asked = self.codes.pop(sent.get("code", ""), None)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(sent.get("code_verifier", "").encode()).digest())
        if (
            asked is None
            or (sent.get("client_id"), sent.get("client_secret")) != (self.client_id, self.client_secret)
            or sent.get("redirect_uri") != asked["redirect_uri"]
            or challenge.rstrip(b"=").decode() != asked["code_challenge"]
        ):
            return None
        now = int(time.time())
        claims = {"iss": self.address, "aud": self.client_id, "iat": now, "exp": now + 300, **self.claims}
        signed = jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.key)
        return {"access_token": secrets.token_urlsafe(8), "token_type": "Bearer", "expires_in": 300, "id_token": signed}


@contextmanager
def running() -> Iterator[IdentityService]:
    """The provider on a free port of 127.0.0.1."""
    service = IdentityService()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Silent."""

        def answer(self, status: int, body: Any, location: str = "") -> None:
            content = json.dumps(body).encode()
            self.send_response(status)
            if location:
                self.send_header("Location", location)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            service.seen.append(parts.path)
            if parts.path == "/.well-known/openid-configuration":
                self.answer(200, service.discovery())
            elif parts.path == "/keys":
                self.answer(200, {"keys": [service.key.as_dict(private=False)]})
            elif parts.path == "/authorize":
                asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
                self.answer(302, {}, service.authorize(asked))
            else:
                self.answer(404, {})

        def do_POST(self) -> None:
            service.seen.append(self.path)
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            tokens = service.token({name: values[0] for name, values in parse_qs(body).items()})
            self.answer(200 if tokens else 400, tokens or {"error": "invalid_grant"})

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
