"""Lines of the page that plain copy was taken from: advertisements' marks, headings over other stories, sections, dates."""

from __future__ import annotations

import re

from reader.model.story import Reason
from reader.wire.calendar import month_pattern
from reader.wire.wordlists import phrases

# Lines that are furniture of the page the copy was taken from, whole and in any case.
ADVERTISEMENTS = phrases(
    "advertisement|advertisements|advertising|sponsored|story continues below|story continues below advertisement|"
    "article continues below|article continues after ad|article continues after advertisement|"
    "story continues after advertisement|story continues after ad|article continues below advertisement|"
    "continue reading below|anzeige|werbung|publicité|publicidad|anuncio|publicidade|pubblicità|advertentie|annons|"
    "annonse|annonce|mainos|reklama|реклама|reklam|iklan|διαφήμιση|إعلان|إعلانات|פרסומת|広告|广告|廣告|광고|विज्ञापन"
)
# Headings below which other stories begin; they count when nothing, short lines or another dateline follows.
TAIL_HEADINGS = phrases(
    "latest headlines|latest news|latest stories|more news|more headlines|more stories|top stories|top headlines|"
    "related stories|related articles|related news|related|read more|trending stories|trending|trending now|most read|"
    "most popular|recommended|recommended stories|you may also like|you may like|"
    "read more about|related upi stories|also read|see also|up next|"
    "mehr zum thema|weitere nachrichten|weitere meldungen|meistgelesen|das könnte sie auch interessieren|"
    "mehr nachrichten|aktuelle meldungen|à lire aussi|lire aussi|sur le même sujet|les plus lus|dernières nouvelles|"
    "à la une|le plus lu|noticias relacionadas|lo más leído|más noticias|últimas noticias|te puede interesar|"
    "también te puede interesar|notícias relacionadas|mais lidas|leia também|últimas notícias|leia mais|leggi anche|"
    "ultime notizie|le più lette|altre notizie|articoli correlati|lees ook|meest gelezen|laatste nieuws|läs också|"
    "mest läst|les også|mest lest|læs også|mest læste|lue myös|luetuimmat|czytaj także|najnowsze|najczęściej czytane|"
    "zobacz także|читайте также|последние новости|популярное|читайте також|son dakika|ilgili haberler|çok okunanlar|"
    "baca juga|berita terkait|terpopuler|اقرأ أيضا|اقرأ أيضاً|أخبار ذات صلة|الأكثر قراءة|最新ニュース|関連記事|"
    "関連ニュース|アクセスランキング|最新新闻|相关新闻|相关阅读|热门新闻|관련기사|인기기사|많이 본 뉴스"
)
# Headings over the words a site files a story under.
TOPIC_HEADINGS = phrases(
    "topics|topic|related topics|tags|tagged|filed under|filed in|keywords|key words|in this story|people in this story|"
    "themen|schlagworte|schlagwörter|stichworte|sujets|mots-clés|thèmes|sur le sujet|temas|etiquetas|palabras clave|"
    "tópicos|palavras-chave|argomenti|parole chiave|onderwerpen|trefwoorden|ämnen|emneord|emner|avainsanat|tematy|tagi|"
    "témata|теги|темы|теми|etiketler|konular|topik|الوسوم|מילות מפתח|关键词|標籤|标签|キーワード|키워드|태그"
)
# Sections of a paper, as they stand above a headline.
SECTIONS = phrases(
    "world|national|politics|business|economy|markets|technology|tech|science|health|sports|sport|entertainment|culture|"
    "arts|lifestyle|travel|opinion|africa|americas|asia|asia pacific|australia|china|europe|middle east|uk|us|u.s.|usa|"
    "us & canada|latin america|odd news|breaking news|world news|environment|climate|education|weather|home|"
    "politik|ausland|inland|wirtschaft|kultur|wissenschaft|panorama|gesellschaft|deutschland|welt|europa|"
    "monde|international|politique|économie|société|culture|sciences|santé|france|"
    "mundo|internacional|política|economía|sociedad|cultura|deportes|ciencia|salud|españa|"
    "economia|esportes|saúde|mondo|esteri|cronaca|politica|scienza|salute|buitenland|binnenland|economie"
)
_SECTION_NEWS = re.compile(r"(?:[\w.&-]+ ){1,2}(?:news|nachrichten)", re.I)
# One other story, named behind what says that it is one: "READ MORE: Trawler sinks in the strait".
_ELSEWHERE = re.compile(
    r"[\[(▶►>*\s]*(?:read more|read also|also read|read next|must read|related|related story|related article|see also|"
    r"lesen sie auch|lesen sie mehr|mehr dazu|mehr zum thema|à lire aussi|lire aussi|a lire aussi|voir aussi|"
    r"lea también|lee también|lea además|le puede interesar|leia também|leia mais|saiba mais|leggi anche|"
    r"lees ook|läs också|läs mer|les også|læs også|lue myös|czytaj także|czytaj też|zobacz też|"
    r"читайте также|читать также|читайте також|ayrıca okuyun|baca juga|اقرأ أيضا|اقرأ أيضاً|קראו גם|関連記事|相关阅读|관련기사)"
    r"\s*[:：|»>–—]\s*\S.{3,200}",
    re.I,
)
_STEP = re.compile(r"\s*[>»›/|]\s*")
_PARTS = re.compile(r"\s*[|•·]\s*|\s+/\s+")
_LONGEST_STEP, _MOST_TOPICS = 30, 20
# What stands in a line that holds a date and no more, besides the date.
_DATE_WORDS = re.compile(
    rf"(?:published|updated|posted|last|modified|first|on|at|am|um|le|à|el|a|de|del|il|alle|ore|uhr|stand|publié|mis|"
    rf"jour|veröffentlicht|"
    rf"aktualisiert|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|om|kl|opublikowano|опубликовано|обновлено|"
    rf"[ap]|m|[ap]m|gmt|utc|est|edt|cet|cest|bst|pst|pdt|et|mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?|"
    rf"{month_pattern()}|\d+(?:st|nd|rd|th)?|ago|hours?|minutes?|days?|年|月|日|更新|公開|配信|發布|发布",
    re.I,
)
_WORD = re.compile(r"[^\W_]+")


def plain_mark(line: str) -> Reason | None:
    """What a whole line is when it is no part of a story: an advertisement's mark or a heading over other stories."""
    plain = line.strip(" \t:-–—>»*.…[]()").casefold()
    if plain in ADVERTISEMENTS:
        return Reason.ADVERTISEMENT
    return Reason.OTHER_HEADLINES if plain in TAIL_HEADINGS else None


def refers_elsewhere(line: str) -> bool:
    """Whether the whole line names another story, and says so: "Also read: Lighthouse is sold"."""
    return bool(_ELSEWHERE.fullmatch(line)) and not line.rstrip("\"'”»)]").endswith((".", "。"))


def heads_topics(line: str) -> bool:
    """Whether the whole line is a heading over the words a story is filed under."""
    return line.strip(" \t:-–—>»*[]()").casefold() in TOPIC_HEADINGS


def lists_topics(line: str) -> bool:
    """Whether the line is such a heading with the words behind it: "Topics: ferries, Skerry Point"."""
    heading, colon, words = line.partition(":")
    return (
        bool(colon) and heads_topics(heading) and 0 < len(words.split()) <= _MOST_TOPICS and not words.endswith((".", "!", "?"))
    )


def is_section(line: str) -> bool:
    """Whether the whole line names a section of the paper, or the way to it: "U.S. News", "Home > World > Europe"."""
    plain = " ".join(line.split()).strip(" /|>»-").casefold()
    if plain in SECTIONS or _SECTION_NEWS.fullmatch(plain):
        return True
    steps = _STEP.split(plain)
    return len(steps) > 1 and steps[0] in SECTIONS | {"news"} and all(0 < len(step) <= _LONGEST_STEP for step in steps)


def parts_of(line: str) -> list[str]:
    """The parts of a line that upright strokes or dots part: "2021-02-03 10:00 | Editor: Kai Lund"."""
    return [part for part in _PARTS.split(line) if part]


def is_date_line(text: str) -> bool:
    """Nothing but a date, a time and words around them."""
    words = _WORD.findall(text)
    return (
        1 < len(words) <= 16
        and any(word[0].isdigit() for word in words)
        and re.search(r"(?:19|20)\d\d|\d{1,2}:\d\d|\bago\b", text) is not None
        and all(_DATE_WORDS.fullmatch(word) or (word.isupper() and 2 <= len(word) <= 5) for word in words)
    )
