"""What a whole answer means: a result, a fault, or another address to ask."""

from __future__ import annotations

from datetime import UTC, datetime

from reader.errors import Forbidden, Redirected, Refused, TimedOut
from reader.fetch import faults, guard, policy
from reader.fetch.headers import Headers
from reader.fetch.images import check_image
from reader.fetch.transfer import MOST_REDIRECTS, Job
from reader.model.fetched import Fetched, NotModified, Validators

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})


def answer_of(job: Job, headers: Headers, body: bytes) -> Fetched | NotModified | None:
    """The result; None where the job is to go on to another address, which is then its own. Raises what is under FetchError."""
    now = datetime.now(UTC)
    request, status = job.request, headers.status
    if status in _REDIRECTS:
        _redirect(job, status, headers.location)
        return None
    moved_to = job.url if job.redirects and job.only_permanent else ""
    if status == 304 and (request.validators.etag or request.validators.last_modified):
        got = headers.validators
        validators = Validators(got.etag or request.validators.etag, got.last_modified or request.validators.last_modified)
        return NotModified(request.url, now, validators, headers.max_age, moved_to)
    if not 200 <= status < 300:
        raise faults.refusal(job.url, status, policy.retry_after(headers.get("retry-after"), now))
    fetched = Fetched(
        url=request.url,
        final_url=job.url,
        status=status,
        media_type=headers.media_type,
        charset=headers.charset,
        body=body,
        validators=headers.validators,
        fetched_at=now,
        max_age=headers.max_age,
        moved_to=moved_to,
    )
    if request.kind == "image":
        check_image(fetched)
    return fetched


def _redirect(job: Job, status: int, location: str) -> None:
    if not location:
        raise Refused(job.url, f"it redirects without saying where ({status})", status=status)
    if job.redirects >= MOST_REDIRECTS:
        raise Redirected(job.request.url, f"it redirects more than {MOST_REDIRECTS} times")
    if job.spent >= job.request.deadline:
        raise TimedOut(job.request.url, "no whole answer came in time")
    target = guard.next_address(job.url, location)
    if job.request.within_site and not guard.same_site(target, job.request.url):
        raise Forbidden(job.url, "it redirects to another site")
    job.url = target
    job.redirects += 1
    job.only_permanent = job.only_permanent and status in _PERMANENT
