"""`python -m tests.gate`: our row beside each peer's, on the same pages in the same process, and the floors that hold.

`--lower "why"` writes lower floors; without it a row below its floor ends the run with 1. `--ours` leaves the peers out,
`--no-metadata` the fields. Floors hold for one digest of the data; other data are measured and pin nothing.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

from reader.pages.classifier import load_model
from tests.gate.corpus import MEASURED, NO_STORY, Example, available, digest, examples
from tests.gate.engines import OURS, PEERS, Run, run
from tests.gate.scoring import score
from tests.gate.train import fold_path

FLOORS = Path(__file__).parent / "floors.toml"
# A floor stands a little below what was measured: the last digit differs between machines.
SLACK = 0.001


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.gate", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--lower", metavar="WHY", help="write floors even where they are lower than before, for this reason")
    parser.add_argument("--ours", action="store_true", help="leave the peers out")
    parser.add_argument("--no-metadata", action="store_true", help="leave titles, bylines and dates out")
    parser.add_argument("--write-page", action="store_true", help="write the model's page with these scores")
    args = parser.parse_args()
    if not available():
        print("The gate needs the measured pages in ../shared/data/pages, which are not here: nothing is measured.")
        return 0
    if not folds_fit():
        from tests.gate.train import main as train

        print("No models of the folds yet, or of other features: training them first (some ten minutes) …", flush=True)
        train()
    pages = list(examples(*MEASURED, NO_STORY))
    name = digest(pages)
    runs = run(OURS | ({} if args.ours else PEERS), pages)
    by_set: dict[str, list[Example]] = defaultdict(list)
    for page in pages:
        by_set[page.set].append(page)
    found = report(by_set, runs)
    if args.write_page:
        from tests.gate.model_page import write

        write(runs["cleanwire"].texts)
    if not args.no_metadata:
        from tests.gate.metadata import report as fields

        print("\n" + fields())
    return hold(found, name, args.lower)


def folds_fit() -> bool:
    """Whether the folds' models are there and look at what the shipped one looks at; a checkout may be newer than they are."""
    return fold_path(0).exists() and load_model(fold_path(0)).columns == load_model().columns


def report(by_set: dict[str, list[Example]], runs: dict[str, Run]) -> dict[str, float]:
    """Print the tables; what has a floor comes back by name."""
    floors: dict[str, float] = {}
    for name in MEASURED:
        print(f"\n{name}, {len(by_set[name])} pages" + " " * 10 + "F1      P       R       page    empty  leak pages")
        for engine, result in runs.items():
            s = score(by_set[name], result.texts)
            print(
                f"  {engine:<22}{s['F1']:>8.4f}{s['P']:>8.4f}{s['R']:>8.4f}{s['page']:>8.4f}{s['empty']:>7}{s['leak_pages']:>8}"
                f"   {s['leaks'] or ''}"
            )
            if engine == "cleanwire":
                floors[f"{name} F1"] = round(s["F1"], 4)
                floors[f"{name} pages without leaks"] = round(1 - s["leak_pages"] / s["pages"], 4)
    ours = runs["cleanwire"].texts
    print("\nNo story here" + " " * 18 + "said rightly (lists and the like), wrongly (AEB, FUNDUS)")
    kinds: dict[str, list[bool]] = defaultdict(list)
    for page in by_set[NO_STORY]:
        kinds[page.row.get("page_type") or "other"].append(not ours[page.set, page.id])
    said = [empty for found in kinds.values() for empty in found]
    news = [not ours[page.set, page.id] for name in ("AEB", "FUNDUS") for page in by_set[name]]
    by_kind = ", ".join(f"{kind} {sum(found)}/{len(found)}" for kind, found in sorted(kinds.items()))
    print(f"  cleanwire             {sum(said) / len(said):.3f} ({by_kind}), {sum(news)} of {len(news)}")
    floors["no story said rightly"] = round(sum(said) / len(said), 4)
    floors["stories found"] = round(1 - sum(news) / len(news), 4)
    print("\nSpeed" + " " * 17 + "pages/s     95 in 100 below")
    for engine, result in runs.items():
        print(f"  {engine:<20}{result.pages_a_second:>8.1f}{result.slow:>12.1f} ms")
    return floors


def hold(found: dict[str, float], name: str, lower: str | None) -> int:
    """Compare with the floors; 1 where one does not hold."""
    pinned: dict[str, Any] = tomllib.loads(FLOORS.read_text(encoding="utf8")) if FLOORS.exists() else {}
    if pinned and pinned["digest"] != name and not lower:
        print(f"\nOther data ({name}) than the floors are pinned for ({pinned['digest']}): they do not apply.")
        return 0
    below = {key: value for key, value in found.items() if value < pinned.get("floors", {}).get(key, -1) - SLACK}
    for key, value in below.items():
        print(f"\nBelow its floor: {key} {value} < {pinned['floors'][key]}")
    if below and not lower:
        print('Lowering a floor needs a reason: python -m tests.gate --lower "why"')
        return 1
    raised = any(value > pinned.get("floors", {}).get(key, -1) for key, value in found.items())
    if lower or (raised and not below):
        merged = found if lower else {key: max(value, pinned.get("floors", {}).get(key, -1)) for key, value in found.items()}
        history = [*pinned.get("lowered", []), lower] if lower and below else pinned.get("lowered", [])
        lines = [f'digest = "{name}"', f"lowered = {[*history]!r}".replace("'", '"'), "", "[floors]"]
        lines += [f'"{key}" = {value}' for key, value in merged.items()]
        FLOORS.write_text("\n".join(lines) + "\n", encoding="utf8")
        print(f"\nFloors written to {FLOORS.name}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
