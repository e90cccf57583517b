"""Discrimination: a protected group run down, threatened, shut out or sent away as a group (8.2).

Origin, religion, sexual orientation, gender and disability are groups here; a profession or a party is not.
"""

from __future__ import annotations

from plaatsbaar.senses.text.decency.grammar import Family, patterns
from plaatsbaar.senses.text.decency.parts import PARTS
from plaatsbaar.senses.text.decency.slurring import SLURRING

_SEND_AWAY = patterns(
    """
    away: ( alle|die|deze|al|all|those|the|these )? {group} ( moeten|moet|mogen|horen|hoort|kunnen|zouden|must|should|need|gaan ) ( gewoon|allemaal|echt|beter|maar|het|de|be|to|hier|ook )? ..4 <away>
    away: ( alle|die|deze|al|all|those|the )? {group} ( horen|hoort|passen|past|thuis|belong|belongs|fit ) ( gewoon|echt|hier|allemaal )? ..4 ( niet|nergens|geen|not )
    away: ( alle|die|deze|al )? {group} ( moeten|moet|mogen ) ( gewoon|allemaal|echt|maar|nu )? ( onze|deze|dit|ons ) ( school|klas|land|wijk|team ) ( uit|af|verlaten )
    away: ( all|those|the|these )? {group} ( should|must|need|have ) ( all|to|just )? leave ( our|this|the|my ) ( school|class|country|town )
    away: ( alle|die|all )? {group} ( don't|dont|doesn't|do|niet ) ( not )? belong ..4
    away: ( weg|rot|op|oprotten|flikker|sodemieter|opzouten|down|away|out|eruit ) ( op )? ( met|with|jullie ) ( alle|die|deze|al|dat|all )? {group}
    away: ( dood|death ) ( aan|to ) ( alle|de|all|the )? {group}
    away: ( geen|no ) {group} ( meer|in|op|bij|naast|aan|binnen|toegelaten|here|on|allowed|hier|allowed|for|in|aub )
    away: ( ik|wij|we|i ) ( wil|willen|hoef|want|duld|moet|don't ) ( geen|no|niet|want ) ( meer )? {group} ..4
    away: ( ga|rot|flikker|donder|pleur|ga'ns|go|get ) ( toch|lekker|maar|gewoon|eens )? ( op|terug|weg|back ) ( naar|to ) ( je|jullie|your|uw|zijn|het|waar ) ( eigen )? ( land|oerwoud|woestijn|moskee|grot|country|dorp|geboorteland|you|vandaan|je ) ..3
    away: ( ga|rot|flikker|pleur|donder|go|fuck|piss ) ( toch|lekker|maar|gewoon|off )? ( op|terug|back ) ( naar|to ) ( marokko|turkije|afrika|syrie|polen|suriname|somalie|china|israel|africa|mexico|roemenie|poland|turkey|morocco|syria|afghanistan|bulgarije|antillen|curacao|irak|iran )
    away: ( ga|blijf|go|stay ) ..5 ( in|naar|to ) ( je|jullie|your ) ( eigen|own ) ( land|country )
    away: <you> ( hoort|hoor|belong ) ( hier )? ( niet|thuis|not ) ( thuis )? ..2 ( land|marokko|turkije|afrika|nederland )
    away: ( nederland|europa|school|klas|onze+school ) ( is|blijft|voor|zonder ) ( voor )? ( van|de|geen|voor|beter )? ( nederlanders|blanken|witten|europeanen|whites / {group} ) ( beter )?
    away: ( beter|leuker|veiliger|better|fijner ) ..2 ( zonder|without ) ( al|die|alle|all )? ( die )? {group}
    away: ( te+veel|teveel|too+many|genoeg+van|zat+van|klaar+met|vol+met|barst+van|stikt+van|last+van ) ( al )? ( die|de )? {group}
    """,
    parts=PARTS,
)

_RUN_DOWN = patterns(
    """
    general: ( alle|die|deze|elke|iedere|al|all|every|those|these|the )? {group} <be> ( dat|gewoon|echt|allemaal )? ~4 <dehuman|insult|bad|worst|slur>
    general: ( elke|iedere|een|a|every|any ) ( <group> / <group_adj> <people> ) <be> ~4 ( een|n|a )? ~2 <dehuman|insult|bad>
    general: <be> ( alle|die|deze|al|all )? {group} ~5 <dehuman|insult|bad>
    general: {group} ( snappen|weten|begrijpen|leren|bakken|presteren|understand|know ) ( er|toch|gewoon|echt|hier|ook )? ( niks|niets|geen|nooit|niet|nothing ) ..4
    general: {group} ( hebben|heeft|have ) ..4 ( verpest|kapotgemaakt|verziekt|gestolen|geruineerd|vernield|verwoest|ruined|destroyed|ingepikt|afgepakt|gejat|gebracht )
    general: ( niks|niets|nothing|niet+iets ) ( is|zo )? ( ergers|erger|erg|vies|slechters|worse|walgelijkers|viezer|dommer|vies ) ( is )? ( dan|als|than ) {group}
    general: {group} ( eten|vreten|eat ) ( hier )? ( honden|hond|katten|kat|vleermuizen|dogs|cats|kinderen )
    general: ( alle|die|deze|al|all )? {group} ( zijn|is|are ) ( niks|niets|nothing|geen|not|amper|nauwelijks|niet ) ( echte|echt|beter|meer|volwaardige|but|te|waard|human|normaal|goed|real|dan )? ..4 ( dan|mensen|mens|human|humans|waard|trust|vertrouwen|gelijk|equal|normaal|thuis|welkom|people|women|men|vrouwen|mannen|menselijk|beter|goed|volwaardig )
    general: ( alle|die|deze|al|all|those )? {group} ( zijn|is|are ) ~2 ( minder|lager|less|inferieur|inferior|beneath|tweederangsburgers|onbetrouwbaar|gevaarlijk|dangerous|crimineel|achterlijk|walgelijk|ziek|gestoord|ongewenst|abnormaal|onnatuurlijk|pervers|hysterisch|dronken|lui|vies|agressief|gewelddadig|zwak|weak|overal|onrein|te+dom|te+emotioneel|te+zwak|profiteurs|kansloos|hoeren|sletten|hebberig|gierig|primitief|subhuman )
    general: ( alle|die|deze|al|all|those )? {group} ( altijd|allemaal|always|all|gewoon ) ( zo|maar|weer )? ~3 ( dronken|lui|dom|vies|crimineel|agressief|liegen|stelen|drunk|lazy|stealing|lying|stinken|zeuren|<bad> / <steal> )
    general: ( alle|die|deze|al|all|those )? {group} ( zijn|is|are ) ( allemaal|altijd|all|always )? ~2 <steal>
    general: ( alle|die|deze|al|those|all )? {group} ( maken|verpesten|verzieken|ruineren|ruïneren|vernielen|kosten|plunderen|bederven|infecteren|bedreigen|overspoelen|islamiseren|ruin|destroy|ruining|verneuken|slopen ) ..3 ( kapot|niveau|school|land|alles|klas|geld|everything|country|sfeer|ons|onze|samenleving|maatschappij|cultuur|buurt|wereld|onderwijs|het|de )
    general: ( alle|die|deze|al|those|all )? {group} ( doen|kunnen|willen|komen|pikken|leven|nemen ) ( alleen|hier|alleen+maar|niks|niets|toch|gewoon|onze|van|geen|allemaal|nooit|alleen|op )? ..3 ( <steal> / rennen|niks|niets|banen|uitkering|uitkeringen|profiteren|integreren|verkrachten|denken|leren|rijden|huizen|vrouwen|zielig|logisch|nergens|bom|bommen|kosten|zeuren|poetsen|overlast )
    general: ( alle|die|deze|al|those|all|de )? {group} ( stelen|liegen|bedriegen|stinken|verkrachten|jatten|profiteren|zuipen|steal|lie|cheat|stink|parasiteren|terroriseren ) ( altijd|allemaal|gewoon|hier|ons|alles|always|everything|onze|de|het|niet|geen|to )? ..3
    general: kinderen|gezinnen|zonen|mannen|vrouwen|jongens ( van|uit ) ( de )? ( <group> / azc|asielzoekerscentrum|vluchtelingen|marokko|turkije|syrie|afrika ) ..2 ( verpesten|stelen|zijn|verzieken|maken|moeten|kunnen|horen|kosten ) ..4 ( <dehuman|insult|bad|steal|away> / niveau|klas|school|kapot|niet|sfeer|geld )
    general: ( die|deze|al+die|alle|those )? {group} ( hebben|heeft|have|verdienen|verdient|deserve ) ( echt|gewoon|toch|het|to|hier )? ( geen|niet|no|nothing|niks|niets ) ( om|to|te )? ..3 ( recht|rechten|rights|respect|leven|live|hersens|verstand|plek|plaats|vrijheid|schaamte|beschaving|manieren|cultuur|normen|moraal|bescherming|stem|liefde|hulp|te+zoeken|leren|gelijke|geluk|better|brains|waarde|baan|werk|onderwijs )
    general: ( kun|kan|can|kunnen|moet|mag ) ( je|jij|men|we|you|ik|wij )? ..1 {group} ..2 ( niet|nooit|geen|not|never ) ( vertrouwen|serieus|serieus+nemen|trust|geloven|dulden|toelaten|alleen )
    general: {group} ( kun|kan|moet|mag|vertrouw ) ( je|men|we|ik|you )? ( echt|gewoon|maar|er )? ( niet|nooit|geen ) ( vertrouwen|serieus|geloven|dulden|toelaten|binnenlaten|helpen )
    general: ( alle|al ) ( die )? {group} <be> ( toch|gewoon|allemaal )? ( hetzelfde|eender|the+same|zo )
    general: never|nooit ( trust|vertrouw|geloof|help ) ( een|a|de )? ( {group} / <group> )
    general: <group|slur> ( zijn|is|are ) ( <worst> / ( de|het|the ) <worst> ) ..4
    general: {group} ( zijn|vormen|is|are ) ( een|n|de|het|a|an|the ) ~3 ( plaag|ziekte|gevaar|bedreiging|kanker|gezwel|probleem|schande|vloek|disgrace|threat|problem|plague|cancer|disease|last|pest|oorzaak|schuld|vijand|vijanden|enemy|fout|vergissing|belediging|walging|gruwel|mislukking|straf )
    general: ( homoseksualiteit|homo+zijn|gay+zijn|trans+zijn|islam|jodendom|autisme|homosexuality|being+gay|transgenders ) ( is|zijn ) ~2 ( een|n|a )? ~1 ( ziekte|disease|afwijking|plaag|kanker|gezwel|achterlijk|achterlijke|walgelijk|onnatuurlijk|vies|gestoord|stoornis|schande|zonde|sin|disorder|disgusting|godsdienst|pest|verzinsel|achterlijke+godsdienst )
    general: ( als|if ) ( je|jij|you|iemand ) ( een|n|a )? <group|group_adj> ( bent|ben|is|are )? ..1 ( bent|ben|are|is )? ( you|je|dan )? ( dan )? ( je|jij|you|are|bent )? ..2 ( <insult|bad|dehuman> / verdien|moet|hoor|geen )
    general: {group} <person>? ( kunnen|kan|can ) ( alleen|only|niet|nooit|helemaal+niet|niks|can't|geen ) ..4
    general: {group} ( don't|dont|doesn't|do+not|can't|cannot ) ..1 ( deserve|belong|have|be+trusted|think|count ) ..3
    general: ( alle|all|die|al ) {group} ..4 <be> ~3 <dehuman|insult>
    general: {group} ( achter|zitten|zit ) ..3 ( alles|erachter|achter )
    general: <group> ( kunnen|can ) ( alleen|only ) ..4
    general: ( blank|wit|zwart|bruin|nederlands|arisch|white|aryan ) ( ras|bloed|volk|race|people ) ( is|superieur|zuiver|superior|moet|beter ) ..4
    general: ( vrouwen|meisjes|meiden|women|girls|wijven|vrouw|een+vrouw ) ( horen|hoort|moeten|belong|belongs|zijn|moet|should|are ) ( alleen|gewoon|maar|only|stay|nou|blijven|eenmaal|in|thuis )? ..3 ( keuken|aanrecht|kitchen|huishouden|bek+houden|luisteren+naar|bezit|objecten|ondergeschikt|fornuis|zwijgen|onderdanig|hoofddoek+dragen|kinderen+krijgen|gehoorzamen|thuisblijven )
    general: {group} <be>? ( <mock_emoji> / 🤮|🤢 )
    """,
    parts=PARTS,
)

_HATE = patterns(
    """
    hate: ( ik|wij|we|i|iedereen|everyone|gewoon|echt )? ( heel|echt|zo|really|fucking|kk|kanker|just|gewoon|absoluut )? <hate> ( echt|gewoon|kanker|kk|fucking|al|zo|alle|die|deze|het|these|those|all|the )? ( alle|die|deze|al|all|the|de|those )? ( {group} / <group> )
    hate: ( kotsmisselijk|misselijk|ziek|kots|walg|walging|hekel|schijthekel|kankerhekel|kutziek|sick|disgusted|zat|haat|minachting|bloedhekel|teringhekel|afkeer ) ( van|aan|voor|of|by ) ( alle|die|deze|al|al+die|all|these|the|de )? ( {group} / <group> )
    hate: {group} ( maken|maakt|make|geven|laten ) ( me|mij|ons|i )? ..2 ( misselijk|ziek|kotsen|sick|kots|woest|braken|boos|agressief )
    hate: ( ik|we|i ) ( kan|kunnen|can't|cant ) ( echt|gewoon )? ( alle|die|deze )? {group} ..2 ( niet|stand|not ) ( luchten|uitstaan|zien|verdragen )?
    hate: ( ik|we|i ) ( can't|cant|cannot ) stand ( these|those|all )? {group}
    hate: ( ik|we ) ( kan|kunnen ) ( niet|not ) tegen ( die|alle|al )? ( {group} / <group> )
    hate: ( niemand|nobody|geen+mens ) ( houdt|mag|wil|likes|loves|wants|zit|vertrouwt|mist ) ( van|op )? ( die|deze|alle )? {group} ( te+wachten )? !haten|pesten|discrimineren|uitschelden|beledigen|buitensluiten|kwetsen|bedreigen|uitlachen|zo
    hate: fuck|kanker|kk|tyf|kut ( alle|die|de|all|the|deze|al )? {group}
    hate: ( vieze|vuile|gore|smerige|kanker|kk|kut|tering|tyfus|klote|stomme|achterlijke|domme|dirty|filthy|fucking|stupid|luie|smerig|rot|pleuris|kleine ) <group> ..1
    hate: ( vieze|vuile|gore|smerige|kanker|kk|kut|tering|tyfus|klote|achterlijke|domme|dirty|filthy|fucking|stupid|luie|rot ) ( zwarte|gekleurde|joodse|marokkaanse|turkse|poolse|islamitische|chinese|black|muslim|jewish|autistische|gehandicapte ) ..2
    hate: ( wat+een|stelletje|what+a ) ~3 ( volk|tuig|lui|zooi|gespuis|types ) ( die|dat|zijn|van )? ( die|de )? {group}
    hate: <dehuman|insult> ( van|dat ) ( een|zijn|the )? {group}
    hate: <group> <be>? ( <slur> )
    """,
    parts=PARTS,
)

_VIOLENCE = patterns(
    """
    violence: ( we|wij|ze|iemand|someone|i|ik|moeten|should|laten|let's|lets|must|nederland|iedereen ) ..3 ( alle|die|deze|all|the|elke|every|een|those )? ( {group} / <group> ) ..4 ( <harm_inf> / <harm> / uitroeien|vergassen|opsluiten|deporteren|doodschieten|wegpesten|steriliseren|afschieten|verzuipen|weren|verbieden|kapot )
    violence: ( we|wij|i|someone|somebody|let's|lets|people|should|must|to ) ..3 <harm> ( alle|die|all|the|every|these|those|de )? {group}
    violence: ( alle|die|deze|elke|all|every|those|een|de )? ( {group} / <group> ) ( moeten|moet|mogen|mag|verdienen|verdient|zouden|should|must|deserve|deserves|horen|hoort|kunnen ) ( gewoon|allemaal|echt|het|ook|wel|maar|om|te|be|to|aan|beter|all|van+mij|worden )? ..4 ( <harmed> / <harm_inf> / dood|die|sterven|gas|galg|strop|doodstraf|death|hangen|uitgeroeid|vergast|kapot|branden|killed|bang+zijn|opgesloten|gestraft|lijden|geslagen|kogel|oven|verzuipen|kanker )
    violence: {group} ..2 ( aan|in ) ( het|de|the ) ( gas|galg|gaskamer|oven|ovens|gaskamers|kampen|strop|hoogste )
    violence: hamas ( hamas )? ( alle )? ( joden|jews ) ..2
    violence: ( ik|wij|we|i ) ( ga|gaan|zou|wil|zal|hoop|wish|hope|will|want ) ( dat|to|echt|graag|that|alle|all|die|every )? ..2 ( {group} / <group> ) ( <harm_inf> / dood|sterven|sterft|doodgaan|verdrinken|verdwijnen|die|verzuipen|creperen|branden|vermoord|<harmed> )
    """,
    parts=PARTS,
)

_AIMED = patterns(
    """
    person: <slur> ( ga|rot|weg|hou|terug|bek|die|flikker|kap )
    person: <you> ~3 ( <hard_slur> / <be> ~3 <slur> )
    person: ( {third} / hij|zij|ze|die ) <be> ( gewoon|echt|ook|zo|toch )? ( een|n|a ) ~3 <slur>
    person: {third} ~2 <hard_slur>
    person: ( ^ / hey|yo|ey|he ) <bad|mask|very>? <hard_slur> ( $ / ..3 $ )
    person: ( die|deze|dat|wat+een|the|those|al+die ) ~2 <hard_slur>
    person: <plural|group> ( kunnen|kan|zijn|moeten|altijd|is ) ..6 ( {third} / <name> ) ( dus|ook|maar )? ..5
    person: ( theedoek|vod|lap|dweil|gordijn|tafelkleed ) ( op|om ) ( d'r|haar|je|zijn|hun|der|dr|jullie ) ( hoofd|kop|harses|bol )
    person: ( een )? <group> als ( <person|title> / baas|minister|burgemeester|voetballer ) ..3 ( nooit|niet|geen|belachelijk|lachwekkend|schande|gekker )
    person: ga ( een|een+keer|toch|lekker )? ( burka|boerka|hoofddoek|nikab|niqab|keppeltje ) ( dragen|opzetten|op )
    person: ( doe|haal|trek|ruk ) ( die|je|dat )? ( hoofddoek|doek|theedoek|hijab|keppeltje|vod ) ( af|van|weg|eens )? ..2
    person: <you|name> ( praat|doet|ruikt|stinkt|loopt|ziet|smelt ) ( als|naar|zoals|like ) ( een|n|a )? ( <group|slur> / curry|knoflook|couscous|uien ) !taal
    person: ( typisch|typische|echt+een|weer+een|weer+zo'n|echt+zo'n|typical ) ( iets+voor )? ( {group} / <slur> / marokkaan|turk|pool|jood|moslim|neger|homo|autist )
    person: ( zo'n|zo+een ) <slur|hard_slur>
    person: <group> ( <be> ) ( er )? ( nou|toch )? ( eenmaal|gewoon|altijd ) ( zo|allemaal )? <bad>
    them: {group} ..8 // ..3 ( <hate> / walg+van|kotsmisselijk+van|weg+met|dood+aan ) ( echt|gewoon|al )? ( ze|hen|hun|die|them|allemaal )
    them: {group} ..8 // ..3 ( ze|zij|die|they|zulke+mensen|die+mensen|dat+soort+mensen|those+people ) <be> ( gewoon|echt|allemaal|zo|all|just )? ~3 <dehuman|insult|bad>
    them: {group} ..8 // ..3 ( ze|zij|die|they|zulke+mensen|die+mensen|dat+soort+mensen ) ( moeten|moet|verdienen|should|deserve|horen|mogen ) ( gewoon|allemaal|echt|to|all|be )? ..3 ( dood|<away> / <harmed> / <harm_inf> / die|sterven|niet|killed|kapot )
    them: ( zulke|dat+soort|such|die ) ( mensen|types|lui|volk|people ) ( moeten|horen|zijn|verdienen|should ) ( gewoon|allemaal|echt|be )? ..2 ( dood|<harmed> / vergast|uitgeroeid|ongedierte|terug+naar )
    """,
    parts=PARTS,
)

_LIKELY = patterns(
    """
    general: {group} ( krijgen|pakken|get ) ( hier|ook|ook+nog )? ( alles|gratis|voorrang|een+huis|huizen|geld|free|everything ) ..4
    general: {group} ..8 ( ze )? <steal>
    word: <hard_slur>
    word: gelukszoeker|gelukszoekers|geitenneukers
    word: ( zo|so|echt|kanker|mega|kk|super ) ( gay|homo|autistisch|gehandicapt|joods|retarded )
    general: {group} ( weer|altijd|natuurlijk|ook ) ( weer )? ( hoor|lol|🙄|he )
    general: ( vind|vindt|think|find ) ( alle|die|deze|al )? {group} ( gewoon|echt|zo|maar|are|zijn )? ~2 <bad|insult|dehuman>
    general: ( waarom|why ) ( zou|zouden|moeten|mogen|should ) ( we|wij|ik )? ..2 {group} ..4 ( helpen|toelaten|respecteren|accepteren|vertrouwen )
    general: ( ik|zou|i ) ( zou|would )? ( nooit|never ) ..3 ( met|naast|date|bij|aan )? ( een|a )? ( {group} / <group|group_adj> ) ..3
    general: that's|dat+is|dit+is|zo ( so|zo|echt|kanker|mega )? gay $
    """,
    sure=False,
    parts=PARTS,
)

DISCRIMINATION = Family("discrimination", _SEND_AWAY + _RUN_DOWN + _HATE + _VIOLENCE + _AIMED + _LIKELY + SLURRING)
