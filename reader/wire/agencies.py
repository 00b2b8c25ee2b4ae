"""The one table of news agencies and how each writes its own name in datelines, bylines and credits, in any script."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency: `code` is what we call it, `spellings` every other way it signs."""

    code: str
    name: str
    spellings: tuple[str, ...] = ()


AGENCIES: tuple[Agency, ...] = (
    Agency(
        "AP",
        "Associated Press",
        ("The Associated Press", "The AP", "A.P.", "AP News", "АП", "أ ب", "أ.ب", "美联社", "美聯社", "AP通信", "AP=연합뉴스"),
    ),
    Agency(
        "Reuters",
        "Thomson Reuters",
        (
            "Reuter",
            "REUTERS",
            "Reuters Health",
            "Reuters Staff",
            "Reuters Breakingviews",
            "Thomson Reuters Foundation",
            "Рейтер",
            "رويترز",
            "رويتر",
            "路透社",
            "路透",
            "ロイター",
            "로이터",
        ),
    ),
    Agency(
        "AFP",
        "Agence France-Presse",
        (
            "Agence France Presse",
            "AFP/Relaxnews",
            "AFPBB News",
            "АФП",
            "أ ف ب",
            "أ.ف.ب",
            "ا ف ب",
            "فرانس برس",
            "法新社",
            "AFP=時事",
            "AFP時事",
        ),
    ),
    Agency("UPI", "United Press International", ("U.P.I.", "UPI News")),
    Agency("dpa", "Deutsche Presse-Agentur", ("DPA", "dpa-infocom", "dpa/tmn", "dpa-tmn", "德新社", "د ب أ", "د.ب.أ")),
    Agency("dpa-AFX", "dpa-AFX Wirtschaftsnachrichten", ("dpa-afx", "DPA-AFX", "dpa-AFX Broker")),
    Agency("APA", "Austria Presse Agentur", ("APA/dpa", "APA/AFP", "APA/Reuters")),
    Agency("Keystone-SDA", "Keystone-SDA", ("SDA", "sda", "Keystone-ATS", "ATS", "ats", "AWP", "awp")),
    Agency("KNA", "Katholische Nachrichten-Agentur", ("kna",)),
    Agency("epd", "Evangelischer Pressedienst", ("EPD",)),
    Agency("SID", "Sport-Informations-Dienst", ("sid",)),
    Agency("AFX", "AFX News", ("afx",)),
    Agency("ots", "news aktuell ots", ("OTS",)),
    Agency(
        "Xinhua",
        "Xinhua News Agency",
        ("XINHUA", "Xinhuanet", "新华社", "新華社", "新华网", "新华", "شينخوا", "Синьхуа", "新華社通信"),
    ),
    Agency("CNS", "China News Service", ("ECNS", "中新社", "中新网", "中新網")),
    Agency("TASS", "TASS", ("ITAR-TASS", "Itar-Tass", "ТАСС", "ИТАР-ТАСС", "タス", "تاس", "塔斯社")),
    Agency("RIA Novosti", "RIA Novosti", ("RIA", "РИА Новости", "РИА НОВОСТИ", "RIA-Novosti", "Sputnik", "Спутник")),
    Agency("Interfax", "Interfax", ("INTERFAX", "INTERFAX.RU", "Интерфакс", "ИНТЕРФАКС")),
    Agency("Interfax-Ukraine", "Interfax-Ukraine", ("Интерфакс-Украина", "Інтерфакс-Україна")),
    Agency("Ukrinform", "Ukrinform", ("Укринформ", "Укрінформ", "УНИАН", "УНІАН", "UNIAN")),
    Agency("BelTA", "BelTA", ("БЕЛТА", "BELTA")),
    Agency("Kyodo", "Kyodo News", ("Kyodo News Service", "KYODO", "KYODO NEWS", "共同", "共同通信", "共同社")),
    Agency("Jiji", "Jiji Press", ("JIJI", "Jiji Press", "時事", "時事通信")),
    Agency("Yonhap", "Yonhap News Agency", ("YONHAP", "Yonhap News", "연합뉴스", "聯合ニュース", "韩联社", "韓聯社")),
    Agency("KCNA", "Korean Central News Agency", ("朝鮮中央通信", "조선중앙통신")),
    Agency("EFE", "Agencia EFE", ("Efe", "EFEUSA", "EFE/EPA", "EFE Verde")),
    Agency("Europa Press", "Europa Press", ("EUROPA PRESS", "EP", "EUROPAPRESS")),
    Agency("ANSA", "ANSA", ("Ansa", "ANSA-AFP", "ANSA/AFP", "ANSAmed")),
    Agency("Adnkronos", "Adnkronos", ("ADNKRONOS", "AdnKronos", "Adnkronos/Dpa", "Labitalia")),
    Agency("AGI", "Agenzia Giornalistica Italia", ("Agi",)),
    Agency("askanews", "askanews", ("ASKANEWS", "Askanews")),
    Agency("LaPresse", "LaPresse", ("LAPRESSE", "La Presse")),
    Agency("Italpress", "Italpress", ("ITALPRESS", "ItalPress")),
    Agency("Lusa", "Agência Lusa", ("LUSA",)),
    Agency("Agência Brasil", "Agência Brasil", ("ABr", "Agencia Brasil")),
    Agency("Estadão Conteúdo", "Estadão Conteúdo", ("Agência Estado", "Estadao Conteudo")),
    Agency("Notimex", "Notimex", ("NOTIMEX", "NTX")),
    Agency("Prensa Latina", "Prensa Latina", ("PL", "Prensa Latina")),
    Agency("Télam", "Télam", ("Telam", "TELAM", "TÉLAM")),
    Agency("Belga", "Belga News Agency", ("BELGA",)),
    Agency("ANP", "Algemeen Nederlands Persbureau", ("Anp", "ANP/AFP", "Novum")),
    Agency("TT", "TT Nyhetsbyrån", ("TT-AFP", "TT-Reuters")),
    Agency("NTB", "Norsk Telegrambyrå", ("©NTB", "NPK", "NTB-AFP")),
    Agency("Ritzau", "Ritzaus Bureau", ("RITZAU", "/ritzau/")),
    Agency("STT", "Suomen Tietotoimisto", ("STT-Lehtikuva", "STT–AFP", "STT-AFP")),
    Agency("PAP", "Polska Agencja Prasowa", ("PAP Biznes",)),
    Agency("ČTK", "Česká tisková kancelář", ("CTK", "ČTK/AP")),
    Agency("TASR", "TASR", ("SITA",)),
    Agency("MTI", "Magyar Távirati Iroda", ()),
    Agency("Agerpres", "Agerpres", ("AGERPRES", "Mediafax", "MEDIAFAX")),
    Agency("BTA", "Bulgarian News Agency", ("БТА",)),
    Agency("Tanjug", "Tanjug", ("TANJUG", "Танјуг")),
    Agency("HINA", "HINA", ("Hina",)),
    Agency("FENA", "FENA", ("Fena",)),
    Agency("SRNA", "SRNA", ("Srna",)),
    Agency("AMNA", "Athens-Macedonian News Agency", ("ANA", "ΑΠΕ-ΜΠΕ", "ΑΠΕ", "ANA-MPA")),
    Agency("AA", "Anadolu Agency", ("Anadolu", "Anadolu Ajansı", "الأناضول")),
    Agency("DHA", "Demirören Haber Ajansı", ("İHA", "IHA")),
    Agency("PA", "PA Media", ("PA Media", "Press Association", "The Press Association", "PA News Agency")),
    Agency("CP", "The Canadian Press", ("Canadian Press", "La Presse canadienne", "La Presse Canadienne", "PC")),
    Agency("AAP", "Australian Associated Press", ("Australian Associated Press",)),
    Agency("PTI", "Press Trust of India", ("P.T.I.", "पीटीआई", "भाषा")),
    Agency("ANI", "Asian News International", ("एएनआई",)),
    Agency("IANS", "Indo-Asian News Service", ("आईएएनएस",)),
    Agency("UNI", "United News of India", ()),
    Agency("APP", "Associated Press of Pakistan", ()),
    Agency("BSS", "Bangladesh Sangbad Sangstha", ("UNB",)),
    Agency("PNA", "Philippine News Agency", ()),
    Agency("Antara", "Antara", ("ANTARA",)),
    Agency("Bernama", "Bernama", ("BERNAMA",)),
    Agency("VNA", "Vietnam News Agency", ("TTXVN", "VNS")),
    Agency("TNA", "Thai News Agency", ()),
    Agency("CNA", "Central News Agency", ("中央社", "Focus Taiwan")),
    Agency("IRNA", "Islamic Republic News Agency", ("ایرنا", "إرنا")),
    Agency("Tasnim", "Tasnim News Agency", ("تسنیم", "تسنيم")),
    Agency("ISNA", "Iranian Students News Agency", ("ایسنا",)),
    Agency("MNA", "Mehr News Agency", ("Mehr", "مهر")),
    Agency("SPA", "Saudi Press Agency", ("واس",)),
    Agency("WAM", "Emirates News Agency", ("وام",)),
    Agency("QNA", "Qatar News Agency", ("قنا",)),
    Agency("KUNA", "Kuwait News Agency", ("كونا",)),
    Agency("MENA", "Middle East News Agency", ("أ ش أ", "أ.ش.أ")),
    Agency("SANA", "Syrian Arab News Agency", ("سانا",)),
    Agency("Petra", "Jordan News Agency", ("بترا",)),
    Agency("NNA", "National News Agency", ("وطنية",)),
    Agency("WAFA", "WAFA", ("وفا",)),
    Agency("MAP", "Maghreb Arabe Presse", ("و م ع",)),
    Agency("APS", "Algérie Presse Service", ("واج",)),
    Agency("TAP", "Tunis Afrique Presse", ("وات",)),
    Agency("JTA", "Jewish Telegraphic Agency", ("JNS",)),
    Agency("GNA", "Ghana News Agency", ()),
    Agency("NAN", "News Agency of Nigeria", ()),
    Agency("ENA", "Ethiopian News Agency", ()),
    Agency("SAPA", "South African Press Association", ("Sapa",)),
    Agency("RNS", "Religion News Service", ()),
    Agency("Bloomberg", "Bloomberg News", ("BLOOMBERG", "Bloomberg Law", "ブルームバーグ", "彭博社")),
    Agency("Dow Jones", "Dow Jones Newswires", ("DOW JONES", "Dow Jones Newswires", "DJ")),
    Agency("CNN", "CNN", ("CNN Business", "CNN Wire", "CNN en Español", "CNNMoney")),
    Agency(
        "PRNewswire",
        "PR Newswire",
        ("PRNEWSWIRE", "PR Newswire", "PRNewswire-PRWeb", "PRNewswire-HISPANIC PR WIRE", "PRNewswire-FirstCall"),
    ),
    Agency("Business Wire", "Business Wire", ("BUSINESS WIRE", "BusinessWire", "BUSINESSWIRE")),
    Agency("GlobeNewswire", "GlobeNewswire", ("GLOBE NEWSWIRE", "GLOBENEWSWIRE", "GlobeNewsWire")),
    Agency("Newsfile", "Newsfile Corp.", ("Newsfile Corp", "NEWSFILE", "Newsfile Corp.")),
    Agency(
        "ACN Newswire", "ACN Newswire", ("ACN NEWSWIRE", "ACCESSWIRE", "Accesswire", "Marketwired", "MARKETWIRED", "Marketwire")
    ),
    Agency("IPS", "Inter Press Service", ()),
    Agency(
        "States Newsroom",
        "States Newsroom",
        ("Tribune News Service", "TNS", "The Center Square", "Capitol News Illinois", "CalMatters", "KFF Health News"),
    ),
)

# Joined names ("dpa/lno", "AFP/Reuters", "Reuters/AP", "EFE/AFP"): the first that is known speaks for all.
_PARTS = re.compile(r"\s*(?:[/,;+|]|\s[-–—]\s|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*")
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=1)
def _by_spelling() -> dict[str, str]:
    table: dict[str, str] = {}
    for agency in AGENCIES:
        for spelling in (agency.code, agency.name, *agency.spellings):
            table.setdefault(spelling.strip("."), agency.code)
            if len(spelling) > 4:
                table.setdefault(spelling.casefold(), agency.code)
    return table


def agency_named(text: str) -> str:
    """The code of the agency that `text` names and nothing else ("" where it names none). Short codes are read in their own
    case only.
    """
    table = _by_spelling()
    plain = _SPACE.sub(" ", text.replace("\u00a0", " ")).strip(" .:()[]")
    found = table.get(plain) or (table.get(plain.casefold()) if len(plain) > 4 else None)
    if not found and plain.casefold().startswith("the "):
        found = table.get(plain[4:]) or table.get(plain[4:].casefold())
    return found or ""


def agency_in(text: str) -> str:
    """The agency that signs in `text`, which may join several ("dpa/lno", "AFP and Reuters") or bear a desk ("dpa-AFX
    Broker").
    """
    found = agency_named(text)
    if found or len(text) > 60:
        return found
    for part in _PARTS.split(text):
        if found := agency_named(part):
            return found
    return agency_named(text.split("-")[0]) if "-" in text else ""
