"""Filming in secret: a picture or film of somebody that was taken without their knowing, or is to be (4.5, 8.5)."""

from __future__ import annotations

from plaatsbaar.senses.text.decency.grammar import Family, patterns
from plaatsbaar.senses.text.decency.parts import PARTS

SECRET_FILMING = Family(
    "secret_filming",
    patterns(
        """
        secret: ( maak|film|maakt|wie ) ..4 ( als|wanneer|terwijl ) {third} ..6 ( wc|douche|omkleedt|kleedkamer|toilet|naakt|douchet )
        secret: <hidden> ( een|n|de|a )? <picture|nude> ..3 ( van|of ) ..4
        secret: ( heb|heeft|hebben|i|ik|we ) ..3 ( {third} / {named} / haar|hem|iemand ) ..2 <hidden> ( gefilmd|opgenomen|gefotografeerd|filmed|recorded )
        secret: ( film|filmen|filmde|gefilmd|opgenomen|opnemen|filmed|recorded ) ..3 ( {named} / haar|hem ) ..3 <hidden>
        secret: <hidden> ..3 ( gefilmd|filmen|opgenomen|opnemen|gefotografeerd|fotograferen|filmed )
        secret: ( {named} / haar|hem ) ..4 ( gefilmd|gefotografeerd|filmed ) ..3 ( zonder|without|merkte|wist|weet ) ..4 ( wist|weet|door|niet|knowing|toestemming|merkte|niks|niets )
        secret: <picture> ..3 ( van|of ) {named} ..4 ( stiekem|zonder+dat|ze+weet+het+niet|hij+weet+het+niet|weet+van+niks|merkte+niks )
        """,
        parts=PARTS,
    ),
)
