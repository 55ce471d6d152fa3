"""The four levels of goals, each with its counts and percentages; parents with what lies beneath them."""

from collections.abc import Sequence
from datetime import datetime

from board.model.office import Office
from board.model.task import Task
from board.rules.buckets import Lit
from board.rules.subtasks import Rollup
from board.rules.tree import Node
from board.wording.names import name_person, name_task, name_tasks, name_unit
from board.wording.numbers import shorten, word_percent, word_weekday
from board.wording.phrases import word_light, word_why
from board.wording.sources import word_as_of

MOST_LINES, MOST_CODES, MOST_ITEMS, MOST_PARTS, MOST_TITLE = 7, 4, 5, 10, 12
_NOBODY = {"board": "", "leader": "未明确分管领导", "unit": "责任单位未定", "person": "未分到人"}


def word_tree(office: Office, tree: Node, *, as_of: datetime) -> str:
    """四级目标12项：已销号1项（8.3%），平均进度80.1%……; a line a leader, then units and people in number."""
    head = f"四级目标{_word_counts(tree)}（{word_as_of(office, as_of)}）。"
    lines = [_word_node(office, node) for node in tree.children[:MOST_LINES]]
    units = {node.key for leader in tree.children for node in leader.children}
    people = {node.key for leader in tree.children for unit in leader.children for node in unit.children}
    left = {
        item.task.code
        for leader in tree.children
        for unit in leader.children
        for node in unit.children
        if node.key is None
        for item in node.items
    }
    last = f"科室、单位{len(units - {None})}家，责任到{len(people - {None})}人"
    last += f"，未到人{len(left)}项（{name_tasks(sorted(left), most=MOST_CODES)}）" if left else ""
    return "\n".join([head, *lines, f"{last}。回“各单位完成情况”看到家。"])


def word_chain(office: Office, chain: Sequence[Node], *, as_of: datetime) -> str:
    """To somebody who does not lead: their own line, from the whole down to themself."""
    lines = [
        f"全局：{_word_counts(node)}" if node.level == "board" else _word_node(office, node) for node in chain
    ]
    return "\n".join([f"您这条线（{word_as_of(office, as_of)}）：", *lines])  # fmt: skip


def word_nodes(office: Office, nodes: Sequence[Node], title: str, measure: str, *, as_of: datetime) -> str:
    """One line for each of a level, in the order of the office."""
    if not nodes:
        return f"{title}没有任务（{word_as_of(office, as_of)}）。"
    lines = [_word_node(office, node) for node in nodes[:MOST_LINES]]
    more = len(nodes) - len(lines)
    tail = [f"其余{more}{measure}见作战图网页“四级目标”。"] if more > 0 else []
    return "\n".join([f"{title}{len(nodes)}{measure}（{word_as_of(office, as_of)}）：", *lines, *tail])


def word_parts_too(nodes: Sequence[Node], parts: Sequence[Lit]) -> str:
    """Behind a list of units that count their parts of others' tasks: why they add up to more than the board."""
    held = {id(part) for part in parts}
    return "\n含配合分担的任务。" if any(id(item) in held for node in nodes for item in node.items) else ""


def word_leader(office: Office, node: Node, *, as_of: datetime) -> str:
    """王建国分管10项……, then their units."""
    head = (
        f"{name_person(office, node.key)}分管{_word_counts(node)}"
        f"（{word_as_of(office, as_of)}）{'：' if node.children else '。'}"
    )
    return "\n".join([head, *(_word_node(office, unit) for unit in node.children[:MOST_LINES])])


def _word_node(office: Office, node: Node) -> str:
    return f"{name_node(office, node)}：{_word_counts(node)}"


def name_node(office: Office, node: Node) -> str:
    """A person's or a unit's name, or that none is named."""
    if node.key is None:
        return _NOBODY[node.level]
    return name_unit(office, node.key) if node.level == "unit" else name_person(office, node.key)


def _word_counts(node: Node) -> str:
    """10项，销号1项（10.0%），平均进度79.9%，红灯1项（17号）."""
    lights = [
        f"{name}{len(codes)}项（{name_tasks(codes, most=MOST_CODES)}）"
        for name, codes in (("红灯", node.red), ("黄灯", node.yellow))
        if codes
    ]
    return "，".join([word_rollup(node.rollup), *lights])


def word_rollup(rollup: Rollup) -> str:
    """10项，销号1项（10.0%），平均进度79.9%."""
    closed = f"（{word_percent(rollup.percent)}）" if rollup.closed else ""
    mean = f"，平均进度{word_percent(rollup.progress)}" if rollup.progress is not None else ""
    return f"{rollup.total}项，销号{rollup.closed}项{closed}{mean}"


def word_subtasks(office: Office, task: Task, lit: Sequence[Lit], rollup: Rollup, *, as_of: datetime) -> str:
    """2号……子任务3项，销号1项……; one a line, worst first."""
    head = f"{name_task(task)}子任务{word_rollup(rollup)}（{word_as_of(office, as_of)}）："
    lines = [
        (
            f"{name_task(item.task)}（{name_unit(office, item.task.lead_unit)}）"
            f"{word_light(item.reason)}：{word_why(item.task, item.reason)}"
        )
        for item in lit[:MOST_ITEMS]
    ]
    more = len(lit) - len(lines)
    return "\n".join([head, *lines, *([f"其余{more}项回“更多”。"] if more > 0 else [])])


def word_beneath(rollup: Rollup) -> str:
    """Behind the answer about a parent."""
    return f"子任务{word_rollup(rollup)}。"


def word_no_subtasks(task: Task, parts: str) -> str:
    """Nothing lies beneath it: its units' parts where it has some, else how children are named."""
    return f"{name_task(task)}没有子任务{f'，按单位分：{parts}' if parts else ''}。"


def word_parent_set(tasks: Sequence[Task], parent: Task, rollup: Rollup) -> str:
    return (
        f"{name_tasks(task.code for task in tasks)}已列为"
        f"{name_task(parent)}的子任务，现有子任务{word_rollup(rollup)}。"
    )


def word_parts_added(parent: Task, tasks: Sequence[Task], *, year: int) -> str:
    """2号……分3项：2.1健康档案、2.2慢病管理……，12月31日（周四）前；全部销号后2号可申报。"""
    named = "、".join(f"{task.code}{shorten(task.title, MOST_TITLE)}" for task in tasks[:MOST_PARTS])
    more = f"等{len(tasks)}项" if len(tasks) > MOST_PARTS else ""
    due = f"，{word_weekday(parent.due, year=year)}前" if parent.due else ""
    return f"{name_task(parent)}分{len(tasks)}项：{named}{more}{due}；全部销号后{parent.code}号可申报。"


def word_no_parts(parent: Task, most: int) -> str:
    if not parent.is_open:
        return f"{name_task(parent)}已办结或取消，不能再分项。"
    return f"最多分{most}项，用分号隔开，例：{parent.code}号分项：健康档案；慢病管理。"


def word_parent_dropped(tasks: Sequence[Task]) -> str:
    return f"{name_tasks(task.code for task in tasks)}已单列，不再是子任务。"


def word_no_parent(task: Task) -> str:
    return f"{name_task(task)}本来就是单列的。"


def word_in_circle(task: Task, parent: Task) -> str:
    return f"{parent.code}号在{task.code}号下面，不能反过来。"


def word_children_open(task: Task, children: Sequence[Task]) -> str:
    """A claim of a parent with open children."""
    named = name_tasks([child.code for child in children], most=MOST_CODES)
    return f"{name_task(task)}还有子任务{len(children)}项未销号（{named}），全部销号后再申报。"


def word_all_closed(task: Task) -> str:
    """To the owners of a parent, when the last child has been struck off."""
    return f"{name_task(task)}的子任务已全部销号，可以申报完成，回“{task.code}号完成了”。"


def word_not_numbering() -> str:
    return "子任务关系由局领导或办公室定，可转告他们。"


def word_not_personal() -> str:
    return "个人情况只对本人、本单位负责人、局领导和办公室提供，可改问某单位。"
