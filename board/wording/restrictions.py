"""What editors are told of restricted categories (限读): who sees them, what changes with a yes."""

from collections.abc import Sequence

from board.model.office import Office
from board.model.settings import Restriction
from board.model.task import Task
from board.wording.names import name_person, name_unit

RESTRICTED = "限读"
MOST_TASKS, MOST_NAMES = 5, 8
_ALWAYS = "责任人、牵头单位负责人、分管领导和编辑"


def word_preview(office: Office, limit: Restriction, tasks: Sequence[Task]) -> str:
    """廉政设为限读，现有2项（50号、51号）：…… 回“确认”生效."""
    which = f"现有{len(tasks)}项{_word_codes(tasks)}" if tasks else f"现在没有类别带“{limit.category}”的任务"
    return (
        f"“{limit.category}”设为限读，{which}：只给{_word_readers(office, limit)}看，别人问不到，"
        "不进群、通报、挂图、导出，责任人照常提醒。回“确认”生效，回“取消”作罢。"
    )


def _word_codes(tasks: Sequence[Task]) -> str:
    codes = "、".join(f"{task.code}号" for task in tasks[:MOST_TASKS])
    return f"（{codes}{'等' if len(tasks) > MOST_TASKS else ''}）"


def _word_readers(office: Office, limit: Restriction) -> str:
    named = [_name(office, reader) for reader in limit.readers[:MOST_NAMES]]
    return "、".join(named) + "和" + _ALWAYS if named else _ALWAYS


def _name(office: Office, reader: str) -> str:
    return name_unit(office, reader) if reader in office.units_by_name else name_person(office, reader)


def word_lift_preview(limit: Restriction, tasks: Sequence[Task]) -> str:
    which = f"{len(tasks)}项{_word_codes(tasks)}" if tasks else "这类任务"
    return f"取消“{limit.category}”限读后，{which}各人都能问到，进群、进通报。回“确认”生效，回“取消”作罢。"


def word_restricted(office: Office, limit: Restriction) -> str:
    return (
        f"“{limit.category}”已限读，只给{_word_readers(office, limit)}看。取消回“取消{limit.category}限读”。"
    )


def word_lifted(category: str) -> str:
    return f"“{category}”已取消限读。"


def word_stands(office: Office, category: str, limit: Restriction | None) -> str:
    """What holds again after 撤销."""
    return f"“{category}”仍限读，给{_word_readers(office, limit)}看" if limit else f"“{category}”不限读"


def word_restrictions(office: Office, limits: Sequence[Restriction], fixed: Sequence[Restriction]) -> str:
    """The categories with their readers; those of the settings, which chat does not change, are marked."""
    if not limits:
        return "没有限读的类别，例：廉政设为限读，给何局长、监察室看。"
    lines = [
        f"“{limit.category}”：{_word_readers(office, limit)}{'（配置文件定）' if limit in fixed else ''}"
        for limit in limits
    ]
    return "\n".join([f"限读{len(limits)}类：", *lines])


def word_may_not() -> str:
    return "限读类别由编辑设，可转告办公室。"


def word_fixed(category: str) -> str:
    return f"“{category}”限读由配置文件定，聊天里不改，请找系统管理员。"


def word_not_restricted(category: str) -> str:
    return f"“{category}”没有限读，回“限读类别”看全部。"


def word_unknown(name: str) -> str:
    return f"名册里没有“{name}”，写名册里的姓名或单位，例：廉政设为限读，给某某、某某科看。"


def word_changed_since(category: str) -> str:
    return f"“{category}”的限读之后又有变动，撤不回，直接写改成什么。"
