"""Which words belong to which class for the decency sense? Our own lists, Dutch first, street language and English too.

A word here is never an act by itself: only the grammar of the act families (who, to whom, what) makes it one. Words are
lower case, without accents; evasive spellings are folded to these before they are looked up (see `folding`).
"""

from __future__ import annotations

from collections.abc import Mapping

CLASSES: Mapping[str, str] = {
    # who
    "you": """jij je jou jouw jouwe u uw jullie gij ge jij'tje jijzelf jezelf you your ur u're you're youre yall y'all u'r
        yourself jwz""",
    "they": "hij zij ze hem haar hen hun d'r z'n m'n? 'm hij's he she him her they them zn zij's die deze dees dr",
    "self": "ik mij me mijn mn m'n wij we ons onze mezelf mijzelf ikzelf i i'm im my us our ik's myself zelf k 'k i'll i've ill",
    "i": "ik k 'k wij we i i'll ill i'm im ima imma wij'",
    "everybody": "iedereen niemand ieder alle allemaal everyone everybody nobody",
    "title": """meneer mevrouw mijnheer mevr mw dhr mr mrs ms miss sir juf juffrouw meester docent docente leraar lerares
        mentor conrector rector directeur directrice conciërge concierge teamleider teacher coach decaan heer conrectrice""",
    "person": """docent docente docenten leraar lerares leraren juf juffen meester meesters mentor conrector rector directeur
        directrice concierge teamleider leerling leerlingen klasgenoot klasgenoten jongen jongens meisje meisjes meid meiden
        gast gozer kerel vent wijf wijven kind kinderen kids vrouw man mannetje vrouwtje ouder moeder vader teacher boy girl guy
        kid brugger bruggers brugpieper brugpiepers brugklasser brugklassers collega stagiair stagiaire invaller buurjongen buurmeisje types type chick mens moeders
        vaders decaan voorzitter bestuurder secretaresse pipo figuur buur zus broer neef nicht vriendin vriend ex teamleiders
        conrectoren student students pupil pupils principal""",
    "be": "ben bent is zijn was waren bn bnt zyn ent are am were be being blijft blijven worden wordt isn't",
    "seems": "lijkt lijk lijken ruikt ruik ruiken stinkt stink stinken looks look smells smell",
    "det": "een n 'n de het 't t zo'n zon zo'n dat die deze dit a an the such this that those these eentje",
    "very": """zo echt gewoon gwn super mega heel hele erg te ook wel altijd allemaal zeer hartstikke such so really just
        total totaal totale fucking fokking fking nog gewone enorme grote grootste vet bloody gigantische lekker ongelooflijk
        ontzettend vreselijk verschrikkelijk complete compleet ronduit vieze vuile stomme domme wat zon maar pure puur
        allergrootste eens always all absolutely very kk kanker kut tering tyfus klote ziek zieke vies vuil lelijke kleine
        achterlijke achterlijk dikke vette smerige""",
    "break": """ik jij je hij zij ze wij we jullie u mij me mijn mn m'n jou hem haar hun hen ons niet geen nooit niemand dat die als
        omdat want of maar en om met voor van door bij naar aan uit op over in tegen zonder die dan toen terwijl i you he she
        they we me him her them us my your not never no nobody if because or but and with for of from by to at on about in out
        ben bent is zijn was waren heb hebt heeft hebben had are am were has have iedereen mensen don't dont isn't""",
    "no": "niet geen nooit niemand nergens zonder no not never nobody don't dont isn't aren't arent isnt ain't doesn't",
    "and": "en of and or &",
    # what is said of somebody
    "insult": """gluurder gluurders pervert perverts leugenaar leugenaars bedrieger bedriegers profiteur profiteurs racist racisten pedo pedo's pedos pedofiel pedofielen kinderverkrachter vuilniszak vuilniszakken lelijkerd lelijkerds lelijkerdje dikkie kutvent kutmens kankermens wout wouten rotvent rotmens gehandicap handicap sukkel sukkels sukkeltje loser losers idioot idioten idiot idiots debiel debielen mongool mongolen mongol
        mongooltje imbeciel imbecielen imbecile moron morons hoer hoeren hoertje slet sletten sletje slut sluts whore whores
        bitch bitches kutwijf kutwijven kuthoer kankerhoer kankerlijer kankerlijers kankermongool kankerhond kankerwijf
        teringlijer teringwijf tyfuslijer tyfushond pokkelijer pokkewijf klootzak klootzakken klojo klojo's lul lullen eikel
        eikels zak zakken mafkees mafkezen gek freak freaks creep creeps viezerik viezeriken smeerlap smeerlappen smeerlapje
        smeerpijp viespeuk viespeuken dikzak dikzakken vetzak vetzakken vetklep papzak walvis pad misbaksel misbaksels
        mislukkeling mislukkelingen mislukking tuig tuigje gespuis schorem uitschot ongedierte abortus mietje mietjes watje
        watjes janker huilebalk huilie aansteller aanstellers trut trutten trutje tut takkewijf teef teven rotwijf rotzak
        rotzakken rotkind rotkinderen rotjoch rotkop schoft schoften schurk lafaard lafaards lafbek
        flapdrol drol stronk stuk stront hondenlul geitenbreier prutser prutsers domkop domkoppen domoor domoren dombo dombo's
        sufferd sufferds sukkelaar stommeling stommelingen stomkop ezel ezels randdebiel randdebielen achterlijken
        onbenul onbenullen nietsnut nietsnutten nul nullen lamzak lamzakken luilak slijmbal slijmballen slijmerd kontlikker
        kontkruiper matennaaier verrader snitch nsb'er nsber nerd nerds weirdo weirdos psychopaat psycho gestoorde engerd
        engerds monster gedrocht gedrochten wanstaltig smiecht etter etterbak etters ettertje klier klootviool zeikerd zeikwijf
        zeiksnor zeurpiet kutkind kutkinderen kutkop kutleraar kutdocent kutjuf kutmentor kankerleraar kankerdocent kankerjuf
        kankerkind kankerkop kankerkinderen gore cunt cunts asshole assholes arsehole dickhead dick prick twat wanker dumbass
        dumbfuck motherfucker motherfuckers bastard bastards retard retards scum scumbag trash garbage piece clown clowns
        pannenkoek pannenkoeken koekenbakker hufter hufters aso aso's asociaal tokkie tokkies paria parasiet parasieten zwerver
        junk junkie dweil sloerie snol del matras kech kechs kehba sahbi tfoe sharmuta sharmoeta ouwehoer smeris kloothommel
        klungel klungels waardeloze minkukel minkukels halvegare halve gare bavian baviaan gorilla aap apen zeug big drel kwal
        kwallen slang slangen rat ratten kakkerlak kakkerlakken mispunt mispunten onderkruipsel addergebroed
        stinkerd stinkdier vetkees kaalkop brillenjood flapoor flapoortjes beugelbek puistenkop pukkelkop boomstam
        oen oenen oelewapper kneus kneuzen kneusje neuzelaar lapzwans lapzwansen muts mutsen kalf minderwaardige
        bloedhond pestkop schijterd schijtlijster schijtluis bangerik moederskindje wannabe
        tatta lozer hoerenzoon hoerenkind hoerenjong hoerenjongen kkhoer kkmongool kkwijf kkhond kkjanker kankermietje kutbrugger teringnerd kutpuber rotpuber kutstagiair tyfuskop teringkop kankerneus pleurislijer pokkenlijer takketrut takketeef kolerelijer kolerewijf hoerenkop hoerenbak slettenbak bitchface lellebel snolletje kechje kehba kahba droplul koekwaus droeftoeter achterlijkerd mongoloid debielo kansloze mafketel malloot imbiciel idioten randmongool kneus hersenloze hersenloos zuurpruim kreng feeks loeder helleveeg stresskip tuthola gratenpakhuis strijkplank dikbil speklap vetrol plofkip tientonner zeekoe nijlpaard kamerolifant bolle? bleekscheet rooie? vuurtoren? pukkelkop brillie schele lompe boerenlul boerentrien zool? kwast? gladjakker zeikstraal slijmjurk praatjesmaker kontneuker drop? wannabees pickme skank hoe? hag weasel scumbags jackass douchebag douche? dipshit shithead halfwit nitwit dimwit cretin nutcase numpty muppet bellend tosser pillock wetwipe troll goblin gremlin p*nani faggot fag bozo dunce simp dweeb""",
    "soft_insult": "bitch bitches beest gek eikel nerd nerds zak zakken nul nullen pad monster big stuk piece slang slangen clown clowns muts trash "
    "garbage gore halve gare rat ratten kalf watje tut del junk pannenkoek dick matras dweil walvis boomstam freak creep slet?",
    "bad": """dom domme lelijk lelijke dik dikke vet vette vies vieze vuil vuile stom stomme achterlijk achterlijke gestoord
        gestoorde walgelijk walgelijke waardeloos waardeloze zielig zielige irritant irritante ranzig ranzige smerig smerige
        goor gore lui luie laf laffe incompetent incompetente debiel debiele idioot idiote mongools mongoloide triest trieste
        nutteloos nutteloze mislukt mislukte afzichtelijk afzichtelijke spuuglelijk spuuglelijke oerdom oerdomme oliedom
        oliedomme kankerlelijk kankerlelijke kankerdom kankerdomme kutlelijk moddervet moddervette
        aartslui sneu sneue minderwaardig minderwaardige ugly stupid dumb fat disgusting pathetic worthless useless gross retarded
        lame hideous stinkend stinkende onbekwaam onbekwame gehandicapt gehandicapte hersenloos hersenloze ziekelijk schijnheilig
        schijnheilige achterbaks achterbakse ziek zieke hopeloos hopeloze onbetrouwbaar onbetrouwbare stoned stonede bezopen
        verknipt verknipte getikt getikte geschift geschifte wanstaltig wanstaltige kapot verrot verrotte inhalig hoerig sletterig""",
    "worst": """lelijkste domste dikste vetste stomste irritantste vieste slechtste zieligste luiste grootste raarste saaiste
        sukkeligste ugliest dumbest fattest stupidest worst minst hoerigste sletterigste debielste achterlijkste gekste raarste stinkendste fattest weirdest creepiest smelliest sufste enigste?""",
    "animal": """varken varkens zwijn zwijnen koe koeien aap apen hond honden rat ratten pad slang uil ezel geit geiten kip
        walvis nijlpaard olifant hyena gorilla baviaan beest beesten dier dieren insect insecten kakkerlak luis luizen worm
        wormen gier hamster mol pig pigs cow cows dog dogs rat rats monkey monkeys whale ape apes animal animals zeekoe big teek
        teken muis kikker vis spook heks trol zombie gnoe kameel paard giraf pinda eend gans zeug""",
    "curse": """kanker kk kkr tering tyfus tyfes pest pokken pleuris cholera aids klere pleuritis k'nker kenker takke corona
        leukemie tumor polio""",
    "mask": "kut kk kanker tering tyfus klote kolere klere pleuris takke pokke hoeren rot fucking fokking kkr vieze vuile gore",
    # groups that the law protects
    "group": """gelovigen gelovige moslim moslims moslima moslima's moslimas islamiet islamieten muslim muslims jood joden jodin jew jews christen
        christenen christians hindoe hindoes hindoestanen hindoestaan boeddhisten marokkaan marokkanen marokkaantjes marokkaanse
        marokkaantje turk turken turkse pool polen poolse polak polakken roemeen roemenen bulgaar bulgaren syrier syriers
        somalier somaliers afghaan afghanen eritreeer eritreeers oekrainer oekrainers surinamer surinamers antilliaan antillianen
        surinaamse indonesier indonesiers molukker molukkers chinees chinezen aziaat aziaten asians asian afrikaan afrikanen
        african africans arabier arabieren arabs duitser duitsers belgen rus russen palestijn palestijnen
        israeliers koerd koerden buitenlander buitenlanders allochtoon allochtonen migrant migranten immigrant immigranten
        immigrants foreigners vluchteling vluchtelingen vluchtelingenkinderen asielzoeker asielzoekers refugees asielkinderen
        statushouder statushouders nieuwkomers gelukszoeker gelukszoekers zigeuner zigeuners roma zwarte? zwarten blacks blanken
        witten donkeren getinten negers neger nikkers nikker homo homo's homos homoseksueel homoseksuelen gay gays lesbienne
        lesbiennes lesbi lesbo lesbo's lesbos lesbians bi's biseksuelen trans transgender transgenders transgenderpersonen transen
        transvrouw transvrouwen transmeisjes transman transpersoon transpersonen transmensen transjongens lhbti lhbti'ers lhbtiers
        lgbt lgbtq queer queers nonbinair non-binairen travestieten vrouw vrouwen meisje meisjes wijven meiden women girls mannen
        feministen gehandicapte gehandicapten invalide invaliden mindervaliden autist autisten autistic downies downie mongolen
        mongool doven blinden dyslecten adhd'ers adhders rolstoelers rolstoelgebruikers disabled dikke? bejaarden dikkerds
        obesen hoofddoekjes hoofddoeken hoofddoek""",
    "weak_group": """vrouw meisje mannen mongool mongolen dier pool hoofddoek blanken witten hoofddoekjes vrouwen meisjes meiden
        wijven feministen bejaarden women girls dikkerds duitser duitsers belgen rus russen""",
    "plural": """gelovigen moslims joden christenen hindoes hindoestanen boeddhisten marokkanen marokkaantjes turken polen polakken
        roemenen bulgaren syriers somaliers afghanen eritreeers oekrainers surinamers antillianen indonesiers molukkers chinezen
        aziaten asians afrikanen arabieren arabs russen palestijnen israeliers koerden buitenlanders allochtonen migranten
        immigranten immigrants foreigners vluchtelingen asielzoekers refugees statushouders nieuwkomers gelukszoekers zigeuners
        roma zwarten blacks blanken witten negers nikkers homo's homos homoseksuelen gays lesbiennes lesbo's lesbos lesbians
        biseksuelen transgenders transgenderpersonen transen transvrouwen transmeisjes transpersonen transmensen queers
        travestieten vrouwen meisjes wijven meiden women girls mannen feministen gehandicapten invaliden mindervaliden autisten
        downies doven blinden muslims jews moslima's lhbti'ers hoofddoeken hoofddoekjes vluchtelingenkinderen asielkinderen azc-kinderen azckinderen azc'ers azcers""",
    "group_adj": """zwart gekleurd donker getint blank witte wit homoseksueel lesbisch doof blind gehandicapt zwarte gekleurde donkere getinte bruine islamitische joodse marokkaanse turkse poolse surinaamse antilliaanse
        chinese aziatische afrikaanse arabische buitenlandse allochtone homoseksuele lesbische transgender trans biseksuele
        gehandicapte autistische dove blinde syrische somalische roemeense invalide black muslim jewish gay disabled
        gereformeerde moslim verstandelijk lichamelijk islamitisch joods marokkaans turks pools""",
    "people": "mensen people kinderen kids vrouwen mannen jongens meisjes leerlingen gezinnen families volk persoon personen mens man vrouw jongen meisje kind leerling person man woman people",
    "slur": """nikker nikkers neger negers zandneger zandnegers nigger niggers nigga niggas kutmarokkaan kutmarokkanen kutturk
        kutturken kankermarokkaan kankermarokkanen kankerturk kankerturken kankerjood kankerjoden kankerhomo kankerneger
        kankernegers kutneger kuthomo kutjood roetmop roetmoppen bosneger bosnegers spleetoog spleetogen poepchinees poepchinezen
        ching chong chink flikker flikkers nicht? poot poten ruigpoot reetkever kontneuker rugridder pisnicht pot? manwijf
        geitenneuker geitenneukers kameelneuker kopvod kopvoddentrut kopvodje theedoek theedoeken mocro's? makak makaken
        kafir kuffar jodenkop smous pinda pindachinees rifaap rifapen kutpool kutpolen kankerpool kankerpolen polak polakken
        faggot faggots fag fags tranny trannies paki pakis raghead spic kike dyke mongool mongolen mongool spast spasten spastisch
        kreupele downie medelander zandaap zandapen kankerbuitenlander kutbuitenlander kutbuitenlanders blauwe? tokkie? shemale
        ladyboy woestijnrat woestijnratten kankerlesbo kkhomo kkjood kkturk kkmarokkaan kkneger haatbaard haatbaarden""",
    "hard_slur": """nikker nikkers zandneger zandnegers nigger niggers kutmarokkaan kutmarokkanen kutturk kutturken
        kankermarokkaan kankermarokkanen kankerturk kankerturken kankerjood kankerjoden kankerhomo kankerneger kankernegers
        kutneger kutjood roetmop roetmoppen bosneger bosnegers spleetoog spleetogen poepchinees poepchinezen chink
        reetkever kontneuker rugridder pisnicht geitenneuker geitenneukers kameelneuker kopvod kopvoddentrut makak makaken
        smous rifaap rifapen kutpool kutpolen kankerpool kankerpolen faggot faggots tranny trannies paki raghead zandaap zandapen
        kutbuitenlander kutbuitenlanders kankerbuitenlander woestijnrat woestijnratten kkhomo kkjood kkturk kkmarokkaan kkneger""",
    "dehuman": """ongedierte parasieten parasiet ratten kakkerlakken apen beesten dieren tuig uitschot gespuis schorem vuilnis
        afval plaag kanker ziekte gezwel virus varkens honden zwijnen insecten luizen wormen barbaren inferieur inferieure minder barbaren wilden primitieven profiteurs
        terroristen terrorist crimineel criminelen dieven dief verkrachters pedofielen moordenaars bedriegers leugenaars
        uitvreters plebs monsters duivels zondaars gevaar bedreiging probleem last zooitje schande onmensen minderwaardig
        minderwaardige tweederangs vermin parasites rats cockroaches animals pigs scum trash disease plague terrorists criminals
        thieves rapists subhuman evil inferior savages pest pestilentie fout fouten abnormaal onnatuurlijk tegennatuurlijk pervers
        perverselingen perverten freaks""",
    "steal": """stelen steelt jatten jat liegen liegt bedriegen verpesten verpest verkrachten verkracht profiteren profiteert
        stinken stinkt verzieken verziekt overlast veroorzaken terroriseren terroriseert vernielen misbruiken parasiteren
        inpikken pikken infecteren besmetten ruineren ruïneren zuipen dealen steal lie ruin stink cheat rape""",
    # doing harm
    "harm": """slaan sla slaat mep meppen schoppen schop schopt trap trappen trapt steek steken steekt neersteken doodsteken
        neerschieten schieten schiet doodschieten vermoorden vermoord doden dood doodmaken afmaken doodslaan doodtrappen wurgen
        wurg kelen keel onthoofden ophangen hangen verbranden verbrand vergassen vergas slopen sloop slopt breken breek
        molesteren lynchen knallen knal afknallen rammen ram hoeken hoek stompen stomp neerslaan neerhalen aftuigen verdrinken
        verzuipen overrijden aanrijden platrijden verkrachten verkracht martelen uitmoorden castreren
        afslachten slachten opblazen fixen kapotmaken kapotslaan inslaan intrappen doodrijden afmaak opensnijden snijden snij
        neerleggen omleggen uitroeien executeren verrotslaan poppen djoeken djoek djoekt juken juk killen kill killing hit beat
        punch stab shoot murder hurt destroy smash strangle slap kick choke break hang burn vernietigen mishandelen afranselen
        afrossen bashen villen verhangen liquideren elimineren stenigen omhakken prik prikken leegsteken neersteek doodsla doodslaat afmaak verbouwen molesteer beuken beuk ros rossen hakken""",
    "harm_first": """sla mep schop trap steek schiet vermoord dood wurg keel sloop breek knal ram hoek stomp kill stab shoot beat
        punch smash hit verkracht djoek juk verbrand verzuip onthoofd snij castreer execut'eer lynch slacht martel vernietig""",
    "harm_inf": """slaan meppen schoppen trappen steken neersteken doodsteken neerschieten doodschieten vermoorden
        doden doodmaken afmaken doodslaan doodtrappen wurgen kelen onthoofden ophangen verbranden vergassen slopen breken lynchen
        afknallen rammen hoeken stompen neerslaan aftuigen verdrinken verzuipen overrijden aanrijden platrijden verkrachten
        martelen uitmoorden castreren afslachten slachten kapotmaken kapotslaan doodrijden opensnijden omleggen uitroeien
        executeren verrotslaan poppen djoeken juken killen kill hit beat punch stab shoot murder hurt smash strangle slap
        choke mishandelen afranselen afrossen bashen villen liquideren elimineren stenigen schieten molesteren
        vernietigen""",
    "harmed": """doodgeschoten doodgestoken neergestoken neergeschoten vermoord gedood afgemaakt doodgemaakt doodgeslagen
        opgehangen vergast uitgeroeid verbrand onthoofd afgeslacht gestenigd afgeknald geslagen gewurgd gelyncht geexecuteerd
        gemarteld killed shot hanged murdered exterminated gassed beaten stabbed verdronken verkracht gecastreerd vernietigd
        uitgemoord vernietigd gesteriliseerd mishandeld""",
    "away": """weg eruit oprotten opzouten opdonderen opflikkeren opsodemieteren terug vertrekken ophoepelen wegwezen uitgezet
        gedeporteerd deporteren uitzetten verboden opgesloten verbannen geweerd deported banned out weggestuurd rotten
        oppleuren verdwijnen gestuurd buiten""",
    "weapon": "mes messen pistool wapen wapens geweer bom bommen kogel kogels machete zakmes knife gun bomb granaat hamer honkbalknuppel knuppel bijl zwaard 🔪 🗡️ 🗡 🔫 💣 🪓 ⚔️ ⚔",
    "body": """bek smoel kop hoofd nek keel kaak kaken tanden neus benen been arm armen ribben knieen knieën gezicht oog ogen strot
        hersens schedel harses muil tering kloten poten poot kneen buik kont haar kaken jaw neck face legs teeth head nose mond hand handen vingers knie pens darmen""",
    "school_place": """school schoolplein klas lokaal aula plein gymzaal kantine brugklas gebouw fietsenhok fietsenstalling
        schoolgebouw schoolfeest lyceum college havo mavo docentenkamer lerarenkamer personeelskamer stad moskee synagoge kerk azc
        collegezaal""",
    "blows": "klappen klap mes kogel bullet tik tikken schoppen rammel knal pak stomp trap vuist vuisten dreun hengst beuk rotschop kopstoot nekschot oplawaai",
    # where violence leads, what belongs to somebody, what is said of a group that is run down
    "ruin": """ziekenhuis ambulance rietje rolstoel kist doodskist graf begrafenis lijkzak gips krukken mortuarium hospital coffin
        grave wheelchair spoedeisende bodybag ic grafzerk begraafplaats intensive""",
    "belonging": """tas gymtas broodtrommel bril agenda schoenen schoen jas fiets boeken boek telefoon inhaler etui kluisje schrift pet
        haar rugzak stoel rug fietsband lunch brood drinken muts trui spullen sleutels laptop oortjes gymkleren tekening""",
    "ill": """vies vieze ranzig ranzige walgelijk walgelijke kotsen kots besmet besmettelijk stinken stinkt jatten stelen crimineel criminelen
        achterlijk achterlijke profiteren profiteurs profiteur oprotten oprot opsluiten inrichting gesticht kooi dierentuin minderwaardig ongedierte apen
        varkens lelijker dommer uitzetten terugsturen parasiet parasieten verkrachters terroristen tuig gespuis uitschot viezeriken
        jatmoos zuiplap dieven oplichters luizen hersenloos kansloos gestoord gestoorden abnormaal pervers perverseling onnatuurlijk
        disgusting filthy vermin parasites thieves rapists animals savages dirty gross subhuman zoo terrorists freaks creepy
        sick? barbaren achterlijkheid inteelt primitief primitieve oplichter onrein jihadisten leugenaars verraders flikker? ruik""",
    "weird": """snuiter kwibus dwerg kabouter reus bolle boom lat bonenstaak flop griezel engerd rare enge malloot droplul koekwaus
        droeftoeter sneuneus tokkie sul suffie slome slapjanus pummel boerenpummel lomperik botterik hork lummel flapdrol
        druiloor uilskuiken kwast kreng feeks heks zuurpruim zeurkous klier pestkop? zeikstraal gladjakker gladjanus praatjesmaker opschepper
        bemoeial klikspaan streber kontenlikker meeloper slijmjurk ijdeltuit aandachtshoer kamerolifant nijlpaard tientonner vetrol
        speklap spekkie plofkip plankje bleekscheet melkfles knakworst pannenlap vaatdoek dweil vogelverschrikker lijk skelet
        wrat puist pukkel etterbuil gezwel troll gargoyle goblin ogre crusty donkey ghoul hag cow witch rat troglodyte pickme tryhard
        bokito mafketel mafklapper boeler tezz bala? hmar 7mar zemmel? halve zool halvezool zuiplap schorriemorrie klerk bobo lauw lijp zwakkeling
        smeerkees slettenbak hoerenloper achterlijke schobbejak stinker sloddervos sloerie vod pad schim pispaal wijf mens""",
    "foreign_slur": """zemmel zemmer zamel zamal ibne louwat luti pedal pedaly ciapaty czarnuch jahoud jahoudi yahudi yahoudi gavur giaour
        azzi 3azzi aazi abid abeed kahba 9a7ba kahpe orospu orospucocugu amcik siktir sikerim pic? kurwa kurwy spierdalaj batty battyman
        battyboy chichiman buler boeler boelers mariku maricon marikon blaka koelie boesinegroe boesi sambo coolie bakrakoto kroeskop kroeskoppen
        roetveeg negroide apenkop jungleaap kebabvreter kopvodje theedoekje keppelkop jodenneus jodenstreek zwartjoekel zwartjoekels
        zwartjes katoenplukker spleetoogje pinda-chinees loempiavouwer knoflookvreter bosneger polakkensoep wilde? kutpolak kankerpolak kutroemeen
        kutchinees kutsurinamer kutantilliaan kutmoslim kankermoslim kutmoslims kankermoslims kutjoden kuthomos kuthomo's kutlesbo kkpool hoofddoekhoer
        geitenbok kamelendrijver roetkop schoorsteenveger? mietjeszooi travo travestietje shemales mongooltje? kankerdowny kutautist kankerautist""",
    "origin_slur": """tatta tatta's tattas bakra bakra's bakras makamba makamba's kaaskop kaaskoppen mocro? kafir kafirs kuffar tokkies? boeren?
        ptata ptatas patatje? blanda belanda gadjo gwaba turkoe turco arabo zwartjoekel roetmop mof moffen tsigani cigani tsigan rus?""",
    # other
    "thing": """toets toetsen wiskunde wisk scheikunde natuurkunde biologie bio geschiedenis ges gesch aardrijkskunde ak economie eco
        nederlands engels duits frans latijn grieks gym lo les lessen huiswerk school schooldag opdracht opdrachten werkstuk verslag
        presentatie rooster wifi internet laptop telefoon bus trein fiets weer dag week maandag dinsdag woensdag donderdag vrijdag
        examen examens boek boeken film serie game spel muziek nummer lied lokaal kantine eten broodje pizza koffie som sommen
        regel regels beleid plan idee systeem app magister teams uur pauze vraag vragen antwoord cijfer cijfers tas jas stoel tafel
        deur auto scooter wekker alarm printer computer beamer test exam homework math maths class lesson phone rain wedstrijd
        level boss seizoen aflevering documentaire tekst so proefwerk pw pta fase bal tafels stoelen planten artikel site website
        update vakantie zomer winter regen wind hitte kou stof hoofdstuk boeket bericht leven life wereld corona kanker dood
        ziekte geluid grap vak vakken project excursie reis feest kleur kleren schoenen trui broek haar tentamen""",
    "laugh": "haha hahaha hahah hihi lol lmao xd rofl 😂 🤣 😭 💀 😹 😆 lolol hah ahahah hahahah",
    "mock_emoji": "🤡 🐷 🐖 🐽 🐒 🐵 🦍 🐳 🐋 🐄 🐮 🐀 🐭 💩 🤮 🤢 🗑️ 🗑 🧟 🦉 🐸 🐍 🐴 🫏 🐘 🦏 🦛 🐕 🐶 🤓",
    "like": "vind vindt vinden like likes think denkt denk",
    "hate": """haat hate haten hates haatte verafschuw verafschuwen walg veracht verachten minacht verfoei verfoeien despise detest""",
    "nobodyverb": "mag wil vindt likes wants mist moet houdt loves praat zit loved misses wilt kent speelt",
    "leave": "verhuis verdwijn vertrek donder rot flikker sodemieter pleur hoepel ga opzouten leave lazer",
    "kick": "gooi gooien ruim ruimen kick kicken kicked verwijder verwijderen knikker flikker zet zetten schop trap blokkeer mik gooit knikkeren pleur donder mikken",
    "group_chat": "app groep groepsapp appgroep groepschat chat klassenapp klasapp groepje whatsapp server discord team klassengroep gc bestie-groep",
    "spread": "stuur stuurt doorsturen rondsturen sturen rond deel delen verspreid verspreiden forward share tag screenshot screenshotten repost post posten zet plaats gooi",
    "shame": """huilt huilen huilend jankt janken valt viel gevallen plast geplast piste plassen kotst kotste kotsen boert scheet
        luier zwembandjes struikelt ontbloot onderbroek douche omkleedt omkleden kleedkamer slaapt kwijlt snot puist puisten naakt
        blut bloot crying cries fell afgaat flauwvalt afgaan stottert stotteren zingt huilde struikelde afging""",
    "picture": "foto foto's fotos filmpje filmpjes film video video's clip screenshot screenshots selfie pic pics plaatje snap snaps meme memes sticker stickers opname beelden",
    "hidden": "stiekem heimelijk ongemerkt secretly verborgen geheime stiekeme",
    "nude": "nudes nude naaktfoto naaktfoto's naaktfotos naaktpics dickpic dickpics naaktfilmpje seksfilmpje sextape sekstape blootfoto's blootfoto bloot naakt naakte tietenfoto nudepics noods sekspics",
    "sex": """neuken neuk neukt geneukt pijpen pijp pijpt gepijpt beffen bef vingeren vinger aftrekken ruk rukken afzuigen suck blowjob fuck
        fucken klaarkomen kontneuken anaal wippen naaien palen paal""",
    "sexpart": "tieten tiet borsten memmen lul pik kut kont reet kutje poes poesje pussy dick cock tits ass boobs ballen zaad piemel eikel tets flamoes",
    "crime": """gestolen steelt stal stelen jat gejat jatte dealt dealer drugsdealer drugs wiet coke xtc pedo pedofiel pedofielen
        kinderlokker aanrander verkrachter dief dieven diefstal fraude fraudeert fraudeur gefraudeerd oplichter oplichters oplichting opgelicht
        corrupt corruptie steekpenningen smeergeld omgekocht mishandelt mishandeld mishandelaar slaat sloeg geslagen aangerand
        verkracht betast betastte begluurt gluurt loert verduisterd verduistert vervalst vervalste witwassen witwast moordenaar
        crimineel criminele zedendelinquent perverseling pervert dronken bezopen zuipt alcoholist alcoholiste junkie verslaafd
        snuift blowt gesnoven incest ontucht kindermisbruik misbruikt misbruik heling afgeperst chantage chanteert hackt geknoeid
        sjoemelt gesjoemeld vreemd? zwartwerk zwart? racist nazi neonazi terrorist stole steals thief pedophile drunk rapist
        molested fraud bribes bribe afpersing loverboy mensensmokkelaar bedriegt kindermishandelaar graait zakkenvuller
        zakkenvullers zakken? junks gevangenis cel stoned high wegsluist achterover""",
    "hearsay": """schijnt schijnbaar blijkbaar gerucht geruchten roddel roddels kennelijk apparently allegedly rumour rumor
        gehoord hoorde hoor horen verluidt iedereen? kapper bron zegge naar? heard fluisteren fluistert spill tea""",
    "private": """zwanger vreemdgegaan vreemdgaat vreemd gescheiden scheiden scheiding affaire relatie verhouding gezoend zoende zoent
        tongen getongd ontmaagd soa verliefd blut depressief verslaafd gevlucht homo lesbisch gay bi trans uitgemaakt bedrogen
        geschorst verwijderd weggestuurd ontslagen seks gedaan? pregnant cheated cheating slept geslapen abortus zittenblijver
        gedate crush iets?""",
    "account": "account accounts insta instagram snap snapchat tiktok magister somtoday whatsapp mail mailbox gmail facebook discord profiel twitter laptop elo somtoday teams roblox fortnite-account x-account iphone telefoon story",
    "password": "wachtwoord wachtwoorden ww pw password passwords inlog inloggegevens inlogcode inlogcodes codes pincodes inlogs pincode pin logincode wachtwrd toegangscode login passw pass",
    "hack": "hack hacken hackt gehackt kraken kraak gekraakt overnemen overgenomen hacked ddos ddossen ddosen phishen keylogger binnendringen inbreken phishing",
    "location": "locatie snapmap adres live-locatie location woonadres adress address locaties",
    "home": "huis deur raam voordeur fiets kamer slaapkamerraam straat oprit house door window bushalte kluisje tuin",
    "follow": "volg volgde volgen achtervolg achterna gevolgd achtervolgde follow following followed stalk stalken gluur bespied bespieden",
    "extreme": """omvolking omvolken volksverraders volksverrader rassenoorlog volksvijand jihad kuffar kafirs ongelovigen kalifaat
        martelaar martelaren shahid hitler nazi nazi's nsb ss breivik tarrant siegheil 88 1488 wp kkk isis daesh taliban
        gewapend verzet strijders broeders rahowa accelerationisme ras""",
    "friendly": "grapje geintje jk kidding love lief liefs lieve trots gefeliciteerd gefeli knap goed? ily proud ❤️ ❤ 🤍 💕 😘 🥰 💛 💙 💜 💚 🧡 🖤 😇 🫶 besties bestie lieverd schat schatje mattie matties maatje bff congrats topper toppers held knuffel fan respect legende legend",
}
"""Words by class. A word with ``?`` is listed to be left out on purpose: it is too ordinary in this class."""

GAMES = """game gamen gamer fortnite minecraft roblox fifa fc25 cod valorant league raid boss level quest spawn respawn noob noobs
    lobby minigame bordspel bordspelletjes schaken schaak schaaktoernooi potje potjes playstation xbox switch mario zelda gta
    weerwolven mol rocket ranked server mod dungeon kill-death knockout brawl clash royale lasergame lasergamen paintball paintballen
    laserquest bossfight sims pokemon kahoot squad headshot warzone csgo overwatch among impostor tekken kombat""".split()

SPORTS = """wedstrijd training judo boksen karate kickboksen voetbal voetbaltoernooi hockey tegenstander toernooi finale
    sportdag basketbal volleybal trefbal rugby mma gym halve competitie derby ajax feyenoord psv team toernooitje estafette ⚽ 🏀 🏐 🏑
    🥊 🥋 kampioen kampioenschap schermen worstelen dodgeball slagbal honkbal handbal doelpunt keeper""".split()

STAGE = """toneel toneelstuk theater theatergroep voorstelling musical film filmavond serie netflix boek boeken roman gedicht gedichten verhaal
    verhalen horrorverhaal horrorverhalen personage personages acteur script scene scène rol spelen? macbeth hamlet romeo antigone
    shakespeare opera docu documentaire podcast songtekst lyrics drillrap rapper liedje thriller thrillers detective cluedo moordspel
    murder moordmysterie escaperoom halloween spookhuis griezelen roleplay theaterles poezie monoloog strip stripboek manga anime
    hoofdpersoon schrijver schrijvers leeslijst boekverslag fanfic literatuur""".split()

LESSONS = """les over lesbrief gastles voorlichting werkstuk spreekbeurt profielwerkstuk pws geschiedenisles geschiedenis herdenking museum tentoonstelling
    expo debat betoog onderzoek onderzoeksvraag maatschappijleer wo2 woii holocaust slavernij tweede wereldoorlog oorlog
    vmbo-examen examenvraag begrip definitie betekenis betekent etymologie lesmateriaal workshop themaweek project discussieles
    gedragscode pestprotocol protocol voorlichtingsavond projectweek bronnen bron nieuwsartikel krant nos analyse burgerschap
    paarse stagemarkt mediawijsheid hoofdstuk""".split()

FIRST_NAMES = frozenset(
    """aaron adam ahmed aisha alex ali alicia alisha amber amina amir amira amy anass anders anna anne anouar anouk aya ayoub ayse
    bart bas ben benthe berat bilal bo boaz bram brian britt burak chantal chloe chris chloë daan daniel daniël danny dave david
    demi dennis dewi diego dilan dirk dion djamila dylan eda eline elif elin elisa ella ellen emma emir emre eray erik esra eva evi
    evy fatih fatima fatma feline femke fenna fenne fien fleur floor floris frank freek gijs guus hamza hanna hannah hanneke hasan
    hidde hugo ibrahim ilse imane imran inge ingrid iris isa isabel ismail jaap jack jackie jade jamal jan jasmijn jason jayden jelle
    jelte jeroen jesse jessica jip joey johan joost jordy joris jorn joyce julia julian julie juliette jurre justin kacper karim karin
    kasper kaylee kees kevin kim koen kofi lara lars laura lauren leon lena lenn lieke lies lina linda lindsey lisa lisanne loes lotte
    louis luca lucas luna lukas luuk maartje maaike mahmoud malik manon marieke marijn marit mark marloes marouane martijn mats max maud
    mees melissa merel meryem merve mia michelle mick mike mila milan milou mina mohamed mohammed moh mo morris mounir mustafa naomi
    naoual nadia nina niels niek nick nienke nikki noa noah nora nordin noor norah nouri olaf oliver olivia omar oscar otis owen
    patrick paula pepijn peter petra pien pieter pim priya quinten quinn rachid rania raoul rayan rick riley robin rob robert roel
    romy roos rosa roosmarijn ruben ruud saar sam sami samir samira sandra sanne sara sarah sem senna serkan shania sharon siem sil
    sjoerd sofia sofie sophie soufiane stan stef stefan steven sten stijn suze sven sylvia tamara tara teun teuntje tess thijs thomas
    ties tijn tim timo tobias tom toon tristan tycho tygo umut valerie vera veerle vince vincent wessel willem wim wout wouter xander yara
    yasin yasmin yassin yassine younes youssef yusuf zakaria zara zeynep zoe zoë lynn guusje jet pip mehmet kaya hatice ayla naima sjaak
    chaima dounia oumaima kimberly angelina priscilla rowan ryan sebastiaan tijmen diede jurgen marco marcel mirjam monique nicole wendy
    yvonne jeffrey natasha kelly romee jaylinn lizzy fay liv jaimy cas casper ole olle vic abel tobi levi luke jens""".split()
)
"""Common first names at Dutch schools, to tell in lower case too that a word may be somebody. Never a finding by itself."""

ORDINARY_CAPITALS = frozenset(
    """nederland nederlands nederlandse engels duits frans instagram facebook tiktok snapchat whatsapp teams magister netflix
    youtube discord google quadraam arnhem nijmegen amsterdam rotterdam utrecht europa god allah jezus kerst kerstmis pasen sinterklaas
    piet ramadan januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag
    donderdag vrijdag zaterdag zondag havo vwo mavo vmbo gym lyceum college feyenoord ajax psv oekraine rusland israel gaza
    marokko turkije polen belgie duitsland frankrijk suriname english dutch monday friday christmas corona covid cvb mr gmr ik i
    i'm nos cito oranje koningsdag amerika usa china spanje italie trump wilders poetin putin rutte biden erdogan netanyahu zelensky macron musk baudet timmermans schoof yesilgoz monopoly fortnite minecraft roblox fifa playstation""".split()
)

ORDINARY_STARTS = frozenset(
    """gisteren vandaag morgen straks nu hier daar er wat wie waar waarom hoe wanneer welke welk toen ook zelfs alleen iemand alles
    niets veel sommige elke elk ieder weer nog soms meestal vaak eindelijk helaas gelukkig misschien volgens tijdens na sinds tot
    tijd ja nee oke ok hoi hey hallo beste lieve leuk leuke mooi mooie goed goede nieuwe nieuw eerste laatste volgende vorige
    dus daarom verder trouwens echter eigenlijk jammer super fijn fijne bedankt dank sorry help let kijk kom komt ga gaat gaan
    doe doet neem geef weet wist kan kun kunnen wil wilt willen moet moeten mag mogen heb heeft had was waren word zou zal
    iets ergens overal samen twee drie vier vijf tien ouders vanavond vanmiddag vanochtend vannacht vrijheid gezocht gevonden open
    the what who why how when where there here this yesterday today tomorrow everyone someone somebody just did does can could
    should would is are was were do have has had no yes please thanks thank hi hello sommigen andere anderen helemaal
    politie gemeente bestuur schoolleiding onderwijs stichting overheid regering kabinet inspectie ministerie gewoon
    fietsendief dief daders dader onbekende onbekenden inbrekers hackers vandalen criminelen bedrijf bank winkel""".split()
)
"""Words that often open a sentence, so that their capital says nothing."""

TYPO_STOPS = frozenset(
    """maak maken rouwen vouwen bouwen trouwen vluchten migraten poten joen jode jon hoe hoes hoed hoek boer moer roer voer doof toer gays gas
    hoeden hoeven oren trukken truken urken geval neder nekker nieker idiot turk turks tuken tukker vrouwe vrouw homp hom lesbi
    plen poen pen pole polen loser losser loeser sukkel sukel kanker kaner anker banker danker kinker bitch bitc slet set let
    meisjes meises meijes mongolen zwaren warten zwarte zarten wart zwarten christen kristen chinese zinnen""".split()
)
"""Ordinary words, or words too near to one, that the typing-error table must not read as something else."""
