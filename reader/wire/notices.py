"""Recognises an agency's notice that a story is withdrawn, killed or not to be used."""

from __future__ import annotations

import re

_ITEM = r"(?:story|stories|article|report|item|alert|headline|snap|dispatch|series|copy|despatch|bulletin|newsalert)"
# One row a wording; matched anywhere in the headline or the first lines of a short text, any case. Before each the words of which
# it has one, in small letters: to look for them takes a fraction of the time, and most stories have none.
WITHDRAWALS: tuple[tuple[str, str], ...] = (
    # English
    ("kill", r"\b(?:mandatory )?kill\b(?: advisory|:| -| –|--|,)"),
    ("kill", r"\bbulletin kill\b"),
    (
        "removed|withdrawn|killed|retracted",
        r"^\W*(?:story|article|report|item) (?:removed|withdrawn|killed|retracted)\s*(?:$|[:.–—-])",
    ),
    (
        "withdrawn|retracted|killed",
        r"\b(?:story|stories|article|report|item|alert|headline|snap|series) (?:(?:has|have) been|was|were|is|are) (?:being "
        r")?(?:withdrawn|retracted|killed)\b",
    ),
    (
        "withdrawn|retracted|killed|pulled",
        rf"\b{_ITEM}\b.{{0,100}}\b(?:is|are|has been|have been|was|were) (?:being )?(?:withdrawn|retracted|killed|pulled)\b",
    ),
    ("withdraw", r"\bwithdraw(?:s|ing)? (?:the|its|this|our) (?:story|article|report|item|alert|headline|snap)\b"),
    ("please", rf"\bplease (?:disregard|ignore|kill|do not use|discard|delete|remove|withdraw)\b (?:\S+ ){{0,4}}{_ITEM}\b"),
    (
        "killing|withdrawing|retracting|removing",
        rf"\b(?:is|are) (?:killing|withdrawing|retracting|removing) (?:the|its|this|our|a) (?:\S+ ){{0,3}}{_ITEM}\b",
    ),
    (
        "killed|withdrawn|retracted|removed",
        rf"\b(?:has|have) (?:killed|withdrawn|retracted|removed) (?:the|its|this|our|a) (?:\S+ ){{0,3}}{_ITEM}\b",
    ),
    ("kill", rf"\b(?:editors|subscribers|clients|attn)\b.{{0,12}}\bkill (?:the|this|our) (?:\S+ ){{0,3}}{_ITEM}\b"),
    ("cancel", rf"\bthis {_ITEM} (?:has been|is) (?:being )?cancell?ed\b"),
    (
        "editors|subscribers|clients",
        r"\b(?:editors|subscribers|clients)[,:]? (?:please )?(?:kill|disregard|do not use|withdraw|delete)\b",
    ),
    (
        "replacement|substitute|no new",
        r"\bno (?:replacement|substitute|new) (?:story|version)?\s*(?:will be|is) (?:issued|planned|coming|filed)\b",
    ),
    # German
    ("zieht", r"\b(?:dpa|afp|apa|ap|reuters|epd|kna|sid)? ?zieht (?:die|ihre|diese|den) .{0,60}\bzurück\b"),
    (
        "zurückgezogen|verwenden|annulliert|gesperrt",
        r"\b(?:meldung|bericht|beitrag|artikel|text)\b.{0,60}\b(?:zurückgezogen|nicht (?:zu )?verwenden|annulliert|gesperrt)\b",
    ),
    ("annulliert|zieht", r"\b(?:annulliert|zieht) (?:(?:die|ihre|diese|eine) )?(?:\S+ ){0,2}(?:meldung|bericht|text)\b"),
    ("entfällt", r"\b(?:meldung|bericht|beitrag|text)\b.{0,60}\bentfällt\b"),
    ("verwenden", r"\bbitte (?:die|diese|den)?.{0,60}\bnicht (?:mehr )?verwenden\b"),
    # French
    ("annul|retir", r"\b(?:dépêche|article|information|alerte|texte)\b.{0,60}\b(?:est |a été )?(?:annulée?|retirée?)\b"),
    (
        "prière|veuillez",
        r"\bprière (?:d'annuler|de ne pas (?:utiliser|tenir compte))\b|\bveuillez (?:annuler|ne pas (?:utiliser|tenir "
        r"compte)|ignorer)\b",
    ),
    ("annule", r"\bannule (?:et remplace|sa dépêche|la dépêche|son alerte|l'alerte)\b"),
    # Spanish, Portuguese, Italian
    (
        "anul|ignor",
        r"\b(?:rogamos|rogamos a nuestros \w+|pedimos)(?: que)? (?:anul|ignor|descart)\w* (?:la|el|esta|este) "
        r"(?:noticia|nota|información|despacho)\b",
    ),
    ("rogamos|por favor", r"\b(?:rogamos|por favor),? (?:anul|no utili|no us|ignor|descart)\w*\b"),
    (
        "anulad|retirad|eliminad",
        r"\b(?:noticia|nota|información|despacho|artículo)\b.{0,40}\b(?:queda |ha sido |fue )?(?:anulad|retirad|eliminad)[ao]\b",
    ),
    (
        "cancelad|anulad|retirad|favor",
        r"\b(?:matéria|notícia|reportagem|texto)\b.{0,40}\b(?:foi |está )?(?:cancelad|anulad|retirad)[ao]\b|\bfavor "
        r"(?:desconsiderar|ignorar|não (?:usar|utilizar))\b",
    ),
    (
        "annullat|ritirat|si prega",
        r"\b(?:notizia|articolo|lancio)\b.{0,40}\b(?:è |va |è stat[ao] )?(?:annullat|ritirat)[ao]\b|\bsi prega di (?:non "
        r"(?:utilizzare|tenere conto)|annullare|ignorare)\b",
    ),
    # Russian, Chinese, Japanese, Korean, Arabic
    (
        "аннулир|отозван|отзыва|снят|просим",
        r"\b(?:сообщение|новость|информаци[яю]|материал)\b.{0,60}\b(?:аннулир|отозван|отзыва|снят)\w*|\bпросим (?:не "
        r"использовать|аннулировать|считать недействительн)|\bаннулиру(?:ет|ют|ем) (?:\S+ )?(?:сообщени|новост|материал)",
    ),
    (
        "撤销|撤回|取消|作废|请勿",
        r"(?:稿件|此稿|该稿|上述(?:稿|消息)).{0,20}(?:撤销|撤回|取消|作废|请勿使用)|请勿(?:使用|采用)(?:此|该|上述)",
    ),
    (
        "取り消し|削除し|撤回|使用しないで",
        r"(?:記事|配信|速報).{0,20}(?:取り消し|削除し|撤回)(?:ます|ました|します)|使用しないでください",
    ),
    ("취소|삭제|철회", r"(?:기사|보도).{0,20}(?:취소|삭제|철회)(?:합니다|됐습니다|되었습니다)"),
    ("يرجى|الرجاء|ألغي|إلغاء|سحب", r"(?:يرجى|الرجاء) (?:إلغاء|عدم استخدام|تجاهل)|(?:ألغي|إلغاء|سحب) (?:الخبر|هذا الخبر|النبأ)"),
)
_WITHDRAWALS = tuple((tuple(words.split("|")), re.compile(wording, re.I | re.M)) for words, wording in WITHDRAWALS)
_ADDRESSED = re.compile(
    r"^\W*(?:editors|eds|attn|editor's note|subscribers|clients|attention|achtung|advisory|notice|kill|mandatory kill|withdrawn|"
    r"aviso|"
    r"avis|hinweis|redaktionen|редакторам|внимание|お断り|注意|تنبيه)\b"
    r"|^.{0,80}\b(?:kill|withdrawal|withdrawn|annulation|anulaci[óo]n|rückzug|story removed)\W*$",
    re.I | re.M,
)
# A story about something that was withdrawn says who says so: "…, the ministry said".
_SAYS_WHO = re.compile(
    r",\s(?:[^.,;\"“”]{1,60}\s)?(?:said|sagte|teilte|dijo|informó|a déclaré|ha detto|сообщил\w*|заявил\w*)\b", re.I
)
# A notice is short; a story about a withdrawn story is not.
_LONGEST_NOTICE = 1_500
_SHORT_NOTICE = 500


def is_withdrawal(text: str) -> bool:
    """Whether `text` (headline and story, or a part) is a notice to withdraw, not a story about one."""
    plain = text.strip()
    if not plain or len(plain) > _LONGEST_NOTICE:
        return False
    head = plain[:700]
    small = head.casefold()
    if not any(any(word in small for word in words) and wording.search(head) for words, wording in _WITHDRAWALS):
        return False
    return bool(_ADDRESSED.match(plain)) or (len(plain) <= _SHORT_NOTICE and not _SAYS_WHO.search(plain))
