"""Words that say nothing of what a story is about, numbers in words, and letters in other scripts."""

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

# Cyrillic and Greek in Latin letters, and letters that no accent can be taken from, after casefolding.
TRANSLITERATION: dict[int, str] = {
    ord(letter): latin
    for letters, latins in (
        (
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
            "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i i e g",
        ),
        ("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o"),
        ("øłıđðþæœ", "o l i d d th ae oe"),
    )
    for letter, latin in zip(letters, latins.replace("-", "").split(" "), strict=True)
}

# Small numbers in words, from two on (one is an article in most of these languages), by language.
NUMBER_WORDS: dict[str, str] = {
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn "
    "neunzehn zwanzig",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf vingt",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho "
    "diecinueve veinte",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette "
    "diciotto diciannove venti",
    "pt": "dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove "
    "vinte",
    "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien "
    "negentien twintig",
    "sv": "två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo",
    "pl": "dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście "
    "szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia",
    "ru": "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать "
    "шестнадцать семнадцать восемнадцать девятнадцать двадцать",
    "tr": "iki üç dört beş altı yedi sekiz dokuz on",
}

# Number words that mean something else elsewhere: Italian two, Italian six, Swedish six.
NO_NUMBERS: frozenset[str] = words("due sei sex")

# What a number is multiplied with. German "Billion" and Spanish "billón" are a thousand times an English one: left out.
SCALES: dict[str, int] = {
    word: scale
    for scale, forms in (
        (10**3, "thousand tausend mille mila mil duizend tusen tysięcy tys тысяч тыс"),
        (
            10**6,
            "million millions millionen mio millón millones milione milioni milhão milhões miljoen miljoner miljon milion "
            "miliony milionów mln миллион миллиона миллионов млн milyon",
        ),
        (
            10**9,
            "billion milliarde milliarden mrd milliard milliards miliardo miliardi mld miljard miljarder miliard miliardy "
            "miliardów миллиард миллиарда миллиардов млрд milyar",
        ),
    )
    for word in forms.split()
}
