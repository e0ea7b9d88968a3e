"""The digest's picture: the week in bars."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ticker import MaxNLocator

from prompts.charts.figures import DigestChart
from prompts.charts.fonts import chinese_font
from prompts.dates import say_weekday
from prompts.texts import Texts, texts

_SIZE, _DPI = (8, 5), 160
"""Inches, and points in each: 1280 x 800, as wide as Telegram shows pictures without shrinking."""
_PAPER, _INK, _FAINT, _LINE = "#ffffff", "#1d2733", "#6b7785", "#e3e8ee"
_RECEIVED, _RESOLVED = "#3f7cc4", "#35a06b"
_WIDTH = 0.36
"""Of a bar; a day is 1."""


def draw_digest(chart: DigestChart) -> bytes:
    """The picture as PNG; takes a fifth of a second."""
    pen = _pen(chart.language)
    figure = Figure(figsize=_SIZE, dpi=_DPI, facecolor=_PAPER)
    FigureCanvasAgg(figure)
    _title(figure, chart, pen)
    _bars(figure.add_axes((0.055, 0.275, 0.89, 0.56)), chart, pen)
    _legend(figure, pen)
    picture = BytesIO()
    figure.savefig(picture, format="png")
    return picture.getvalue()


@dataclass(frozen=True, slots=True)
class _Pen:
    """A language, and a font that can write it."""

    texts: Texts
    font: Callable[..., FontProperties]


def _pen(language: str) -> _Pen:
    path = chinese_font()
    # A name in Chinese may stand in an English digest as well: the font that can do both.
    spoken = "en" if path is None else language

    def font(size: float) -> FontProperties:
        return FontProperties(fname=path, size=size) if path else FontProperties(size=size)

    return _Pen(texts(spoken), font)


def _title(figure: Figure, chart: DigestChart, pen: _Pen) -> None:
    spoken = pen.texts.language
    key = "chart-week-from" if chart.cut else "chart-week"
    title = pen.texts.label(key, cut=chart.cut)
    figure.text(0.055, 0.905, title, color=_INK, fontproperties=pen.font(19))
    scope = chart.scope[spoken]
    if not scope.isascii() and chinese_font() is None:
        return  # the desk file has no English name for it
    figure.text(0.945, 0.905, scope, color=_FAINT, ha="right", fontproperties=pen.font(14))


def _bars(axes: Axes, chart: DigestChart, pen: _Pen) -> None:
    for side, color, numbers in (
        (-0.5, _RECEIVED, [day.received for day in chart.days]),
        (0.5, _RESOLVED, [day.resolved for day in chart.days]),
    ):
        places = [place + side * (_WIDTH + 0.04) for place in range(len(numbers))]
        bars = axes.bar(places, numbers, _WIDTH, color=color, zorder=2)
        written = [f"{number}" if number else "" for number in numbers]
        axes.bar_label(bars, written, padding=2, color=_FAINT, fontproperties=pen.font(14))
    days = [_day(date.fromisoformat(day.day), pen.texts.language) for day in chart.days]
    axes.set_xticks(
        range(len(days)), days, fontproperties=pen.font(14), color=_INK, linespacing=1.35
    )
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    highest = max(max(day.received, day.resolved) for day in chart.days)
    axes.set_ylim(0, max(4, highest) * 1.15)
    axes.tick_params(length=0, labelsize=12, labelcolor=_FAINT, axis="y")
    axes.tick_params(length=0, axis="x", pad=6)
    axes.grid(axis="y", color=_LINE, zorder=0)
    axes.spines[:].set_visible(False)


def _legend(figure: Figure, pen: _Pen) -> None:
    """In words of the same colour as the bars, at the left of the foot: at its right messengers
    write the time over the picture."""
    for left, color, key in (
        (0.055, _RECEIVED, "figure-received"),
        (0.25, _RESOLVED, "figure-resolved"),
    ):
        label = f"■ {pen.texts.label(key)}"
        figure.text(left, 0.045, label, color=color, fontproperties=pen.font(15))


def _day(day: date, language: str) -> str:
    return f"{say_weekday(day, language=language)}\n{day.day}"
