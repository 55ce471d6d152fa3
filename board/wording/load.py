"""The month's load report (减负): what the bot cost people, for the office."""

from board.model.office import Office
from board.rules.burden import Load
from board.wording.names import name_person
from board.wording.numbers import word_number


def word_load(office: Office, load: Load, month: int) -> str:
    """【减负】10月主动发出86条，人均2.1条，最多5条（赵明）；收到报送126次，提问3次。"""
    most = f"，最多{load.most}条（{name_person(office, load.most_person)}）" if load.most_person else ""
    each = word_number(round(load.per_person, 1))
    ratio = load.replies_per_question
    asked = f"提问{load.questions}次" + (f"，每{int(ratio)}次报送问1次" if ratio and ratio >= 1 else "")
    return (
        f"减负月报：{month}月主动发给个人（不含办公室）{load.unasked}条，"
        f"人均{each}条{most}；收到报送{load.reports}次，{asked}。"
    )
