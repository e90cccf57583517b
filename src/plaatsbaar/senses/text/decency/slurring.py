"""How is a group run down in passing: by keeping off from it, by a turn of phrase, by what it is said to do? (8.2)"""

from __future__ import annotations

from plaatsbaar.senses.text.decency.grammar import patterns
from plaatsbaar.senses.text.decency.parts import PARTS

_ANY = {
    **PARTS,
    "any": "( {group} / <group> / <group_adj> <people> / *kinderen+in+een+rolstoel / wheelchair|autistic|deaf|disabled kids|kinderen|people|leerlingen / <slur> )".replace(
        "{group}", PARTS["group"]
    ).replace("*kinderen+in+een+rolstoel / ", ""),
}

SLURRING = patterns(
    """
    ill: ( alle|die|deze|al|de|those|the|een|elke )? ( {group} / <group_adj> <people> ) ..5 <ill>
    ill: <ill> ..2 ( van|met|door|die|al|voor ) ..2 {group}
    beside: ( wie+wil|niemand|nooit|niet|moet+ik|moeten+we ) ..3 ( naast|bij|met|achter|next+to ) ( een|n|die|a ) {any} ( zitten|zit|wonen|douchen|werken|samen|in+de+kleedkamer|sit ) ..4
    less: ( hoe+minder|liever+geen|zo+min+mogelijk|fewer|less|te+veel|teveel ) ( van+die )? {any} ..5
    what: ( wat|waarom|why|what ) ( doen|moeten|zoeken|zijn|laten|mogen|mag|komen|are|do ) ( ze|we|al )? ( die|al+die|deze|these|zo'n|dat|een )? ( lui+met )? {any} ..3 ( hier|nog|eigenlijk|school|ons|land|klas|allemaal|here|stage|voor+de+klas|binnen|toegelaten )
    since: ( sinds|met|door|sinds+er ) ( er )? ( zoveel|al+die|die|steeds+meer|al+dat|van+die|al+die+nieuwe ) ( vluchtelingetjes|moslimgezinnen|azc-kinderen|asielkinderen|_ )? ( <group> / <plural> )? ..6 ( niveau|knoppen|luizen|fiets|leert|arabisch|veilig|onveilig|verpest|stinkt|naar+de+klote|achteruit )
    see: ( als|wanneer|when ) ( ik|je|i ) ( twee|een|zo'n|two|a )? ( jongens|meisjes|mannen|vrouwen|homo's|hoofddoek|boys|girls|men / {any} ) ( zie|ziet|see|hoor|ruik ) ..4 ( kots|kotsen|ziek|misselijk|overgeven|sick|puke|walg )
    kiss: ( jongens|meisjes|mannen|vrouwen|homo's|lesbo's ) ( zie )? ( zoenen|hand+in+hand|kussen ) ..5 ( kots|kotsen|ziek|vies|ranzig|misselijk|walgelijk|overgeven )
    typical: ( logisch|geen+wonder|vandaar|tja|geen+verrassing ) ..8 ( is|was|zijn ) ( ook|maar|gewoon )? een ( <group> / vrouw|wijf|meisje|chinees|blondje )
    work: ( ga|gaat|terug|rot|moet|horen|hoort|go|pick|back ) ..3 ( katoen+plukken|aardbeien+plukken|asperges+steken|asperges+plukken|boom+in|de+jungle|het+oerwoud|de+boot|je+bootje|rimboe|pick+cotton|cotton+plukken|bananen+halen|schoorsteen|schoorstenen|de+bus+terug|bus+terug|naar+de+dierentuin|plantage )
    back: ( pak|neem|stap ) ( de|het|een ) ( bus|boot|vliegtuig|trein|bootje ) ( terug ) ..3
    back: ( wracaj|spierdalaj ) ..3
    gas: ( gas|gaskamer|oven|gaskamers|ovens|trein ) ( in )? ( met|ermee ) ( dat|die|al|jullie|ze|alle ) ..3
    gas: ( aan+het+gas|de+gaskamer+in|de+oven+in ) ..2
    face: ( met ) ( zo'n|jouw|je|die ) ( zwarte|bruine )? ( spleetogen|kroeshaar|hoofddoek|hoofddoekje|theedoek|keppeltje|tulband|boerka|burka|huid|kop ) ..4
    face: ( zwarte|bruine|gele ) ( kop|huid|smoel|bek|poten ) ..2
    faith: ( islam|moskee|koran|jodendom|christendom|geloof+van+die ) ..3 ( kanker|achterlijk|achterlijke|sekte|haatgeloof|broeinest|verbieden|ziek|ziekte|pest|hoort+niet|leugen|duivels|terreur )
    past: ( holocaust|slavernij|auschwitz|hitler+had|jodenvervolging ) ..5 ( niet+erg+genoeg|aan+zichzelf|hun+eigen+schuld|eigen+schuld|niet+afgemaakt|overdreven|gezeur|verdiend )
    they_do: ( {group} / <group_adj> <people> ) ( be )? ( steal|rape|breed|ruin|stink|cheat|stealing|raping|lie|creep|slow|only+come|kunnen+alleen|kunnen+toch|hebben+toch|pikken|jatten|stelen|stinken|ruiken|verpesten|herken+je|ruik+je|kun+je|denken+altijd|willen+alleen ) ..6
    they_do: {group} ..3 ( shouldn't|should+not|mogen+niet|horen+niet|hoort+niet|moeten+niet|zouden+geen|zouden+niet ) ..1 ( be|in|bij|near|voor|allowed|bestaan|kinderen|ov|stemmen|around|over|vrij|gewone|onze|les|mee ) ..4
    they_do: ( put|send|lock|keep|stuur|stop|zet|hou|houd ) ( them|ze|die|dat ) ( all|allemaal )? ( back|somewhere+else|terug|apart|away|in+een|op+een|buiten|uit+de+buurt|up|bij+onze ) ..4
    they_do: {group} ..5 ( dubbel+betalen|apart+douchen|apart+zitten|eigen+school|inrichting|tehuis|gesticht|dierentuin|kooi|op+slot|opsluiten|afschieten|abortus|weghalen )
    they_do: ( mongolen|spasten|downies|autisten|gehandicapten|rolstoelkinderen|rolstoelers|kind+met+down|kinderen+met+autisme ) ..4 ( weghalen|tehuis|inrichting|gesticht|kooi|apart|ophouden|houden|kosten|vertragen|verpesten|verpest|horen ) ..4
    they_do: {group} ..2 ( krijgen|krijgt|get ) ( overal|alles|altijd|gewoon ) ..6
    they_do: {group} ( in+de+klas|naast+me|in+de+bus|in+de+buurt|in+de+kleedkamer|in+de+sportles ) ..8 ( tas|portemonnee|vast|dicht|slot|fiets|ranzig|vies|apart|weg )
    they_do: ( geen|no|weg+met+de ) ( regenboogvlag|paarse+vrijdag|genderzooi|genderzooitje|gendergekte|pride ) ..8
    they_do: ( genderzooi|genderzooitje|gendergekte|genderwaanzin|regenboogmaffia|omvolking ) ..6
    they_do: ( man|mannen|kerel|vent|jongen|jongens ) in ( een )? ( jurk|jurken|rok ) ..8 ( gek|weg|opsluiten|ziek|perverseling|vies|wegwezen|gestoord|kinderen )
    they_do: ( als ) ( je+als|je ) ( jongen|meisje|man|vrouw ) ..6 ( ziek|gestoord|geen+mens|inrichting|homo|geen+echte|vies )
    they_do: ( being|gay|trans|homo|lesbisch|bi|transgender|queer ) ( zijn )? is ( just|gewoon|puur|a|een|alleen )? ..1 ( a|een )? ( keuze|ziekte|mental|illness|disease|attention|aandacht|aanstellerij|zonde|fase|stoornis|phase|trend|vies|vieze|ranzig ) ..3
    women: ( een|n )? ( vrouw|vrouwen|juffie|juffies|wijf|wijven|meisjes|meiden|moeders|women|girls ) ..5 ( fornuis|aanrecht|keuken|geen+orde|goede+rector|niks+van|niet+rijden|nooit+een+goede|have+no+business|kitchen|shouldn't+be+allowed|kan+nooit+wat|thuis+achter|te+emotioneel|techniek+niks )
    women: ( goede|echte ) ( vent|kerel|man|beurt ) gehad
    ask: ( ben|bent|are|doe ) ( je|jij|u|you ) ( soms|niet|of+zo|een+beetje )? ( een|n|a )? ( homo|flikker|wijf|jood|autist|mietje|gay|lesbo|downie|fag|pot|nicht ) ( ofzo|of+zo|soms )? ..4
    as_a: ( loop|loopt|praat|praten|doe|doet|gooit|rent|voetbalt ) ( je|jij|hij )? als een ( flikker|pot|wijf|meisje|homo|mongool|autist|spast|nicht|neger ) ..3
    foreign: <foreign_slur>
    foreign: <origin_slur> ( rot|weg|stink|stinken|ga|zijn|is|met|hou|die|dat|je|zoals|loopt|zit|horen|hoort|moeten|hier ) ..5
    foreign: ( vieze|kleine|vuile|domme|kk|kanker|kut|tering|gore|alle|stelletje|tfoe|weg+met ) ( op )? <origin_slur> ..2
    foreign: <foreign_slur|origin_slur> ( honden|hond|varkens|varken|koppen )
    deaf: ( dove|blinde|manke|kreupele|lamme ) ( kwartel|vink|mol|kip|gast|kerel ) ..5
    food: ( hondenvreter|kattenvreter|rijstvreter|loempia|sambal|knoflookvreter|couscousvreter|kebabkop|kebab|babi|pangang|tulbanddrager ) ( ga|haha|terug|rot|dat / $ )
    food: ( ching|tsjing ) ( chong|tsjang ) ..2
    food: ni hao ..2
    beside: ( ik|niemand|we ) ( ga|wil|wilt|zit|zou|wou ) ( er )? ( niet|nooit ) ( naast|bij|met ) ( een|die|zo'n|n ) {any} ..3
    beside: ( mijn|ons|onze|my ) ( kind|kinderen|zoon|dochter|kid ) ..8 ( moslimjuf|homoleraar|moslimleraar|transjuf / {any} voor+de+klas|als+juf|als+meester )
    beside: ( een|zo'n|die ) ( hoofddoekje|hoofddoek|theedoek|keppeltje|boerka / {any} ) voor de klas ..3
    plain: {group} <be> ( gewoon|echt|toch|allemaal )? ( in+de+war|zielig|aanstellers|aandachttrekkers|confused|weak|minder|gevaarlijk|eng|raar|niet+normaal|niet+goed ) ..3
    plain: {group} ..3 ( stinken|steal|creep|smell|breed|bedriegen|jatten|only+come ) ..8
    plain: ( mocro's|turken|polen|mocros|syriers / {group} ) ( be|zijn )? ( stealing|jatten|raping|pikken ) ..3
    plain: ( die|al+die ) ( uit+het+azc|van+het+azc|uit+marokko|uit+polen ) ..3 ( pikken|jatten|stelen|krijgen|verpesten|moeten|horen ) ..6
    plain: ( als+ik|ik ) ..3 {any} ( zie|ruik|hoor ) ..5 ( tas|portemonnee|weg|misselijk|kots )
    plain: {any} ( naast|in|bij|achter ) ( me|mij|de+klas|ons ) ..8 ( tas|portemonnee|dicht|vast|weg|slot )
    women: ( een|n )? ( vrouw|vrouwen|moeders|meisjes|wijven|women ) ..8 ( horen|hoort|belong|blijven ) ..2 ( thuis|aanrecht|fornuis|home ) ..4
    plain: ( mongolen|spasten|downies|autisten|gehandicapten ) ( moet|moeten|zou|zouden|kun|kan|mogen ) ..6 ( weghalen|tehuis|inrichting|gesticht|opsluiten|kooi|aborteren|afmaken|apart )
    """,
    sure=False,
    parts=_ANY,
)
