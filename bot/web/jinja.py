"""The one place that knows Jinja: everything in a template is escaped, an unknown name is an error."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def get_templates(package: str = "bot.web") -> Environment:
    """The environment of a package's `templates` folder."""
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
