"""A threat: violence that is announced, wished for or asked for against somebody or a place (4.6, 8.2)."""

from __future__ import annotations

from plaatsbaar.senses.text.decency.grammar import Family, patterns
from plaatsbaar.senses.text.decency.parts import PARTS
from plaatsbaar.senses.text.decency.veiled import VEILED

THREAT = Family(
    "threat",
    patterns(
        """
        will_hurt: <i> ( ga|gaan|zal|zullen|zou|wil|willen|kom|komen|will|gonna|am|going|moet|would|wanna|want|'ll )? ( to|gonna )? ..2 {victim} ..6 ( <harm_inf> / pakken|grijpen|slopen|pijn|kapot|dood|in+elkaar|klappen|afmaken|te+grazen )
        will_hurt: ( ga|gaan|zal|zullen|kom|komen|moeten|moet|laten ) ( ik|wij|we|iemand ) ..3 {victim} ..6 ( <harm_inf> / pakken|grijpen|kapot|dood|in+elkaar|klappen|te+grazen )
        will_hurt: <i> ( ga|gaan|zal|kom|wil|gonna|will|going|ll )? ( to )? <harm> {victim}
        will_hurt: ( i'll|ill|im|i'm|imma|ima ) ( gonna|going|to|fucking )? ..2 <harm> ( <you|name|title> / him|her|them )
        will_hurt: <i> ( echt|gewoon|straks|morgen|nog|fucking|kk )? ( sla|mep|schop|trap|steek|schiet|vermoord|wurg|keel|breek|knal|ram|hoek|stomp|sloop|maak|ruk|snij|djoek|juk|pop|verbrand|verzuip|kill|stab|shoot ) ( <you> / <name> / <title> / hem|haar )
        will_hurt: ( maak|maken|made ) ( ik|we|wij )? ( <you> / <name> / <title> _ / hem|haar|ze|die ) ..4 ( af|dood|kapot|koud|van+kant )
        will_hurt: <i> ( ga|gaan|kom|komen ) ( <you> / {third} / hem|haar ) ..3 ( pakken|halen|afmaken|opzoeken|slopen|opwachten|vinden|krijgen|grijpen )
        will_hurt: <i> ( breek|sla|ruk|trap|schop|snij|schiet|beuk|break|smash|kick|rip|cut|punch|ram|sloop ) ( al )? ( je|jouw|your|jullie|zijn|haar|z'n|d'r|uw|his|her ) ..1 <body>
        will_hurt: ( i'll|ill|imma|gonna|will|ga|zal|kom ) ( je|jouw|your|jullie|zijn|haar|z'n|d'r )? ..1 <body>? ( break|smash|breken|inslaan|intrappen|kick|punch|eraf|breken|eruit ) ( je|your|jouw )? ..1 <body>
        will_hurt: ( sla|trap|schop|steek|schiet|ram|beuk|hoek ) ( ik )? ( <you> / <name> / <title> _ / hem|haar|die ) ..4 ( elkaar|dood|neer|verrot|kapot|bek|smoel|ziekenhuis|trap|muur|kop )
        should_hurt: ( iemand|someone|somebody|we|wij|laten|iedereen|men|moeten|moet ) ( moet|should|must|needs|moeten|we|to )? ( <you> / {third} / die|deze|alle|that <person> / hem|haar|them ) ..5 ( <harm_inf> / elkaar slaan|kapot|dood|lesje )
        should_hurt: ( someone|somebody|we|i|people ) ( should|must|needs|need|want|has )? ( to )? ( kill|shoot|stab|hang|beat|murder|punch ) ( <you> / {third} / him|her|all|every|those|the|them )
        should_hurt: ( {third} / <you> / die|deze|alle|de <person> / {group} ) ( moet|moeten|mag|mogen|verdient|verdienen|zou|zouden|hoort|should|must|deserve|deserves ) ( gewoon|allemaal|echt|het|eens|een|keer|maar|to|be|de|om|te )? ..4 ( dood|sterven|kapot|afgemaakt|<harmed> / klappen|rammel|kogel|nekschot|kopstoot|strop|doodstraf|galg|die|death|tik|dreun|pak )
        should_hurt: ( dood|death|weg|kogel|bom ) ( aan|voor|to|op ) ( alle|all|de|die|the )? ( {third} / <person> / {group} / jullie|jou )
        should_hurt: ( wie|who ) ( helpt|gaat|doet|wil|durft|komt ) ( er|mij|me|mee|met|vanavond|morgen|straks )? ..4 ( {third} / hem|haar|die <person> ) ..5 ( <harm_inf> / elkaar|opwachten|pakken|klappen|grazen )
        should_hurt: ^ ( sla|trap|schop|steek|maak|schiet|pak|ram|wurg|vermoord|beat|kill|stab|sloop ) ( {third} / hem|haar ) ..4 ( elkaar|dood|neer|af|kapot|op|verrot|up )?
        should_hurt: ( vermoord|kill|onthoofd|lynch|steek|schiet|vergas|hang|stenig ) ( alle|all|die|de|every|the|these|elke )? ( <person> / {group} / {third} )
        blows: <you|name> ( krijgt|krijg|krijgen|gaat|vangt|kan|kunt|get|gets ) ( echt|morgen|straks|nog|vandaag|na|zo|van|een|n|van|mij|paar|een|flinke|gewoon )? ..4 <blows> ( !krijgen !van )?
        blows: ( krijgt|krijg|krijgen ) ( jij|je|u|jullie / {third} ) ( echt|morgen|straks|nog|vandaag|na|zo|van|een|n )? ..4 <blows>
        blows: ( op|in ) ( je|jouw|jullie|zijn|haar|z'n|d'r|uw ) ( kanker|kk|kut|vieze|lelijke|dikke|stomme )? ( bek|smoel|muil|bakkes ) ( slaan|krijgen|rammen|timmeren|trappen|geven|meppen|sla|krijg|krijgt )
        blows: ( vuist|mes|kogel|knie|vuisten|steen|baksteen ) ..2 ( in|op|door|tegen ) ( je|jouw|zijn|haar|your|z'n|d'r|jullie ) ..1 <body>
        blows: ( met|with ) ( de|mijn|my|onze )? ( vuisten|vuist|fists )
        dead: <you|name> <be> ( echt|morgen|zo|straks|gewoon|fucking|er|so|al )? ( dood|dead|geweest|next|de+volgende|gone|finished ) !moe !op !stil !saai !leuk !ziek !aardig !lief !trots !serieus
        dead: ( jij|jullie|u|je / {third} ) ( gaat|gaan|bent|ben|komt ) ( eraan|er+aan|er|bloeden|branden|kapot|boeten|boete|hangen|neer|pijn ) ( aan|voor|hebben|lijden )?
        dead: <you|name> ( gaat|gaan|zal|zult|will|gonna|are|going|is ) ( hier|er|nog|to|echt|gonna|going )? ( voor|hier|to|for )? ( spijt|regret|boeten|betalen|die|dood|bloeden|bleed|sterven|pay|suffer|kapot|eraan|dood+gaan ) ( krijgen|van|gaan )? !lachen !schrik
        dead: ( tel|count|geniet|enjoy ) ( je|your|jullie|van|nog )? ( je|your|laatste|last )? ( laatste|last )? ( dagen|days|dag|uren|adem )
        dead: ( jij|you / {third} ) ( komt|kom|gaat|overleeft|overleef|haalt|loopt ) ( dit|hier|morgen|het|de|er )? ..3 ( niet|nooit|not|never ) ( levend|heel|ongestraft|alive|meer+levend|zonder+kleerscheuren )
        dead: ( overleef|overleeft|survive ) <you>? ( jij / {third} )? ..2 ( niet|not )
        watch: ( slaap|sleep ) ( maar|lekker|dan )? ( met|with ) ( 1|een|één|one ) ( oog|eye|ogen|eyes )? ( oog|eye|open )?
        watch: watch your back|step|mouth
        watch: ( wacht|wait ) ( maar|jij|you|just )? ( maar|til|till|until )? ( tot|jij|till|until|op|vriend|vriendje|morgen|na|<name> ) ..6 ( school|pauze|buiten|morgen|alleen|later|pak|krijg|lesuur|les|broer|after|outside|tegenkom|vrienden|fietsenhok|maandag )
        watch: <i> ( wacht|wachten|sta|staan ) ( <you> / {third} / hem|haar ) ( morgen|straks|na|vanavond|buiten|bij )? ..3 ( op|op+te+wachten )
        watch: <i> ( wacht|staan|sta ) ( morgen|straks|na|buiten )? ..3 ( op ) ( <you> ) ..3 ( buiten|school|fietsenhok|poort|hek|mes )
        watch: ( we|wij|ik ) ( pakken|krijgen|vinden|weten|pak|krijg|vind|weet|hebben ) ( <you> / {third} ) ( nog|wel|allemaal|zeker|straks|morgen|echt|te )? ( wel|nog|vinden|terug )? ( $ / vinden|te+pakken|terug|pakken|een+keer|na+school|alleen|morgen|buiten|wel )
        watch: ( zeg|doe|praat|kijk|say|do|noem|raak|app|typ|post|flikt|flik ) ( that|dat|dit|me|mij|nog|zo|it|mijn|this ) ..8 ( en|and|dan|of|or ) ( ik|i'll|ill|i|we|dan|je|u ) ..2 ( <harm> / krijg|krijgt|pak|weet|maak|break|kill|punch|dood|klappen )
        watch: ( als|if|wanneer ) <you|name> ..8 ( dan )? ( <harm_first> / maak|krijg|krijgt|pak|vermoorden|gaat|ben ) ( ik|je|jij|we|er|<you> ) ..5 ( af|kapot|klappen|neer|elkaar|eraan|dood|bek|smoel|<body> / <harm_inf> / geweest )
        watch: ( ik|we|i ) ..6 <harm_first> ( <you|name> ) ..8 ( als|if ) ( <you> )
        send: ( mijn|m'n|onze|my ) ( broer|broers|neef|neven|vader|oom|vrienden|matties|mannen|gang|brother|cousin|boys ) ..3 ( op|komt|komen|gaat|gaan|maakt|maken|pakt|pakken|sloopt|slopen|slaat|wacht|will|is ) ..2 ( <you> / {third} ) ..4
        send: <i> ( stuur|haal|bel ) ..2 ( broer|broers|neef|neven|vrienden|matties|oom|mannen|gang ) ..2 ( op|achter|naar ) ( <you> / {third} )
        bike: ( remmen|banden|remkabel|remkabels|brakes ) ..3 ( doorgesneden|doorknippen|kapot|kapotte|geregeld|doorsnijden|los|lek|gesneden )
        place: ( bom|bommen|aanslag|bloedbad|schietpartij|brand|bomb|shooting|steekpartij|massamoord ) ..4 ( op|in|bij|onder|at|up|naar|door ) ( de|deze|het|onze|die|mijn|my|the|our|dit|this|jullie )? ~1 <school_place>
        place: ( <school_place> ) ..3 ( verdient|krijgt|needs|deserves|heeft|gaat|moet|opgeblazen|ontploft|blaas|blow|blaast|brand|de+lucht|kapotschieten ) ..3 ( een|n|nodig|de|a|to|lucht|fik|brand|up|down )? ( bom|bommen|opgeblazen|ontploffen|lucht|vlammen|fik|bomb|blown|af|aanslag|affikken|platbranden|opblazen|up )
        place: ( <i> / wij|we|iemand|someone|somebody|gonna|ga ) ..4 <school_place> ..3 ( opblazen|afbranden|platbranden|affikken|ontploffen|aansteken|overhoop|kapotschieten|neerschieten|fik|brand|up )
        place: ( opblazen|blow|blaas|burn|brand|shoot|schiet|steek|fik|aansteken ) ( ..3 ) ( deze|de|het|die|the|this|onze|hele|whole )? <school_place> ( op|up|down|af|plat|overhoop|in )? ( in )? ( de|brand|fik )?
        place: <i> ( neem|breng|heb|haal|bring|pak|kom|ga|koop|took|brengt ) ..4 ( mes|pistool|wapen|wapens|geweer|knife|gun|bom|machete|hamer|vuurwapen|explosief|🔪|🔫|💣 ) ..4 ( mee|school|naar|klas|les|to|docent|class|morgen|jou|je|maandag )
        place: ( neem|breng|haal|pak|heb|koop ) <i> ..4 ( mes|pistool|wapen|wapens|geweer|knife|gun|bom|machete|hamer|vuurwapen|🔪|🔫|💣 ) ..4 ( mee|school|naar|klas|les|docent|jou|je )
        place: ( morgen|maandag|vrijdag|vandaag|straks|tomorrow|kom ) ..4 ( niet|not|don't|thuis ) ( naar|to|blijven )? ( school )? ..5 ( als|if|<weapon> ) ..4 ( leven|live|<weapon> )
        place: ( ik|iemand|i'm|ik'm ) ..2 ( ga|gonna|zal|going ) ..2 ( iedereen|everyone|allemaal|everybody|jullie ) ..4 ( <harm_inf> / neerschieten|afmaken|kapot|dood )
        place: ( er|there ) ( komt|gaat|will|gaan ) ..2 ( een|n|doden|slachtoffers|mensen|be|a|vallen ) ..3 ( aanslag|bloedbad|vallen|schietpartij|shooting|doden|steekpartij ) ..5 ( <school_place> / morgen|maandag|vrijdag|les|tomorrow )
        place: ( ik|i|we|gewoon|en )? ..2 ( weet|know|leer|geleerd ) ( precies|al )? ( hoe|how ) ( je|to|ik|die )? ..3 ( maakt|maken|make|bouwt|bouw ) ..4
        emoji: <you|name> ..4 ( 🔪|🔫|💣|🪓|🗡|🗡️|⚰️|⚰|🩸 )
        emoji: ( 🔪|🔫|⚰️|⚰ ) ..2 <you|name>
        place: <i> ( blaas|brand|schiet|steek|fik ) ..3 ( tent|zooi|boel|gebouw|hok|zaak|bende|zooitje|klas ) ( op|af|plat|overhoop|in+de+fik|in+brand )
        place: ( schiet|steek|maak|sla|knal|blaas|vermoord|kill|shoot ) ( ik|we|i )? ( iedereen|jullie|allemaal|ze+allemaal|everyone|everybody|heel+de+klas|de+hele+klas|the+whole+class ) ..3
        place: ( gaat|gaan|zullen|zal ) ( er )? ( iemand|mensen|jullie|leerlingen|docenten|doden|iedereen ) ..2 ( dood|sterven|vallen|vermoord ) ..8 ( <school_place> / jij|morgen )?
        dead: {who} ( kan|kunnen|mag|mogen|moet|moeten|kunt|zou ) ( voor+mij|van+mij|echt|gewoon|maar|toch )? ( beter|wel|gewoon|van+mij|nu )? ( dood|doodvallen|creperen|doodgaan|verrekken|stikken|sterven|verrotten|verdrinken ) ( neervallen|vallen|gaan )?
        weapon: <i> ( kom|sta|ga|wacht|komt ) ..6 ( met|with ) ( een|n|m'n|mijn|de|a|my )? ( mes|pistool|wapen|geweer|knife|gun|machete|hamer|knuppel|honkbalknuppel|bijl|steekmes )
        will_hurt: ( sla|mep|schop|trap|steek|schiet|breek|ram|ruk|beuk|snij|timmer|knal|sloop|maak ) ( ik|we|wij ) ( je|jouw|jullie|zijn|haar|z'n|d'r|u|uw|hem ) ..2 ( <body> / <harmed> / kapot|dood|af|elkaar|verrot|total+loss|ziekenhuis|neer )
        dead: <be> <you> ( de+volgende|next|dood|geweest|er+geweest|van+mij ) !keer|spreker|halte|bus
        dead: ( ur|youre|you're|u're|your ) ( so|fucking|literally )? ( dead|next|finished|done+for )
        blows: ( geef|geven|verkoop|give ) {victim} ..4 ( klappen|klap|schop|trap|mep|slaag|rammel|dreun|knietje|kopstoot )
        watch: ( weet|weten|vind|vinden|krijg|krijgen|pak|pakken ) ( ik|we|wij ) <you> ( nog|wel|te|allemaal|toch )? ( wel|te|nog )? ( vinden|te+pakken|pakken|krijgen )
        dead: ( je|jouw|zijn|haar|jullie|your|z'n|d'r ) <body> ( moet|gaat|must|mag ) ( er )? ( eraf|af|off|rollen|vallen )
        wish: ( hoop|hopelijk|hope|wens|bid|pray|wou ) ( echt|gewoon|you )? ( dat|that )? ( <you> / {third} / hij|zij|ze|he|she ) ..5 ( verdrinkt|verdrink|verongelukt|verongeluk|stikt|stik|doodgaat|sterft|sterf|crepeert|crepeer|verbrandt|verkracht|vermoord|aangereden|overreden|neergestoken|dies|die|drown|drowns|trein|neerstort|doodvalt|gepakt+worden )
        blows: {who} ..4 ( tik|klap|schop|dreun|lesje|klappen|mep|knal|pak+slaag|hengst ) ( geven|verkopen|leren|krijgen|uitdelen )
        watch: als ik <you|name> ..4 ( zie|tegenkom|pak|vind|krijg|spreek|zie+lopen ) ..3 ( van+mij|dood|klappen|klap|kapot|sla|schop|spijt|klaar|jarig|eraan|bang|ziekenhuis|maak|breek|lopen )
        swear: <i> zweer ..5 ( <harm_first> / pak|maak|vermoord|sloop|pop ) ( <you|name|title> / hem|haar|die )
        """,
        parts=PARTS,
    )
    + patterns(
        """
        warn: ( kijk|pas|past|oppassen|let ) ( maar|jij|je|goed|u )? ( jij|heel|maar|goed )? ( uit|op ) ( <you|name> / mattie|vriend|vriendje|gast|maat|$ ) !voor !het !de
        warn: ^ ( wacht|wait ) ( jij|you|u )? ( maar|just )? ( <you|name> )? $
        warn: ( ik|we|wij ) ( weet|weten|know ) ( <you> )? ( je|jou|you )? ( wel )? ( te )? vinden
        warn: ( <harm_first> / sla ) <name>
        warn: ( zeg|vertel|tell ) ..3 ( je|jouw|haar|zijn|your ) ..5 ( oppassen|uitkijken|opletten|watch+out )
        warn: ( regelen|regel|lossen ) ( we|wij|ik ) ( het|dit|dat ) ( zelf|wel|even )
        warn: <i> ( ga|zal|kom ) ( jou|je|jullie ) ..1 ( krijgen|regelen|fixen|leren )
        warn: ( dit|hier ) ( krijg|krijgt|ga|gaat|zul|zal ) <you|name> ( nog|ook )? ..1 ( terug|spijt|boeten|van+horen|betalen|berouwen )
        warn: ( spijt|regret ) ( van )? ( krijgen|gaan|hebben|this ) ( <you> )?
        """,
        sure=False,
        parts=PARTS,
    )
    + VEILED,
)
