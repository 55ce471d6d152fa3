"""Rankings as text: places with numerator and denominator; the group hears the top and who has to speed up."""

from board.model.office import Office
from board.rules.ranking import Place, Ranking
from board.wording.names import name_unit
from board.wording.numbers import word_day, word_figure, word_percent, word_ratio

MOST = 20


def word_ranking(office: Office, ranking: Ranking, *, year: int, group: bool = False) -> str:
    """各卫生院签约率排一下: all places in private; in a group the top three without the rest."""
    if not ranking.places:
        return f"{ranking.name or '这项指标'}没有可排的分单位数据。"
    as_of = f"（截至{word_day(ranking.as_of, year=year)}）" if ranking.as_of else ""
    if group:
        top = "、".join(_word_score(office, ranking, place) for place in ranking.top)
        return f"{ranking.name or ''}居前{as_of}：{top}。"
    lines = [f"{place.place}. {_word_score(office, ranking, place)}" for place in ranking.places[:MOST]]
    absent = "、".join(name_unit(office, unit) for unit in ranking.absent)
    tail = [f"不参与排名（未报）：{absent}"] if absent else []
    return "\n".join([f"{ranking.name or '排名'}{len(ranking.places)}家{as_of}：", *lines, *tail])


def _word_score(office: Office, ranking: Ranking, place: Place) -> str:
    score = place.score
    if score.numerator is not None and score.denominator:
        return (
            f"{name_unit(office, score.unit)}{word_percent(score.rate)}"
            f"{word_ratio(score.numerator, score.denominator)}"
        )
    return f"{name_unit(office, score.unit)}{word_figure(score.rate, ranking.measure, plain=True)}"
