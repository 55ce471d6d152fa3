"""How people write a board number: 12, 2.3, 1-4, A-07, 十二."""

# The form alone; whether the office has such a number is asked of the office.
FIGURED = r"[A-Za-z]{0,2}-?\d{1,4}(?:[.-]\d{1,4})*"
WRITTEN = rf"(?:{FIGURED}|[一二三四五六七八九十]{{1,3}})"
