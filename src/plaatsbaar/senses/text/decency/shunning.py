"""How is somebody shut out, made a fool of or driven to despair without a coarse word? (4.6)"""

from __future__ import annotations

from plaatsbaar.senses.text.decency.grammar import patterns
from plaatsbaar.senses.text.decency.parts import PARTS

_HERS = "( zijn|haar|z'n|d'r|dr|zn|his|her / {third} )"
_SHUN = {**PARTS, "hers": _HERS.replace("{third}", PARTS["third"])}

DESPAIR = patterns(
    """
    die: ( end|unalive|delete|off|hang|kys|kill|neck ) yourself
    die: kys
    die: ( maak|help|breng ) ( je|jezelf|jou ) ( zelf|jezelf )? ( toch|maar|gewoon )? ( van+kant|om+zeep|om+het+leven )
    die: ( pleeg|doe ) ( toch|gewoon|maar )? zelfmoord
    die: ( do+it|just+do+it ) and ( disappear|die|end|jump|go )
    die: ( spring|jump|stap ) ( toch|maar|dan|gewoon )? ( ergens )? ( van|voor|off|af ) ..2 ( brug|dak|trein|flat|bridge|roof|af|balkon|train ) !haha
    """,
    parts=_SHUN,
)

SHUNNING = patterns(
    """
    die: ( rope|touw|bleach|bleekmiddel|chloor|razor+blades ) ..2 ( is|zijn ) ..2 ( goedkoop|cheap|free|gratis|te+koop ) ..6
    die: ( doe|do ) ( de+wereld|ons|iedereen|everyone|us|the+world|everybody|mij|iets+goeds ) ( allemaal )? ( een|a )? ( lol|plezier|gunst|favour|favor )? ( en|and )? ..3 ( verdwijn|spring|end|disappear|ga+weg|stik|sterf|weg+te+gaan|kom+niet+meer|die|unalive )
    die: waarom ( leef|besta|adem|leeft|bestaat ) ( jij|je|u ) ( nog|eigenlijk|uberhaupt )? $
    die: wat ( doe|zoek ) ( jij|je ) ( nog )? ( op+deze+wereld|hier+nog|eigenlijk+nog )
    out: ( niemand|nobody|no+one|geen+mens ) ( zou|zal|gaat|would|will|heeft )? ( je|jou|you ) ( echt|toch )? ( missen|miss|nodig|mist|needs|missed )
    out: ( niemand|nobody|no+one ) ( mist|misses|needs|wants|wanted|asked|vroeg|zit|wil ) ( je|jou|you|op+jou|om+jou ) ..5
    out: ( niemand|nobody|no+one|nooit|niet ) ( meer )? ( praat|praten|zit|zitten|speelt|talks|sits|speaks|plays|groet|reageert|talk|sit|zeg ) ( meer|niks )? ( met|naast|bij|to|with|next+to|tegen|op ) ( haar|hem|her|him|the / {third} / die _ )
    out: ( praat|praten|zit|zitten|speel|spelen ) ( we|niemand|allemaal )? ( niemand )? ( niet|nooit|niemand )? ( meer )? ( met|naast|bij|tegen ) ( haar|hem / {third} ) ..4
    out: ( groep|app|groepsapp|feest|chat|feestje|lijst|groepje|uitje ) ..5 zonder ( die|haar|hem / {third} )
    out: ( zonder|without ) ( die|dat|the ) ( ene|one|vieze|lelijke|dikke|stomme|nieuwe|rare ) ..4
    out: ( niet|don't ) ( uitnodigen|toevoegen|invite|doorvertellen+aan|laten+meedoen|mee+laten+doen|aanraken ) ..8 ( denkt|snapt|stinkt|bij+ons|erbij|💀|😂|haar|hem|hoort )
    out: ( als|mocht|when ) ( ze|hij|zij|she|he / {third} ) ( vraagt|vragen|asks|bij+ons|komt|naast ) ..10 ( niks|ziek|liegen|opstaan|weglopen|op|negeren|volhouden|stil|weg )
    out: ( we|iedereen|doe|doen ) ( doen )? ( alsof|net+alsof ) ( hij|zij|ze / {third} ) ..3 ( lucht|niet+bestaat|er+niet|onzichtbaar )
    out: ( iedereen|laten+we|we|allemaal|everybody|let's|lets|everyone|zullen+we ) ..3 ( kuchen|zuchten|boe|wegkijken|negeren|rapporteren|spammen|spam|report|unfollow|unfollowen|ontvolgen|dislike|blokkeren|staren|uitlachen|ignore|fluiten|opstaan|blocken ) ..4 ( als|zodra|when|her|his|haar|zijn|hem|him|profiel|account|comments|dat / {third} ) ..3
    out: ( if+we|als+we ) ( all|allemaal ) ( unfollow|ignore|block|negeren|ontvolgen|rapporteren|report ) ..4
    out: ( how+many|hoeveel|kijken ) ..4 ( dislikes|reports|haat|meldingen ) ..8
    out: ( gooi|zet|kick|knikker ) ( ik|we )? ( haar|hem / {third} ) ..3 ( uit|from ) ( de|the ) ( groep|app|group|chat|groepsapp )
    out: ( <you> / zij|hij|ze|haar / {third} ) ( hoort|hoor|past ) ..2 ( niet|nergens|nooit ) ..1 ( bij|thuis|tussen|hier )
    out: ( naast|bij ) ( haar|hem / {third} ) ( zit|zitten|staat ) ..2 ( besmet|luizen|de+lul|vies|getver|af )
    out: ( gaat|ga|moet|blijft|ligt|liggen|lig|vliegt ) ( er|eruit )? ( ook )? ( uit|eruit ) ..3 ( wie|als|met ) ..5 ( {third} / haar|hem )
    out: ( tot|until|till ) ( hij|zij|ze|she|he ) ( van+school|janken|jankt|huilt|gaat+huilen|gaat+janken|gaat+grienen|weg+is|deletes|leaves|quits|cries ) ..4
    out: ( tegen+haar|tegen+hem ) ( zeggen|liegen ) ..10 ( terwijl|maar+het|niet+door )
    out: ( laten|stuur|sturen|zullen ) ..3 ( hem|haar / {third} ) ( op|naar ) ( het|een ) ( verkeerde|foute ) ..6
    prank: ( wie+durft|zullen+we|laten+we|kom+we|wie+gaat|let's|wie+wil|kudos|durf+jij|we|een+tientje|5+euro ) ..6 {hers} ..1 <belonging> ..6 ( verstoppen|verstopt|gooien|gooit|verbranden|jatten|sloopt|slopen|pikken|afpakken|plakken|doen|doet|stoppen|hangen|wc|sloot|kliko|prullenbak|knippen|knipt )
    prank: ( verstop|verbrand|gooi|jat|pik|sloop|schop|verstoppen|stop|smijt|leeg|doorzoek ) ( vandaag|we|elke+dag|weer|allemaal )? ..1 {hers} ..1 <belonging> ..6
    prank: ( briefje|kauwgom|post-it|sticker ) ..2 ( op|in ) {hers} ( rug|haar|stoel|jas|tas|hoofd )
    prank: ( noemen|noem|call|calling ) ( we|jullie )? ( haar|hem|her|him / {third} ) ( vanaf|voortaan|nu|from|altijd|allemaal ) ..6
    prank: ( tik|raak|geef ) ( de|die ) ( stinker|dikke|vieze|lelijke|besmette|luizenbos|_ ) ..2 ( en|door ) ( ren|geef|door|pest|besmet ) ..3
    prank: ( film|filmen|opnemen|filmt ) ( het|dit|ff|even|hem|haar|allemaal )? ( allemaal )? ( als|hoe|wanneer|terwijl ) ( hij|zij|ze / {third} ) ..4 ( <shame> / zoekt|spreekbeurt|struikelt|valt|leest|merkt|zwemt|grient|flipt )
    prank: ( kijk|zie|moet+je|pov ) ( hem|haar|je+bent / {third} / hem+nou|haar+nou ) ..10 ( <mock_emoji> / sneu|zielig|ocharm|triest|alleen+in|bij+de+docenten|armoe|krot )
    prank: ( kijk|zie|foto's|hoe ) ..3 ( haar|zijn|ze|hij ) ( huis|woont|kamer|kleren|schoenen|lunch ) ..4 ( armoe|krot|sneu|zielig|arm|lelijk|kringloop|action|zeeman|wat+een )
    prank: ( maak|deel|stuur|like|collage|meme|sticker|edit|deze|plak|filmpje|gif ) ..4 ( van|of ) ..3 ( haar|hem|zijn|his|her / {third} ) ..3 ( beugel|tranen|snottebel|gezicht|val|viel|lelijkste|huilend|kop|momenten|open+mond|huilt|valt|blunder )
    prank: ( spreekbeurt|danspasje|dansje|presentatie|val|huilbui|liedje ) ( van+hem|van+haar )? ..4 ( gemist|slow+motion|herhaling ) ..8 ( slow+motion|tiktok|lachen|stuk|insta|story )
    prank: ( collage|compilatie|top+5|top+10|ranglijst ) ..3 ( keren|momenten|lelijkste|haar|zijn|meiden|jongens|meisjes|girls|boys ) ..8
    prank: ( raad|weet|wie|wat ) ..6 ( in|op ) ( haar|zijn|z'n|d'r ) ( broek ) ..3
    prank: ( wie ) ..6 ( huilend ) ( naar|weer|van ) ..4
    prank: ( nooit|niet ) de bal naar ( hem|haar / {third} ) ..5
    prank: ( {third} / haar|hem ) ( nooit|niet ) de bal ..5
    prank: ( haatpagina|haataccount|roddelpagina|nepaccount|nepprofiel|roddelaccount ) ..3 ( van|over|voor ) ( {third} / haar|hem|die _ / die <person> )
    prank: ( nieuw|nieuwe ) ( spel|challenge ) ..8 ( stinker|dikke|vieze|haar|hem / {third} ) ..4
    poll: ( wie|who|who's|ranglijst|stem|vote|poll|raad|lijst|top ) ..5 ( <worst> / raarste|stinkendste|weirdest|fattest|ugliest|vieste|kotsen|naar+not|or+not|lelijk ) ..8 ( klas|jaar|year|class|poll|vote|stem|story|brugklas|parallel|2b|3c|4a|1b|vul|a|tag|comment )
    clown: ja hoor ( prinses|meneer|mevrouw|de+professor|het+studiebolletje|strebertje|studiehoofd ) ..6
    clown: ( weer|altijd ) ( zo'n|zo+een ) ( exemplaar|geval|huilebalk|piepkuiken|drama|watje ) ..10
    """,
    sure=False,
    parts=_SHUN,
)
