"""An insult: a word that runs somebody down, aimed at somebody who is spoken to or named (4.6, 8.2)."""

from __future__ import annotations

from plaatsbaar.senses.text.decency.grammar import Family, patterns
from plaatsbaar.senses.text.decency.mockery import MOCKERY
from plaatsbaar.senses.text.decency.parts import PARTS

INSULT = Family(
    "insult",
    patterns(
        """
        you_are: <you> ~2 <be> ~5 <insult|bad|worst>
        you_are: <be> <you> ~4 <insult|bad|worst>
        you_are: <be> <you> ( nou|echt|gewoon|altijd )? ~3 <insult>
        you_are: <you> ~3 <be> ~2 net|gewoon|echt ~2 <insult|animal>
        you_are: <you> <be> ( een|n|a ) ~3 <insult|animal>
        you_look: <you> ~3 lijkt|lijk|ruikt|ruik|stinkt|stink|looks|look|smell|smells
        you_look: <you> ~2 ziet|zien er ..4 uit ~1 als een|n ~3 <insult|animal>
        you_look: <you> ~2 ziet|zien er ~3 <bad|insult> uit
        you_so: te|zo|too|so <bad> om|to|dat|als ..3 <you|name>
        you_so: <you> ..3 dommer|lelijker|dikker|zieliger|dumber|uglier ( dan|than )?
        call: jij|jullie|je|you ~3 <insult> !van !die
        call: jij|jullie|you <bad|mask> ~2 <insult|animal>
        call: ^ ( hey|he|hé|yo|ey|oi|ga|rot|get )? <mask|bad|very> ~2 <insult|slur> $
        call: ^ <insult|slur> $
        call: <insult|slur> ( ga|rot|donder|hou|oprotten|flikker|pleur|sodemieter|kap|bek|die|get|shut ) ..3
        call: ga|rot|donder|flikker|pleur|sodemieter ( toch|maar|gauw )? ( op|weg|dood|heen ) ~3 <insult|slur>
        call: vuile|vieze|gore|smerige|kanker|kk|kut|tering|tyfus|klote|stomme|achterlijke|domme|dirty|fucking|stupid <insult|slur|animal> <you|name>
        call: <name> ~1 ( <mask|bad|very> )? <insult|slur> $
        bunch: stelletje|zooitje|bende|stel|roedel|zootje|bunch ( of|van )? ~2 <insult|slur|bad>
        what_a: wat|what een|n|a ~4 <insult|slur|animal> ( is|was|ben|bent|zijn|blijft )? ..1 {who}
        what_a: wat|what een|n|a ~4 <insult|slur> ( is|ben|bent|blijft )? ( hij|zij|ze|jij|die|je|u )
        what_a: wat <be> <you> ( toch|echt|een|n|gewoon )? ~3 <insult|bad>
        what_a: wat is|was ( toch|echt )? {third} ( toch|echt|een|n|gewoon )? ~3 <insult|bad>
        they_are: {third} is|was|blijft|wordt|be ( ook|echt|gewoon|gwn|altijd|nog|wel|just|so|such )? ~5 <insult|worst> !niet|not
        they_are: {third} is|was|blijft|wordt|be ( een|n|a|the|de|net|zo|zo'n|echt|gewoon|such|so ) ~4 <insult|animal|worst> !niet|not
        they_are: {third} is|was|blijft|wordt|be ( zo|te|echt|gewoon|gwn|super|mega|kanker|kk|heel|so|really )? <bad> !aan !van !in !op !geworden !op
        they_are: {third} ( die|hij|zij )? ruikt|stinkt|stinks|smells !niet
        they_are: die|dat|deze|that <name> ~2 ( is|was|met|heeft ) ~4 <insult|bad|worst>
        they_are: ( de|het|die|onze|dat|the|our|deze|my|mijn ) <person> ( van <thing> )? ( ..1 ) <be> ~3 een|n|a ~3 <insult>
        they_are: ( die|that|deze|onze|our ) <person> ( van <thing> )? <be> ~3 <insult|bad>
        they_are: ( de|die|het|dat ) ( vieze|vuile|domme|stomme|lelijke|dikke|achterlijke|vette|smerige ) ~1 <insult|animal|slur> ( van|uit ) ..3 {named}
        they_are: ( die|that|deze|dat ) <mask|bad> ( <mask|bad> )? <name>
        appositive: {third} ( die|de|dat|that ) ~3 <insult|slur>
        appositive: die|dat ~2 <insult|slur> ( van )? ( een )? {third}
        biggest: ( grootste|lelijkste|domste|dikste|stomste|achterlijkste|biggest|dumbest|ugliest ) <insult|person|thing> ..5 <you|name|title>
        biggest: <you|name> ..4 ( de|het|the ) <worst> !niet ..6
        they_are: ( die|dat|deze|that|this ) ( <group|person> ) ..4 ( stinkt|ruikt|stinken|smells|stinks )
        you_are: <you> <be> ~3 zo'n|zon <group|insult>
        you_are: <you> ( bent|ben|is ) ( echt|gewoon|ook|wel|een|'n|n|a )? ( een|n|a )? ( autist|autistisch|gehandicapt|homo|lesbo|downie|neger|gay|spast )
        you_are: ( ur|youre|you're|u're|your ) ~3 <insult|bad>
        you_are: ( hoe|how ) ( lelijk|dom|dik|achterlijk|stom|zielig|ugly|stupid|dumb ) ( kan|kun|ben|is|can|are ) ( je|jij|you|iemand / {third} ) ( zijn|wel|be )?
        waste: ( waste|verspilling ) ( of|van ) ( oxygen|space|zuurstof|ruimte|adem|air|lucht|geboorte )
        call: <comma> ~2 <insult|slur> $
        bunch: ( alle|al|die|de|all ) <person> ..4 ( zijn|are ) ~3 <insult>
        curse: <you> ( krijgen|krijgt|krijg ) ( de|het )? <curse>
        call: ^ <mask> <animal> $
        call: ( he|hey|hé|yo|ey|oi|hoi ) ( dikke|dikkie|vette|lelijke|lelijkerd|dikzak|manke|schele|beugelbek|rooie|mongool|lelijkerd|lange+lat|fatty|ugly )
        call: <mask|bad> ~2 <insult|slur|animal|group> dat|die <you> ( bent|ben|zijn|are )
        call: ( die|dat|deze ) ( kk*|kut*|kanker*|tering*|tyfus*|klote*|rot* ) ( _ )? van ( een )? ( {third} / <person|title> )
        what_a: wat|what een|n|a ~4 <insult|animal> ( she|he|they|hij|zij|ze|you|je|jij|u ) <be>
        what_a: wat+voor|welke|what ( een|n|a )? <insult> {third} <be>
        bunch: ( docenten|leraren|leerlingen|brugklassers|bruggers|ouders|juffen|meesters|teachers ) ( hier )? ( zijn|are ) ~4 <insult|dehuman>
        bunch: ( docenten|leraren|brugklassers|bruggers|juffen|meesters|teachers ) ( hier )? ( zijn|are ) ( allemaal|gewoon|echt )? ( kk|kanker|kut|tering|kapot|fucking ) <bad>
        mother: ( je|jouw|your|jullie|zijn|haar|ur ) ( mom|moeder|ma|ouders|parents|mama ) ..3 ( aborted|abort|abortus|condoom|weghalen|afgedreven )
        mother: je|jullie|zijn|haar|your ( <mask|insult> )? ma|moeder|mam|mama|mother|mom <be> ~4 <insult|bad>
        mother: ( kk|kanker|kut|hoeren|neuk|fuck ) je|your ~1 moeder|ma|mam|mother|mom
        curse: krijg|krijgt|kreeg ( toch|allemaal|maar|lekker|gewoon|jij )? ( de|het|vette )? <curse>
        curse: ( krijg|vat|pak ) de|het <curse|insult> ( <you> )?
        curse: ( ik )? hoop ( echt )? ( dat )? <you|name> ..3 ( <curse> / dood|doodgaat|sterft ) ..2
        curse: fuck|fock|fok|neuk|screw|fack <you>
        curse: val|valt|sterf|creveer|krepeer|stik|verrek ( toch|maar|lekker|allemaal|gewoon )? ( dood )? <you|name|insult>
        curse: val|vallen ( toch|maar|lekker|allemaal|gewoon )? dood
        curse: <curse> op|lekker|maar|toch ( op )? <you|name|insult|title>
        curse: rot|kanker|tering|flikker|tyf|pleur|donder|sodemieter ( toch|maar|lekker|gewoon|eens )? ( een )? ( eind )? op ..2 <you|name|insult|slur>
        shut: ( hou|houd|houdt|shut ) <you>? ( toch|eens|gewoon )? ( je|jullie|your|the|uw|allemaal )? <mask> <body|insult>
        shut: ( hou|houd ) je ~1 ( bek|smoel|muil|waffel|kop ) ( dicht )? ..3 <insult|slur>
        emoji: {who} ~3 <mock_emoji> <mock_emoji>?
        brain: <you|name> ..4 ( geen|nul|no|zonder ) ( hersens|hersencellen|verstand|brain|brains|iq )
        brain: ( iq|hersencellen|hersens ) ( van|of ) ~2 ( een|n|a|1|2|twee ) ~2
        say_dumb: {third} ..3 ( zo|as|te ) ( dom|lelijk|dik|lui|vies|dumb|ugly|fat ) ( als|als|as|om ) ..6
        say_dumb: <you|they> <be> ( zo|as ) ( dom|lelijk|dik|dumb|ugly|fat ) als|as ..6
        """,
        parts=PARTS,
    )
    + patterns(
        """
        he_is: ( hij|zij|ze|he|she|they ) <be> ( gewoon|echt|ook|zo|just|such )? ~2 ( een|n|a ) ~4 <insult>
        he_is: ( hij|zij|she|he ) <be> ( gewoon|echt|zo )? ( kanker|kk|kut|tering|fucking|moddervet|spuuglelijk|achterlijk|debiel|lelijk|ugly )
        that_one: ( die|deze|zo'n|that|this ) ~2 <insult>
        that_one: ( die|deze ) ( homo|jood|autist|gehandicapte|neger|lesbo|flikker|pot|mongool ) ( maar|ga|moet|weer|lekker|daar|ook|altijd|zit|loopt|kan )
        near: <name|title> ..6 <insult> !van
        near: <insult> ~3 {third}
        near: ( je|jij|jou|jullie|u|your|you ) ..4 <insult> $
        about: <insult> ( is|zijn|ben ) {who}
        one_word: ^ <mask> <insult|slur> ( ..3 ) $
        shut: ( hou|houd|houdt|shut ) ( toch|eens|gewoon )? ( je|jullie|your|the|uw|allemaal ) ~1 ( bek|smoel|muil|waffel|mond|mouth|kop|face )
        shut: rot|flikker|donder|pleur|sodemieter|tyf|piss|fuck ( toch|maar|lekker|gewoon|eens|een )? ( eind )? op|off !met $
        shut: shut up
        plain: {third} ~3 <insult|slur> $
        """,
        sure=False,
        parts=PARTS,
    )
    + MOCKERY,
)
