"""Words that say nothing of what a story is about, names of places in other languages, and letters in other scripts."""

from __future__ import annotations

from reader.wire.wordlists import words

# Words of grammar, by language; casefolded and as fold() leaves them.
STOP: frozenset[str] = words(
    "a an the and or but if then than that this these those there here is are was were be been being am do does did "
    "done has have had having will would shall should can could may might must not no nor so too very just only also "
    "as at by for from in into of off on onto out over under up down to toward with within without about above across "
    "after again against all almost along already although always among amid any anyone around away back because "
    "before behind below between both cannot despite during each either else enough even ever every few he her hers "
    "him his how however i it its itself last least less let like many me mine more most much my near need neither "
    "never next none now nothing often once one other our ours own per quite rather really same she since some still "
    "such their theirs them they through till until upon us we well what when where whether which while who whom whose "
    "why yet you your yours says said say told tells via amid vs der die das den dem des ein eine einen einem einer "
    "eines und oder aber wenn dann als dass ist sind war waren sein wird werden wurde wurden hat haben hatte hatten "
    "kann können soll sollen will wollen muss müssen nicht kein keine auch an am auf aus bei beim bis durch für gegen "
    "im in ins mit nach neben ohne seit über um unter vom von vor wegen zu zum zur zwischen er sie es ihr ihre ihren "
    "seine seinen ich wir man sich so wie was wer wo noch nur schon mehr sehr nun jetzt hier dort diese dieser dieses "
    "doch etwa laut sagte sagt le la les un une des du de au aux et ou mais si que qui quoi dont où est sont était "
    "être été a ont avait avoir ne pas plus par pour dans sur sous avec sans entre vers chez après avant contre depuis "
    "selon il elle ils elles on nous vous se sa son ses leur leurs ce cet cette ces tout tous toute comme ainsi aussi "
    "très même encore deux el los las lo unos unas del al y e o u pero como que quien cual es son era ser fue han ha "
    "haber había no más por para en con sin sobre entre hasta desde tras ante según contra durante su sus este esta "
    "estos estas ese esa eso se le les ya muy también si dos os as um uma uns umas do da dos das no na nos nas ao à "
    "pelo pela com sem são foi foram ser está estão tem têm não mais mas ou se seu sua seus suas após até já também "
    "dois diz il gli i uno dello della dei degli delle nel nella nei sul sulla dal dalla dai al alla agli con per tra "
    "fra di da è sono era stato stata ha hanno non più ma anche come che chi cui dopo prima contro secondo suo sua "
    "suoi si lo due het een van voor met op te bij naar om uit door aan ook maar niet wel zijn was waren heeft hebben "
    "wordt worden nog meer dan als dat die dit deze er hij zij we in is och att det den en ett som på med för av till "
    "från är var har hade inte om men vid efter under mot sig han hon de i och og at som på med for av til fra er var "
    "har hadde ikke men ved etter mot seg hun af den der det et i w na z do się nie że o od po za przez dla jest są "
    "był była było jak ale co to ten ta te już oraz przed ve bir bu da de ile için gibi çok daha olan oldu olarak ne "
    "mi dan di yang dengan untuk pada dari ini itu akan tidak ke oleh juga telah dalam sebagai i v vo na s so k ko o "
    "ob ot do iz za po pri dlya ne ni no a chto kak eto byl byla byli bylo budet on ona oni ego ee ih u zhe ili tak "
    "posle pered mezhdu pod nad"
)

# Words of the news desk that stand in stories of every kind: a shared one says little.
COMMON: frozenset[str] = words(
    "president minister prime government official officials state police court judge law people man men woman women "
    "child children year day week month today tomorrow yesterday monday tuesday wednesday thursday friday saturday "
    "sunday january february march april may june july august september october november december morning evening "
    "night hour minute time first second third new old big top high low good bad best world nation national "
    "international country city town region capital report news talk plan call call urge warn ask hit rise fall rais "
    "cut set get make take give go come see show find face seek hold meet win lose lead end begin start open close "
    "stop keep leav return move pass back kill dead die death injur wound hurt attack fire war crisis deal vote "
    "election party leader chief head member group company bank market share price percent million billion thousand "
    "hundred dollar euro two three four five six seven eight nine ten dozen least half part home hous school work "
    "worker job life live public local foreign security forc army military team game match play season final best guid "
    "guide tip way step easy beginner complete ultimate trend need know thing benefit idea cost type different review "
    "software service servic tool online free business industry product change global world energy climate digital "
    "video photo image story history alternativ alternative difference program course certificate technology system "
    "data study research survey say tell agency spokesman spokeswoman statement according former senior major key "
    "several people announc expect include charg arrest accus claim deny confirm president regierung minister "
    "ministerpräsident polizei land stadt jahr tag woche prozent million milliarde mensch tote verletzte gouvernement "
    "ministre président police pays ville an jour semaine mort blessé million milliard gobierno presidente ministro "
    "policía país ciudad año día semana muerto herido millón governo ministro polizia paese città anno giorno "
    "settimana morto ferito milion"
)

# Names, by the last word as a story's names are kept, that stand in many stories of every day: to share one says little.
FAMOUS: frozenset[str] = words(
    "trump biden putin zelensky xi modi macron scholz merz starmer sunak netanyahu erdogan meloni sanchez lula trudeau "
    "carney harris obama vance musk rubio pope leo franci congress senate house white democrat republican nato eu un "
    "union nations kremlin pentagon parliament reuters ap afp dpa upi efe ansa tass xinhua bbc cnn guardian times post "
    "fox america american europe european asia africa united state russia russian ukraine china chinese israel hamas "
    "gaza palestinian iran germany german france french britain british england japan india indian washington london "
    "paris berlin moscow beijing brussel york california texas florida facebook google apple twitter amazon microsoft "
    "instagram youtube openai tiktok stat usa canada canadian mexico mexican australia australian spain spanish italy "
    "italian turkey korea korean brazil africa african asian america latin department ministry university institute "
    "covid coronavirus bundestag spd cdu afd csu fdp grune labour tory conservative commission council"
)

# Names of places and peoples in other languages -> as English folds them.
EXONYMS: dict[str, str] = {
    other: english
    for english, others in {
        "moscow": "moskau moscou moscu mosca moskva moskou moskwa mosku",
        "russia": "russland russie rusia rossiya rossii rusland rosja russian russisch russe ruso russo russ rossiisk",
        "ukraine": "ucrania ucraina ukraina ukraini ukrainian ukrainisch ukrainien oekraine",
        "kyiv": "kiev kiew kijow kiiv kyjiw",
        "germany": "deutschland allemagne alemania germania germaniya duitsland niemcy german deutsch allemand",
        "berlin": "berlino berlim",
        "munich": "munchen monaco",
        "cologne": "koln colonia",
        "france": "frankreich francia franca frantsiya frankrijk french franzosisch francais",
        "paris": "parigi parizh paryz",
        "britain": "grossbritannien bretagne british britisch britannique uk",
        "london": "londres londra londyn",
        "spain": "spanien espagne espana spagna espanha ispaniya spanje spanish",
        "italy": "italien italie italia italiya italian",
        "rome": "rom roma rim rzym",
        "milan": "mailand milano",
        "naples": "neapel napoli napl",
        "turin": "torino",
        "venice": "venedig venise venezia venecia",
        "florence": "florenz firenze florencia",
        "geneva": "genf geneve ginebra ginevra zheneva",
        "vienna": "wien vienne viena vena",
        "brussels": "brussel bruxelles bruselas bryussel",
        "belgium": "belgien belgique belgica belgio belgi",
        "switzerland": "schweiz suisse suiza svizzera",
        "austria": "osterreich autriche avstriya oostenrijk",
        "greece": "griechenland grece grecia gretsiya griekenland greek",
        "athens": "athen athene atenas atene afiny afini athina",
        "lisbon": "lissabon lisbonne lisboa lisbona",
        "portugal": "portogallo",
        "netherland": "niederlande pays-bas holland niederland",
        "hague": "haag haye haya",
        "poland": "polen pologne polonia polsha polska",
        "warsaw": "warschau varsovie varsovia varsavia varshava warszawa",
        "prague": "prag praga praha",
        "czech": "tschechien tchequie chequia cechia",
        "hungary": "ungarn hongrie hungria ungheria vengriya",
        "romania": "rumanien roumanie rumania rumyniya",
        "bucharest": "bukarest bucarest bucuresti",
        "copenhagen": "kopenhagen copenhague kobenhavn",
        "denmark": "danemark dinamarca danimarca",
        "norway": "norwegen norvege noruega norvegia",
        "sweden": "schweden suede suecia svezia shvetsiya",
        "finland": "finnland finlande finlandia",
        "turkey": "turkei turquie turquia turchia turtsiya turkiye turkish",
        "istanbul": "estambul stambul",
        "syria": "syrien syrie siria siriya",
        "damascus": "damaskus dama damasco",
        "egypt": "agypten egypte egipto egitto yegipet",
        "cairo": "kairo caire kair",
        "israel": "israele izrail israeli",
        "jerusalem": "gerusalemme ierusalim",
        "lebanon": "libanon liban libano livan",
        "beirut": "beyrouth beirute",
        "iraq": "irak iraq",
        "baghdad": "bagdad",
        "iran": "irano",
        "tehran": "teheran",
        "china": "chine cina kitai chinese chinesisch chinois",
        "beijing": "peking pekin pechino pekim",
        "japan": "japon giappone yaponiya japao japanese",
        "tokyo": "tokio",
        "korea": "coree corea koreya",
        "seoul": "seul",
        "india": "inde indien indiya",
        "brazil": "brasilien bresil brasil brasile braziliya",
        "mexico": "mexiko mexique messico meksika",
        "usa": "us etats-uni eeuu ssha vereinigte",
        "washington": "vashington",
        "quake": "earthquake erdbeb erdbeben seisme terremoto sismo zemletryasenie deprem gempa jordskalv aardbeving tremor",
        "strike": "streik greve huelga sciopero zabastovka greve staking strejk",
        "flood": "uberschwemmung hochwasser inondation inundacion inundacao alluvione navodnenie overstroming",
        "storm": "sturm tempete tormenta tempesta shtorm tempestade",
        "train": "zug tren treno poezd trem tog",
        "plane": "flugzeug avion aereo samolet aviao aircraft jet",
        "port": "hafen puerto porto haven hamn",
        "bridge": "brucke pont puente ponte most",
        "volcano": "vulkan volcan vulcano vulcao",
        "vaccine": "impfstoff vaccin vacuna vaccino vacina",
        "parliament": "parlament parlement parlamento",
        "fire": "brand feuer incendie incendio pozhar",
        "ferry": "fahre ferri traghetto transbordador parom",
        "museum": "musee museo muzei museu",
        "mine": "mina miniera shakhta bergwerk",
        "wheat": "weizen ble trigo grano pshenitsa",
        "sanction": "sanktion sancion sanzion sanktsii",
        "spill": "vertido maree nera olpest",
    }.items()
    for other in others.split()
}

# Cyrillic and Greek in Latin letters, after casefolding.
TRANSLITERATION: dict[int, str] = {
    ord(letter): latin
    for letters, latins in (
        (
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
            "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i i e g",
        ),
        ("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o"),
    )
    for letter, latin in zip(letters, latins.replace("-", "").split(" "), strict=True)
}
