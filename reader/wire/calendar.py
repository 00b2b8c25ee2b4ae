"""Names of months and weekdays in the languages of the wire, for dates in datelines and on pages."""

from __future__ import annotations

import re
from functools import lru_cache

# One row a language, January first; forms of one month parted by "|". Dots after abbreviations are taken as read.
MONTHS: dict[str, str] = {
    "en": "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|"
    "oct november|nov december|dec",
    "de": "januar|jänner|jan februar|feber|feb märz|mrz|mär april|apr mai juni|jun juli|jul august|aug september|"
    "sep|sept oktober|okt november|nov dezember|dez",
    "fr": "janvier|janv février|févr|fév|fevrier|fev mars avril|avr mai juin juillet|juil août|aout septembre|sept "
    "octobre|oct novembre|nov décembre|déc|decembre",
    "es": "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|"
    "sep|sept octubre|oct noviembre|nov diciembre|dic",
    "pt": "janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|"
    "out novembro|nov dezembro|dez",
    "it": "gennaio|gen febbraio|feb|febb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|"
    "set|sett ottobre|ott novembre|nov dicembre|dic",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "ro": "ianuarie|ian februarie|feb martie aprilie mai iunie|iun iulie|iul august septembrie octombrie noiembrie decembrie",
    "nl": "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep oktober|"
    "okt november|nov december|dec",
    "sv": "januari|jan februari|feb mars april|apr maj juni|jun juli|jul augusti|aug september|sep oktober|okt november|"
    "nov december|dec",
    "da": "januar|jan februar|feb marts april|apr maj juni|jun juli|jul august|aug september|sep oktober|okt november|"
    "nov december|dec",
    "no": "januar|jan februar|feb mars april|apr mai juni|jun juli|jul august|aug september|sep oktober|okt november|"
    "nov desember|des",
    "fi": "tammikuuta|tammi helmikuuta|helmi maaliskuuta|maalis huhtikuuta|huhti toukokuuta|touko kesäkuuta|kesä "
    "heinäkuuta|heinä elokuuta|elo "
    "syyskuuta|syys lokakuuta|loka marraskuuta|marras joulukuuta|joulu",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "hu": "január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug szeptember|"
    "szept október|okt november|nov december|dec",
    "hr": "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga|studenog prosinca",
    "sr": "januara|јануара|јануар februara|фебруара|фебруар marta|марта|март aprila|априла|април maja|маја|мај juna|јуна|јун "
    "jula|јула|јул avgusta|августа|август septembra|септембра|септембар oktobra|октобра|октобар novembra|новембра|новембар "
    "decembra|децембра|децембар",
    "sl": "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "id": "januari|jan februari|feb maret|mar april|apr mei juni|jun juli|jul agustus|agu september|sep oktober|"
    "okt november|nov desember|des",
    "ru": "января|янв февраля|февр|фев марта|мар апреля|апр мая|май июня|июн июля|июл августа|авг сентября|сент|"
    "сен октября|окт ноября|нояб|ноя декабря|дек",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "el": "ιανουαρίου|ιαν φεβρουαρίου|φεβ μαρτίου|μαρ απριλίου|απρ μαΐου|μαϊ ιουνίου|ιουν ιουλίου|ιουλ αυγούστου|"
    "αυγ σεπτεμβρίου|σεπ οκτωβρίου|οκτ "
    "νοεμβρίου|νοε δεκεμβρίου|δεκ",
    "ar": "يناير|جانفي|كانون_الثاني فبراير|فيفري|شباط مارس|آذار أبريل|إبريل|ابريل|أفريل|نيسان مايو|ماي|أيار يونيو|جوان|حزيران "
    "يوليو|جويلية|تموز أغسطس|اغسطس|أوت|آب سبتمبر|أيلول أكتوبر|اكتوبر|تشرين_الأول نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول",
    "fa": "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    "he": "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "bn": "জানুয়ারি|জানুয়ারি ফেব্রুয়ারি|ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট|আগষ্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "ta": "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்",
    "th": "มกราคม|ม.ค กุมภาพันธ์|ก.พ มีนาคม|มี.ค เมษายน|เม.ย พฤษภาคม|พ.ค มิถุนายน|มิ.ย กรกฎาคม|ก.ค สิงหาคม|ส.ค กันยายน|ก.ย ตุลาคม|ต.ค "
    "พฤศจิกายน|พ.ย ธันวาคม|ธ.ค",
    "vi": "tháng_1|tháng_01|tháng_giêng tháng_2|tháng_02 tháng_3|tháng_03 tháng_4|tháng_04 tháng_5|tháng_05 tháng_6|tháng_06 "
    "tháng_7|tháng_07 tháng_8|tháng_08 tháng_9|tháng_09 tháng_10 tháng_11 tháng_12",
    "lt": "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
    "lv": "janvāris|janvārī februāris|februārī marts|martā aprīlis|aprīlī maijs|maijā jūnijs|jūnijā jūlijs|jūlijā "
    "augusts|augustā septembris|septembrī oktobris|oktobrī novembris|novembrī decembris|decembrī",
    "et": "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    "hi": "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर नवंबर|नवम्बर दिसंबर|दिसम्बर",
}

WEEKDAYS: dict[str, str] = {
    "en": "monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thu friday|fri saturday|sat sunday|sun",
    "de": "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "sv": "måndag|måndagen tisdag|tisdagen onsdag|onsdagen torsdag|torsdagen fredag|fredagen lördag|lördagen söndag|söndagen",
    "da": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "pl": "poniedziałek wtorek środa|środę czwartek piątek sobota|sobotę niedziela|niedzielę",
    "cs": "pondělí úterý středa|středu čtvrtek pátek sobota|sobotu neděle|neděli",
    "uk": "понеділок вівторок середа|середу четвер п'ятниця|п'ятницю субота|суботу неділя|неділю",
    "el": "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή",
    "ru": "понедельник вторник среда|среду четверг пятница|пятницу суббота|субботу воскресенье",
    "tr": "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "id": "senin selasa rabu kamis jumat sabtu minggu",
    "ar": "الاثنين|الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
}


def _rows(table: dict[str, str]) -> dict[str, int]:
    return {
        form.replace("_", " ").casefold(): number
        for row in reversed(table.values())
        for number, forms in enumerate(row.split(), start=1)
        for form in forms.split("|")
    }


@lru_cache(maxsize=1)
def month_numbers() -> dict[str, int]:
    """Every form of every month in every language, casefolded -> 1 to 12. Where languages differ the one that stands first
    wins.
    """
    return _rows(MONTHS)


@lru_cache(maxsize=1)
def weekday_names() -> frozenset[str]:
    """Every weekday in every language, casefolded."""
    return frozenset(_rows(WEEKDAYS))


@lru_cache(maxsize=1)
def weekday_numbers() -> dict[str, int]:
    """Every weekday that is written out, in every language, casefolded -> 1 (Monday) to 7. Short forms mean other
    things too, as do Turkish "pazar" (a market) and Indonesian "minggu" (a week).
    """
    return {form: number for form, number in _rows(WEEKDAYS).items() if len(form) >= 5 and form not in {"pazar", "minggu"}}


@lru_cache(maxsize=1)
def month_pattern() -> str:
    """A pattern that matches any month's name, longest first; to be used with re.I."""
    forms = {form.replace("_", " ") for row in MONTHS.values() for month in row.split() for form in month.split("|")}
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


@lru_cache(maxsize=64)
def _months_of(language: str) -> dict[str, int]:
    return _rows({language: MONTHS[language]}) if language in MONTHS else {}


def month_number(word: str, language: str = "") -> int | None:
    """1 to 12, or None where the word is no month. The language decides where two differ ("listopada" is Polish 11, Croatian
    10).
    """
    plain = word.casefold().rstrip(".")
    return _months_of(language[:2].lower()).get(plain) or month_numbers().get(plain)
