"""The words with which a line says that the names behind it wrote the story, by language."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.wire.wordlists import words

# The word before the names, by language. Long forms stand before short ones.
CUES: dict[str, tuple[str, ...]] = {
    "en": (
        "reported by",
        "report by",
        "story by",
        "words by",
        "words",
        "written by",
        "posted by",
        "published by",
        "analysis by",
        "opinion by",
        "commentary by",
        "compiled by",
        "edited by",
        "review by",
        "interview by",
        "text by",
        "by",
        "author",
        "authors",
        "writer",
        "writers",
        "reporter",
        "reporters",
        "contributor",
        "contributors",
    ),
    "de": (
        "ein kommentar von",
        "eine analyse von",
        "eine kolumne von",
        "ein gastbeitrag von",
        "ein interview von",
        "kommentar von",
        "analyse von",
        "interview von",
        "eine reportage von",
        "ein bericht von",
        "interview",
        "text von",
        "text",
        "geschrieben von",
        "veröffentlicht von",
        "eingestellt von",
        "aufgezeichnet von",
        "von",
        "autor",
        "autorin",
        "autoren",
    ),
    "fr": (
        "propos recueillis par",
        "écrit par",
        "publié par",
        "rédigé par",
        "article de",
        "par",
        "auteur",
        "auteurs",
        "texte",
        "textes",
    ),
    "es": ("escrito por", "publicado por", "texto de", "por", "autor", "autora", "autores", "texto", "redacción"),
    "pt": ("escrito por", "publicado por", "texto de", "por", "autor", "autores"),
    "it": (
        "scritto da",
        "a cura di",
        "dell'inviato",
        "dell'inviata",
        "del nostro inviato",
        "dal nostro inviato",
        "dal nostro corrispondente",
        "dalla nostra inviata",
        "di",
        "autore",
        "autori",
    ),
    "nl": ("geschreven door", "door", "auteur", "tekst"),
    "sv": ("text", "av"),
    "da": ("skrevet af", "af", "tekst"),
    "no": ("skrevet av", "tekst", "av"),
    "ca": ("escrit per", "text de", "per", "autor", "autora"),
    "hr": ("piše", "napisao", "napisala", "autor", "autorica"),
    "sr": ("piše", "autor", "autorka", "пише", "аутор"),
    "sk": ("autor", "autorka", "napísal", "napísala"),
    "bg": ("автор", "текст"),
    "vi": ("tác giả", "bài", "bài và ảnh"),
    "fi": ("teksti", "kirjoittaja"),
    "pl": ("autor", "opracował", "opracowała", "oprac.", "tekst", "napisał"),
    "cs": ("autor", "autorka", "napsal", "napsala", "připravil", "připravila"),
    "hu": ("írta", "szerző", "szöveg"),
    "ro": ("de", "autor", "scris de"),
    "tr": ("yazan", "haber", "yazar", "muhabir", "röportaj"),
    "id": ("oleh", "penulis", "reporter"),
    "ru": ("автор", "авторы", "автор статьи", "автор текста", "текст", "корреспондент"),
    "uk": ("автор", "автори", "авторка", "автор статті", "текст"),
    "el": ("του", "της", "γράφει ο", "γράφει η", "γράφουν οι", "γράφει", "συντάκτης", "συντάκτρια", "κείμενο"),
    "ar": ("بقلم", "كتب", "كتبت", "إعداد", "من", "الكاتب", "تقرير", "تحرير"),
    "he": ("מאת", "כתב", "כתבה"),
    "fa": ("نویسنده", "گزارش از", "به قلم"),
    "ur": ("تحریر", "مصنف"),
    "hi": ("द्वारा", "लेखक", "लेखिका", "रिपोर्ट", "संवाददाता"),
    "bn": ("লেখক", "প্রতিবেদক"),
    "ta": ("எழுதியவர்",),
    "th": ("โดย", "เขียนโดย", "ผู้เขียน", "เรื่องโดย", "เรื่อง", "ผู้สื่อข่าว"),
    "zh": ("记者", "記者", "作者", "撰文", "文"),
    "ja": ("文", "取材・文", "執筆", "記者", "著者", "筆者", "ライター"),
    "ko": ("글", "기자"),
}
# Cues that name a writer only with a colon or slash after them; without one they are ordinary words.
NEED_COLON = words(
    "words author authors writer writers reporter reporters contributor contributors auteurs autores autori "
    "autor autorin autoren auteur texte textes text autora texto redacción autore tekst "
    "teksti kirjoittaja szerző haber yazar yazan penulis автор авторы текст 文 글 interview "
    # Where letters have no capitals, any words would be names behind an ordinary word.
    "من كتب كتبت إعداد الكاتب تقرير تحرير כתב כתבה نویسنده تحریر مصنف लेखक लेखिका रिपोर्ट संवाददाता লেখক প্রতিবেদক எழுதியவர் "
    "ผู้เขียน เรื่อง ผู้สื่อข่าว 著者 筆者 ライター "
    "autorka autorica szöveg muhabir röportaj корреспондент автори авторка аутор γράφει συντάκτης συντάκτρια κείμενο bài"
)
PHRASES_NEED_COLON = frozenset({"گزارش از", "tác giả", "bài và ảnh"})
# Languages whose cues are looked for on every page.
_WIDE = ("en", "de", "fr", "es", "it", "nl", "sv", "da", "id", "ru", "he", "ar", "tr")
_NEVER = re.compile(r"(?!)")


@lru_cache(maxsize=64)
def opening(language: str) -> re.Pattern[str]:
    """How a line begins in this language that names its writer; one that can begin otherwise counts with a colon behind it."""
    cues = sorted(CUES.get(language, ()), key=len, reverse=True)
    if not cues:
        return _NEVER
    alone = [cue for cue in cues if cue not in NEED_COLON and cue not in PHRASES_NEED_COLON]
    behind = rf"|(?:{_any(alone)})\s+\S" if alone else ""
    return re.compile(rf"^[\s\W]*(?:(?:{_any(cues)})\s*[:：/／|●]\s*\S{behind})", re.I)


def _any(cues: list[str]) -> str:
    return "|".join(re.escape(cue).replace(r"\ ", r"\s+") for cue in cues)


@lru_cache(maxsize=64)
def first_letters(language: str) -> frozenset[str]:
    """The letters that a cue of this language, or of those that much is copied from, begins with: to look at them is cheap."""
    cues = {cue for known in (*_WIDE, language) for cue in CUES.get(known, ())}
    letters = frozenset(letter for cue in cues for letter in (cue[0], cue[0].upper()))
    return letters | frozenset("([（【-—|•")


@lru_cache(maxsize=1)
def _all_cues() -> frozenset[str]:
    return frozenset(cue.casefold() for cues in CUES.values() for cue in cues)


def is_cue(text: str) -> bool:
    """Whether a text is such a word and no more: "Written by:"."""
    plain = text.strip(" \t:：/／|").casefold()
    return len(plain) < 40 and plain in _all_cues()
