"""Which threats are made without naming the violence? By what it leads to, who will come, how it will end (4.6, 8.2).

Such words can be meant otherwise more often than plain ones, so that most of them are likely, never certain.
"""

from __future__ import annotations

from plaatsbaar.senses.text.decency.grammar import patterns
from plaatsbaar.senses.text.decency.parts import PARTS

_OBJECT = "( je|jou|jullie|u|you|hem|haar|him|her / {third} )"
_PLACES = (
    "( trap|raam|sloot|brug|dak|balkon|trein|bus|auto|gracht|bridge|window|train|roof|vijver|kanaal|rivier|tram|flat )"
)
_VEILED = {**PARTS, "object": _OBJECT.replace("{third}", PARTS["third"]), "places": _PLACES}

PLAIN_OUTCOMES = patterns(
    """
    outcome: ( put|sla|slaan|stuur|send|trap|schop|ram|beat|rammen|trappen ) ( ik )? {object} ( gewoon|zo|straight|right )? ( in|to|het|into|naar ) ( the|het|de|a|een )? <ruin>
    outcome: {object} ..2 ( in|to|het|into|naar ) ( the|het|de|a|een )? <ruin> ( in )? ( slaan|rammen|trappen|schoppen|werken|helpen )
    outcome: ( snap|slit|break|crush|cut|smash|verbouw|prik|steek|schiet|snij|ros|beuk|ram|sla ) ( ik )? ( je|jou|jullie|your|you|hem|haar|him|her|his|zijn|that _ ) ..2 ( neck|throat|lek|leeg|gezicht|vol+gaten|open|kaak|nek|legs|face|jaw|keel|smoel|schedel|skull|teeth|tanden|kaken|hersens )
    outcome: ( is|wordt|was ) ( het|t|'t ) ( dan|echt|voorgoed )? ( klaar|afgelopen|over|gedaan|einde+verhaal|game+over ) ( met|voor ) ( <you> / {third} / hem|haar / die|deze|dat <person> )
    outcome: ( <you> / {third} / hij|zij|ze / die <person> ) ( heeft|hebt|verdient|verdien|verdienen|needs|deserves|krijgt ) ..3 ( pak+slaag|paar+tikken|paar+klappen|goede+klap|pak+rammel|pak+ransel|afranseling|beating|goed+pak|klap+voor+zijn|kogel|bullet ) ..2
    outcome: ( zullen|gaan|ga|laten|wie|we|ik|moeten|moet|zou ) ..8 ( te+pakken|onder+handen|te+grazen|te+kakken ) ( te )? ( nemen|neem|nam )
    outcome: ( mes|shank|kogel|kogels|bullet|knife|bat|hamer ) ..2 ( met|with|has|heeft|waar|for|voor ) ( jouw|je|your|zijn|haar|jou|you ) ( naam|name )
    outcome: ( gooi|trap|duw|trek|smijt|throw|push|verzuip|kick ) ( ik )? ( je|jou|jullie|you / {third} ) ..2 ( van|uit|in|onder|door|voor|off|under|out|into ) ( de|het|een|the|a|dat|die ) ..1 {places}
    outcome: ( kruip|kruipt|lig|ligt|eindig|eindigt|land|landt|beland|belandt|wakker ) ( jij|je|hij|zij|u|jullie )? ..4 <ruin>
    outcome: ( <you> ) ( eet|eten|drinkt|drinken|zit|loopt|be|ga|gaat|komt ) ..6 ( rietje|straw|rolstoel|krukken|wheelchair|ambulance|lijkzak|kist )
    outcome: ( mijn|mn|m'n|die|onze|my ) ( broer|broers|neef|neefs|neven|matties|boys|gasten|ooms|mannen|vrienden|vader|familie|brothers|cousins ) ..4 ( wachten|wacht|pakken|pakt|slopen|breken|maken|maakt|zullen|slaan|slaat ) ( <you> / hem|haar ) ( op|af|kapot|in+elkaar|wel|te+grazen )
    outcome: ( iemand|ze|someone|they|wij|we ) ( zou|zouden|moet|moeten|should ) ( <you> / {third} / die|deze|dat|that <person> / hem|haar ) ..6 ( onder+water|aan+de+hoogste|lantaarnpaal|boom|strop|bullet|goed+raken|rammelen|verdrinken|neerhalen|galg|raken )
    outcome: ( put|stop|jaag|schiet ) ( een|a|the )? ( kogel|bullet|mes|knife ) ( in|door|through|into ) ..3 ( <you|they|title|person|name> / head|kop|hoofd )
    """,
    parts=_VEILED,
)

HINTED = patterns(
    """
    hinted: ( leer|leren|leert|gaan|zullen|moeten ) ( ik|we|wij )? {object} ..5 ( een )? ( lesje ) ( leren|te+leren )
    hinted: ( dan|straks|morgen|ik|we ) ..2 ( leer|leren ) ( ik|we|wij ) {object} ..3 lesje
    hinted: ( je|jouw|your|jullie|zijn|z'n|die|haar|his ) ..1 ( tanden|voortanden|kaak|teeth|gebit|ribben|nek|knieen|benen|vingers|neus ) ..3 ( stoep|grond|eruit|straat|kwijt|plein|oprapen|out|floor|keel|eraf|pavement )
    hinted: ( als|zodra|if|anders|of|dan|straks|better|wie|of+anders ) ..9 ( ligt|lig|eindig|eindigt|gaat|ga|hebt|heb|eet|need|needs|nodig|beland|belandt|kom|komt|kunt|kan ) ..5 <ruin>
    hinted: ( bring|bel|breng|neem|pak ) ( alvast|maar|better|beter|vast )? ( een|an|a|de|je )? ( ambulance|ijszak|verbanddoos|kist|lijkzak|112 ) ..5
    hinted: ( ik|wij|we|i|i'll ) ( zie|zien|vind|vinden|pak|pakken|krijg|krijgen|spreek|find|get ) ( jou|je|jullie|you|u / {third} ) ..10 ( kleuren|bloed|klappen|spijt|rennen|janken|piepen|bloeden|boeten|regret )
    hinted: ( ik|wij|we ) ( vind|vinden|krijg|krijgen|pak|pakken ) ( je|jou|jullie|u ) ( nog|wel|toch|allemaal ) ( wel|toch|een+keer|terug|nog )? $
    hinted: ( wij|we|ik|ze ) ( weet|weten ) ( je|jou|jullie|u|hem|haar ) ( heus|wel|echt )? te vinden
    hinted: ( komen|komt|kom|gaan ) ( we|wij|ze|ik|mn|mijn )? ..1 ( je|jou|jullie|u ) ( wel|dan|vrijdag|morgen|straks|maandag|vanavond|thuis )? ( halen|pakken|opwachten|opzoeken|bezoeken ) !op !van
    hinted: ( wachten|wacht|opwachten|staan ) ( we|ze|ik|die|mijn|mn )? ..2 ( je|jou|jullie|u|hem|haar ) ..2 ( op ) ( bij|na|buiten|morgen|in|op|met|achter ) ..5
    hinted: ( ik|we ) ( breek|sloop|maak|ram|prik|klap|drop|hoek|verbouw|sla ) ( jou|je|jullie ) ..8 ( plein|school|klas|kaart|straks|morgen|lip|no+cap|wallah|wollah )
    hinted: <you> <be> ( er+geweest|dood+vlees|toast|finished|dead+meat|van+mij+straks|de+volgende|zwaar+de+lul )
    hinted: <you> ( wordt|word|gaat|ga|bent ) ( straks|vanmiddag|morgen|zo|nu|dan )? ( onze|mijn|de|een )? ( boksbal|voetveeg|gehakt|boksbal|zandzak|doelwit )
    hinted: ( geniet|enjoy|enjoyed|hope|bewaar|liked|tel|kies|hoop ) ..4 ( je|jullie|your|uw ) ( laatste|last ) !schooldag !vakantie* !examen* !jaar !les !school _
    hinted: ( schrijf|maak ) ( vast|maar|je|jullie )? ( je|jullie )? testament
    hinted: ( zeg|neem ) ( je|jullie|maar|vast )? ..1 ( ouders|familie|moeder|mama|vrienden ) ( gedag|vaarwel|afscheid )
    hinted: ( als+ik+jou+was|als+ik+u+was|if+i+were+you|ik+zou+maar ) ..8 ( oppassen|uitkijken|slapen|verhuizen|buiten|niet+komen|thuis+blijven|alleen|rennen|remmen|watch|careful|school )
    hinted: ( beter|u+kunt|je+kunt|hij+kan ) ..4 ( verhuizen|niet+alleen+naar|niet+meer+alleen|achterom+kijken|ramen+verzekeren|verzekeren ) ..4
    hinted: ( loop|slaap|fiets|walk|ga ) ( maar )? ( niet|don't ) ( meer )? ( alleen|rustig|alone ) ..6 ( tip|waarschuwing|zeg+ik|gewaarschuwd|jij )
    hinted: ( kijk|look ) ( maar )? ( goed|uit|achterom|over ) ( om+je+heen|your+shoulder|achter+je )? ..6 ( tip|meer+zeg+ik+niet|gewaarschuwd|warned )
    hinted: ( dat+is+een+tip|meer+zeg+ik+niet|u+bent+gewaarschuwd|je+bent+gewaarschuwd|jullie+zijn+gewaarschuwd|you've+been+warned|dat+is+een+belofte|geen+dreigement+maar|niet+dreigen+maar )
    hinted: ( anders|of|dan ) ..2 ( gebeuren|gebeurt|overkomt|vallen|vliegt|gaat ) ..5 ( ongelukken|doden|klappen|kapot|stuk|slachtoffers|gewonden|bloed|ramen )
    hinted: ( overkomt ) ( je|jouw|jullie|haar|zijn ) ..3 ( hond|kat|zusje|broertje|moeder|wat|iets|familie )
    hinted: ( anders|of ) ..3 ( je|jouw|jullie ) ( zusje|broertje|moeder|hond|kat|zus|familie ) ..4 ( ook|wat|iets|eraan|krijgt )
    hinted: ( ongelukken|ongelukje|ongeluk ) ..5 ( klein+hoekje|is+zo+gebeurd|kan+gebeuren|zo+gebeurd )
    hinted: ( iets|wat ) met ( je|jouw|jullie|zijn|haar|uw ) ( remmen|auto|fiets|huis|ramen ) ..3
    hinted: ( een|n ) ( mes|klap|ruit|been|ongeluk|tik ) is zo ( getrokken|uitgedeeld|gebroken|ingegooid|gebeurd|gegeven ) ..6
    hinted: ( sta ) ( ik )? er niet ( meer )? voor in ..12
    hinted: ( weet|sta ) ( ik )? niet ( meer )? wat ik ( je|jou|hem|haar|met )? ..2 ( doe|aandoe|ga+doen )
    hinted: ( als|wanneer ) ( ik ) ( doordraai|doorsla|flip|knap|ontplof|er+genoeg+van+heb|echt+boos+word ) ..6
    hinted: ( jullie|jij|je|u|hij|zij|ze|you / {third} / die <person> ) ( zullen|zult|zal|gaat|gaan|ga|will ) ..4 ( boeten|bloeden|creperen|piepen|kapotgaan|bezuren|berouwen|regret|suffer )
    hinted: ( laat|laten|make|let ) ( ik|we )? ( jullie|je|jou|hem|haar|them|iedereen|allemaal / {third} ) ..5 ( boeten|bloeden|creperen|pay|suffer )
    hinted: ( gaan|ga|zal ) ( ik|we|jullie|je )? ( jullie|je|iedereen|allemaal )? ..5 ( overhoop ) ( schieten|halen|steken )?
    hinted: ( jullie|jij|je|u|you ) ( zullen|zult|zal|gaat|gaan|will|'ll ) ( nog )? ( wel|het )? ( wel|nog )? ( zien|merken|see ) ( wat|what ) ( er )? ( gebeurt|happens|komt )
    hinted: ( is|wordt|be ) ( hij|zij|ze|u|je|jij ) ( nog )? niet jarig
    hinted: ( niemand|nobody|no+one ) ( komt|is|gaat|gets|getting|leaves|overleeft ) ..1 ( die|deze|de|that|out|this|het )? ..2 ( uit|levend|alive|getting+out|out|weg|overleven ) ( aula|school )?
    hinted: ( neem|take|nemen ) ( ik )? er ( zoveel|zo+veel|een+paar|veel ) ..3 ( mogelijk|mee|met+me )
    hinted: ( gaat|zal|gaan ) ( er )? ..3 ( bloed+vloeien|bloed|vloeien|slachtoffers|doden|knallen+en ) ..6
    hinted: ( gaat ) ( er|het )? ( iets|wat )? ..3 ( gebeuren|los ) ..6 ( blijf|neem|niemand+komt|kom+niet|waarschuw )
    hinted: ( watch|see ) what happens ..4 ( on|tomorrow|monday|after|next|to+you )
    hinted: ( jullie|je|jouw|die|dit|dat|uw|zo'n|hele|de|het|deze ) ( huis|winkel|auto|scooter|school|gebouw|tent|fiets|kantoor|aula ) ( gaat|ga|gaan|moet|moeten|steek|steken|hoort|krijgt|zal|moesten ) ..5 ( fik|fikken|brand|as|benzine|cobra|vlammen|afbranden|branden|ontploffen|opblazen|bom|lucht|vuurwerkbom|brievenbus )
    hinted: ( cobra|vuurwerkbom|baksteen|steen|benzine|molotov ) ..3 ( door|in|voor|klaarstaan|op ) ( je|jullie|jouw|de|uw|zijn )? ..1 ( brievenbus|ruit|raam|deur|huis|klaarstaan|auto )?
    hinted: ( this|that|the|your ) ( school|place|house|car|building ) ..3 ( burn|burning|explode|ashes|up+in+flames|won't+be+standing|blow )
    hinted: ( ik|we|wij|i|i've|i'm|breng|neem ) ..6 ( <weapon> / iets+scherps ) ( mee|bij+me|meenemen|in+my|in+mijn|in+mn|with+me ) ..8
    hinted: ( benzine|jerrycan|lucifer|lucifers|aansteker ) ..3 ( genoeg|klaar|al|zo+afgestreken|staat|paraat|mee )
    hinted: ( ik|we|i ) ( pull|pullen|slide|sliden|rol|rollen|come|kom|komen ) ( up|langs|je )? ..6 ( blade|stok|strap|osso|crib|shank|met+mannen|tien+man|mes|knuppel|bat )
    hinted: ( komen|kom|staan ) ..3 ( met ) ( tien|vijf|twintig|acht|de+hele|heel|al|veel|z'n+allen|zijn+allen ) ( man|straat|wijk|jongens|boys|mannen|familie )? ..8 ( klaar|huis|plein|school|lacht|kapot|feest|deur )
    hinted: ( we're|we|i'm|ima|imma|gonna|going ) ( gonna|going+to|all )? ( jump|coming+for|come+for|hunt|smoke|clap|end|find|get ) ( you|u|him|her ) ..4
    hinted: ( smoke|beef|ruzie|problemen ) met ( mij|ons ) ..4 ( einde|ziekenhuis|dood|spijt|kist|laatste )
    hinted: ( <you> / wie|iedereen ) ..6 ( wordt|worden|word ) ( geprikt|gebroken|gesloopt|neergehaald|gepakt|afgemaakt|geslacht|gesnitcht )
    hinted: <you> ( komt|kom ) ( echt|hier|morgen|dan|kaolo )? ( niet|nooit ) ( meer )? ( heel|levend|ongedeerd|op+je+benen|thuis|ongeschonden )
    hinted: ( jij|je|u|you ) ( loopt|praat|lacht|eet|kijkt|walk|talk|walking|talking ) ( straks|dan|morgen|binnenkort )? ( nooit|niet|never|not ) ( meer|again ) $
    hinted: ( dan|straks ) ( lachen|lach|praat|praten ) ( jullie|jij|je|u ) ..2 ( niet ) meer
    hinted: ( voor|van|about|tegen|verraad ) ..6 ( praten|praat|talk ) ..2 ( met|with ) ..2 ( vuisten|fists|handen )
    hinted: ( leren|leert|leer ) ( kennen ) ..4 ( niet ) ( van|op ) ..1 ( mijn|de ) ( goede|leuke )
    hinted: ( tot|until ) ( vrijdag|morgen|maandag|zondag|_ uur ) ..6 ( betalen|betaal|pay ) ..2 ( anders|of|or ) ..6
    hinted: {object} ( maar|dan|ook )? ( mee )? ( van|uit|in|onder|door ) ( de|het|een ) {places} ..2 ( gooien|duwen|trappen|drukken|smijten|mee )
    hinted: ( verdrink|stik|wurg|verzuip ) ( ik )? ( haar|hem / {third} ) ..6
    hinted: ( we|ze|ik ) ( vinden|vind|find ) ( je|jou|you|hem|haar ) ( en|and|wel|overal ) ..4
    hinted: ( jij|je|u|jullie ) <be> aan+de+beurt ( straks|morgen|vriend|vriendje|daarna|dus )
    hinted: ( ben|bent|is ) ( jij|hij|zij|je ) aan de beurt
    hinted: ( ik|wij|we|i|i'll ) ( zie|zien ) ( jou|je|jullie|u / {third} ) ..10 ( kleuren|sterretjes|spijt|voelen )
    hinted: ( ga|gaan|zal|kom ) ( ik|we|je )? ..2 ( <you> / {third} ) ..3 ( hoek|stomp|beuk|dreun|kopstoot|klap ) ( geven|verkopen ) ..6
    hinted: ( raken|slaan|rammen|meppen|beuken|trappen ) ( dat|tot ) ( je|jij|hij|ze|zij ) ..6
    hinted: ( i|i'll|we|imma ) ( could|will|would|can|might|gonna )? ( snap|slit|break|crush|cut ) your ( neck|throat|legs|face|skull|arm|bones ) ..8
    hinted: ( goede|dure|good ) ( tandarts|dentist|advocaat|chirurg ) ..8
    hinted: ( matties|boys|gasten|broers|neefs|vrienden|mannen|mensen ) ..3 ( weten|kennen|know ) ( waar|welke|wanneer|je|where ) ..3 ( je|jij|u|you|bus|school ) ..4
    hinted: ( aan|in ) de ( hoogste )? ( boom|strop|galg|lantaarnpaal|balk ) ( hangen|ophangen|knopen|moeten ) ..3
    hinted: ( gaat|zal|zult|gaan ) ( hij|zij|ze|je|u|die|dat )? ..3 ( heel+erg+voelen|erg+voelen|wel+voelen|nog+voelen|berouwen|betreuren )
    hinted: ( laten ) ( boeten|bloeden|lijden|creperen ) ..2
    hinted: ( knife|bat|mes|hamer|gun|stok|knuppel ) ..3 ( bag|locker|tas|kluis|jas|auto ) ..6 ( for|voor|you|jou|je|hem|haar )
    hinted: ( picking+up|eating+through|swallowing|spitting|oprapen|uitspugen|inslikken ) ..2 ( your|je|jouw|a ) ( teeth|straw|tanden|bloed )
    hinted: ( sla|trap|schop|ram|ros|beuk ) ik ( u|je|jou|jullie|hem|haar ) ..5 ( over|plein|hoek|tuin|heen|straat|klas|muur|wand )
    hinted: <you> ..3 ( gaat|ga|vliegt|ligt|belandt|kan ) ..2 ( onder+de+trein|onder+een+auto|de+sloot+in|het+water+in|de+gracht+in|uit+het+raam|van+de+trap|van+de+brug )
    hinted: ( met+een+steen|met+beton ) ( aan|om )? ..3
    hinted: ( verbouw|herschik|vertimmer|rearrange ) ( ik )? ( je|jouw|your|zijn|haar ) ( gezicht|kaak|kop|smoel|face|gebit|neus ) ..6
    hinted: ( steek|prik|schiet|snij ) ( die+hond|die+gast|hem|haar|je|jou|jullie|dat+wijf / die <person|insult|animal> ) ..2 ( leeg|lek|vol|open|neer )
    """,
    sure=False,
    parts=_VEILED,
)

VEILED = PLAIN_OUTCOMES + HINTED
