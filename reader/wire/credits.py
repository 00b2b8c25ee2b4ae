"""Reads the lines that say who worked on a story and who owns it: "(Reporting by …; editing by …)", "© 2024 AFP"."""

from __future__ import annotations

import re

from reader.wire.agencies import agency_in
from reader.wire.byline import names_in
from reader.wire.desk_notes import is_desk_note
from reader.wire.wordlists import words

# What a credit line begins with, by language. Each is matched at the start of a whole line, brackets or not, any case.
CREDIT_CUES: dict[str, tuple[str, ...]] = {
    "en": (
        r"(?:additional )?report(?:ing|s|ed) (?:and (?:writing|editing|photograph(?:s|y)) )?(?:by|from|for)\b",
        r"(?:additional )?(?:writing|editing|graphics?|translation|production|compil(?:ing|ation)|illustrations?)"
        r" (?:and \w+ )?by\b",
        r"(?:written|edited|compiled|translated|produced|fact-?checked) (?:and (?:written|edited|translated) )?by\b",
        r"with (?:additional |further )?(?:inputs?|reporting|files|reports?|contributions?|information|material) (?:from|by)\b",
        r"(?:this )?(?:story|article|report) (?:was |has been )?(?:written|produced|published|compiled|reported|"
        r"edited|generated) by\b.{0,80}(?:desk|staff|wire|news|agency|feed|writers?|editors?|newsroom)",
        r"(?:the )?(?:associated press|ap|reuters|afp|upi|new york times|washington post)(?: \w+){0,3} (?:writers?|"
        r"reporters?|correspondents?|journalists?|staff(?: writers?)?|producers?|photographers?|videojournalists?|"
        r"staffers?)\b.{0,300}?\bcontributed\b",
        r".{3,200}\bcontributed (?:to (?:this|the) (?:report|story|article)\b|reporting\b|from\b(?! (?-i:[a-z])))",
        r"(?:the )?(?:associated press|reuters|afp|bloomberg) contributed\b",
        r"our standards: the thomson reuters trust principles",
        r"reporters?: .{0,80}; editors?: ",
        r"contributing: ",
        r"follow .{3,60} on (?:twitter|x)\b.{0,80}$",
        r"follow (?:the )?[\w.’' ]{2,30}(?:coverage|reporting) of .{3,120}(?:https?://\S+|:)\s*$",
        r"the associated press(?:’s|'s)? .{0,80}(?:receives support|is supported) .{0,200}solely responsible for all content",
        r"with (?:reuters|afp|ap|agenc(?:y|ies)|wire reports)\W*$",
        r"(?:by .{4,80}; )(?:writing|editing|additional reporting)\b",
        r"\w+(?: \w+)? newsroom\W*$",
    ),
    "de": (
        r"mit (?:dpa|afp|apa|reuters|agenturen)\W*$",
        r"\(?(?:geschrieben|bearbeitet|redigiert|übersetzt|zusammengestellt) von\b",
        r"bericht(?:e)? von .{3,120}(?:redigiert|redaktion|bearbeitet)",
        r"reporter(?:in)?:.{0,80}(?:redigiert|redaktion)",
        r"mit (?:material|informationen|agenturmaterial) (?:von|der)\b",
        r"quelle:? ?(?:dpa|afp|apa|reuters|sid|epd|kna|ots|ap)\b",
        r"redaktion: ",
    ),
    "fr": (
        r"reportage (?:d['’]|de )?[^.;]{4,80}, (?:édité|version)",
        r"(?:reportage|rédigé|rédaction|édité|edité|service français|version française|avec la contribution|avec "
        r"la participation|traduit|contribution)\s*(?:de|par|:|d')",
        r"\(?avec (?:afp|reuters|ap|agences|l'afp)\)?\.?$",
        r"source ?: ?(?:afp|reuters)",
    ),
    "es": (
        r"(?:reporte|reportaje|información|informó|escrito|editado|redacción|con (?:información|reporte|aporte|datos)"
        r")\s+(?:adicional\s+)?(?:en \w+ )?(?:de|por)\b",
        r"traducido por\b",
        r"editado en español por\b",
    ),
    "pt": (
        r"(?:reportagem|edição|texto|tradução|com informações|redação)(?: adicional)?\s+(?:de|da|do|por)\b",
        r"traduzido por\b",
        r"\(?(?:por|edição:) .{3,60}; edição",
    ),
    "it": (r"(?:a cura di|tradotto da|editing di|in redazione)\b", r"(?:con (?:informazioni|fonte))\b"),
    "nl": (r"(?:verslag|redactie|bewerkt|geschreven) (?:door|van)\b", r"bron: (?:anp|belga|reuters)"),
    "tr": (r"haber(?:i)?: .{3,80}", r"\(?(?:kaynak|muhabir|editör)\s*:"),
    "pl": (r"(?:źródło|autor|autorka|opr\.|oprac\.)\s*:", r"\(?(?:opracował|opracowała)\b"),
    "ru": (
        r"\(?репортаж \S+ [А-ЯЁ]\S+\W*$",
        r"(?:\(?(?:автор|редактор|перев[её]л|подготовил[аи]?|при участии)\b)",
    ),
    "ar": (r"[(（]\s*(?:إعداد|تحرير|تغطية|كتابة|شارك في|تقرير)\b.{0,140}(?:تحرير|للنشرة|إعداد)",),
    "ja": (r"[（(](?:記者|編集|翻訳|取材)[^）)]{2,80}[）)]\s*$", r"(?:編集|翻訳)\s*[:：]\s*\S"),
    "zh": (r"[（(]?(?:责任编辑|編輯|编辑|责编|译者|校对|来源|责任編輯)\s*[:：]", r"[（(](?:完|結束)[）)]\s*$"),
    "ko": (r"[가-힣]{2,4} ?기자 ?\S+@\S+\s*$", r"(?:제보는|카카오톡).{0,40}$"),
}
# Marks that end a story and say no more than that.
END_MARKS = re.compile(
    r"^(?:enditem|end ?item|\(?ends?\)?|-{1,2}\s?ends?\s?-{1,2}|#(?: ?#)+|-\s?30\s?-|={1,3}|={1,2} ?kyodo|/(?:tass|ритас)/|"
    r"\(完\)|（完）|"
    r"\(끝\)|\[끝\]|ends|xx|nnnn|more to (?:come|follow)|[■◼▪])\.?$",
    re.I,
)
_END_BEHIND = re.compile(r"(?<=[.!?)\"”])\s+(?=(?:Enditem|[■◼▪]|\(ENDS?\)|-30-|###)$)")
# Initials of the desk: "bur-jh/mtp/gw", "EFE abc/def", "(AFP) abc/xyz".
_INITIALS = re.compile(
    r"^(?:\(?[A-Z]{2,6}\)?\s+)?[a-z]{2,4}(?:[-/][a-zA-Z]{2,4}){1,6}$|^EFE(?:\s+[a-z]{2,4})$|^\d{1,2}[/-][a-z]{2,4}[/-][a-z]{2,4}$|"
    r"^[A-Z]{2,4}[-/][A-Z]{2,4}$"
)
# For the papers' own desks, not for readers: how the bureau is reached, what the story is filed under, who sent it out.
_FOR_DESKS = re.compile(
    r"^\(\(.*(?:@|\+?\d[\d ()-]{6,}|messaging|newsroom|bureau|tel).*\)\)$|^(?:Keywords|KEYWORDS): [A-Z0-9/ ,&()-]+$|"
    r"^SOURCE:? [A-Z][^.!?]{1,80}$"
)
_BEHIND_CAPTION = re.compile(
    r"(?<=[.!?”\"])\s+(?P<credit>\(?(?:(?:file )?(?:photo|picture|image)s? (?:by|courtesy of|via) [^.!?|]{3,90}|"
    r"(?:reuters|afp|epa|ap photo|getty images|ap)/[^.!?|]{3,70}))\.?(?: ?\| ?license photo)?$",
    re.I,
)
_CAPTION_OPENS = re.compile(r"in this .{0,80}\b(?:photo|image|picture|frame)\b|file (?:photo|picture|image) ?[:-]", re.I)
_AP_TIME = re.compile(r"^(?:AP|UPI|NYT|LAT|CP|AFP)-(?:[A-Z]{2}-)?\d{2}-\d{2}-\d{2}\s+\d{4}[A-Z]{3,4}$")
_COPYRIGHT = re.compile(
    r"^[\s(\[]*(?:©|\(c\)\s|&copy;|\bcopyright\b(?=\s*(?:©|\(c\)|\d{4}|by\b|notice|the\s[A-Z]|,|:|$))|\bcopr\.|"
    r"droits d'auteur\s*(?:©|:|\d|$)|tous droits (?:réservés|de reproduction)|todos los derechos (?:reservados|de autor)|"
    r"todos os direitos (?:reservados|autorais)|alle rechte (?:vorbehalten|bei|liegen)|tutti i diritti (?:sono )?riservati|"
    r"riproduzione riservata|all rights reserved|alle rechten (?:voorbehouden|bij)|med ensamrätt|"
    r"wszelkie prawa (?:zastrzeżone|autorskie)|все права (?:защищены|принадлежат|на )|"
    r"усі права (?:захищен|застережен|належать)|(?:版权|版權)(?:所有|归|歸|声明|聲明|\s*[:：©])|無断転載|禁无断|"
    r"저작권(?:자|은|\s*[:：ⓒ©])|무단 ?전재 및|ⓒ|(?:جميع )?حقوق (?:النشر|الطبع|الملكية|التأليف)|جميع الحقوق محفوظة)|"
    r"^(?:this material|this story|this article|reproduction|the material|no part).{0,60}(?:may not|must not|cannot|"
    r"is prohibited|without).{0,160}$|"
    r"^.{0,40}<저작권자|^.{0,60}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos "
    r"reservados|todos os direitos reservados|riproduzione riservata|無断転載)\W*.{0,80}$",
    re.I,
)
# Where more by the same writer is to be had, behind a note on him: a link of the site's, which says nothing of the story.
_NAME = r"(?:[^\W\d_][\w’'.-]*\s+){0,4}[^\W\d_][\w’'.-]*"
_MORE_BY = re.compile(
    r"(?<=[.!?…])\s+(?:"
    r"(?:view|see|read|show|find|browse) (?:all|more)(?: (?:of )?(?:his|her|their))?(?: (?:posts|stories|articles|entries|work))?"
    r"(?: (?:by|from|of))?|more (?:posts |stories |articles |news )?(?:by|from)|"
    r"(?:alle|weitere|mehr) (?:artikel|beiträge|texte|meldungen)? ?(?:von|des autors|der autorin)|"
    r"(?:voir |lire )?(?:tous|plus) (?:les|d[’']) ?(?:articles|billets|posts) (?:de|par)|"
    r"ver (?:todas|todos|más) ?(?:las|los)? (?:noticias|artículos|entradas) (?:de|por)"
    rf")(?: {_NAME})?\s*[→»›>…]*\s*$",
    re.I,
)
_LONGEST = 500


def _any_of(table: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    return re.compile(
        r"^[\s(（\[*_—–-]*(?:" + "|".join(pattern for patterns in table.values() for pattern in patterns) + ")", re.I
    )


# An office, a colon and names: "(Edición: Álvaro Quiroga)", "Redaktion: J. Kern", "تحرير: نادر القاسم".
OFFICES = (
    "reporting|reporter|reporters|writing|editing|editor|editors|graphics|translation|additional reporting|"
    "redaktion|bearbeitung|übersetzung|redigatur|bericht|mitarbeit|"
    "édition|édité|rédaction|reportage|traduction|"
    "edición|redacción|reporte|traducción|información|edita|editó|"
    "edição|reportagem|redação|tradução|edizione|redazione|traduzione|montaggio|"
    "redactie|vertaling|redigering|toimitus|redakcja|opracowanie|tłumaczenie|редактор|редактура|перевод|редагування|"
    "editör|düzenleme|penyunting|penulis|"
    "تحرير|إعداد|ترجمة|עריכה|编辑|編輯|責任編輯|责任编辑|翻译|編集|翻訳|取材|편집|번역"
)
_OFFICE = re.compile(rf"^[\s(（\[*_]*(?:{OFFICES})(?:\s+(?:de|des|por|par|by))?\s*[:：=]\s*(?P<names>\S.{{1,160}})$", re.I)
# "Falk reported from Skerry Point. Lund reported from Lindental."
_WHO = r"(?:[^\W\d_][\w.'’-]*\s+(?:and\s+)?){1,6}"
_WHERE = r"[A-ZÀ-Þ][\w.'’-]*(?:,?\s(?:and\s|the\s)?[A-ZÀ-Þ][\w.'’-]*){0,6}"
_REPORTED_FROM = re.compile(rf"^\(?(?:{_WHO}(?:also )?(?:reported|contributed) from {_WHERE}\.?\s*)+\)?$")
_SOURCE = re.compile(
    r"^[\s(\[]*(?:source|sources|via|quelle|quellen|fuente|fonte|bron|källa|kilde|źródło|источник|المصدر|来源|來源|"
    r"出典)\s*[:：]\s*(?P<names>.{2,60})$",
    re.I,
)
_CREDIT = _any_of(CREDIT_CUES)
# Such lines name nobody, and are known by more than their first word.
_SAYS_OF_ITSELF = re.compile(
    r"(?:this )?(?:story|article|report) (?:was|has)\b|the associated press.{0,80} (?:receives|is) support", re.I
)
# What stands between names and cues in a credit.
_BETWEEN = words(
    "by from for in at on of to and with the a this additional further reporting writing editing inputs files report story "
    "de del la las los el en y e da do dos das em per por para di del della il con von vom und mit aus bei für material "
    "du des le les et avec par pour à van door en met af av och og и в на при"
)
_BRACKETED_AGENCY = re.compile(r"^[\s(\[—–/-]*(?P<agency>[^()\[\]]{2,40}?)[\s)\]./]*$")


def read_credit(line: str) -> str | None:
    """The credit that `line` is as a whole, without brackets, or None: who reported, wrote, edited, and from what agencies."""
    text = " ".join(line.split())
    if not text or len(text) > _LONGEST:
        return None
    if _is_for_desks(text) or _INITIALS.match(text) or _AP_TIME.match(text):
        return text
    if (office := _OFFICE.match(text)) and _names_somebody(office["names"]):
        return _unbracketed(text)
    if (source := _SOURCE.match(text)) and agency_in(source["names"].strip(" )].")):
        return _unbracketed(text)
    if _REPORTED_FROM.match(text) and _names_reporters(text):
        return _unbracketed(text)
    if _CREDIT.match(text) and not _is_prose(text):
        return _unbracketed(text)
    found = _BRACKETED_AGENCY.match(text)
    if found and len(text) <= 40 and text[:1] in "([/—–-" and agency_in(found["agency"]):
        return _unbracketed(text)
    return None


def shown_credit(line: str) -> str:
    """What of a credit is worth a reader's while, or "": nothing of what speaks to the papers' desks alone ("Enditem", how the
    bureau is reached), and of a picture's caption who took the picture ("The ferry in May. REUTERS/Ann Moss").
    """
    text = " ".join(line.split())
    if _is_for_desks(text) or _CAPTION_OPENS.match(text):
        return ""
    found = _BEHIND_CAPTION.search(text)
    return found["credit"].strip(" ()") if found else without_more_by(read_credit(text) or text)


def _is_for_desks(text: str) -> bool:
    return bool(END_MARKS.match(text) or _FOR_DESKS.match(text)) or is_desk_note(text)


def end_mark_apart(text: str) -> list[str]:
    """A paragraph, and the mark behind its last sentence that ends the story: "It leaves at ten. Enditem"."""
    return _END_BEHIND.split(text, maxsplit=1)


def without_more_by(line: str) -> str:
    """A note on who wrote, without the site's link to all that he wrote: "… for the Gazette. View all posts by Ada Lee →"."""
    return _MORE_BY.sub("", line)


def is_copyright(line: str) -> bool:
    """Whether `line` as a whole says who owns the story: "Copyright 2024 The Associated Press. All rights reserved."."""
    text = " ".join(line.split())
    return (
        bool(text) and len(text) <= _LONGEST and bool(_COPYRIGHT.match(text)) and not (len(text) > 160 and text.count(". ") > 4)
    )


def _names_somebody(text: str) -> bool:
    """Whether what stands after an office can be names: in scripts without capitals whatever is short."""
    plain = text.strip(" )]）.")
    if not re.search(r"[A-Za-zÀ-ÿА-яΑ-ω]", plain):
        return len(plain) <= 40
    names = names_in(plain)
    return bool(names) and sum(len(name.split()) for name in names) * 3 >= len(plain.split())


def _names_reporters(text: str) -> bool:
    """Whether every sentence begins with names and not with what people are: "The team reported from Paris." is a story's."""
    words = [
        words
        for said in re.split(r"[.]\s+", text.strip("() "))
        if (words := re.split(r" (?:also )?(?:reported|contrib)", said)[0].split())
    ]
    return all(word[:1].isupper() or word == "and" for each in words for word in each) and all(
        each[0].casefold() not in {"the", "a", "our", "he", "she", "they", "we", "it"} for each in words
    )


def _is_prose(text: str) -> bool:
    """A sentence without brackets that merely begins like a credit: "Edited by hand, the film took nine years."

    Who is named is written with capitals; of a sentence's words few are.
    """
    if text[0] in "([（*_—" or _SAYS_OF_ITSELF.match(text):
        return False
    words = [word for part in text.split() if (word := part.strip(".,;:()-–—\"'“”«»")) and word.casefold() not in _BETWEEN]
    small = sum(word[:1].islower() for word in words)
    return small > len(words) - small


def _unbracketed(text: str) -> str:
    plain = text.strip(" *_—–-")
    while len(plain) > 2 and (plain[0], plain[-1]) in {("(", ")"), ("[", "]"), ("（", "）"), ("/", "/")}:
        plain = plain[1:-1].strip()
    return plain.lstrip("(（[").strip() if plain[:1] in "(（[" and not any(mark in plain for mark in ")）]") else plain
