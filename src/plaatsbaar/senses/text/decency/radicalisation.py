"""Radicalisation: recruiting for violence or hate, conspiracy of replacement, praise of terror (4.6)."""

from __future__ import annotations

from plaatsbaar.senses.text.decency.grammar import Family, patterns
from plaatsbaar.senses.text.decency.parts import PARTS

RADICALISATION = Family(
    "radicalisation",
    patterns(
        """
        replaced: ( grote|de|the|stop|deze|great )? ( omvolking|omvolken|omgevolkt|omvolkt|rassenvermenging|great+replacement|white+genocide|blanke+genocide|witte+genocide|volksvervanging ) ..4
        replaced: ( worden|we|zijn|blanken|witten|nederlanders|ons+volk ) ..2 ( vervangen|uitgeroeid|replaced|omgevolkt|verdreven ) ..2 ( door|by|in+eigen ) ..3
        race: ( rassenoorlog|race+war|rahowa|white+power|wit+macht|blanke+macht|white+pride|blood+and+honour|1488|14+88|14/88|sieg+heil|heil+hitler|siegheil|heil+h|hh88|88+heil )
        race: ( hitler|nazi's|adolf|holocaust|de+nazi's ) ( had|hadden|heeft|did|was|deed|were|moest|moet|had+het ) ( toch|gewoon|wel|niks|nothing|niets|echt|een|het|zijn|de )? ( werk|klus|job )? ( moeten|kunnen )? ( gelijk|goede|held|right|fout|verkeerd|wrong|afmaken|afgemaakt|goed|terugkomen|zijn+werk|groot|terug|verzonnen|hero|leider|punt )
        race: ( holocaust|auschwitz|gaskamers ) ( is|was|zijn|waren|heeft ) ( een )? ( leugen|verzonnen|hoax|nooit|overdreven|verzinsel|nep|fake|terecht|nodig )
        race: ( ons|het|blanke|witte|onze|eigen|arische|zuivere ) ( ras|volk|bloed ) ( beschermen|verdedigen|zuiver|eerst|redden|zuiveren|overleeft ) ..3
        praise: ( breivik|tarrant|bin+laden|isis|is-strijders|daesh|taliban|al+qaida|dylann+roof|mohammed+b|mohamed+b|columbine|hamas|de+schutter|de+dader|de+aanslagpleger|the+shooter|elliot+rodger|incel ) ( is|was|zijn|waren|deed|did|had|heeft|verdient ) ( toch|gewoon|een|mijn|onze|a|my|echt|wel|het )? ~2 ( held|helden|hero|heroes|gelijk|goed|voorbeeld|legende|legend|respect|idool|koning|right|baas|martelaar|standbeeld|nothing+wrong )
        praise: ( aanslagplegers|terroristen|strijders|schutters|daders|schutter|dader|terrorist|jihadisten ) ..3 ( zijn|is|are|was|waren ) ( mijn|onze|echte|my|een|de|gewoon|our|real )? ( helden|held|heroes|hero|martelaren|voorbeelden|idolen|legends|legendes )
        praise: ^ ( is|daesh ) ( had|heeft ) ( gelijk|goed )
        praise: ( aanslag|aanslagen|schietpartij|onthoofding|moord|terreur ) ( op|in|van )? ..3 ( was|is|waren ) ( gewoon|echt|zo|heel|meer+dan )? ( terecht|verdiend|prachtig|geweldig|goed|nodig|heldhaftig|mooi|pas+het+begin|een+begin|een+heldendaad )
        praise: ( respect|leve|eer|hulde|heil|lang+leve|glorie ) ( voor|aan|to )? ( de )? ( breivik|tarrant|isis|hitler|daesh|taliban|strijders|jihadisten|martelaren|schutter|daders|terroristen|dader|aanslagpleger )
        holy: ( dood|death|strijd|oorlog|jihad|war|vecht|sterven ) ( aan|tegen|to|against|op ) ( de|alle|the|all )? ( ongelovigen|kuffar|kafirs|kafir|afvalligen|infidels|unbelievers|joden|westen|verraders|volksverraders|elite )
        holy: ( sterven|strijden|die|vechten|fight|opofferen ) ( als|voor|for|as ) ( de|het|een|the|a|allah|onze|ons )? ( zaak|shahid|martelaar|allah|kalifaat|cause|martyr|geloof|volk|ras|islam|jihad|caliphate|vaderland ) ..4
        holy: ( voor|for ) ( de|het|the|allah|ons )? ( zaak|kalifaat|cause|volk|geloof )? ( wil|wilt|willen|durft|bereid|will|willing ) ( te|to )? ( sterven|die|doden|strijden|vechten )
        holy: ( ongelovigen|kuffar|kafirs|ongelovige+honden|afvalligen ) ( moeten|verdienen|zijn|gaan|should|mogen ) ..3 ( dood|hel|sterven|onthoofd|vijanden|vijand|honden|branden|gedood|varkens|die|bestreden )
        holy: ( docenten|leraren|joden|de+staat|school|democratie|het+westen|teachers|de+overheid ) ( zijn|is|are ) ( onze|de|the|our )? ( vijanden|vijand|enemies|enemy|taghut|satan ) ..4
        recruit: ( join|sluit|kom|meld|wie|word|volg|doe ) ..5 ( strijd|jihad|verzet|gewapende|kalifaat|broederschap|militie|knokploeg|knokploegen|burgerwacht|wit+verzet|ons+leger|trainingskamp|front|beweging ) ..3 ( aan|mee|ons|nu|actie|voor|lid|tegen|training )?
        recruit: ( tijd|time ) ( voor|for|om ) ( actie|gewapend|geweld|war|oorlog|revolutie|te+vechten ) ..4 ( ⚔️|⚔|traint|train|wapens|volk|land|strijd|verzet|geweld|mee )
        recruit: ( wapens|weapons ) ( klaar|verzamelen|regelen|opnemen|op|ready|pakken ) ..4 ( volk|land|strijd|actie|revolutie|war|dag|oorlog|elite|regering|tegen )
        recruit: ( neem|grijp|pak|grijpt ) ( de|je|jullie )? ( wapens ) ( op|tegen ) ..3
        traitor: ( volksverraders|landverraders|volksverrader|landverrader|verraders ) ( moeten|verdienen|aan|krijgen|horen|hangen ) ..3 ( hangen|galg|strop|boom|kogel|dood|boeten|berecht|tribunaal|tribunalen|opgehangen|doodstraf|lantaarnpaal )
        tribunal: ( er|hun|tribunalen|tribunaal|galg|strop ) ( komen|wacht|hangt|staan ) ..2 ( tribunalen|galg|strop|klaar|lantaarnpaal )
        """,
        parts=PARTS,
    )
    + patterns(
        """
        traitor: volksverrader|volksverraders
        recruit: ( join|kom+bij|dm ) ..3 ( kanaal|telegram|groep|channel|broeders ) ..4 ( waarheid|echte+gelovigen|wakker|volk|truth|blanken|strijders|patriotten )
        real: ( echte|ware ) ( gelovige|gelovigen|patriot|patriotten|moslims|moslim ) ..6 ( vijand|vijanden|strijd|wapens|sterven|vecht|vechten|ongelovigen|kuffar )
        race: ( great+replacement|grote+vervanging|white+genocide|umvolkung ) ..8
        race: ( blanke|witte|eigen|arische|white|ons ) ( ras|volk|race|mensen ) ..3 ( uitgeroeid|vervangen|zuiveren|replaced|uitsterven|zuiver|redden ) ..6
        race: ( alleen|only ) ( witte|blanke|echte|white ) ( jongens|gelovigen|mannen|men|boys|broeders ) ..5
        praise: ( heil|sieg+heil|hail ) ( kameraden|broeders|hitler|victory|comrades|mannen )? ..3
        praise: ( 88|1488|14+woorden|14+words ) ( voor+altijd|forever|kameraden|broeders|onze+tijd|wie+het+snapt )? ..4
        praise: ( saint|king|sint|heilige|koning|legend ) ( breivik|tarrant|roof|rodger|<extreme> ) ..3
        praise: ( hitler|breivik|tarrant|isis|daesh|de+strijders|bin+laden|taliban|al-shabaab|hamas|de+schutter|die+schutter|utoya|christchurch ) ..4 ( te+soft|begreep|snapte|wist+wat|deed+wat|nodig+was|doen+tenminste|vechten+voor|nothing+wrong|showed+us|de+weg|had+gelijk|leeuwen|paradijs )
        praise: ( martelaren|leeuwen|helden|lions|martyrs ) van ( is|isis|al-shabaab|hamas|al-qaida|de+strijd ) ..6
        violence: ( alleen|only|tijd+voor ) ( geweld|een+burgeroorlog|violence|wapens|revolutie|het+zwaard|oorlog ) ..2 ( kan|helpt|can|telt|werkt|will|nu|redt ) ..6
        violence: ( verdienen|verdient|wacht|deserve ) ( het|de|the ) ( zwaard|sword|hel|galg|strop ) ..3
        violence: ( knielen|bekeren|kneel|convert ) ( of|or ) ( sterven|die|dood ) ..2
        violence: ( bewapen|arm|train|wapen ) ( je|jullie|yourselves|yourself|ons ) ..4
        violence: ( politici|rechters|journalisten|ministers|regering|elite|kamerleden|politicians|wetenschappers ) ..5 ( lantaarnpaal|lantaarnpalen|vuurpeloton|galg|strop|touw|guillotine|hangen|opgehangen|tribunaal|kogel ) ..4
        violence: ( hangen|hang|straks+hangen ) ( ze|zij|de|them ) ..8 ( regering|politici|journalisten|touw|vooraan|rope|elite )
        violence: ( democratie|stemmen|verkiezingen|democracy|voting ) ( is|zijn ) ( haram|ongeloof|kufr|shirk|taghut ) ..6
        violence: ( vecht|strijd|fight ) ( of|or ) ( sterf|ga+ten+onder|die|verdwijn ) ..3
        violence: ( pak|neem|grijp|tijd ) ..2 ( je+wapen|wapens|te+vechten|terug+te+vechten|fight+back ) ..4
        recruit: ( dm|stuur|app|meld|kom|join|sluit ) ..6 ( de+cel|handboek|manifest|vechtclub|jonge+garde|knokploeg|trainingskamp|broederschap|militie|mujahid* ) ..6
        recruit: ( we|wij ) ( trainen|oefenen|verzamelen ) ..4 ( bos|wapens|strijd|geheim ) ..5
        """,
        sure=False,
        parts=PARTS,
    ),
)
