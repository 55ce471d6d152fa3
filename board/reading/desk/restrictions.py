"""Words on restricted categories (限读): 廉政设为限读，给何立新、赵明看, 取消廉政限读, 限读类别.

Each is the whole message (`board.reading.desk.registers`); `words` is the category, `whom` who may see it.
"""

_CATEGORY = r"(?P<words>[^,:;?\d]{2,12}?)(?:一?类别?)?(?:的)?(?:事项|任务)?"
_LIMITED = r"(?:限读|限制阅读|只限指定人员看|保密查看)"
_WHOM = r"(?P<whom>[^:;?]{2,60}?)"
_GIVEN = rf"[,:]?(?:只|仅)?(?:给|由|让|限|对|允许)?{_WHOM}(?:可以|可|能|有权)?(?:看|查看|阅读|见|知道)?"

PATTERNS: tuple[tuple[str, str], ...] = (
    ("restrictions", rf"(?:现在|目前)?(?:有)?(?:哪些|什么)(?:类别|任务|事项)?(?:是)?{_LIMITED}(?:的)?[?]?"),
    ("restrictions", rf"{_LIMITED}(?:的)?(?:类别|清单|设置|情况|名单|事项)?(?:有哪些|是哪些|有什么|谁能看)?[?]?"),
    ("lift_restriction", rf"(?:取消|解除|撤销|放开|去掉){_CATEGORY}{_LIMITED}"),
    ("lift_restriction", rf"{_CATEGORY}(?:不再|不用|取消|解除|不){_LIMITED}(?:了)?"),
    ("restrict", rf"(?:把|将)?{_CATEGORY}(?:设为|设成|设置为|列为|改为|定为|都)?{_LIMITED}(?:{_GIVEN})?"),
    ("restrict", rf"{_LIMITED}(?:类别)?[:,]{_CATEGORY}(?:{_GIVEN})?"),
)  # fmt: skip
