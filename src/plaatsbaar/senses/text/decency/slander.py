"""Slander and gossip: a crime or serious wrong laid at somebody's door, or hearsay about their private life.

Hearsay makes slander certain; without it an accusation is likely only, for it may be a witness who speaks (8.2).
"""

from __future__ import annotations

from plaatsbaar.senses.text.decency.grammar import Family, patterns
from plaatsbaar.senses.text.decency.parts import PARTS

# one accused in particular, and what makes "heeft gestolen" of it
_ACCUSED = (
    "( <title> ( de|van|der|den|el|ten|ter|van+der|van+den|van+de|'t )? <name|maybe_name> / <name> / <maybe_name> / ( die|dat|de|het|onze|deze|the|our|that ) ( vieze|gore )? "
    "<person> ( van <thing> )? / ( die|de|onze|the|our ) <title> ( van <thing> )? / <title> <thing> / ( vader|moeder|ouders|broer|zus|oom ) van ( <name|maybe_name> ) / ( haar|zijn|z'n|d'r ) ( vader|moeder|ouders|broer|zus|oom ) )"
)
_WRONG = (
    "( <crime> / neemt ..2 steekpenningen|smeergeld|geld / zit ..3 aan ..2 meisjes|leerlingen|kinderen|jongens|meiden|girls / "
    "kan ..2 handen ..2 niet ..1 thuishouden|thuis / heeft|had|doet ( een|iets|seks|wat|het )? ..2 ( verhouding|relatie|affaire|seks|iets ) ..1 met ..2 "
    "( leerling|leerlinge|leerlingen|scholier|meisje|student|pupil ) / valt ( op )? ..2 ( lastig|meisjes|kinderen ) / verkoopt ..3 "
    "drugs|wiet|pillen|coke|vapes|examens|toetsen / ( zat|zit|stond|staat|was|kwam|komt ) ..2 ( dronken|bezopen|stoned|high|lam ) / zijn junks|criminelen|dieven|oplichters / gebruikt drugs|coke|wiet / raakt ..2 ( meisjes|leerlingen|kinderen ) ..2 aan / "
    "( steekt|stopt|stak ) ..5 ( zak|zakken|rekening ) / heeft ( een|al )? ( strafblad|gezeten|vastgezeten|vast ) / "
    "( pleegt|pleegde ) ..2 / zit|zat ..1 ( cel|bak|gevangenis|vast ) / geeft ..3 cijfers ..2 ruil|betaling|geld|seks / deals drugs / hits|beats kids|children|students )"
)
_HEARSAY = (
    "( schijnt|schijnbaar|blijkbaar|gerucht|geruchten|roddel|roddels|kennelijk|apparently|allegedly|rumour|rumor|iedereen+zegt|iedereen+weet|"
    "hoorde|gehoord|hoor|ik+hoor|naar+verluidt|via+via|van+horen|zeggen+ze|zegt+iedereen|weet+iedereen|zeggen+dat|wordt+gezegd|word+verteld|gaat+rond|"
    "zag+het+niet+zelf|niet+zelf+gezien|kapper|100%|100|zeker+weten|volgens+mij|vast+en+zeker|geen+bewijs|zonder+bewijs|doorsturen|delen|stuur+door|"
    "doorvertellen|zegt+het+voort|heb+ik+van|i+heard|they+say|everyone+says|everyone+knows|people+say|word+on+the+street|waarschuw|deel+dit|pas+op+voor|tea )"
)
_SLANDER = {
    **PARTS,
    "known": _ACCUSED.replace(" / <maybe_name> /", " /"),
    "accused": _ACCUSED,
    "wrong": _WRONG,
    "hearsay": _HEARSAY,
}

SLANDER = Family(
    "slander",
    patterns(
        """
        hearsay: {hearsay} ..6 {accused} ( die|heeft|had|zou|is|was|has )? ..6 {wrong} ..3
        hearsay: {accused} ( heeft|had|zou|is|was|has|schijnt )? ..6 {wrong} ..6 // ..4 {hearsay}
        hearsay: {accused} ( schijnt|zou|zouden|blijkt|moet ) ..5 {wrong} ..2
        is_criminal: {accused} <be> ( gewoon|echt|een|toch|100|zeker|volgens+mij|ook|a|such )? ~3 ( een|n|a )? ~1 ( pedo|pedofiel|kinderlokker|dief|oplichter|verkrachter|aanrander|crimineel|fraudeur|drugsdealer|dealer|corrupt|zakkenvuller|loverboy|pedophile|rapist|thief|junkie|alcoholist|alcoholiste|perverseling|nazi|terrorist|racist|moordenaar|viespeuk+die|kindermisbruiker|zedendelinquent|dronkaard|zuiplap|vreemdganger|kindermishandelaar|mensenhandelaar|corrupte )
        is_criminal: ( pedo|pedofiel|dief|oplichter|verkrachter|aanrander|zakkenvuller|kinderlokker|dealer|fraudeur|thief|crimineel|dronkaard ) ( die|dat|van|is )? ..1 {third}
        does_wrong: ( <title> ( de|van|der|den|el|ten|ter|van+der|van+den|van+de|'t )? <name|maybe_name> ) ..3 {wrong} ..3
        does_wrong: ( hij|zij|ze|he|she ) ..1 {wrong} ..5 ( die|dat|that ) {third}
        does_wrong: {third} ( steelt|jat|dealt|fraudeert|mishandelt|chanteert|stal|hackt|steals|deals|blowt|snuift|verkracht|loert|begluurt|betast ) ..4
        does_wrong: {third} ( heeft|has|had|hebben ) ..4 ( gestolen|gejat|aangerand|verkracht|gefraudeerd|mishandeld|stolen|opgelicht|betast|molested|gestoken|vervalst|verduisterd|omgekocht|geknoeid|gesjoemeld ) ..2
        """,
        parts=_SLANDER,
    )
    + patterns(
        """
        does_wrong: {known} ( heeft|had|is|was|zit|staat|komt|neemt|kan|valt|verkoopt|slaat|steekt|has )? ..3 {wrong} ..3
        hearsay: ( {third} / die|dat|de|onze <person|title> ( van <thing> )? ) ..6 ( strafblad|kinderporno|ontucht|zedenzaak|doofpot|handelt|gluurt|filmt+meisjes|geeft+voldoendes|verkoopt+examens|sluist|smeergeld ) ..8
        hearsay: ( {third} / die|dat|de|onze <person|title> ) ..8 ( leeggehaald|gejat|gepikt|gestolen|jat|pikt|leegroofde ) ..6 ( wie+anders|kan+niet+anders|zeker+weten|100%|iedereen|geloof+me|niemand+doet+wat|doorsturen|zeg+ik+je|weet+ik+zeker )
        hearsay: ( {third} / die|dat|de|onze <person|title> ) ..8 ( oplichter|dief|fraudeur|pedo|aanrander|crimineel ) ..8
        """,
        sure=False,
        parts=_SLANDER,
    ),
)

_PRIVATE = (
    "( zwanger|vreemdgegaan|vreemd+gegaan|vreemdgaat|gescheiden|scheiden|uit+elkaar|gezoend|zoende|getongd|tongen|ontmaagd|soa|verliefd|depressief|verslaafd|uitgemaakt|bedrogen|"
    "geschorst|ontslagen|seks|pregnant|cheated|cheating|hooked+up|slept+with|geslapen|naar+bed|abortus|gedumpt|iets+met|verkering|in+therapie|"
    "naar+de+psycholoog|homo|lesbisch|gay|bi|van+school+gestuurd|van+school+getrapt|blijft+zitten|blijven+zitten|schulden|failliet|opgenomen|aan+de+drank|met+jan+en+alleman|iedereen+gezoend|flipt|burn-out|expelled )"
)
_GOSSIP = {**_SLANDER, "private": _PRIVATE}

GOSSIP = Family(
    "gossip",
    patterns(
        """
        hearsay: {hearsay} ..4 ( onze|de|die|juf|meester <person|title|name|maybe_name> ) ..4 {private} ..6
        hearsay: ( weet|weten|waarom|heb+je+al+gehoord|heb+je+gehoord|gehoord ) ..4 {third} ..8 // ..6 ( {private} / abortus|opgenomen|weggelopen|scheiding|zwanger|politie|ontwenning ) ..6
        hearsay: ( volgens|zei|zegt|hoorde+van|van ) ( mijn|m'n|mn|iemand|de+hele|haar|zijn|een ) ..3 ( is|heeft|zit|gaat|ligt ) ( {third} / <title> <name|maybe_name> ) ..4 ( {private} / antidepressiva|pillen|psychiater|schulden )
        hearsay: ( spill|tea|niet+doorvertellen|zegt+het+niet+door|psst ) ..4 // ..2 {third} ..6 {private} ..4
        hearsay: {hearsay} ..6 {third} ..6 {private} ..2
        hearsay: {third} ( schijnt|zou|blijkt|zou+schijnbaar ) ..5 {private} ..2
        hearsay: {third} ..6 {private} ..4 // ..3 {hearsay}
        spread: ( {third} ) ..4 ( vreemdgegaan|vreemdgaat|soa|ontmaagd|getongd|cheated|hooked+up|bedrogen ) ..3
        spread: ( roddel|gerucht|gossip|tea|thee|roddels ) ( over|van|about|alert|van+de+dag ) ..2 {third} ..5
        spread: ( weet|weten|heb|hebben|hoorde ) ( je|jij|jullie|iemand ) ( al|het )? ( gehoord|al )? ..2 ( van|over|dat ) {third} ..4 {private}
        """,
        parts=_GOSSIP,
    ),
)
