"""Hacking: getting into somebody's account, passing on passwords, posing as somebody (4.6)."""

from __future__ import annotations

from plaatsbaar.senses.text.decency.grammar import Family, patterns
from plaatsbaar.senses.text.decency.parts import PARTS

HACKING = Family(
    "hacking",
    patterns(
        """
        ask: ( wie|iemand|who|anyone|weet|heeft|heb|does ) ( weet|heeft|kent|kan|knows|has|have|got|iemand|jij|er )? ( er )? ( die|iemand|een )? ( het|de|een|the|zijn|haar )? ..1 <password> ( van|of|for|voor ) ( {whom} / haar|hem|d'r )
        ask: <password> ( van|of ) ( {named} / haar|hem ) ( weet|heeft|is|gevonden|gehackt|heb|geraden|=|luidt|wordt )? ..3
        ask: ( ik|we|i|wij|iemand ) ( heb|hebben|weet|have|ken|got|know|kreeg|vond|raadde ) ..3 <password> ( van|of|for ) ( {named} / haar|hem|z'n|de|het )
        ask: ( {third} / haar|zijn|d'r|z'n|his|her ) ( d'r|z'n|zijn|zn|dr )? <password> ( is|van|=|was|weet|staat ) ..3
        give: ( inlog|login|inloggegevens|account|gebruikersnaam|user ) ..6 ( <password> ) ..2
        give: <password> ( is|=|van|voor ) ( nog )? ( van|steeds|gewoon )? ( {third} / de+docent|de+leraar|meneer|mevrouw ) ..3
        give: <password> ( van|of|voor ) ..4 ( is|= ) _ ..6
        enter: ( uit|in ) ( de|het ) ( mail|mailbox|account|computer|laptop|telefoon ) van {whom} ..4 ( halen|jatten|kijken|gehaald|gejat|downloaden|neuzen|snuffelen )
        fake: ( nep|fake ) ( insta|account|snap|profiel|tiktok|discord|mail ) ( van|of|over ) ..4
        enter: ( log|inloggen|logt|kom|zit|logged ) ..4 ( op|in|into ) ( jouw|je|jullie|your ) <account>
        give: ( deel|stuur|geef|share|send|dm|app ) ( even|me|mij|allemaal|us )? ( jullie|je|zijn|haar|het|de|your )? <password> ( van|of|door|rond ) ..3
        open: ( {third} / hij|zij|ze|haar|zijn|d'r|z'n ) ..3 ( <account> ) ( staat|stond|is|was|still ) ( nog|hier|gewoon|nu )? ( open|ingelogd|aan|unlocked ) ..6 ( story|post|posten|zetten|sturen|bericht|berichten|lezen|kijken|plaatsen|verander|veranderen|delen|geplaatst|lachen|😂|gezet|appen )
        open: ( {third} ) ( is|was|staat ) ( nog|niet )? ( ingelogd|uitgelogd|logged ) ..8 ( story|post|sturen|bericht|lezen|kijken|plaatsen|posten|zetten|wat )
        enter: ( inloggen|log|login|ingelogd|inlog|logde|logging|inlogt|log+in ) ( in )? ( als|op|bij|met|met+het|as|in|into|onder ) ( het|de|the|een )? ( account|accounts|mail|mailbox|profiel|magister|naam|insta|snap|snapchat|elo )? ( van|of|as )? ( {third} / {named} / haar|zijn|d'r|z'n|iemand+anders|een+docent|je+docent|her|his )
        enter: ( ik|we|i|kan|wie|iemand|gaan|laten ) ..3 ( in|op|into ) ( {third} / haar|zijn|d'r|z'n|her|his|de+docent|een+ander ) ..1 ( z'n|d'r|zijn|zn|dr )? <account> ( komen|inloggen|zit|kom|zitten|kijken|posten|gekomen|gezeten|logged|binnen|gaan|ingelogd )
        enter: ( log|logt|logde|inloggen ) ( even|gewoon|maar|nu )? ( in )? ( op|bij|als|met|in ) ..3 ( van ) {whom} ..6
        enter: ( zit|zat|zitten|ben|kom|ingelogd ) ( nu|net|gewoon|stiekem|weer )? ( in|op ) ( het|de )? <account> ( van ) {whom}
        hack: ( ik|we|wij|i|laten|iemand|kan|wie|hoe|gaan|zullen|let's|lets|how ) ..4 ( {third} / {named} / ( je|jouw|jullie|your ) ( <account> ) / haar|hem|school|schoolsysteem|het+systeem|the+school|magister|somtoday|docent ) ( z'n|d'r|zijn|zn|dr|zijn|van )? ..3 ( hacken|kraken|gehackt|overnemen|ddossen|platleggen|hacked|overgenomen|gekraakt|phishen )
        hack: ( hack|hackte|hacken|kraak|kraken|gehackt|hacked|ddos|ddossen|overgenomen|neem ) ( we|ik|even|i|just|net|allemaal )? ( het|de|the|een|a )? ( <account> / wifi|school|schoolsite|schoolserver|cijfersysteem|server|systeem )? ( van|of )? ( {third} / {named} / ( je|jouw|jullie|your ) ( <account> ) / school|magister|somtoday|elo|cijfers|the+teacher|de+docent )
        hack: ( account|accounts|insta|snap|telefoon|mail ) ( van ) ( {third} / {named} ) ( is|gehackt|overgenomen|heb|hebben ) ..3 ( gehackt|overgenomen|gekraakt|ik|we|hacken )
        hack: ( cijfers|cijfer|grades|absenties|spijbeluren|toetsen ) ..4 ( aanpassen|veranderen|wijzigen|verhogen|change|veranderd|aangepast|opgehoogd|gooien ) ..6 ( magister|somtoday|account|inloggen|hack|wachtwoord|ww|systeem|ingelogd )
        hack: ( in|via ) ( magister|somtoday|het+systeem|account ) ..4 ( cijfers|cijfer|grades|absenties|toetsen ) ( aanpassen|veranderen|wijzigen|verhogen|veranderd|aangepast )
        fake: ( nepaccount|fakeaccount|fake+account|nep+account|fake+profiel|nepprofiel|fake+insta|catfish|haataccount|spotpagina|roddelaccount|fake+snap ) ( gemaakt|maken|van|over|met|als|voor|aangemaakt|of ) ..5
        fake: ( maak|maken|gemaakt|make|heb|made|aanmaken|gaan|start ) ( we|ik|even|a|een|nu )? ( een|n|a )? ( nepaccount|fakeaccount|fake|nep|roddelaccount|haataccount|spotpagina ) ( account|insta|profiel|profile|snap|instagram )? ( van|over|met|of|aan|voor|als|in|op ) ..4
        fake: ( doe|doen|deed|voor|uitgeven|voordoen|pretend|pretending|geef ) ( we|ik|alsof|me|ons|je|to )? ( alsof|als|be )? ( we|ik|je )? ( {third} / de+docent|haar|hem ) ( zijn|ben|bent|is|uit|voor ) ..2 ( <account> / online|chat|app|sturen|appen|berichten )?
        fake: ( story|bericht|berichten|post|mail|appje ) ( geplaatst|zetten|sturen|posten|gestuurd|plaatsen ) ( als|namens|vanaf|op ) ( {third} / haar|zijn )
        """,
        parts=PARTS,
    )
    + patterns(
        """
        enter: ( loggen|log|inloggen|ingelogd|gaan|ga|zit|kom|zitten|in ) ..2 ( in|op ) ( op )? ( haar|zijn|het|de|z'n|d'r / {third} ) ..3 ( snap|snapchat|insta|account|mail|mailbox|docentenmail|magister|profiel|leerlingaccount|discord|somtoday ) ..8
        enter: ( log|logde|kom|inloggen|loggen ) ..3 ( in )? als ( mijn|de|m'n|mn|een / {third} ) ..8 ( pw|wachtwoord|mentor|docent|mailtje )
        enter: ( uit|from ) ( haar|zijn|z'n|d'r / {third} ) naam ..5
        enter: ( sessie|cookie|account|wachtwoord|login|laptop ) ..3 ( gekaapt|gejat|overgenomen|gestolen|unlocked|open+staan ) ..8
        hack: ( magister|somtoday|cijfers|cijfersysteem|absenties|absentie|systeem|toetsomgeving|elo|schoolsite|schoolwifi|examenserver|rooster ) ..6 ( omzeild|gekraakt|hacken|aanpassen|aanpast|wissen|veranderen|platleggen|platgooien|plat+leggen|plat+gooien|neerhalen|neer+te+halen|weggehaald|platgelegd|slopen )
        hack: ( booter|ddos|ddossen|keylogger|neplogin|phishingmail|phishinglink|exploit|brute+force|ddos+tool ) ..8 ( school|schoolsite|schoolwifi|docent|docenten|klas|brugklassers|leraar|leraarspc|mentor|toetsomgeving|elo|wie|gestuurd|te+halen|wachtwoord|wachtwoorden )
        hack: ( script|tool|link|usb|programma ) ( waarmee|krijg|kun|om ) ..6 ( cijfers|leerlingaccount|wachtwoord|wachtwoorden|account|accounts|keylogger )
        give: <password> van ( {third} / het+lokaal|de+docent|de+kluis|de+lerarenkamer ) ..1 is ..6
        give: ( toegang|antwoorden|inloggegevens ) ..3 ( docentenmail|docentenaccount|account+van|kluis|examenkluis ) ..6
        """,
        sure=False,
        parts=PARTS,
    ),
)
