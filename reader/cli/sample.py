"""`cleanwire sample-wire`: serves the sample wire on this machine until it is stopped."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from reader.cli.main import whole_number

USUAL_PORT = 8770
_COUNT = whole_number(0, 1_000_000)


def add_parser(subparsers: Any) -> None:
    """The verb and its options."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "sample-wire",
        help="serve the sample wire on 127.0.0.1",
        description="Serves invented news on 127.0.0.1, for trying and measuring; /opml lists its feeds.",
    )
    parser.add_argument(
        "--port", type=whole_number(0, 65_535), default=USUAL_PORT, help=f"the port (default {USUAL_PORT}; 0 takes a free one)"
    )
    parser.add_argument("--feeds", type=_COUNT, default=0, metavar="N", help="serve N feeds, made ones after the bundled ones")
    parser.add_argument("--items", type=_COUNT, default=0, metavar="M", help="stories in each feed")
    parser.add_argument("--latency", type=_COUNT, default=0, metavar="MS", help="wait so many milliseconds before each answer")
    parser.add_argument("--dead", type=_COUNT, default=0, metavar="N", help="N feeds stand on hosts that never answer")
    parser.add_argument("--own-hosts", action="store_true", help="give each feed a loopback address of its own (127.1.x.y)")
    parser.add_argument("--faults", type=float, default=0.0, metavar="PERCENT", help="so many answers go wrong")
    parser.add_argument("--change", type=float, default=0.0, metavar="SECONDS", help="bring new and corrected stories so often")


def run(args: argparse.Namespace) -> int:
    """Serve until Ctrl+C. Exit code 4 where the port is taken."""
    from reader.sample.server import serve

    _allow_many_files()
    options = {"latency": args.latency / 1000, "dead": args.dead, "own_hosts": args.own_hosts, "faults": args.faults / 100}
    try:
        wire = serve(args.port, args.feeds, args.items, **options)
    except OSError as error:
        print(f"cleanwire sample-wire: port {args.port} cannot be used: {error.strerror}", file=sys.stderr)
        return 4
    with wire:
        wire.prepare()
        print(f"Sample wire: {wire.url}  {len(wire.feed_urls)} feeds, listed at {wire.opml_url}", flush=True)
        while True:
            wire.wait(args.change or None)
            wire.advance()


def _allow_many_files() -> None:
    """Each feed with a host of its own takes a listening socket."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 65_536 if hard == resource.RLIM_INFINITY else hard
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
