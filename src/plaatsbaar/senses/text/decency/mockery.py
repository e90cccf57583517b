"""Which insults hold no word of abuse? Mock praise, comparisons, what is said of somebody's head, smell or mother (4.6)."""

from __future__ import annotations

from plaatsbaar.senses.text.decency.grammar import patterns
from plaatsbaar.senses.text.decency.parts import PARTS

MOCKERY = patterns(
    """
    dat_je_bent: <bad|mask|insult|animal|slur|very> ~2 ( dat|die ) ( je|u|jij|jullie ) ( bent|zijn )
    mind: <insult|bad> ..2 van een ( mens|vent|docent|leraar|wijf|man|vrouw|juf|meester )
    than: ( meer|more ) ..2 ( hersens|hersencellen|verstand|iq|uitstraling|charisma|persoonlijkheid|brains|personality|gevoel ) ..2 ( dan|than ) ( <you> / {third} / hij|zij )
    born: ( je|jouw|your|zijn|haar ) ( ouders|moeder|vader|ma|pa|parents|mom|mama ) ( had|hadden|should|moest|moesten ) ..5 ( condoom|opletten|oppassen|weten|weghalen|abortus|condom|doorslikken )
    stupid: ( als|if ) ( domheid|lelijkheid|stupidity|ugliness|dom+zijn|lelijk+zijn ) ..10
    stupid: ( dom|lelijk|dik ) zijn niet ( strafbaar|verboden )
    stupid: <you|name> ..2 ( zo|so|te|too ) <bad> ( om|dat|that|to|als ) ..8
    of_the: you have the ( personality|charisma|brain|face|iq|body|smell|looks|voice ) of ..3
    of_the: ( human|menselijke ) ( equivalent|version|versie ) ( of|van ) ..3
    waste: ( waste|verspilling ) ( of|van ) ( space|air|oxygen|ruimte|zuurstof|time|tijd )
    shame: ( een|n|the|a ) ( schande|aanfluiting|lachertje|blamage|disgrace|embarrassment|schandvlek|dieptepunt ) ( voor|van|to|for ) ( een|je|uw|de|het|your|the|this|jouw|onze ) ( vak|mens|mensheid|familie|docent|leraar|species|beroep|profession )
    """,
    parts=PARTS,
) + patterns(
    """
    dat_je_bent: ( ^ / <comma> / jij|jou ) ~1 !lieverd|schat|topper|held|kanjer|ster|lief|schatje|mooierd|bikkel|baas|koning|koningin|de|het|persoon|mens|wie|wat|zoals|degene|zo|hoop|weet|zeg|fijn|leuk|blij|trots|zorg|omdat|super|knap|goed|ik|we|mooi _ ( dat|die ) ( je|jij|u|jullie ) ( bent|zijn )
    wat_ben: wat ( ben|is|was ) ( jij|je|u|hij|zij|die / {third} ) ( toch|echt )? een ~2 ( <insult|bad|animal|weird> )
    weird: <weird> ~1 <insult|person|animal|weird> ( dat|die ) je bent
    weird: <you|name> <be> ~3 <weird>
    weird: <weird> <insult|animal|person|body> $
    near_you: <insult|slur> ( hou|ga|rot|kom|bek|weg|stop|houd|denk|loop|doe|niemand|wie|wat|blijf|jij ) ..2
    near_you: <you> ( ..2 ) <be>? ( ..2 ) <insult> ( $ / <laugh> / <comma> )
    near_you: ( hou|houd|shut|ga|rot|go ) ..4 <you>? ..2 <insult|animal> $
    near_you: ( verwijder|delete|log|blijf|stop|koop|leer|zoek|get ) ..5 <insult|weird> $
    near_you: <insult|weird|animal|bad> ~1 <comma> ( verwijder|log|blijf|stop|ga|wie|koop|leer|zoek|hou|rot|je|jij|jouw ) ..4
    near_you: <mask|bad> ~2 ( mannetje|joch|vrouwtje|ventje|kind|jochie|meid|wijf|kereltje|gast|kop|lul|hoop|stuk|ding ) ( dat|die / ..2 $ )
    evidence: <you> <be> ( de+reden|het+bewijs|het+voorbeeld|the+reason|living+proof|proof|een+goed+voorbeeld ) ( dat|why|that|waarom|they|voor ) !ik !wij !we !i !mijn ..6
    even: ( zelfs|even|not+even|ook ) ( je|jouw|your|zijn|haar ) ( eigen|own )? ( moeder|hond|vader|kat|oma|ma|mom|mother|dog|cat|ouders|parents ) ..4
    even: <you> ..8 ( zelfs|even ) ( een|a|de|google|siri ) ..4 ( slimmer|opgeeft|opgeven|knapper|smarter|weglopen|wegloopt|snapt|gives )
    head: ( met|with ) ( jouw|zo'n|your|that|je ) ..1 ( hoofd|kop|neus|hersens|gezicht|lichaam|bek|smoel|face|oren|tanden|figuur|stem|nose ) ..5
    head: ( kop|bek|hoofd|gezicht|tanden|neus|oren|haar|outfit|kleren|schoenen|stem ) van ( jou|haar|hem|je / {third} ) ..4 ( horen|hoort|lijkt|nachtmerries|pijn|kringloop|spookhuis|vuilnis|lelijk|erg|eng|daar )
    head: wat een ~1 ( *kop|*bek|*smoel|*harses|kop|bek|neus|tanden|oren|hoofd ) ( heb|heeft|hebben ) ( jij|je|hij|zij|die|jullie )
    head: ( your|ur|jouw ) ( forehead|nose|face|teeth|ears|breath|body|voorhoofd|neus|gezicht ) ..6 ( own|ugly|postcode|hideous|gross|eigen|lelijk|landingsbaan|clown|code )
    head: heb je ( je|die|dat ) ( gezicht|outfit|kleren|haar|trui|broek|schoenen ) ..5 ( donker|kringloop|vuilnis*|gevonden|geleend )
    head: heeft ( je|jouw ) ( kapper|moeder|spiegel|bril ) ..8
    head: hoeveel ..2 ( make-up|makeup|make+up|filters|plamuur ) ..10 ( mens|meisje|toonbaar|lijken|wereld )
    smell: ( <you> / {third} ) ( meurt|meur|stonk|meurde ) ..4
    smell: ( <you> / {third} ) ( stinkt|stink|smell|smells|stinken ) ..1 ( naar|uit|like|als|weer|altijd ) ..3
    smell: ( wat|waar ) ..2 ( stinkt|ruikt|meurt|stank|lucht ) ..3 ( <name|maybe_name> / {third} ) ..4
    smell: {third} ..4 ( stinktrui|luizen|zweetlucht|deo|deodorant|ongewassen|ongedoucht )
    smell: ( douche|koop|gebruik|was ) ( deo|deodorant|je|een+keer|zeep|tandpasta )? eens
    applause: ( applaus|standing+ovation|hulde|proficiat|bravo|slow+clap ) ( voor|aan )? ..1 {third} ..10 ( <mock_emoji> / onvoldoende|verkloot|zakt|faalt|dom|domste )
    think: {third} en ( nadenken|denken|hygiene|logica|leren|douchen|intelligentie|manieren ) ..4
    think: ( {third} / <you> ) ( kan|kunt|kon ) ( nog+geen|nog+niet|niet+eens|amper ) ..3 ( hond|tellen|schrijven|nadenken|kip|lezen|lamp|schoenveters|spellen|leren )
    mind: ( {who} / <you> / hij|zij|he|she|die|u ) ..3 ( niet+goed+snik|niet+goed+bij|niet+goed+wijs|niet+helemaal+goed|van+lotje|een+tik+van|van+de+pot|nuts|off+her+rocker|off+his+rocker|gek+in+het|de+weg+kwijt ) ..3
    mind: ( {who} / <you> / hij|zij|u ) <be> ( echt|gewoon|zo|te|toch|totaal|helemaal )? ( knettergek|gestoord|geschift|hersendood|te+dom|te+stom|zo+dom|zo+lui|te+lui|onuitstaanbaar|ruggengraatloos|compleet+gestoord|dumb+as ) ..4
    mind: ( welke|wie|wat+voor ) ( idioot|halvegare|gek|malloot|sukkel|heeft ) ..1 ( heeft|dat|die ) ..3 ( mens|stuk|wijf|vent|kerel|onbenul ) ..6
    mind: ( zet|stuur ) ( dat|die ) ( wijf|mens|vent|zuurpruim|heks|kerel|trut ) ..6
    mind: ( {third} / die|deze|dat|that|onze|mijn|de <person> / die|onze|mijn <title> / mijn|onze ( leidinggevende|teamleider|baas|collega|manager|buurvrouw|boss|sub ) / that sub ) ( van ..1 )? ( is|was|blijft ) ..2 ( een|n|zo'n|such+a|a|zo|echt+een|gewoon+een|the|de )? ~3 ( <insult|weird> / rat|heks|slang|witch|old+cow|slijmbal|kwal )
    mind: ( {third} / die|deze|dat|onze|mijn|de <person> ) ( is|was ) ..1 ( zo|as|dumb|dom|lui ) ..2 ( dom|lui|dumb|lelijk|as ) ..1 ( als|as ) ..6
    said: ( durft|belt|janken|huilen ) ..2 ( niet+eens|zijn+mama|haar+mama|zn+mama|z'n+mama|mama )
    imagine: imagine being ..4 <bad>
    imagine: ( geluk|blij ) ..3 ( dat ) ( dom|lelijk|dik|domheid ) ..4
    near_you: <insult> ( bemoei|je+verdient|ga+je|loop|snap|hou|kijk|spoel|doe ) ..3
    near_you: <mask|bad> <weird|insult|animal> ( ga|hou|kijk|rot|loop|bemoei|doe|denk ) ..4
    near_you: ( go+away|piss+off|get+lost|ga+weg|ga+toch+weg|rot+op ) ..2 ( you )? ..2 <insult|weird|animal> $
    near_you: <foreign_slur|insult|weird> ( ga+weg|rot+op|hou+op|ga+toch+weg|snap+het|bek+houden|bek+dicht ) ..2
    evidence: ( you're|you+are|ur ) the ( reason|proof ) ..6
    mother: ( naai|neuk|fuck ) ( je|your|jullie ) ( ma|moeder|oma|opa|vader|zus|mom|mama ) ..2
    wat_ben: wat ( bent|ben|is ) ( u|jij|je|hij|zij ) ..2 een ..1 ( naar|vals|raar|eng|akelig|vreselijk|verschrikkelijk|misselijk|zielig|onmogelijk ) ( mens|kreng|wijf|ventje|mannetje|persoon|type|figuur )
    mind: wat een ( naar|vals|eng|akelig|vreselijk|verschrikkelijk|misselijk|zielig|onmogelijk ) ( mens|kreng|wijf|ventje|mannetje|persoon|type|figuur ) ..4
    """,
    sure=False,
    parts=PARTS,
)
