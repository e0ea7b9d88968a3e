"""A font of the machine that has Chinese characters, if there is one."""

from functools import cache
from pathlib import Path

from matplotlib import font_manager

# The commonest first: of Debian and Ubuntu, of other Linuxes, of macOS, of Windows.
_CHINESE = (
    "NotoSansCJK-Regular",
    "NotoSansCJKsc-Regular",
    "NotoSansSC-Regular",
    "NotoSansSC",
    "SourceHanSansSC-Regular",
    "SourceHanSansCN-Regular",
    "wqy-microhei",
    "wqy-zenhei",
    "DroidSansFallbackFull",
    "PingFang",
    "Hiragino Sans GB",
    "STHeiti Light",
    "msyh",
    "simhei",
)


@cache
def chinese_font() -> Path | None:
    """The file of the best one; looked for once, since that takes a walk through all fonts."""
    found = {Path(each).stem: Path(each) for each in font_manager.findSystemFonts()}
    return next((found[name] for name in _CHINESE if name in found), None)
