"""Which words tell something of somebody's health, family, results, religion, origin or orientation?"""

from __future__ import annotations

import re

HEALTH = re.compile(
    r"\b(?:adhd|autis\w{2,8}|asperger|pdd-?nos|dyslexie|dyslectisch\w?|dyscalculie|dyspraxie|"
    r"epilepsie|epileptisch\w?|"
    r"diabetes|suikerziekte|astma|allergi\w{1,8}|kanker|leukemie|tumor|chemo\w{0,8}|depressi\w{1,4}|"
    r"burn-?out|anorexia|boulimia|"
    r"eetstoornis\w{0,2}|angststoornis\w{0,2}|paniekaanval\w{0,2}|borderline|psychose|psychotisch|"
    r"bipolair|ocd|ptss|trauma\w{0,3}|"
    r"zelfbeschadiging|su[iï]cid\w{1,5}|zelfmoordpoging|opgenomen in|verslaafd|verslaving|"
    r"afkick\w{0,6}|rolstoel|gehandicapt\w?|"
    r"beperking|slechthorend\w?|slechtziend\w?|doof|stoma|reuma|migraine|hersenschudding|"
    r"gebroken (?:been|arm|enkel|pols)|"
    r"blindedarm\w{0,12}|longontsteking|corona|covid|hiv|aids|soa|zwanger\w{0,8}|miskraam|abortus|bevallen|"
    r"ziekenhuis|geopereerd|operatie|ziek gemeld|ziekgemeld|overspannen|ernstig ziek|langdurig ziek|"
    r"ziek thuis|medicijnen|medicatie|ritalin|"
    r"hartpati[eë]nt\w{0,2}|taalachterstand|(?:zit|zat|is|staat|moet)(?: weer| al)? aan de "
    r"(?:pillen|medicatie|medicijnen|"
    r"antidepressiva|ritalin|chemo|beademing)|antidepressiva|weer opgenomen|"
    r"concerta|therapie|psycholoog|psychiater|psychiatrisch\w?|ggz|gediagnosticeerd|diagnose|hoogbegaafd\w?|"
    r"autism|autistic|cancer|dyslexia|dyslexic|epilepsy|asthma|pregnant|depressed|depression|"
    r"anxiety disorder|eating disorder)\b"
)
FAMILY = re.compile(
    r"\b(?:uit huis (?:geplaatst|gezet)|uithuisplaatsing|uithuisgeplaatst|pleeggezin|pleegouders?|"
    r"pleegkind|onder toezicht|"
    r"voogdij|gezinsvoogd|jeugdzorg|veilig thuis|jeugdbescherming|zorgteam|zorgmelding|crisisopvang|vechtscheiding|"
    r"(?:ouders|vader en moeder) (?:gaan|zijn|liggen in) (?:uit elkaar|gescheiden|scheiding|scheiden)|"
    r"(?:vader|moeder|ouders?|broer|zus|pa|ma) (?:is |zit |zitten |zijn )?(?:in de gevangenis|vast|"
    r"werkloos|overleden|alcoholist|aan de drank|"
    r"verslaafd|in de bijstand|failliet|uitgezet)|thuissituatie|mishandeld|huiselijk geweld|"
    r"schuldsanering|voedselbank|opvanghuis|pleegmoeder|pleegvader|kinderbescherming|blijf-van-mijn-lijfhuis|"
    r"(?:ouders|vader en moeder) van [^.,!?\n]{2,30} (?:gaan|zijn|liggen) (?:uit elkaar|gescheiden|scheiden|"
    r"in scheiding)|woont bij (?:zijn|haar) (?:oma|opa|tante|oom|grootouders)|"
    r"bij (?:zijn|haar) (?:oma|opa|tante|oom|grootouders) woont|"
    r"bijstand|dakloos|asielzoeker\w{0,2}|azc|verblijfsvergunning|foster care|child protection|in jail|in prison)\b"
)
GRADE = re.compile(
    r"\b(?:(?:een|n|had|haalde|kreeg|heeft|met|stond|staat) (?:weer |maar |een |n ){0,3}(?:10|"
    r"[1-9](?:[.,]\d)?)(?=[ ,.!?;:)]|$)(?! (?:jaar|euro|uur|minuten|"
    r"keer|weken|dagen|kinderen|vragen|mensen|leerlingen|punten|goals|boeken|km|maanden|op|van|x))|"
    r"blijft zitten|blijven zitten|zittenblijve\w{1,3}|"
    r"is blijven zitten|blijf\w? zitten|gezakt|zakt|gezakt voor|doubleert|doubleren|gedoubleerd|"
    r"van school gestuurd|geschorst|schorsing|"
    r"(?:hoge?|lage?|slechte?|laagste|hoogste) cijfers?|onvoldoendes?|(?:dikke |ruime |"
    r"vette )?onvoldoende|rapportcijfers?|"
    r"gemiddelde van (?:een )?[1-9][.,]\d|(?:een|twee|drie|vier|vijf|zes) (?:vijven|vieren|drieën|enen|tweeën)|"
    r"gespijbeld|spijbelt|spijbelaar|afstromen|afgestroomd|stroomt af|citoscore|schooladvies|"
    r"failed (?:the|his|her|maths?|english)|got an? [A-F]\b|suspended|expelled)\b"
)
RELIGION = re.compile(
    r"\b(?:moslima?|islamitisch\w?|joods?e?|jood|jodin|christelijk\w?|christen|katholiek\w?|hindoe\w{0,6}|"
    r"gereformeerd\w?|boeddhist\w{0,5}|jehova\w{0,8}|atheïst|atheist|bekeerd|hoofddoek\w{0,2}|"
    r"keppeltje|muslim|jewish|hindu)\b"
)
ORIGIN = re.compile(
    r"\b(?:marokkaan\w{0,4}|marokkaanse?|turk|turkse?|surinaam\w{1,4}|antilliaan\w{0,4}|syri[eë]r|"
    r"syrische?|somali\w{1,4}|somalische?|"
    r"eritre[eë]r|eritrese?|afghaan\w{0,3}|chinees|chinese|pools?e?|polen|poolse?|roemeen\w{0,2}|"
    r"bulgaar\w{0,2}|oekra[iï]en\w{1,4}|"
    r"vluchteling\w{0,2}|statushouder\w{0,1}|illegaal hier|asielkind\w{0,4}|migrantenkind\w{0,4}|"
    r"zwarten|allochtoon|allochtonen|moroccan|turkish|refugee)\b"
)
ORIENTATION = re.compile(
    r"\b(?:(?<!een )(?<!vieze )(?<!kk)homo|homoseksueel|homofiel|lesbisch\w?|bi|biseksueel|"
    r"transgender|trans|transjongen|transmeisje|non-?binair\w?|"
    r"queer|uit de kast(?: gekomen)?|op (?:jongens|meisjes) valt|valt op (?:jongens|meisjes)|gay|lesbian|bisexual)\b"
)
