"""Datelines of every large agency and of house styles, and prose that looks like one and is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.wire.dateline import read_dateline
from reader.wire.places import PLACES_ALL_THE_SAME

# (how the story begins, what follows, place, day, agency)
DATELINES = [
    # American agencies
    ("A bord du Belem (AFP) -", " Le navire", "A bord du Belem", "", "AFP"),
    ("Frankfurt (Oder) (dpa/bb) -", " Die Brücke", "Frankfurt (Oder)", "", "dpa"),
    ("Halle (Saale) (dpa) -", " Die Brücke", "Halle (Saale)", "", "dpa"),
    ("TEHRAN (Tasnim) –", " The minister", "TEHRAN", "", "Tasnim"),
    ("ABU DHABI, 3rd May, 2024 (WAM) --", " The minister", "ABU DHABI", "3rd May, 2024", "WAM"),
    ("ROSTOV, Russia, May 19 (UPI) --", " The ministry said", "ROSTOV, Russia", "May 19", "UPI"),
    ("WASHINGTON (AP) —", " The senator said", "WASHINGTON", "", "AP"),
    ("WASHINGTON (AP) _", " The senator said", "WASHINGTON", "", "AP"),
    ("WASHINGTON (AP) --", " The senator said", "WASHINGTON", "", "AP"),
    ("LA CROSSE, Wis. (AP) —", " After a summer", "LA CROSSE, Wis.", "", "AP"),
    ("MADISON, Wis. —", " The governor", "MADISON, Wis.", "", ""),
    ("WASHINGTON, D.C. –", " The mayor", "WASHINGTON, D.C.", "", ""),
    ("CAPE ARDEN, Fla., May 3 (UPI) --", " The rocket", "CAPE ARDEN, Fla.", "May 3", "UPI"),
    ("KEY WEST, Fla. —", " The storm", "KEY WEST, Fla.", "", ""),
    ("THE HAGUE —", " The court", "THE HAGUE", "", ""),
    ("Puerto Tarn, 3 may (NA) --", " El", "Puerto Tarn", "3 may", "NA"),
    ("ST. LOUIS —", " The river", "ST. LOUIS", "", ""),
    ("McLEAN, Va. (AP) —", " The company", "McLEAN, Va.", "", "AP"),
    ("UNDATED (AP) —", " Scores", "", "", "AP"),
    ("ABOARD AIR FORCE ONE (AP) —", " The president", "ABOARD AIR FORCE ONE", "", "AP"),
    ("ABOARD THE USS HALYARD —", " The ship", "ABOARD THE USS HALYARD", "", ""),
    ("ABOARD THE ICEBREAKER POLAR DAWN (Reuters) -", " The ship", "ABOARD THE ICEBREAKER POLAR DAWN", "", "Reuters"),
    ("AP — WASHINGTON —", " The senator", "WASHINGTON", "", "AP"),
    ("(CNN) —", " The senator", "", "", "CNN"),
    ("London CNN —", " The bank", "London", "", "CNN"),
    ("NEW YORK--(BUSINESS WIRE)--", "Tarn Corp. said", "NEW YORK", "", "Business Wire"),
    ("NEW YORK, May 3, 2024 /PRNewswire/ --", " Tarn Corp.", "NEW YORK", "May 3, 2024", "PRNewswire"),
    ("LONDON, May 03, 2024 (GLOBE NEWSWIRE) --", " Tarn plc", "LONDON", "May 03, 2024", "GlobeNewswire"),
    ("RIO DE JANEIRO —", " “We", "RIO DE JANEIRO", "", ""),
    ("WINNIPEG, Man. (CP) -", " The mayor", "WINNIPEG, Man.", "", "CP"),
    # Reuters
    ("LONDON, May 3 (Reuters) -", " The bank", "LONDON", "May 3", "Reuters"),
    ("LONDON/PARIS, May 3 (Reuters) -", " The bank", "LONDON/PARIS", "May 3", "Reuters"),
    ("WASHINGTON May 3 (Reuters) -", " The bank", "WASHINGTON", "May 3", "Reuters"),
    ("ATHENS and ANKARA (Reuters) -", " The bank", "ATHENS and ANKARA", "", "Reuters"),
    ("(Reuters) -", " The bank", "", "", "Reuters"),
    ("May 3 (Reuters) -", " The bank", "", "May 3", "Reuters"),
    ("LONDRES (Reuters) -", " El banco", "LONDRES", "", "Reuters"),
    # AFP and other French
    ("PARIS (AFP) -", " Le président", "PARIS", "", "AFP"),
    ("Paris, 3 mai 2014 (AFP) -", " Le président", "Paris", "3 mai 2014", "AFP"),
    ("Paris (AFP) –", " Le président", "Paris", "", "AFP"),
    ("BRUXELLES (Belga) -", " Le gouvernement", "BRUXELLES", "", "Belga"),
    # German
    ("Berlin (dpa) -", " Die Regierung", "Berlin", "", "dpa"),
    ("Berlin/Hamburg (dpa/lno) -", " Die Regierung", "Berlin/Hamburg", "", "dpa"),
    ("Frankfurt/Main (dpa-AFX) -", " Der Dax", "Frankfurt/Main", "", "dpa-AFX"),
    ("Frankfurt am Main (dpa) -", " Der Dax", "Frankfurt am Main", "", "dpa"),
    ("Wien (APA) -", " Der Nationalrat", "Wien", "", "APA"),
    ("Berlin, 3. Mai –", " Die Regierung", "Berlin", "3. Mai", ""),
    # Spanish, Portuguese, Italian
    ("Madrid, 3 may (EFE).-", " El gobierno", "Madrid", "3 may", "EFE"),
    ("Ciudad del Vaticano, 3 may. (EFE).-", " El papa", "Ciudad del Vaticano", "3 may", "EFE"),
    ("MADRID, 3 Mar. (EUROPA PRESS) -", " El gobierno", "MADRID", "3 Mar.", "Europa Press"),
    ("Lisboa, 03 mai 2024 (Lusa) –", " O governo", "Lisboa", "03 mai 2024", "Lusa"),
    ("(ANSA) - ROMA, 3 MAG -", " Il governo", "ROMA", "3 MAG", "ANSA"),
    ("ROMA (ANSA) -", " Il governo", "ROMA", "", "ANSA"),
    ("Roma, 3 mag. (Adnkronos) -", " Il governo", "Roma", "3 mag.", "Adnkronos"),
    # Northern and eastern Europe
    ("AMSTERDAM (ANP) -", " Het kabinet", "AMSTERDAM", "", "ANP"),
    ("Stockholm (TT) –", " Regeringen", "Stockholm", "", "TT"),
    ("WARSZAWA (PAP) -", " Rząd", "WARSZAWA", "", "PAP"),
    ("ANKARA (AA) -", " Bakan", "ANKARA", "", "AA"),
    ("MOSCOW, May 3. /TASS/.", " Russia's", "MOSCOW", "May 3", "TASS"),
    ("МОСКВА, 3 мая. /ТАСС/.", " Президент", "МОСКВА", "3 мая", "TASS"),
    ("МОСКВА, 3 мая - РИА Новости.", " Президент", "МОСКВА", "3 мая", "RIA Novosti"),
    ("Москва. 3 мая. INTERFAX.RU -", " В среду", "Москва", "3 мая", "Interfax"),
    ("KYIV. May 3 (Interfax-Ukraine) –", " The", "KYIV", "May 3", "Interfax-Ukraine"),
    # Asia
    ("BEIJING, May 3 (Xinhua) --", " China", "BEIJING", "May 3", "Xinhua"),
    ("TOKYO, May 3 (Kyodo) --", " Japan", "TOKYO", "May 3", "Kyodo"),
    ("Tokyo, May 3 Kyodo -", " Japan", "Tokyo", "May 3", "Kyodo"),
    ("New Delhi, May 3 (PTI)", " The government", "New Delhi", "May 3", "PTI"),
    ("New Delhi [India], May 3 (ANI):", " The government", "New Delhi [India]", "May 3", "ANI"),
    ("KUALA LUMPUR, May 3 (Bernama) --", " The", "KUALA LUMPUR", "May 3", "Bernama"),
    ("PUTRAJAYA, Nov 22 —", " Private", "PUTRAJAYA", "Nov 22", ""),
    ("SYDNEY, AAP -", " The", "SYDNEY", "", "AAP"),
    ("【東京共同】", "政府は三日", "東京", "", "Kyodo"),
    ("【ワシントン時事】", "米政府は", "ワシントン", "", "Jiji"),
    ("【ソウル＝山田太郎】", "韓国の", "ソウル", "", ""),
    ("【稚内(わっかない)=佐藤花子】", "雪の", "稚内", "", ""),
    ("【稚内（わっかない）共同】", "雪の", "稚内", "", "Kyodo"),
    ("（北京共同）", "中国の", "北京", "", "Kyodo"),
    ("新华社北京5月3日电", " 国务院", "北京", "5月3日", "Xinhua"),
    ("新华社北京5月3日电（记者王明）", "国务院", "北京", "5月3日", "Xinhua"),
    ("(서울=연합뉴스) 홍길동 기자 =", " 정부는", "서울", "", "Yonhap"),
    # Arabic
    ("القاهرة (رويترز) -", " قال", "القاهرة", "", "Reuters"),
    ("القاهرة 3 مايو (رويترز) -", " قال", "القاهرة", "3 مايو", "Reuters"),
    ("القاهرة - أ ف ب -", " قال", "القاهرة", "", "AFP"),
    ("العقبة 19 نوفمبر (RB) -", " عند السابعة", "العقبة", "19 نوفمبر", "RB"),
]  # fmt: skip

PROSE = [
    "NATO — The alliance said on Monday that",
    "NASA – The agency launched",
    "COVID-19 — The virus spread",
    "WATCH — The moment a bridge fell",
    "UPDATE — The road is open again",
    "BREAKING: The road is open",
    "Apple (AAPL) - Shares rose after",
    "Tarn Corp. (NYSE: TRN) — The company",
    "The European Union (EU) - a bloc of states",
    "World Health Organization (WHO) — The body",
    "JOHN SMITH (D) - The senator from the north",
    "Smith — The man who saw it",
    "He said - the man with the hat - that",
    "The Fed - the central bank - said",
    "It was cold (AP reported) - colder than",
    "In Berlin (dpa) he said that",
    "On May 3 - The day of the vote",
    "THE END — A story",
    "NEW RULES — The town",
    "UPDATE (AP) — The road is open again",
    "SEE MORE (AP) — The road",
    "WHAT TO KNOW — The vote",
    "LIGHTEN YOUR LOAD – Start by weeding out",
    "ISSUE_TEMPLATE/: Place files here",
    "HTML - Ideal for help systems",
    "PHOTO CREDIT/AFP/Getty Images",
    "DJ – average fee",
    "Moskau ist weit – Die Stadt schläft",
    "1914 — The war began",
    "Q — The letter",
    "我们在北京5月3日见面",
    "【速報】地震がありました",
    "قال الوزير (في بيان) - إن",
    "",
    "—",
    "(Reuters)",
]


@pytest.mark.parametrize(("text", "rest", "place", "day", "agency"), DATELINES, ids=[row[0] for row in DATELINES])
def test_dateline_is_read(text: str, rest: str, place: str, day: str, agency: str) -> None:
    found = read_dateline(text + rest)
    assert found is not None
    assert (found.text, found.place, found.day, found.agency) == (text, place, day, agency)


@pytest.mark.parametrize("place", sorted(PLACES_ALL_THE_SAME))
def test_a_place_that_begins_like_a_desk_mark(place: str) -> None:
    found = read_dateline(f"{place} — The mayor said")
    assert found is not None
    assert found.place == place


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_no_dateline(text: str) -> None:
    assert read_dateline(text) is None


def test_a_house_is_believed_only_where_it_is_the_source() -> None:
    text = "Lindental (Rundblick) - Nach dem Hagel"
    assert read_dateline(text) is None
    found = read_dateline(text, "de", "Rundblick")
    assert found is not None
    assert (found.place, found.agency) == ("Lindental", "Rundblick")


def test_only_the_beginning_counts() -> None:
    assert read_dateline("The bank said so. LONDON, May 3 (Reuters) - The bank") is None


@given(st.text(max_size=300))
def test_what_is_read_is_the_beginning(text: str) -> None:
    found = read_dateline(text)
    assert found is None or " ".join(text.split()).lstrip("\ufeff\u200e\u200f").startswith(found.text)
