"""The table of contents: every act of docs/understand.md and what handles it.

Who may do it stands in `board.rules.rights`; what it says in `board.wording`; when the clock acts in
`handlers.clock.ticks`.
"""

from handlers.calls.acting import Handler
from handlers.closing import closing, requests
from handlers.digests import editing, subscriptions
from handlers.orders import chasing, deciding, orders
from handlers.people import people
from handlers.progress import corrections, progress
from handlers.queries import queries

ACTS: dict[str, Handler] = {
    # members
    "report": progress.record_report,
    "correct": corrections.correct_report,
    "withdraw": corrections.withdraw_report,
    "extend": requests.ask_extension,
    "transfer": requests.ask_transfer,
    "take": requests.take,
    "cancel": orders.cancel,
    "object": requests.object_to,
    "consult": requests.consult,
    "ack": progress.acknowledge,
    "mute": people.mute,
    "mine": queries.answer_mine,
    "away": people.set_away,
    "help": people.help_out,
    # those who lead or edit
    "query": queries.answer,
    "rank": queries.rank,
    "assign": orders.assign,
    "new_task": orders.add_task,
    "remind": chasing.remind,
    "approve": deciding.approve,
    "reject": deciding.reject,
    "set_due": orders.set_due,
    "set_target": orders.set_target,
    "pause": orders.pause,
    "resume": orders.resume,
    "reopen": closing.reopen,
    "supervise": orders.supervise,
    "comment": orders.comment,
    "praise": orders.praise,
    "recheck": closing.recheck,
    "digest": editing.handle,
    "subscribe": subscriptions.subscribe,
    "export": queries.export,
}
