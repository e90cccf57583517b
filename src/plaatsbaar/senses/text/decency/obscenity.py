"""Obscenity: sexual language at somebody, asking for or spreading nudes, coarse sexual words at nobody (B3.6)."""

from __future__ import annotations

from plaatsbaar.senses.text.decency.grammar import Family, patterns
from plaatsbaar.senses.text.decency.parts import PARTS

OBSCENITY = Family(
    "obscenity",
    patterns(
        """
        nudes: ( stuur|send|zend|drop|verkoop|ruil|deel|forward|doorsturen|verspreid|wil|geef|gooi|wie+heeft|heeft+iemand|heb|lekken|leak|leaked|gelekt|rondgestuurd|rondsturen|post ) ( me|je|eens|dan|even|nu|de|die|jullie|your|some|mij|een|nog|van )? ..3 <nude> ..3
        nudes: <nude> ( van|of|waar ) ( {whom} / haar|hem|d'r|iemand|een|je|jullie|meisjes|her|him|my+ex|mijn+ex ) ..5
        nudes: ( {whom} / haar|d'r ) ..2 ( <nude> ) ( staan|staat|gelekt|online|rond|gaan|gaat|leaked|te+koop|in+de|op )
        sex_at: ( ik|i|we|wij ) ( wil|zou|ga|gaan|want|wanna|gonna|would|zal ) ( to )? ..2 ( <you> / {third} / haar|hem|her|him|die|that <person> ) ..2 ( neuken|pijpen|vingeren|beffen|fuck|fucken|naaien|palen|pakken+in+bed|bang|aftrekken|bespringen|doggy|berijden )
        sex_at: ( neuk|neuken|pijp|bef|vinger|lik|zuig|fuck|suck|likken|zuigen ) ( mijn|m'n|mn|my|onze|me|mij|aan|even ) ( mijn|m'n|mn )? ( <sexpart> / lul|pik|ballen|reet|kont|dick|cock|balls|zak )
        sex_at: ( mijn|m'n|mn|my|onze|me ) <sexpart> ( likken|lik|zuigen|zuig|kussen|pijpen|suck|in )
        sex_at: ( pijp|neuk|bef|vinger|zuig|suck|blow ) ( me|mij|ons|it ) $
        sex_at: {third} ( geeft|gaf|gives|gave|doet ) ..1 ( blowjobs|blowjob|handjobs|head|pijpbeurten )
        sex_at: neuk|naai|nk ( jullie|je|u|ze ) ( allemaal|moeder|ma|all )
        sex_at: ( {third} / <you> / haar|zijn|d'r|z'n|her|your|his|jouw|je|wat+een|die ) ..3 ( lekkere|dikke|grote|mooie|kleine|strakke|geile|big|nice|fat|harde|hot|kanker )? ~1 ( tieten|tiet|memmen|borsten|kut|kutje|kont|reet|tits|ass|boobs|pussy|lul|pik|dick|kontje|billen|toeters ) !gat
        sex_at: ( {third} / <you> / haar|hij|zij|ze|she|he ) ..3 ( geil|neukbaar|milf|fuckable|geile|kinky|hitsig|horny|nat|gilf|dilf|hoerig|sletterig|rijpe|lekker+ding|lekker+wijf ) !cijfer !weer
        sex_at: ( zou|wie+zou|would|smash|wil ) ( je|jij|jullie|ik|ze )? ( {third} / haar|die <person> ) ( doen|smashen|neuken|pakken|smash|willen+neuken )
        sex_at: ( pijp|pijpt|neukt|pijpen|neuken|sucks|fucks|suckt|trekt ) ( de|een|het|hem|alle|elke|iedereen|met|the )? ( {third} / docenten|jongens|leraren|leraar|docent|iedereen|rector )
        sex_at: ( {third} ) ( pijpt|neukt|suckt|doet+het|beft|vingert|rukt|geneukt|gepijpt ) ( met|voor|de|in|zich|iedereen|een|alle )? ..3
        sex_at: ( heb|heeft|ga|wil|zou ) ( ik )? ( je|jouw|zijn|haar|your|jullie ) ( ma|moeder|mam|mom|mother|zus|zusje|juf|sister ) ..2 ( geneukt|neuken|gepijpt|genaaid|geneukt|fucken|palen )
        sex_at: ( ik|i ) ( neuk|fuck|naai|neukte|fucked|nk ) ( je|jullie|your|jou|haar|hem|you ) ..2
        sex_at: ( hoe|wat+is|hoe+groot|wanneer ) ( groot|jouw|je|zijn|haar )? ( zijn|is|je|jouw )? ( tieten|lul|pik|cupmaat|bh-maat|cup|kut|penis )
        sex_at: ( sletten|slet|hoer ) ..2 ( te+koop|voor+een|tarief|per+uur|prijs|5+euro )
        coarse: ( kutschool|kkschool|kankerschool|klereschool|teringschool ) ..3 ( neuk|fuck|reet|lul ) ..3
        """,
        parts=PARTS,
    )
    + patterns(
        """
        coarse: ( lik|likt|likken|kus ) ( mijn|m'n|mn|me|my ) ( reet|kont|kloten|hol|aars|ass|ballen|anus )
        coarse: ( mijn|m'n|mn|me ) ( reet|kont|kloten|hol|aars|ballen ) ( likken|lik|kussen )
        coarse: ( zit|zitten|ben|lig|was|ging|lekker|zin+om ) ( ik|hier|me|te|nu|zo|even )? ( te )? ( rukken|vingeren|aftrekken|masturberen|jerken|klaarkomen|trekken+aan+m'n+lul )
        coarse: ( vette|harde|stijve|dikke|kleine ) ( pik|lul|piemel|tieten|kut|cock|dick|paal )
        coarse: ( porno|pornhub|hentai|onlyfans ) ( kijken|link|delen|gekeken|in+de+klas|account|filmpje|tijdens )
        coarse: ( zuig|suck|sucks|eat|eet ) ( lul|dick|kut|pik|cock|ballen|balls|zaad )
        coarse: ( neuk|fuck ) ( ..1 ) ( in+de+kont|van+achter|anaal|raw )
        """,
        aim="nobody",
        parts=PARTS,
    )
    + patterns(
        """
        wants: ( lik|beft|pijpt|pijp|vingert|neukt|neuk|zuig ) ( iemand|wie|me|mij )? ( me|mij|af ) ..6
        wants: ( ben|was|word ) ( zo|echt|ik )? geil ..3
        wants: ( tieten|kontje|kont|reet|borsten|lichaam|benen|ass|tits|lippen ) van ..5 ( vastpakken|ga+ik|geil|nemen|hard|grijpen|smullen )
        wants: ( lekker|dik|strak|heerlijk|nice ) ( kontje|kont|lijf|lichaam|ass|tieten|billen ) ..8
        wants: ( die|haar|wie / {third} ) ..4 ( zou+ik+wel+willen+nemen|wel+nemen|neuken|neukt|wippen ) ..3
        wants: ( lul|pik|dick|piemel|kut|kutje ) ..1 in ( je|jouw|jullie|haar|your|zijn ) ..2
        wants: ( haar|hem / {third} ) ..2 ( gevingerd|gepijpt|geneukt|gebeft|afgetrokken ) ..6
        trade: ( ruil|ruilt|heeft|verkoop|koop|te+koop|stuur|drop|send|naaktfoto|blote+foto ) ..4 ( naaktfoto's|naaktfotos|naaktfoto|nudes|tietenfoto|blote+foto's|dickpics|naaktbeelden|te+koop|per+stuk ) ..6
        wants: ( me|mij ) ( d'r|dr|haar|je ) ( mond|kont|kut|lippen ) ( lenen|geven ) ..4
        """,
        sure=False,
        parts=PARTS,
    ),
)
