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
        watch: ( ik|i|we ) ( weet|know|ken|knew ) ( precies|exactly|al|wel|dat )? ( wanneer|hoe+laat|welke|when|what+time|which|waar|je+rooster|where ) ..2 ( je|jij|jouw|your|you ) ..6 ( weg|training|traint|uitlaat|alleen|slaapt|slaap|neemt|bent|thuis|huis|hoofd|sleep|live|fietst|werkt|raam|bus|kamer|rooster )
        watch: ( je|jij|you ) ( stond|zat|liep|droeg|had|nam|pakte|were|wore ) ..10 ( ik+was|ik+zag|zag+me|was+vlakbij|ik+merk|i+saw|i+was|niet+merk|doorheb )
        watch: ( ik|i ) ( zag|saw|zie|see|watch|watched|volgde|followed|trailed ) ( je|jullie|jou|you ) ( wel|gister|gisteren|altijd|every|home|to|through|from|yesterday|last|staan|lopen|niet )? ..2 ( hoor|every|night|home|gym|window|across|raam|yesterday|last|from+my|douchen|slapen )
        watch: ( wie+was|met+wie|waarom+was+je|waarom+stond ) ..8 ( ik+zag ) ..3
        watch: ( had|droeg|hebt|heb ) ( je|jij ) ..3 ( aan|om ) ..8 ( zag+me+niet|zag+mij+niet|ik+zag|merkte+me )
        watch: ( leuke|mooie|nice|cute ) ..3 ( gordijnen|curtains|pyjama|pyjamas|jas|slaapkamer|nachtjapon|ondergoed ) ..10 ( overkant|alles+zien|licht|blinds|window|zag|uitliet|open+were )
        watch: ( blinds|curtains|gordijnen|raam|window ) ..3 ( open|dicht|licht ) ..4 ( last+night|gisteravond|vannacht|zien )
        follow: ( ik|i ) ( rij|fiets|loop|sta|wacht|zit|drive|walk|sit ) ..6 ( achter+je+aan|langs+je|tegenover+je|voor+je|bij+je|outside+your|past+your|onder+je ) ..5 ( raam|huis|flat|deur|merkt|ziet|niks|house|window|komt|portiek|aan )
        follow: ( heb|ben ) ( ik )? ..5 ( bij|voor|aan ) ( je|jouw ) ( voordeur|portiek|raam|deur|huis|flat|bushalte ) ( gestaan|gewacht|gezeten|geweest ) ..6
        mine: ( al|alle|elke|all|every ) ( je|jouw|your|story ) ..2 ( foto's|fotos|story|photos|posts|verhalen|you )? ..2 ( opgeslagen|uitgeprint|bewaard|saved|printed|screenshot ) ..6
        mine: ( jij|je|you ) ( bent|are|blijft ) ( van+mij|mine|mijn+bezit|alleen+van+mij ) ..3
        mine: ( niemand|nobody|geen+ander ) ( anders )? ( krijgt|heeft|gets|has ) ( jou|je|you ) ..3
        mine: ( zonder|without ) ( jou|je|you ) ( kan|wil|can't ) ( ik )? ( niet )? ..6 ( blijf|keep|kom ) ..4
        keeps: ( ik|i|blijf|i'll ) ..2 ( blijf|keep|blijven|ga|always|door|just|just+wait|wacht ) ..6 ( tot|totdat|until|find|vind|show|wait|bel|bellen ) ..1 ( je|jij|you|u|it|at|up ) ..4 ( antwoord|antwoordt|reageert|terugneemt|opneemt|van+mij|answer|reply|you|praat|terug|job|stop|work )?
        keeps: ( je|jij|you ) ( raakt|kan|komt|kunt|can|never|get ) ( me|mij )? ( nooit|niet|never|from|rid )? ( kwijt|weglopen|ontlopen|ontkomen|get+rid|of+me|van+me+af|hide|verstoppen ) ..2
        keeps: ( dit|this|dat ) ( is ) ( al|bericht|my|mijn|nummer ) ..3 ( account|berichtje|nummer|40|30|keer|appje|th ) ..6 ( kwijt|antwoord|antwoordt|door|reageer|blokkeer )
        keeps: ( maak|maakt|make|blokkeer|blokkeert|blokkeren|blocken|block|muten ) ..5 ( nieuw|nieuwe|new|gewoon|ander ) ( account|accounts|nummer|profiel ) ..3
        keeps: ( blokkeert|blokkeer|block|blocken|muten|blocking ) ( u|je|jij|me|mij|you )? ( mij|me|again )? ..12 ( blijf|rooster|wait|show+up|vind|find|keep|hoofd )
        keeps: ( heb|vond|found|got|gekregen ) ..2 ( je|jouw|uw|your ) ( nieuwe|new|prive|privenummer|privénummer|private )? ..1 ( adres|nummer|number|address|privenummer|privénummer ) ..4 ( gevonden|via+via|achterhaald|found|me|hoor|gekregen )
        keeps: ( changed|new|nieuw|nieuwe ) ..2 ( number|phone|nummer|telefoon ) ..5 ( find|found|gevonden|took|vind|minutes )
        keeps: ( elke|every|iedere ) ( avond|dag|nacht|morning|night|day|ochtend ) ..3 ( langs|past ) ( uw|je|jouw|your ) ..1 ( huis|woning|appartement|raam|flat|house|window ) ..4
        keeps: ( je|jouw|your ) ( zus|moeder|broertje|zusje|vader|sister|mom ) ..6 ( dat+weet+ik|i+know|weet+ik+ook|dus+neem+op|neem+maar+op ) ..4
        watch: ( ik|i ) ( weet|know|ken ) ( in|op )? ( welke|which|what ) ( kamer|room|bus|perron|trein|verdieping|bed ) ..4 ( je|jij|you ) ..3
        watch: ( je|jij ) ( stond|zat|liep|was|fietste ) ..3 ( alleen|daar|vanochtend|vanmiddag|vanavond|gister|gisteren ) ..8 ( perron|halte|trein|park|bus|brug|bankje ) ..12
        watch: ( ik+was ) ( vlakbij|ook+daar|dichtbij|achter+je|in+de+buurt ) ..3
        keeps: ( took|kostte ) ( me|mij ) ..4 ( find|vinden|found ) ..3
        """,
        sure=False,
        parts=PARTS,
    ),
)
