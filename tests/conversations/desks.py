"""Desk files for the tests: the general preset with what one test needs changed."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

PATIENT = {'accept_within = "1wh"': 'accept_within = "9wd"'}
"""Nothing is passed on: whoever was given a ticket keeps it."""


AT_ONCE = {'undo = "4s"': "# nothing is kept back"}
"""What staff write goes at once."""


def desk_with(
    folder: Path, changes: Mapping[str, str], more: str = "", *, undo: bool = False
) -> str:
    """A desk file with other lines in place of some of the preset's, and ``more`` at its end;
    returns its path. No test waits to see whether somebody takes back what they wrote, unless
    it says so (``undo``)."""
    text = (files("storage.rules") / "presets" / "general.toml").read_text("utf8")
    changes = changes if undo else {**AT_ONCE, **changes}
    for line, other in changes.items():
        assert text.count(f"\n{line}") == 1, line
        text = text.replace(f"\n{line}", f"\n{other}")
    path = folder / "desk.toml"
    path.write_text(f"{text}\n{more}", "utf8")
    return str(path)


CITY = """
[departments.yuhang]
name = { zh = "余杭分公司", en = "Yuhang Branch" }
within = "technical"
places = { zh = ["余杭"], en = ["Yuhang"] }

[departments.xihu]
name = { zh = "西湖分公司", en = "Xihu Branch" }
within = "technical"
places = { zh = ["西湖"], en = ["Xihu"] }

[suppliers.acme]
name = { zh = "顶好工程", en = "Acme Works" }
words = { zh = ["顶好"], en = ["Acme"] }
department = "supplier"
limit = { first_response = "2wd", resolve = "5wd" }
"""
"""The technical department is the city's, with two counties; and there is a supplier."""
