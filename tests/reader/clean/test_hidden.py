"""Which names a page's own style sheet hides from every reader."""

from __future__ import annotations

import pytest

from reader.clean.passes.hidden import hidden_by_style
from tests.growth import ALLOWED, growth


@pytest.mark.parametrize(
    ("css", "names"),
    [
        (".seo{display:none}", {".seo"}),
        ("p{color:red} .a, #b , div.c{ margin:0; display : none !important }", {".a", "#b"}),
        ("@media print{.text{display:none}} .seo{visibility:hidden}", {".seo"}),
        ("@media print{.x{color:red}.text{display:none}.y{top:0}}", set()),
        (".open:hover .menu{display:none}", set()),
        (".a{display:block}", set()),
        ("}}}.a{display:none}", {".a"}),
        ("", set()),
    ],
)
def test_names_hidden_on_every_medium(css: str, names: set[str]) -> None:
    assert hidden_by_style(css) == names


def test_a_huge_sheet_takes_no_longer_than_its_size_asks() -> None:
    def read(size: int) -> None:
        assert hidden_by_style(".a{display:none}" * size + "{" * size * 2 + "x" * size * 20) == {".a"}

    assert growth(read, 50_000) <= ALLOWED
