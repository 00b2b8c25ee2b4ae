"""Which names a page's own style sheet hides from every reader."""

from __future__ import annotations

import pytest

from reader.clean.passes.hidden import hidden_by_style


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


def test_a_huge_sheet_takes_no_time() -> None:
    import time

    css = ".a{display:none}" * 50_000 + "{" * 100_000 + "x" * 1_000_000
    begun = time.process_time()
    assert hidden_by_style(css) == {".a"}
    assert time.process_time() - begun < 1
