"""The floors of titles, bylines and dates, on the measured pages: ours alone, so that it is quick."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.gate import readability_js
from tests.gate.metadata import SETS, byline_score, date_score, known_pages, measure, ours, title_score

# Measured, less a little. They hold for these data: others have no floors.
DIGEST = "cd41fe6464830216"
FLOORS = {
    ("FUNDUS", "title"): 0.845,
    ("FUNDUS", "byline"): 0.870,
    ("FUNDUS", "date"): 0.995,
    ("WCXB", "title"): 0.880,
    ("WCXB", "byline"): 0.812,
    ("WCXB", "date"): 0.866,
    ("MOZ", "title"): 0.810,
    ("MOZ", "byline"): 0.650,
    ("MOZ", "date"): 0.999,
    ("POSTLIGHT", "title"): 0.885,
    ("POSTLIGHT", "byline"): 0.800,
    ("POSTLIGHT", "date"): 0.905,
}


def digest(folder: Path) -> str:
    """What the floors were measured on."""
    whole = hashlib.sha256()
    for name in SETS:
        whole.update((folder / name / "manifest.jsonl").read_bytes())
    return whole.hexdigest()[:16]


@pytest.mark.gate
def test_no_field_falls_below_its_floor(shared_data: Path) -> None:
    folder = shared_data / "pages"
    if digest(folder) != DIGEST:
        pytest.skip("../shared/data is not what the floors were measured on")
    found = measure(known_pages(folder=folder), {"cleanwire": ours})["cleanwire"]
    means = {column: sum(values) / len(values) for column, values in found.items()}
    assert {column: round(value, 4) for column, value in means.items() if value < FLOORS[column]} == {}
    assert set(means) == set(FLOORS)


@pytest.mark.parametrize(
    ("known", "said", "score"),
    [
        ("2024-05-03", "2024-05-03T23:30:00+00:00", 1.0),
        ("2024-05-03", "2024-05-04T02:30:00+00:00", 1.0),  # the third, in New York
        ("2024-05-03", "2024-05-05T02:30:00+00:00", 0.0),
        ("2024-05-03T01:00:00+02:00", "2024-05-02T23:00:00+00:00", 1.0),
        ("2024-05-03", "2024-05-04", 0.0),
        ("2024-05-03", "", 0.0),
        ("2024-05-03", "soon", 0.0),
    ],
)
def test_days_are_compared_as_people_would(known: str, said: str, score: float) -> None:
    assert date_score(known, said) == score


def test_names_are_compared_without_order_case_and_degrees() -> None:
    assert byline_score(["Anna Moss, MD", "Tom Reed"], ["tom reed", "By Anna Moss"]) == 1.0
    assert byline_score(["Anna Moss and Tom Reed"], ["Anna Moss"]) == pytest.approx(2 / 3)
    assert byline_score(["Anna Moss"], []) == 0.0
    assert title_score("“River” rises – again", '"River" rises - again') == 1.0


@pytest.mark.skipif(not readability_js.available(), reason="Readability.js is not here: make gate-node fetches it")
def test_readability_js_is_asked_page_by_page() -> None:
    for number in (1, 2):
        story = "".join(f"<p>The ferry ran aground near Halvik in the fog, and nobody was hurt, {n}.</p>" for n in range(20))
        head = f"<head><title>Ferry {number}</title></head>"
        found = readability_js.fields(f"<html>{head}<body><article>{story}</article></body></html>")
        assert found["title"] == f"Ferry {number}"
