"""The tables that every board may have its own way (`[boards."…"]`), and the settings they come to."""

from datetime import date, time
from typing import Literal, Self

from pydantic import Field, model_validator

from board.errors import GuatuError
from board.model.settings import CloseStep, Settings
from board.rules.recurrence import check_rule
from bot.sections import Section

FIRST = date(2026, 1, 1)


class DutySection(Section):
    """When everybody's list of the day goes out."""

    at: time = time(8, 40)


class DigestSection(Section):
    """When the digest (通报) is drafted and published, by whose word, under which title."""

    daily_at: time = time(8, 30)
    draft_at: time = time(17, 0)
    publish: Literal["approve", "auto"] = "approve"
    title: str = "重点工作进展"
    signature: str | None = None
    rest_unchanged: bool = False


class QuietSection(Section):
    """Hours in which nothing is sent unasked."""

    from_: time = Field(default=time(18, 0), alias="from")
    to: time = time(8, 0)


class CloseSection(Section):
    """The steps of a close-out (销号), and after how many days it is looked at again."""

    steps: tuple[CloseStep, ...] = ("unit_head", "editor")
    recheck_after: int = Field(default=30, ge=0)


class ExtensionSection(Section):
    """How often a task may be put off."""

    most: int = Field(default=2, ge=0)


class TrialSection(Section):
    """Until when the board only shows what it would say."""

    until: date | None = None


class LightsSection(Section):
    """How many points behind schedule (序时进度) make a task yellow or red, and how near its end counts."""

    yellow_points: float = Field(default=10, ge=0)
    red_points: float = Field(default=30, ge=0)
    due_soon: int = Field(default=3, ge=0)

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.yellow_points > self.red_points:
            raise ValueError("yellow_points 不能大于 red_points")
        return self


class LadderSection(Section):
    """How many working days overdue lead to each step of supervision (督办)."""

    chase: int = Field(default=3, ge=2)
    sheet: int = Field(default=5, ge=2)
    offer: int = Field(default=7, ge=2)
    leader: int = Field(default=10, ge=2)

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        steps = (self.chase, self.sheet, self.offer, self.leader)
        if sorted(set(steps)) != list(steps):
            raise ValueError("chase、sheet、offer、leader 的天数要从小到大，不能相同")
        return self


class AmbitionSection(Section):
    """How many ambitious tasks (创新任务) are meant to be noticed at each level."""

    national: int = Field(default=1, ge=0)
    provincial: int = Field(default=2, ge=0)
    municipal: int = Field(default=3, ge=0)


class MeetingSection(Section):
    """When the meeting on the board is held, and what it goes through."""

    agenda: tuple[str, ...] = Field(default=(), max_length=8)
    rrule: str | None = None
    at: time | None = None

    @model_validator(mode="after")
    def _check_rule(self) -> Self:
        if self.rrule is not None:
            try:
                check_rule(self.rrule, FIRST)
            except GuatuError as error:
                raise ValueError(error.sentence) from None
        return self


class CampaignSection(Section):
    """Until when a campaign speaks on holidays too, and on whose word."""

    until: date | None = None
    holidays_by: str | None = None

    @model_validator(mode="after")
    def _check_end(self) -> Self:
        if self.holidays_by is not None and self.until is None:
            raise ValueError("节假日也发（holidays_by）须写明到哪天为止（until）")
        return self


class Rules(Section):
    """What every board may have its own way: the tables of the file that a `[boards."…"]` may repeat."""

    duty: DutySection = DutySection()
    digest: DigestSection = DigestSection()
    quiet: QuietSection = QuietSection()
    close: CloseSection = CloseSection()
    extension: ExtensionSection = ExtensionSection()
    trial: TrialSection = TrialSection()
    lights: LightsSection = LightsSection()
    ladder: LadderSection = LadderSection()
    ambition: AmbitionSection = AmbitionSection()
    meeting: MeetingSection = MeetingSection()
    campaign: CampaignSection = CampaignSection()

    def build_settings(self) -> Settings:
        """The settings of a board, as the rules know them, as far as a board may have them its own way."""
        return Settings(
            duty_at=self.duty.at,
            daily_at=self.digest.daily_at,
            draft_at=self.digest.draft_at,
            publish=self.digest.publish,
            rest_unchanged=self.digest.rest_unchanged,
            title=self.digest.title,
            signature=self.digest.signature,
            quiet_from=self.quiet.from_,
            quiet_to=self.quiet.to,
            close_steps=self.close.steps,
            recheck_after=self.close.recheck_after,
            most_extensions=self.extension.most,
            trial_until=self.trial.until,
            yellow_points=self.lights.yellow_points,
            red_points=self.lights.red_points,
            due_soon=self.lights.due_soon,
            chase_after=self.ladder.chase,
            sheet_after=self.ladder.sheet,
            offer_after=self.ladder.offer,
            leader_after=self.ladder.leader,
            ambition_quota=(self.ambition.national, self.ambition.provincial, self.ambition.municipal),
            agenda=self.meeting.agenda,
            meeting_rrule=self.meeting.rrule,
            meeting_at=self.meeting.at,
            campaign_until=self.campaign.until,
            holidays_by=self.campaign.holidays_by,
        )
