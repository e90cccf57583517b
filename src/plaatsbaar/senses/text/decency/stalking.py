"""Stalking: following, watching, waiting at somebody's place, demanding to know where they are (4.6)."""

from __future__ import annotations

from plaatsbaar.senses.text.decency.grammar import Family, patterns
from plaatsbaar.senses.text.decency.parts import PARTS

STALKING = Family(
    "stalking",
    patterns(
        """
        lives: ( ik|we|wij|i|iedereen ) ( weet|weten|know ) ( nu|precies|wel|exactly|inmiddels|ook|gewoon|nu+precies )? ( waar|where ) ( {third} / <you> / hij|zij|ze|she|he ) ( woont|woon|live|lives|slaapt|zit|staat )
        lives: ( ik|we|wij|i ) ( weet|weten|know ) ( precies|wel|exactly|ook )? ( waar|where ) ( <you> ) ( je )? ..4 ( woont|woon|live|slaapt|werkt|zet|zit|fiets|opstapt|traint|sport )
        lives: ( wie|who ) ( weet|kent|knows ) ( waar|where ) ( {third} / hij|zij|ze ) ( woont|lives|traint|is|zit|uithangt )
        lives: ( ik|we|i ) ( heb|hebben|have|vond|gevonden ) ( eindelijk|nu|al )? ( je|jouw|haar|zijn|your|jullie ) ( adres|huis|straat|address|woonadres|huisadres )
        at_home: ( ik|i|i'm|im|we|wij )? ( sta|staan|zit|wacht|ben|standing|waiting|blijf|stond ) ( nu|al|weer|hier|gewoon|elke+dag|in+de+auto|right )? ( bij|voor|aan|onder|naast|outside|at|in|near ) ( jouw|je|jullie|haar|zijn|z'n|d'r|your|her|his|uw ) ..1 <home>
        at_home: ( sta|staan|wacht|wachten|stond|kom ) ..3 ( iedere|elke|every|hele ) ( dag|avond|nacht|ochtend|middag|keer|day|night|pauze ) ..4 ( je|jouw|haar|your|her|zijn|jou / {third} )
        at_home: ( elke|iedere|hele|every ) ( dag|avond|nacht|ochtend|middag|keer|day|night|pauze ) ( sta|wacht|loop|fiets|kijk|rij|zit ) ( ik )? ( nu )? ..3 ( je|jouw|haar|your|her|zijn|jou / {third} )
        at_home: ( stond|stonden|zat|wachtte ) ( ik )? ..3 ( bij|voor|aan|onder|outside|at ) ( jouw|je|jullie|haar|zijn|z'n|d'r|your ) ..1 <home>
        keeps: ( ik )? ( weet|zie|zag ) dat ( je|jij|ze|hij ) ( gewoon|nu|wel|weer )? ( thuis|alleen|wakker|online|daar|bij ) ..3 ( bent|is|zit|was )
        follow: <i> ( volg|volgde|achtervolg|gluur|bespied|stalk|following|stalking|follow ) ( <you> / {third} / haar|hem|her|him ) ..2 ( naar|overal|stiekem|elke+dag|tot|naar+huis|home|everywhere|vanaf|steeds|tot+thuis )
        follow: <i> ( volg|volgde|achtervolg|follow ) ( <you> / haar|hem ) al ( weken|dagen|maanden|de+hele|tijden|een+tijd|een+week )
        follow: <i> ( hou|houd|blijf|ga|heb|loop|fiets|fietste|liep|rij|reed ) ( <you> / {third} / haar|hem )? ..2 ( volgen|gevolgd|achtervolgen|in+de+gaten|achterna|stalken|bespieden|achter+je+aan|achter+haar+aan|achter+hem+aan|opzoeken )
        follow: ( ik|i ) ( zag|zie|saw|see|kijk|bekijk ) <you> ( gister|gisteren|elke|altijd|wel|net|vanavond|iedere|vannacht|door|every|through|alleen )? ..5 ( slapen|raam|kamer|window|douchen|omkleden|bedroom|sleeping|buren )
        follow: ( wie|who ) ( wil|gaat|helpt )? ( mee|me )? ..3 ( {third} / haar|hem ) ( volgen|achtervolgen|stalken|bespieden )
        keeps: ( al|nu+al|already )? _ ( berichten|appjes|keer|messages|oproepen|times|dms|snaps|apps ) ( gestuurd|gebeld|geappt|sent|verstuurd|called ) ..3 ( <you|name> / ga|blijf|antwoord )
        keeps: ( ik|i|we ) ( blijf|ga|zal|will|keep|won't|stop+niet+met ) ( je|jou|you|haar|hem|calling|texting|gewoon )? ( blijven|net+zo+lang|elke+dag|door )? ( bellen|appen|sturen|berichten+sturen|calling|opwachten|zoeken|volgen|schrijven|texting|stalken|dm'en|dmen|spammen|following|lastigvallen ) ..3 ( tot|totdat|until|till|of+je|elke )
        keeps: <you> ( gaat|kan|kunt|can't|cannot|komt ) ( niet|nooit|never|not )? ( aan|van )? ( me|mij|from+me )? ( niet )? ( ontkomen|ontsnappen|escape|ontlopen|vanaf|hide )
        keeps: <you> ( gaat|zult|moet|zal|will ) ( met+me|met+mij|nu|gewoon|to )? ..2 ( praten|afspreken|talk|antwoorden|terugkomen|zien|luisteren ) ..2 ( of|whether ) ( je|jij|you|u ) ( het )? ( nou|nu )? ( wil|wilt|want|leuk )
        keeps: ( als|if ) ( ik|i ) ( je|jou|haar|hem|you|her ) ( niet|can't|cant ) ( kan|mag|have )? ( krijgen|hebben|have|krijg )? ..2 ( dan )? ( niemand|nobody|no+one )
        keeps: ( nieuw|nieuwe|ander|tweede|new ) ( account|accounts|nummer|nummers ) ..4 ( toch|zodat|omdat|om|geblokkeerd|blokkeert|volgen|te ) ..3 ( <you> / {third} / haar|hem ) ..4
        keeps: <you> ( blokkeert|blokkeer|blocked|blokkeerde|hebt ) ( me|mij )? ( geblokkeerd|maar|steeds|dus )? ..4 ( nieuw|ander|nieuwe|new|vind|find ) ..4
        location: ( stuur|geef|deel|zet|send|share|give ) ( me|mij|nu|even|je|jouw|direct )? ( nu|direct|meteen|even )? ( je|jouw|your ) ( live )? ( locatie|adres|location|address|live-locatie|snapmap ) ..2 ( of|nu|aan|or|now|anders|altijd|meteen|direct|terug )
        location: ( waarom|why ) ( staat|heb|is|zet|did ) ( je|jij|jouw|your|you ) ..2 ( locatie|snapmap|location ) ..2 ( uit|off )
        location: ( zie|zag|see|keek|volg|saw ) ..3 ( snapmap|snap+map|zoek+mijn|find+my|locatie|airtag|life360 ) ..3 ( jij|je|you|jou|your|haar / {third} ) ..6
        location: ( zie|zag|weet|see ) ..2 ( jouw|je|haar|your ) ( locatie|location|live-locatie ) ..5
        location: ( airtag|tracker|gps ) ..4 ( tas|fiets|jas|auto|bag|car ) ( van )? ..2 ( {third} / je|jouw|haar|zijn|your|her )?
        location: ( met|bij|with ) wie ( ben|was|zit|app|chat|loop|ging ) ( je|jij ) ..3 ( antwoord|geef|nu|zeg|vertel|locatie|reageer|uit )
        """,
        parts=PARTS,
    )
    + patterns(
        """
        at_home: ( sta|staan|kom|komen ) ( ik|we|wij ) ..4 ( bij|voor|aan ) ( je|jouw|jullie ) <home>
        watch: ( ik|we|i'm|i ) ( hou|houd|houden|watching|am ) ( jou|je|jullie|you|watching ) ..1 ( in+de+gaten|you )
        at_home: ( kom|komen ) ( vanavond|straks|morgen|wel )? ( naar|bij|langs ) ( je|jouw ) huis ( of|als|dan|wacht )
        """,
        sure=False,
        parts=PARTS,
    ),
)
