"""Bullying: shutting somebody out, making them the joke of the group, wishing them gone (4.6, 8.1, B2.8)."""

from __future__ import annotations

from plaatsbaar.senses.text.decency.grammar import Family, patterns
from plaatsbaar.senses.text.decency.parts import PARTS
from plaatsbaar.senses.text.decency.shunning import DESPAIR, SHUNNING

BULLYING = Family(
    "bullying",
    patterns(
        """
        nobody_likes: niemand|nobody|noone ( hier|echt|in|on|from|op|van|de|the|deze|school|klas )? ~3 ( mag|wil|vindt|likes|wants|mist|moet|loves|misses ) ..2 <you|name|title> !pesten|slaan|uitschelden|buitensluiten|aanraken|dwingen|kwetsen|zien|horen|helpen
        nobody_likes: niemand ( zit|praat|wil|gaat|speelt|loopt|durft ) ..4 ( met|op|naast|bij ) ..1 ( <you> / <name> / <title> )
        nobody_likes: niemand ( mag|wil|gaat ) ( met|naast|bij|tegen ) {whom}
        nobody_likes: ( iedereen|everyone|everybody|heel|hele|alle|we|wij ) ..3 ( haat|hates|hate|lacht|laughs|kotst|walgt ) ..1 ( <you|name|title> )
        nobody_likes: <you|name> <be> ( door )? ( niemand ) ..4 ( vriend|vriendin|leuk|nodig|friend )
        nobody_likes: <you|name> ( heb|hebt|heeft|have|has ) ( echt|toch|zelf )? ( geen|no|nul|0 ) ( vrienden|vriend|friends|leven|life )
        nobody_likes: niemand ( houdt|geeft ) ( van|om ) ( <you> / <name> )
        shun: ( wie|iedereen|degene|anyone|whoever ) ( die|who )? ( nog|met )? ..1 ( met )? {whom} ( praat|omgaat|zit|speelt|appt|whatsappt|chilt|loopt|helpt|talks|speaks|hangs ) ..8
        shun: ( wie|anyone|whoever ) ( praat|omgaat|zit|speelt|chilt|talks ) ( met|naast|to|with ) {whom} ..8
        shun: ( praat|speel|zit|app|chill|ga|loop|help|talk|sit|speak|spelen|praten ) ( niet|geen|nooit|niets|don't ) ( meer )? ( met|naast|to|with|tegen|om ) {third}
        shun: ( don't|dont|niet|nooit|never|niks ) ( meer )? ( talk|sit|speak|play|praten|zitten|spelen|omgaan|zeggen ) ( meer )? ( to|with|next|met|naast|tegen ) ..2 {third}
        shun: ( niet|nooit|niks ) ( meer )? ( met|naast|tegen ) {third} ( meer )? ( praten|zitten|omgaan|spelen|chillen|appen|zeggen )
        shun: ( negeer|negeren|ignore|negeert|ontwijk|ontwijken|mijd|ontvolg|unfollow|blokkeer|cancel ) ( allemaal|we|iedereen|gewoon|massaal )? ( <title> ( de|van|der|den|el|ten|ter|van+der|van+den|van+de|'t )? <name|maybe_name> / <name> / hem|haar )
        shun: ( {third} / hem|haar ) ( vanaf|morgen|allemaal|gewoon|massaal|even|met|z'n|zijn )? ..3 ( negeren|doodzwijgen|buitensluiten|unfollowen|ontvolgen|dumpen|ontwijken|blokkeren|pesten|treiteren|uitlachen|sarren|jennen|dissen|cancelen|wegpesten|terugpakken|kapotpesten|zieken )
        shun: ( laten|lets|let's|gaan|vandaag ) ( we|us )? ..3 ( pesten|treiteren|buitensluiten|wegpesten|sarren ) {whom}?
        shun: {third} ..2 ( hoort|horen|belongs ) ..1 ( er|erbij|hier ) ( niet|nergens|totaal )
        shun: <you> ( hoort|hoor|horen ) ( er|hier ) ( gewoon|echt|toch )? niet ( bij|thuis )?
        shun: {whom} ( mag|mogen|moet|hoeft|hoeven|gaat|komt|krijgt|kan ) ( dus|echt|gewoon|lekker|vrijdag|morgen|dan )? ( niet|nergens ) ( mee|meedoen|meekomen|erbij|komen|bij|in|aan|naast )
        shun: ( niet|niets ) ( hoeven|hoeft|mogen|mag ) ..2 ( te )? ( komen|meedoen|mee|erbij ) ..8 <name|you>
        shun: {whom} <be> ( hier|ook|echt|gewoon )? ( niet|nergens|never|not ) ( welkom|uitgenodigd|gewenst|welcome|invited|nodig )
        shun: ( nodig|nodigen|vraag|invite ) {third} ..2 niet ( uit|mee )?
        shun: ( zonder ) {whom} ..3 ( leuker|beter|gezelliger|fijner|rustiger|chiller )
        shun: ( veel|stuk )? ( leuker|beter|gezelliger|fijner|chiller|better ) ..2 ( zonder|without ) ( <you> / {third} )
        shun: {whom} ..2 ( ligt|liggen ) ( er )? ( ook )? ( uit|eruit )
        shun: ( ligt|liggen|lig ) ( er )? ( ook )? ( uit|eruit )
        kick: <kick> {third} ..3 ( uit|eruit|from|out|off )
        kick: <kick> ( hem|haar|her|him|die|ze|je ) ..2 ( uit|eruit|from|out|off ) ( de|het|onze|the )? <group_chat>
        kick: {third} ..3 ( uit|van ) ( de|het|onze ) <group_chat> <kick>
        kick: ( groep|app|chat|appgroep|group|gc|server ) zonder {third}
        kick: ( nieuwe|andere ) ( groep|app|chat|appgroep|groepsapp ) ..3 zonder {third}
        poll: wie|who|welke <be> ( volgens|bij|hier|in|the|de|het|jullie|ons|nou )? ..2 <worst> !toets !vak
        poll: wie|who ..2 ( lelijkste|domste|dikste|vetste|irritantste|vieste|zieligste|ugliest|fattest|dumbest|stomste )
        poll: ( stem|stemmen|vote|poll|ranglijst|rank|ranking|rate|enquete|top|lijst|lijstje ) ..5 ( lelijkste|domste|dikste|vetste|irritantste|vieste|zieligste|ugliest|fattest|stomste|sletten|hoeren|losers|lelijk )
        poll: ( stem|vote|poll|stemmen ) ..5 ( wie|who ) ..4 ( eruit|weg|uit|dik|lelijk|dom|ugliest|loser|out|grootste )
        poll: ( top|lijst|lijstje ) ( 3|5|10|van|drie|vijf|tien ) ..2 ( mensen|meiden|jongens|leerlingen|docenten|kinderen|leraren|people|girls|boys ) ..2 ( die|who ) ..8
        poll: ( comment|like|reageer|tag|drop|stuur|gooi ) ..3 ( <mock_emoji> / 👇 ) ( als|if|when|voor|onder ) ..8
        poll: welke <person> ( moet|mag|is ) ..3 ( weg|eruit|dood|lelijkst|dikst|domst|irritantst )
        poll: ( tag|noem|name ) ( de|het|iemand|the|een|die|someone ) ..2 <worst|insult|bad> ..3
        gone: uninstall ( je|your )? life|leven
        gone: kys|kms'je|killyourself|neckrope
        gone: ( kill|hang|unalive|shoot|end ) ( yourself|urself|yourselves )
        gone: ( maak|hang|schiet|verhang|snij|steek|verdrink|verzuip|gooi|dood ) ( jezelf|je|jullie ) ( zelf )? ( gewoon|toch|maar|lekker )? ( af|op|dood|kapot|zelf|van|voor|polsen|jezelf )
        gone: ( pleeg|doe ) ( toch|maar|gewoon|lekker )? zelfmoord
        gone: ( ga|gaan ) ( jij|toch|maar|gewoon|lekker|allemaal )? ( dood|sterven ) !van !aan
        gone: ( go|please|just ) die
        gone: ( spring|jump ) ( toch|maar|gewoon|lekker )? ( van|off|voor|in ) ( een|de|het|a|the ) ( brug|flat|dak|trein|kanaal|gebouw|toren|bridge|building|roof|rijn )
        gone: ( ga|gaan|kun|kan|zou ) ( je|jij )? ( jezelf|je+eigen ) ( toch|maar|gewoon|lekker )? ( ophangen|verdrinken|afmaken|doodmaken|verhangen|snijden|opknopen|van+kant+maken|doodsteken|verzuipen )
        gone: ( zelfs|even ) ( je|jouw|your ) ( eigen|own )? ( ouders|moeder|vader|hond|mom|mother|parents|familie|ma|dad ) ..4 ( niet|hate|hates|haten|haat|schamen|schaamt|doesn't|don't|spijt|moeten|kotst )
        gone: ( niemand|geen+hond|nobody|no+one ) ..5 ( merken|missen|boeien|notice|care|erg+vinden|huilen ) ..2 ( als|if ) <you|name> ..6
        gone: ( wie|we|wij|iedereen|ik ) ..3 dat {third} ..3 ( weg|eruit|van+school|dood|oprotten|oppleuren|eraf ) ( moet|mag|kan|gaat|hoort )
        gone: {third} ( moet|kan|mag ) ( gewoon|echt|beter|maar )? ( weg|oprotten|oppleuren|opdonderen|opzouten|eruit|van+school|oprotten ) ..4
        shun: ( niemand ) ( naast|bij|met|tegen|aan ) ( haar|hem / {third} ) ..3
        shun: niemand ( gaat|komt|hoeft|mag ) ..4 ( feestje|feest|verjaardag|party|huis|verjaardagsfeestje ) ( van|bij ) {third} ..4
        mock: {third} ( huilt|jankt|huilde|jankte|stond|zit|zat|loopt ) ..3 ( als+een|te ) ( baby|huilen|janken|kleuter|klein|trillen )
        mock: {third} ( huilt|jankt|huilde|jankte|viel|struikelde|stottert ) ..6 <laugh>
        mock: ( kijk|zie|look ) ( dat|die|deze|that ) ~2 <animal|insult> ..6 ( <name> / <mock_emoji> )
        mock: ( dikke|vette|lelijke|domme|stomme|vieze|achterlijke ) ~1 <animal> ..9 <name>
        poll: ( dat ) {third} ..1 ( uit|van ) ( het|de|onze ) <group_chat> ..2
        mock: {third} lijkt ( wel|net|precies|echt|soms )? ( op|wel|net ) ( een|n ) ..4
        mock: {third} ..9 ( zielig|sneu|sneue|triest|pathetic ) ( hoopje|figuur|geval|mens|kind )? ( <laugh> / $ )
        mock: ( stuur|deel|gooi|zet|forward ) ( dit|deze|het )? ( door|rond|verder ) ..2 {third} ..9 <shame>
        torment: ( tas|jas|fiets|schoenen|gymtas|bril|telefoon|mobiel|boeken|brood|stoel|etui|rugzak ) van {third} ..6 ( gooien|verstoppen|slopen|jatten|pakken|prullenbak|lek|water|kapot )
        mock: {third} ( heeft|has ) ( een|n|zo'n|a ) ~3 ( <body> ) ( als|van|like ) ( een|n|a )? _
        gone: ( stop|stoppen|stopt|ophouden|quit ) ( maar|gewoon|toch )? ( met )? ( leven|ademen|bestaan|living|breathing|existing )
        mock: {third} ( haar|d'r|z'n|zijn|zn|dr|'s ) ..1 ( <body> / benen|stem|lach|kleren|schoenen|bril|voorhoofd|kleding|trui|adem ) ..2 ( lijkt|lijken|ziet|is|zijn|stinkt|stinken|ruikt ) ( wel|net|er|zo|echt|op|naar )? ..4
        gone: ( had|was|waren|were ) <you|name> ( maar|beter )? ( nooit|niet|never ) ( geboren|born|bestaan )
        gone: ( wou|wilde|hoop|wish|wens|wenste|beter ) ..3 ( <you|name|title> ) ..3 ( dood|doodgaat|dead|sterft|sterf|weg|nooit|niet|not|never|verdwijnt|verdween|zelfmoord )
        gone: ( wereld|school|klas|world|leven|iedereen ) ..3 ( beter|leuker|mooier|better ) ( af )? ..2 ( zonder|without ) ( <you> / {third} )
        gone: ( niemand|nobody ) ( zou|gaat|zal|would|will )? ..1 <you|name> ( gaan )? ( missen|miss )
        gone: ( niemand|geen ) ( die )? <you|name> ( zou|gaat|zal )? mist|missen
        gone: ( doe|do ) ( ons|iedereen|us|me|mij|everyone|de|het ) ..3 ( plezier|lol|favor|favour ) ( en|and ) ( verhuis|ga|blijf|verdwijn|rot|hang|verhang|spring|sterf|zwijg|hou|vertrek|leave|die|disappear|stay|go|kom+niet+meer|crepeer|donder|flikker|zoek+een ) ..5
        gone: <you|name> ( verdient|verdien|deserve|deserves ) ( het )? ( niet|to|geen|don't|om|dood|de ) ( om|te|to|not|adem|lucht|leven|dood )? ..2 ( leven|live|bestaan|die|zuurstof|ademen|vrienden|liefde|dood|sterven )
        gone: ( ga|gaat ) ( toch|maar|gewoon|lekker )? ( van|naar ) ( school|een ) ( af|andere ) ..3 ( niemand|<insult>|loser )
        gone: ^ <leave> ( toch|gewoon|lekker|maar|van )? ( school )? ( niemand|nobody ) ..5
        mock: {third} ..3 ( net|lijkt|precies|zoals|like ) ~2 ( een|n|op|a ) ~4 <animal|insult>
        mock: {third} ( d'r|z'n|zijn|haar|zn|dr )? ..5 ( net|lijkt|precies ) ~2 ( een|n ) ~4 <animal|insult>
        mock: {third} ..4 ( ziet|zag|zien ) er ~3 uit als ( een|n ) _
        mock: ( hoe|wat|zie|kijk ) ..3 {third} ..4 ( <shame> ) ..3 ( <laugh|mock_emoji|spread> )
        mock: {third} ..8 ( <laugh> )? ( stuur|stuurt|deel|gooi|zet|forward|repost|tag ) ( dit|deze|m|'m|hem|maar|even|allemaal|het )? ( rond|door|verder|iedereen|around )
        mock: ( stuur|gooi|zet|deel|post|plaats|forward|share ) ( dit|deze|die|m|het|de|even )? ..2 <picture> ..2 ( van|of|met|waar ) ..2 ( {third} / hem|haar ) ..4 ( <shame> / <laugh> / rond|door|verder|iedereen )
        mock: <picture> ( van|of|met|waarop|waar ) ( {third} / hem|haar|die|her|him ) ..3 <shame>
        mock: ( maak|make|wie ) ..3 ( meme|memes|sticker|stickers ) ..2 ( van|of|over ) {third}
        mock: ( rondsturen|doorsturen|rondgestuurd|doorgestuurd|verspreiden|uitlachen|pass+it+on ) ..8 {third}
        nickname: ( vanaf|voortaan|from|we|noem|noemen|call|iedereen ) ( nu|now|allemaal|noemt|call|calls|noemen )? ( noemen|heet )? ( we|on )? {third} ..2 ( voortaan|nu )? ( de|het|die|vette|dikke|lelijke )? ~2 <insult|animal|bad|mock_emoji>
        nickname: ( bijnaam|nickname ) ..2 ( van|voor|of|for ) {third} ..5
        nickname: {third} ( heet|noemen ) ( we )? ( vanaf|voortaan|nu|from ) ..4
        torment: ( wie|who ) ( doet|gaat|durft|wil|helpt )? ( mee|er )? ..3 {third} ..3 ( pesten|treiteren|jennen|bekogelen|natgooien|uitschelden|zieken|uitlachen|dissen )
        torment: ( pest|treiter|sar|jen ) ( {third} )
        torment: ( pak|verstop|verstoppen|jat|gooi|gooien|pakken|sloop ) ( we|even|allemaal|morgen )? ( de|het )? ( tas|jas|fiets|schoenen|gymtas|bril|telefoon|mobiel|boeken|brood ) van {third} ..6
        torment: ( laten|laat|lets|let's ) ( we|iedereen|us|allemaal )? {third} ..3 ( huilen|pesten|janken|cry|hard|lastig|gek|belachelijk|uit|laten )
        nobody: <you|name> <be> ( echt|gewoon|hier )? ( niks|niets|nothing|nobody|waardeloos|worthless|overbodig|ongewenst|lucht )
        rhyme: {third} ..2 ( huilie|boehoe|boohoo|crybaby|jankerd )
        body: ( {third} / <you> / zijn|haar|z'n|d'r|zn|dr ) ..3 ( dikke|vette|lelijke|scheve|enorme|grote|fat|ugly|big|vieze|gele ) ~1 ( reet|kop|neus|tanden|oren|buik|pens|kont|bek|smoel|hoofd|nose|teeth|ass|face|gezicht|voorhoofd|lijf )
        """,
        parts=PARTS,
    )
    + patterns(
        """
        who_is_meant: ( als|if|when|wie ) ( je|jij|you|iedereen )? ( weet|snapt|know|knows|wel )? ( over )? wie ( uit )? ..4 ( dit|ik|bedoel|gaat|bedoelen|we )
        nickname: ( noemen|noem|call ) ( we|jullie|allemaal|ze )? {third} ( vanaf|de+hele|nu|vandaag|voortaan|from|gewoon )? ..4
        mock: {third} ( heeft|had|ging|lag|liep ) ..6 ( geplast|gekotst|gepoept|gescheten|gejankt|natgeplast )
        mock: {third} ..4 // net ( een|n ) _ $
        secrets: {third} ( haar|z'n|zijn|d'r|dr|zn ) ( dagboek|appjes|chat|dm's|berichten|chats|geheim|geheimen ) ..5 ( lezen|doorsturen|screenshots|posten|delen|online )
        unfollow: ( allemaal|iedereen|we|massaal ) ..3 ( rapporteren|reporten|ontvolgen|unfollowen|blokken ) ..2 {third}
        mock: kijk|zie|look ( nou|toch|dan|eens|at )? {third} ..3 ( d'r|z'n|zijn|haar|his|her|zn|dr|met )? ..5 <laugh|mock_emoji>
        mock: <laugh> {third} ..5 ( <shame> / nog|zwembandjes|speen|knuffel|mama|mamma|luier )
        emoji: {third} ~2 <mock_emoji>
        """,
        sure=False,
        parts=PARTS,
    )
    + DESPAIR
    + SHUNNING,
)
