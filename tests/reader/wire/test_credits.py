"""Credits, copyright lines and withdrawal notices; and prose that begins like one."""

from __future__ import annotations

import pytest

from reader.wire.credits import end_mark_apart, is_copyright, read_credit, shown_credit, without_more_by
from reader.wire.notices import is_withdrawal

CREDITS = [
    ("(Reporting by Jane Doe; editing by Tom Reed)", "Reporting by Jane Doe; editing by Tom Reed"),
    ("Reporting by Jane Doe in London; Editing by Tom Reed", "Reporting by Jane Doe in London; Editing by Tom Reed"),
    ("(Additional reporting by Jane Doe)", "Additional reporting by Jane Doe"),
    ("Associated Press writer Jane Doe in Rome contributed to this report.", "Associated Press writer Jane Doe in "
                                                                             "Rome contributed to this report."),
    ("Jane Doe contributed to this story.", "Jane Doe contributed to this story."),
    ("(With inputs from AFP)", "With inputs from AFP"),
    ("Our Standards: The Thomson Reuters Trust Principles.", "Our Standards: The Thomson Reuters Trust Principles."),
    ("bur-jh/mtp/gw", "bur-jh/mtp/gw"),
    ("Enditem", "Enditem"),
    ("(AFP)", "AFP"),
    ("Source: AFP", "Source: AFP"),
    ("(Geschrieben von Jan Krämer. Redigiert von Eva Lotz.)", "Geschrieben von Jan Krämer. Redigiert von Eva Lotz."),
    ("(Reportage de Jeanne Dubois, édité par Luc Roy)", "Reportage de Jeanne Dubois, édité par Luc Roy"),
    ("(Reporte de Ana García; editado por Luis Pérez)", "Reporte de Ana García; editado por Luis Pérez"),
    ("(Edición: Álvaro Quiroga)", "Edición: Álvaro Quiroga"),
    ("(Reportagem de Ana Lima; Edição de Rui Sá)", "Reportagem de Ana Lima; Edição de Rui Sá"),
    ("(تحرير: نادر القاسم)", "تحرير: نادر القاسم"),
    ("(Jane Doe reported from London.)", "Jane Doe reported from London."),
    ("Doe reported from London. Reed reported from Paris.", "Doe reported from London. Reed reported from Paris."),
    ("(By Jane Doe; Editing by Tom Reed)", "By Jane Doe; Editing by Tom Reed"),
    ("(With AFP)", "With AFP"),
    ("(Mit dpa)", "Mit dpa"),
    ("(Reportage Jeanne Dubois, édité par Luc Roy)", "Reportage Jeanne Dubois, édité par Luc Roy"),
    ("(Bengaluru newsroom)", "Bengaluru newsroom"),
    ("This story was written by the staff of the northern desk.", "This story was written by the staff of the northern desk."),
    ("Con información de Ana García y de la agencia EFE", "Con información de Ana García y de la agencia EFE"),
    ("Автор: Иван Белов", "Автор: Иван Белов"),
    ("责任编辑：王明", "责任编辑：王明"),
]  # fmt: skip
FOR_DESKS = [
    "((ines.falk@meridian.example; +1 555 0100; Reuters Messaging: ines.falk))",
    "Keywords: FERRY/SKERRY POINT",
    "SOURCE Skerry Point Ferry Company",
    "Enditem",
    "-30-",
    "■",
    "###",
    "# # #",
    "-- END --",
]
PROSE = [
    "Información de la guardia costera habla de dos heridos.",
    "Texto da lei foi aprovado na segunda-feira.",
    "Rédaction de la loi confiée à un juge.",
    "Edited by hand, the film took nine years.",
    "Written by a child, the letter moved the town.",
    "Reporting from the front is dangerous work.",
    "Reported by none of the papers, the strike went on.",
    "Автор письма неизвестен, сообщила полиция.",
    "Редактор газеты подал в отставку в понедельник.",
    "إعداد الخطة استغرق عاما، قال الوزير، وتحرير المدينة شهرا.",
    "Haber: gemi battı, kaptan kurtuldu.",
    "Contributing: that is what the club is about.",
    "The AP reporter was not hurt and contributed to the fund.",
    "The team reported from Paris.",
    "Doe reported from Paris that the talks had failed.",
    "She reported from London.",
    "Nobody contributed from the north",
    "Reporting by the newspaper prompted the minister to say that he would not stand again in the next election after all.",
    "Editing is what makes a story short.",
    "Reporting: which figures must be visible",
    "He contributed to the fund.",
    "Source: the river rises in the hills above the town",
    "She ended.",
    "((Both brackets were in the letter, she said.))",
    "Keywords: the minister used two of them, fog and pilot.",
    "SOURCE of the river, a pool no wider than a table, was found.",
    "(This is an aside that belongs to the story.)",
    "Copyright law is changing in Europe",
    "حقوق الإنسان هي موضوع المؤتمر الذي يبدأ يوم الاثنين في العاصمة.",
    "版权法的修改引起了出版社和作家之间的争论，部长星期一说。",
    "全権大使が月曜日に着任したと外務省が発表した。",
    "저작권법 개정안이 월요일 국회를 통과했다고 의장이 말했다.",
    "Alle Rechte der Fahrgäste stehen seit Montag auf einem Schild am Kai.",
    "Tous droits de douane compris, le bateau coûte deux millions.",
    "Todos los derechos de los pasajeros figuran en un cartel del muelle.",
    "Все права пассажиров записаны на доске у причала.",
    "",
]
COPYRIGHTS = [
    "© 2014 AFP",
    "版权所有 不得转载",
    "版权归新华社所有",
    "저작권자 ⓒ 북녘일보",
    "무단전재 및 재배포 금지",
    "جميع الحقوق محفوظة",
    "حقوق النشر محفوظة للصحيفة",
    "Все права защищены.",
    "Tous droits réservés.",
    "Tutti i diritti sono riservati",
    "(c) 2014 UPI",
    "Copyright 2014 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten "
    "or redistributed.",
    "Copyright © 2023 Northline Press",
    "Alle Rechte vorbehalten.",
    "Tous droits réservés.",
    "© RIPRODUZIONE RISERVATA",
    "無断転載を禁じます",
    "This material may not be published without permission.",
]
WITHDRAWALS = [
    "Editors: please kill the story slugged Bank, sent at 1200 GMT. No replacement story will be issued.",
    "MANDATORY KILL: Bank story",
    "The bank story has been withdrawn.",
    "STORY REMOVED: BC-EU--Bank",
    "BC-Bank kill\n\nEditors: kill the story BC-Bank.",
    "(Reuters) - The story about a bank has been withdrawn. No substitute will be issued.",
    'NOTICE: The agency is killing the story headlined "Bank closes", sent on May 19.',
    "ATTENTION EDITORS - Kill the story above. It was published in error.",
    "(Attn: This story has been canceled.)",
    'Editors: Please ignore the story headlined "Bank closes" and destroy all copies.',
    "(AP) - The Associated Press has withdrawn its story about a bank. It was not named rightly.",
    "EDITOR'S NOTE: The Meridian has retracted this story.",
    'Rogamos a nuestros abonados que anulen la noticia titulada "El banco cierra".',
    'Die AFP annulliert ihre Meldung "Bank schließt".',
    'Die Meldung "Bank schließt" entfällt.',
    "ТАСС аннулирует сообщение о банке, переданное 19 мая.",
    "dpa zieht die Meldung «Brand am Hafen» zurück. Bitte nicht verwenden.",
    "ANNULATION: prière d'annuler la dépêche",
    "Rogamos anulen la noticia EX1234",
    "Si prega di non utilizzare la notizia",
    "Просим аннулировать сообщение",
    "该稿撤销，请勿使用",
    "上記の記事を取り消します",
    "يرجى إلغاء الخبر",
]
STORIES_ABOUT_ONE = [
    "The company withdrew its offer.",
    "The minister said the bill was withdrawn because it was wrong. " * 10,
    "A report on banks was withdrawn on Monday after a protest, the ministry said. It will be written anew.",
    "Report withdrawn after protest",
    "The senator has withdrawn from the race after the report was published. The article said he had lied.",
    "Police say the killer withdrew money",
    "Please remove your shoes",
    "Kill Bill: a film",
    "A newspaper said on Monday that its article about the mayor had been withdrawn. "
    + "The mayor said he was glad of it. " * 60,
]


@pytest.mark.parametrize(("line", "credit"), CREDITS)
def test_credit_is_lifted(line: str, credit: str) -> None:
    assert read_credit(line) == credit


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_neither_credit_nor_copyright(line: str) -> None:
    assert read_credit(line) is None
    assert not is_copyright(line)


@pytest.mark.parametrize("line", COPYRIGHTS)
def test_copyright_is_known(line: str) -> None:
    assert is_copyright(line)


@pytest.mark.parametrize("text", WITHDRAWALS)
def test_withdrawal_is_flagged(text: str) -> None:
    assert is_withdrawal(text)


@pytest.mark.parametrize("text", STORIES_ABOUT_ONE)
def test_story_about_a_withdrawal_is_not(text: str) -> None:
    assert not is_withdrawal(text)


@pytest.mark.parametrize(
    "more",
    [
        "View all posts by Ada Lee →",
        "See all articles by Ada Lee",
        "Read more by Ada Lee »",
        "More from Ada Lee",
        "View all of her stories",
        "Alle Beiträge von Ada Lee",
        "Tous les articles de Ada Lee",
        "Ver todas las noticias de Ada Lee",
    ],
)
def test_a_note_on_the_writer_without_the_link_to_all_that_he_wrote(more: str) -> None:
    note = "Ada Lee covers the town for the Gazette and keeps hens."
    assert without_more_by(f"{note} {more}") == note


@pytest.mark.parametrize(
    "note",
    [
        "Ada Lee covers the town. More from the port followed on Friday, when the first ship came in.",
        "Ada Lee covers the town, where more by Tom Reed is on show.",
        "View all posts by Ada Lee",
        "Ada Lee covers ports. She reads all articles by Tom Reed before she writes.",
        "Ada Lee schreibt über Häfen. Mehr davon steht in ihrem Buch.",
    ],
)
def test_a_note_that_says_something_is_kept(note: str) -> None:
    assert without_more_by(note) == note


@pytest.mark.parametrize("line", FOR_DESKS)
def test_lines_for_the_desks_are_taken_out_and_are_nobodys_credit(line: str) -> None:
    assert read_credit(line)
    assert shown_credit(line) == ""


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("The ferry in May. REUTERS/Ann Moss", "REUTERS/Ann Moss"),
        ("The ferry in May. File Photo by Kai Lund/UPI | License Photo", "File Photo by Kai Lund/UPI"),
        ("The ferry in May. (AP Photo/Ann Moss)", "AP Photo/Ann Moss"),
        ("In this May 3, 2021, file photo, the ferry lies at the quay.", ""),
        ("FILE PHOTO: The ferry lies at the quay. REUTERS/Ann Moss", ""),
        ("Photo: Ann Moss, AP", "Photo: Ann Moss, AP"),
        ("(Reporting by Jane Doe; editing by Tom Reed)", "Reporting by Jane Doe; editing by Tom Reed"),
        ("Ann Moss writes for the Gazette. View all posts by Ann Moss →", "Ann Moss writes for the Gazette."),
    ],
)
def test_what_is_shown_of_a_credit(line: str, credit: str) -> None:
    assert shown_credit(line) == credit


@pytest.mark.parametrize("mark", ["Enditem", "■", "(END)", "-30-", "###"])
def test_a_mark_behind_the_last_sentence_stands_apart(mark: str) -> None:
    assert end_mark_apart(f"It leaves at ten. {mark}") == ["It leaves at ten.", mark]
    assert end_mark_apart(f"The word {mark} stands in it.") == [f"The word {mark} stands in it."]
    assert end_mark_apart(f"It leaves at {mark}") == [f"It leaves at {mark}"]
