"""The daily digest as text, as it goes to the group: units only, no commands, signed by the office.

Models: docs/rules.md, "Digests". At most 420 characters; where it would be longer the lists give way, the
figures never do. It reads clean when copied elsewhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from board.model.office import Office
from board.model.settings import Settings
from board.rules.buckets import USUAL, Bucket
from board.rules.digest import Digest
from board.rules.items import sort_slow
from board.wording.changes import word_board_changes
from board.wording.commendations import word_praised_daily
from board.wording.entries import word_due_items, word_good, word_slow
from board.wording.immediate import word_digest_line
from board.wording.inspections import word_countdown
from board.wording.numbers import word_day, word_moment, word_signed, word_weekday

MOST = 420
# The shortest entry takes some fifteen characters.
MOST_ENTRIES = 28
# Which list gives way first, and down to how many entries: praise and distant dates before what is slow.
GIVING_WAY = (
    ("slow", 6),
    ("good", 2),
    ("due", 3),
    ("slow", 4),
    ("good", 1),
    ("due", 1),
    ("slow", 1),
    ("changes", 1),
)
SOURCE, ASSUMED = "数据据各单位报送", "〔按周末推算〕"


def word_daily(office: Office, digest: Digest, settings: Settings, *, late: bool = False) -> str:
    """【重点工作进展】11月23日（周一）… whole or news; `late` says 补发. Where there is no room for all that is slow, the
    worst comes first."""
    text, left_out = _word(office, digest, settings, late=late)
    if left_out:
        text, _ = _word(office, replace(digest, slow=sort_slow(digest.slow)), settings, late=late)
    return text


def _word(office: Office, digest: Digest, settings: Settings, *, late: bool) -> tuple[str, bool]:
    """The text, and whether some of what is slow is not in it."""
    shown = _cut(digest)
    # Worded once: a shorter page tells the first of the same entries.
    slow = tuple(word_slow(office, item) for item in shown.slow) if digest.whole else ()
    while True:
        page = _Page(office, digest, shown, settings, slow)
        text = page.word_whole(late=late) if digest.whole else page.word_news(late=late)
        shorter = _shorten(shown)
        if len(text) <= MOST or shorter == shown:
            return text, digest.whole and len(shown.slow) < len(digest.slow)
        shown = shorter


def _cut(digest: Digest) -> Digest:
    """No more entries of each list than could ever find room: a board of hundreds is worded as fast as a small one."""
    return replace(
        digest,
        changes=digest.changes[:MOST_ENTRIES],
        slow=digest.slow[:MOST_ENTRIES],
        good=digest.good[:MOST_ENTRIES],
        due=digest.due[:MOST_ENTRIES],
    )


def _shorten(digest: Digest) -> Digest:
    """One entry less of the list whose turn it is; no list empties, and the buckets keep telling the whole."""
    lengths = {
        "changes": len(digest.changes),
        "slow": len(digest.slow),
        "good": len(digest.good),
        "due": len(digest.due),
    }
    name = next((name for name, most in GIVING_WAY if lengths[name] > most), None)
    if name == "changes":
        return replace(digest, changes=digest.changes[:-1])
    if name == "slow":
        return replace(digest, slow=digest.slow[:-1])
    if name == "good":
        return replace(digest, good=digest.good[:-1])
    return replace(digest, due=digest.due[:-1]) if name else digest


def word_title(settings: Settings, on: date, *, late: bool = False) -> str:
    return f"【{settings.title}】{word_weekday(on)}{'（补发）' if late else ''}"


def word_buckets(office: Office, digest: Digest) -> str:
    """截至11月20日17:00，23项：已销号11项，待核查2项，达序时6项，慢序时3项，逾期1项。"""
    named = [bucket for bucket in digest.buckets if bucket.count or bucket.label in USUAL]
    parts = "，".join(_word_bucket(bucket, digest) for bucket in named)
    moment = word_moment(digest.as_of, office.board.zone, year=digest.on.year)
    return f"截至{moment}，{digest.total}项：{parts}。"


def _word_bucket(bucket: Bucket, digest: Digest) -> str:
    more = digest.closed_more if bucket.label == "已销号" and not digest.whole else None
    return f"{bucket.label}{bucket.count}项{f'（较上期{word_signed(more)}）' if more else ''}"


def sign(office: Office, settings: Settings) -> str:
    """Who signs: as set, else the editors' unit, else the board itself."""
    editors = [person.unit for person in office.people if person.role == "editor" and person.unit]
    return settings.signature or (editors[0] if editors else office.board.name)


@dataclass(frozen=True, slots=True)
class _Page:
    """A digest and the part of it that is listed one by one; `slow` are the words of its slow items and of more."""

    office: Office
    digest: Digest
    shown: Digest
    settings: Settings
    slow: tuple[str, ...]

    def word_whole(self, *, late: bool) -> str:
        sections = (
            (
                "进展较好",
                "".join(word_good(self.office, item) for item in self.shown.good) + self._word_praise(),
            ),
            ("需加快", self._word_slow()),
            ("近期到期", self._word_due_days()),
        )
        kept = [(title, body) for title, body in sections if body]
        lines = [f"{'一二三'[place]}、{title}　{body}" for place, (title, body) in enumerate(kept)]
        return "\n".join(
            [*self._word_head(late=late), *lines, f"{self._word_ask()}　{sign(self.office, self.settings)}"]
        )

    def word_news(self, *, late: bool) -> str:
        due = _word_next_due(self.office, self.shown)
        close = f"{due}{SOURCE}，无需回复。　{sign(self.office, self.settings)}"
        news = self._word_changes() + self._word_praise()
        return "\n".join([*self._word_head(late=late), news, close])

    def _word_praise(self) -> str:
        """领导表扬：疾控中心、公卫科1人。 For an editor to keep or strike."""
        return word_praised_daily(self.office, self.digest.praised)

    def _word_head(self, *, late: bool) -> list[str]:
        counts = word_buckets(self.office, self.digest) + word_digest_line(self.office, self.digest.overnight)
        near = "".join(word_countdown(one) for one in self.digest.inspections)
        return [word_title(self.settings, self.digest.on, late=late), counts + near]

    def _word_ask(self) -> str:
        digest = self.digest
        if digest.ask_by is None or not digest.slow:
            return f"{SOURCE}，无需回复。"
        day = word_weekday(digest.ask_by, year=digest.on.year) + (ASSUMED if digest.assumed else "")
        return f"请上述需加快单位于{day}17:00前更新进展。{SOURCE}。"

    def _word_slow(self) -> str:
        hidden = len(self.digest.slow) - len(self.shown.slow)
        listed = "".join(self.slow[: len(self.shown.slow)])
        return f"{listed}{f'其余{hidden}项见台账。' if hidden else ''}"

    def _word_due_days(self) -> str:
        named = {item.task.code for item in (*self.shown.good, *self.shown.slow)}
        days = [
            f"{word_weekday(day.on, year=self.digest.on.year)}{word_due_items(self.office, day, named)}"
            for day in self.shown.due
        ]
        return "；".join(days) + "。" if days else ""

    def _word_changes(self) -> str:
        """变化3项：… 其余20项无变化。"""
        codes = dict.fromkeys(change.task.code for change in self.digest.changes)
        if not codes:
            # Days alone move a task from one bucket to the next: then nothing new was said, but something changed.
            return f"{self.digest.total}项{'无新报进展' if self.digest.moved else '均无变化'}。"
        told = "；".join(word_board_changes(self.office, self.shown.changes, year=self.digest.on.year))
        more = "等" if len(self.shown.changes) < len(self.digest.changes) else ""
        rest = f"其余{self.digest.unchanged}项无变化。" if self.digest.unchanged else ""
        return f"变化{len(codes)}项：{told}{more}。{rest}"


def _word_next_due(office: Office, digest: Digest) -> str:
    today = [day for day in digest.due if day.on == digest.on]
    later = [day for day in digest.due if day.on > digest.on]
    text = "".join(f"今天到期：{word_due_items(office, day, set())}。" for day in today)
    for day in later:
        name = "明天" if (day.on - digest.on).days == 1 else word_weekday(day.on, year=digest.on.year)
        text += f"{name}到期：{word_due_items(office, day, set())}。"
    return text


def word_correction(office: Office, settings: Settings, changes: Sequence[str], *, on: date, of: date) -> str:
    """更正 of a published issue: what stood there, what is right, signed."""
    listed = "；".join(changes)
    return (
        f"【{settings.title}·更正】{word_weekday(on)}\n{word_day(of, year=on.year)}一期中："
        f"{listed}。以此为准，无需回复。　{sign(office, settings)}"
    )
