"""Writes resources/model/README.md: what the model is, what it has learned from, and its scores by language and kind."""

from __future__ import annotations

from collections import Counter, defaultdict

from reader.pages.body import PLAIN_FROM
from reader.pages.choosing import BETWEEN
from reader.pages.classifier import SURE, SURE_NOT, load_model
from reader.pages.network import Network
from reader.resource_files import resource
from tests.gate.corpus import FOLDS, MEASURED, NO_STORY, Example, examples
from tests.gate.dataset import TEACHING
from tests.gate.scoring import f1_of

PAGE = """# The chooser's numbers

`chooser.npz` tells which segments of a page (runs of text between block tags, and lists of links) are the story's,
and whether the page holds a story at all. It is a data file for numpy: for segments a line of {features} weights, {trees}
gradient-boosted trees with {nodes:,} nodes and a small neural network of {weights:,} weights, for pages {page_trees} trees
and a line of {page_features} weights, and the names of the features. It holds numbers only, no word of any page.
`reader/pages/classifier.py` evaluates it; nothing of a training library is needed to run it. `python -m
tests.gate.train` makes it again, to the bit, from the same data (`make gate` measures it).

## What it learned from
Pages whose text is known, of the collections named in `../shared/data/README.md` (their development halves; none of
it is shipped): {learned}. Of {teaching} only snippets, or another engine's result, are known: a first stage labels
them, the snippets overrule it, and the second stage learns from all of it. {no_story} teaches only what a page
without a story looks like; there, a story counts as far as the chooser finds it. Pages count alike whatever their
length; news counts one and a half times.

## What it measures
Lengths, links, punctuation, tags, what class names mean, place on the page, what the head of the page says too,
likeness to other segments, nearness to what follows the headline, and its neighbours: no words, no language, no site.
The line sifts first: what it weighs below a bound, half of a page, is given up, and with it one letter of a
thousand of the story at most where it learned. The network looks at all of the rest in their order, near and far, and at
the means of those that stand in the same element, one, two and three levels up, or are built alike (in half precision,
as the file holds it). Where it is in doubt, the trees judge each segment by its features, and the two meet in the middle.
Most of the trees, which say the more, and the network have also seen the measured pages with a shorter story amid all that
stood around it, and so has what tells pages without a story.

## Scores
F1 over four-word shingles of the whole path (`cleanwire clean --batch`), out of fold: {folds} folds by site, each
page judged by a model that has seen no page of its site. Some numbers were chosen on these very scores: a segment is
kept from {keep_from:g} on, between two kept ones above {between:g}; a page holds a story from {story_from:g} on, a plain one from
{plain_from:g} on; and the network is in doubt between {sure_not:g} and {sure:g} (logarithms of the odds). The kinds of
layers, one network instead of three, how many trees there are, and how much shortened pages and the trees that saw them
count were chosen in view of them too. The rules of the passes that clean what was chosen were written in view of such
pages as well.

| what | pages | F1 |
|---|---|---|
{scores}

A page that says itself that it is a thread, a product, a list or a manual holds a story only where that is nearly certain
(`reader/pages/declared.py`).

## Known weaknesses
Pages whose comments or teasers outweigh a short story; link-lists that are the story; the text of tweets inside a
story; pages in scripts that part words without spaces (few here). A story of less than 200 letters is taken with less
certainty.
"""


def weights_in(network: Network) -> int:
    """How many numbers a network has learned."""
    ends = network.enter.size + network.enter_start.size + network.page.size + network.leave.size + network.leave_start.size
    return ends + sum(layer.weight.size + layer.start.size for layer in network.layers)


def write(texts: dict[tuple[str, str], str]) -> None:
    """Write the page with the scores of these texts."""
    model = load_model()
    pages = list(examples(*MEASURED))
    rows: list[tuple[str, list[Example]]] = [(name, [page for page in pages if page.set == name]) for name in MEASURED]
    by_language: dict[str, list[Example]] = defaultdict(list)
    by_kind: dict[str, list[Example]] = defaultdict(list)
    for page in pages:
        by_language[page.row.get("lang") or "?"].append(page)
        by_kind[page.row.get("kind") or "?"].append(page)
    few = [page for found in by_language.values() if len(found) < 3 for page in found]
    languages = sorted((item for item in by_language.items() if len(item[1]) >= 3), key=lambda item: (-len(item[1]), item[0]))
    rows += [(f"language {name}", found) for name, found in languages]
    rows += [("other languages", few)] if few else []
    rows += [(f"kind {name}", found) for name, found in sorted(by_kind.items())]
    scores = "\n".join(f"| {name} | {len(found)} | {f1_of(found, texts):.4f} |" for name, found in rows)
    counts = Counter(example.set for example in examples(*MEASURED, NO_STORY, *TEACHING))
    learned = ", ".join(f"{name} {count}" for name, count in counts.items())
    resource("model", "README.md").write_text(
        PAGE.format(
            trees=len(model.chooser.trees.roots),
            nodes=len(model.chooser.trees.feature),
            weights=sum(map(weights_in, model.chooser.networks)),
            page_trees=len(model.page.roots),
            features=len(model.columns),
            page_features=len(model.page_columns),
            learned=learned,
            teaching=", ".join(TEACHING),
            no_story=NO_STORY,
            folds=FOLDS,
            keep_from=round(model.keep_from, 4),
            between=BETWEEN,
            plain_from=PLAIN_FROM,
            sure_not=SURE_NOT,
            sure=SURE,
            story_from=round(model.story_from, 4),
            scores=scores,
        ),
        encoding="utf8",
    )
