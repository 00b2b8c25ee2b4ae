"""Lists of sources: OPML in and out, the listed pack, the bundled sample wire. None of them contacts anybody."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.given import read_given
from reader.library.consent import host_of, is_private, why_never
from reader.library.subscriptions import Subscriptions
from reader.store import journal, sources

if TYPE_CHECKING:
    from reader.library.reports import ImportReport, ListedSource
    from reader.model.source import Source


class FeedLists(Subscriptions):
    """Many sources at once."""

    def import_opml(self, opml: bytes | Path | str, allow_private: bool = False) -> ImportReport:
        """A list of feeds, folders included. Contacts nobody: the next refresh does."""
        from reader.feeds.opml import read_opml
        from reader.library.reports import ImportReport

        outlines = read_opml(opml) if isinstance(opml, bytes) else read_opml(read_given(Path(opml)), Path(opml).name)
        added: list[int] = []
        refused: list[tuple[str, str]] = []
        unasked: list[str] = []
        already = 0
        with self._database.write(durable=True) as db:
            for outline in outlines:
                why = why_never(outline.url)
                if why:
                    refused.append((outline.url, why))
                    continue
                private = is_private(outline.url)
                private_host = host_of(outline.url) if private and allow_private else ""
                if private and not allow_private and not self.allow_private:
                    unasked.append(outline.url)
                present = sources.source_by_url(db, outline.url, removed=True)
                if present is not None:
                    sources.consent(db, present.id, private_host)
                if sources.source_by_url(db, outline.url) is not None:
                    already += 1
                    continue
                if present is not None:
                    sources.unhide_source(db, present.id)
                    added.append(present.id)
                    continue
                added.append(
                    sources.insert_source(
                        db, outline.url, title=outline.title or host_of(outline.url), site_url=outline.site_url,
                        folder=outline.folder, own_title=outline.title, private_host=private_host,
                        full_text=self.settings.full_text,
                    )
                )  # fmt: skip
            if added:
                journal.record(db, "add_source", f"Import {len(added)} sources", {"ids": added})
            every = {source.id: source for source in sources.every_source(db)}
        self._tell("sources", added)
        return ImportReport(tuple(every[id] for id in added), already, tuple(refused), tuple(unasked))

    def export_opml(self) -> bytes:
        """The followed sources with their folders. No account, no password."""
        from reader.feeds.opml import Outline, write_opml

        with self._database.read() as db:
            rows = [row for row in sources.source_rows(db) if row.kind == "feed"]
        return write_opml(Outline(row.source.title, row.source.url, row.source.site_url, row.source.folder) for row in rows)

    def save_opml(self, path: Path | str) -> None:
        """The same as a file, whole or not at all: what stood there stays until then. Raises SaveError."""
        from reader.offline.save import write_whole

        write_whole(Path(path), self.export_opml())

    def pack(self) -> list[ListedSource]:
        """The listed pack of real sources. Nothing of it is contacted before it is added and refreshed."""
        import tomllib

        from reader.library.reports import ListedSource
        from reader.resource_files import resource

        listed = tomllib.loads(resource("sources.toml").read_text(encoding="utf8"))
        return [ListedSource(each["title"], each["url"], each["folder"], each.get("language", "en")) for each in listed["source"]]

    def add_pack(self, urls: Sequence[str] | None = None) -> list[Source]:
        """Follows sources of the pack, all or those named; the refresh after it fetches them."""
        chosen = [each for each in self.pack() if urls is None or each.url in set(urls)]
        added: list[int] = []
        with self._database.write(durable=True) as db:
            for each in chosen:
                present = sources.source_by_url(db, each.url, removed=True)
                if present is None:
                    added.append(
                        sources.insert_source(
                            db, each.url, title=each.title, own_title=each.title, folder=each.folder, language=each.language,
                            full_text=self.settings.full_text,
                        )
                    )  # fmt: skip
                elif sources.source_by_url(db, each.url) is None:
                    sources.unhide_source(db, present.id)
                    added.append(present.id)
            if added:
                journal.record(db, "add_source", f"Follow {len(added)} sources of the pack", {"ids": added})
            every = {source.id: source for source in sources.every_source(db)}
        self._tell("sources", added)
        return [every[id] for id in added]

    def add_sample_wire(self) -> list[Source]:
        """The bundled sample wire as sources, without any network. Adding it again changes nothing."""
        from reader.library.sample import add_sample_wire

        # One of its stories is opened next: its cleaning can begin to start meanwhile.
        self.warm()
        added = add_sample_wire(self._database)
        self._tell("sources", [source.id for source in added])
        self._tell("entries")
        self.index_soon()
        return added
