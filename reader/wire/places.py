"""Tells words that can be the place of a dateline from words that cannot, without a gazetteer."""

from __future__ import annotations

import re

from reader.wire.wordlists import phrases, words

# Small words that stand inside names of places.
PARTICLES = words(
    "de la las los del el al am an der den dem im in bei ob unter upon on of the le les du des d' l' sur sous en lès "
    "aux y e i et und and & da do dos das di della sul van aan zee het 't op ter na nad над на и і в du-"
)
# Words in capitals that open paragraphs and are no places: acronyms, desk marks, chapter words.
NOT_PLACES = words(
    "NATO NASA OPEC UNESCO UNICEF FIFA UEFA COVID COVID-19 AIDS ASEAN BRICS IMF WHO FBI CIA NSA FDA CDC EPA FCC FEMA "
    "DHS ICE IRS SEC USA US UK EU UN UAE GOP MPS CEO CEOS CFO IPO GDP AI IT IS TV PC DVD DIY FAQ FAQS ESPN NBA NFL NHL "
    "MLB MLS NCAA UFC WWE IOC PGA LGBT LGBTQ NOTE NOTES WATCH LISTEN READ SEE MORE JUST HAPPY UPDATE UPDATED BREAKING EXCLUSIVE "
    "URGENT ALERT LIVE OPINION ANALYSIS COMMENT EDITORIAL REVIEW VIDEO PHOTO PHOTOS PICTURE PICTURES GALLERY AUDIO "
    "PODCAST FACTBOX TIMELINE EXPLAINER INTERVIEW FEATURE PROFILE PREVIEW CORRECTION CORRECTED CLARIFICATION "
    "DISCLAIMER WARNING CAUTION IMPORTANT NEW NOW TODAY TOMORROW YESTERDAY ADVERTISEMENT ADVERTISING SPONSORED AD ADS "
    "RELATED TRENDING TOP BEST WORST LATEST NEXT PREVIOUS QUESTION ANSWER Q A WHAT WHEN WHERE WHY HOW WHICH WHO'S THE "
    "THIS THAT THESE THOSE BUT AND OR YES NO OK ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN PART CHAPTER ACT "
    "SCENE STEP TIP TIPS MYTH FACT FACTS TRUE FALSE VERDICT CLAIM PROS CONS PLUS MINUS WINNER WINNERS LOSER LOSERS "
    "GOALS SCORE SCORES FINAL RESULT RESULTS STANDINGS TICKETS RECIPE INGREDIENTS METHOD SERVES TOTAL DATE TIME PRICE "
    "COST WEBSITE PHONE EMAIL CONTACT CONTACTS SOURCE SOURCES STORY CREDIT CAPTION FILE FICTION NONFICTION SPOILER "
    "TL;DR TLDR BONUS DEAL DEALS SAVE SALE FREE BUY SELL HOLD BULLETIN FLASH MEMO LETTER LETTERS DEAR EDITORS "
    "BACKGROUND CONTEXT HTML CSS XML JSON PDF EPUB DOCX AJAX API SEO HTTP SQL USB GPS LED DNA HIV PTSD ADHD GMO NGO "
    "YOUR MY OUR HIS HER ITS THEIR FOR WITH FROM WITHOUT ABOUT INTO YOU WE THEY IF AS NOT ALL SUMMARY CONCLUSION "
    "INTRODUCTION ABOUT BOTTOM LINE HIGHLIGHTS KEY ANZEIGE WERBUNG EILMELDUNG UPDATE: HINTERGRUND KOMMENTAR INTERVIEW: "
    "PUBLICITÉ ENTRETIEN ANALYSE REPORTAGE VIDÉO EN IMAGES LIRE AUSSI PUBLICIDAD OPINIÓN ANÁLISIS ENTREVISTA VÍDEO "
    "FOTOS PUBBLICITÀ OPINIONE INTERVISTA ВАЖНО СРОЧНО ВИДЕО ФОТО РЕКЛАМА МНЕНИЕ МВД ФСБ США ООН НАТО ЕС РФ СССР ЦБ "
    "МИД ОПЕК"
)
# Places that begin with such a word, as far as they stand in datelines.
PLACES_ALL_THE_SAME = phrases(
    "NEW YORK|NEW DELHI|NEW ORLEANS|NEW HAVEN|NEW BRUNSWICK|NEW BEDFORD|NEW LONDON|NEW CASTLE|NEW PLYMOUTH|NEW BRITAIN|"
    "NEW ROCHELLE|NEW ULM|NEW ALBANY|NEW IBERIA|NEW PORT RICHEY|NEW SMYRNA BEACH|NEW TAIPEI|NEW GLASGOW|NEW WESTMINSTER|"
    "NEW PALTZ|NEW HAMPSHIRE|NEW JERSEY|NEW MEXICO|NEW ZEALAND|NEW BRAUNFELS|NEW BERN|NEW CALEDONIA|NEW CITY|NEW HOPE|"
    "NEW KENSINGTON|NEW PHILADELPHIA|NEW RICHMOND|NEW LENOX|NEW BERLIN|NEW SOUTH WALES|NEW TERRITORIES|NEW VALLEY|"
    "THE HAGUE|THE DALLES|THE BRONX|THE WOODLANDS|THE VILLAGES|THE PAS|THE GAMBIA|THE BAHAMAS|THE VALLEY|THE COLONY|"
    "KEY WEST|KEY LARGO|KEY BISCAYNE|LIVE OAK"
)
_WORD = re.compile(r"[^\W\d_]")
_OK_CHARACTERS = re.compile(r"^[^\W\d_](?:[^\W\d_]|[\s.,'’`´()&/;·|-]|\d(?=st|nd|rd|th)){0,90}$")
_SPLIT = re.compile(r"\s*[/;|·]\s*|\s*,\s*|\s+(?:and|und|et|y|e|AND|UND|ET|Y|E|&|и)\s+")
_ABOARD = re.compile(r"^(?:ABOARD|Aboard|ON BOARD|On board|AN BORD|An Bord|À BORD|À bord|A bord|A BORDO|A bordo|НА БОРТУ)\b")
# Ordinary words that begin a sentence with a capital and would pass for a name.
_SENTENCE_WORDS = words(
    "the a an he she it they we you i his her its their our my this that these those there but and or if when while "
    "after before as at by for from in on to with not no yes is was are were has have had will would can could may "
    "might mr mrs ms dr sen rep president der die das ein eine er sie es wir und oder le la les un une il elle ils "
    "elles nous el los las una ella ellos lo gli uno lui lei è o os uma ele ela what who why how where said says "
    "according"
)


def is_mark(place: str) -> bool:
    """Whether what stands where a place would is a desk's mark: "UPDATE (AP) —"."""
    return all(word.strip(" .:") in NOT_PLACES for word in place.split())


def _components(place: str) -> list[str]:
    return [part for part in _SPLIT.split(place.replace("[", ", ").replace("]", "").replace("(", ", ").replace(")", "")) if part]


def is_place(place: str) -> bool:
    """Whether `place` can be one place or several ("PARIS/LONDON", "ROSTOV, Russia", "ABOARD AIR FORCE ONE", "Frankfurt am
    Main").
    """
    if not place or len(place) > 90 or not _OK_CHARACTERS.match(place.replace("[", "(").replace("]", ")")):
        return False
    if _ABOARD.match(place):
        return len(place.split()) <= 10
    parts = _components(place)
    if not parts or len(parts) > 6:
        return False
    for part in parts:
        words = part.split()
        if len(words) > 6:
            return False
        for index, word in enumerate(words):
            if not (word[:1].isupper() or not _is_cased(word) or (index and word.casefold() in PARTICLES) or _elided(word)):
                return False
        if len(words) == 1 and words[0].casefold() in _SENTENCE_WORDS and words[0] != "Oder":  # Frankfurt (Oder)
            return False
    first = parts[0].split()
    return not (
        first[0] == first[0].capitalize()
        and first[0].casefold() in _SENTENCE_WORDS
        and first[0] not in {"La", "Las", "Los", "El", "Le", "Les", "Die"}
    )


def _is_cased(word: str) -> bool:
    return any(character.isupper() or character.islower() for character in word)


def _elided(word: str) -> bool:
    return bool(re.match(r"^(?:d|l|al|el|ad|an|as|ar|az|ash|nel|dell|all)['’-]\w", word, re.I))


def is_capital_place(place: str) -> bool:
    """Whether `place` begins with a name in capitals that is no acronym or desk mark: enough to be believed before a dash."""
    if not is_place(place):
        return False
    if _ABOARD.match(place):
        return place[:2].isupper()
    first = _components(place)[0]
    words = first.split()
    letters = "".join(_WORD.findall(first))
    if len(letters) < 3 or not _mostly_capitals(words):
        return False
    if len(words) > 4 or (first not in PLACES_ALL_THE_SAME and any(word.strip(".'’") in NOT_PLACES for word in words)):
        return False
    return len(letters) > 3 or "," in place or letters in {"UFA", "FES", "HUE", "ULM", "PAU", "VAN"}


def _mostly_capitals(words: list[str]) -> bool:
    """Every word is in capitals, but for particles and "Mc", "St.", "al-": McLEAN, ST. LOUIS, FRANKFURT am MAIN, AL-Hasakah."""
    for word in words:
        plain = re.sub(r"^(?:Mc|Mac|De|La|Le|St|Ft|d['’]|l['’]|al-|el-)", "", word)
        if plain != plain.upper() and word.casefold() not in PARTICLES:
            return False
    return any(word == word.upper() and len(word) > 1 for word in words)
