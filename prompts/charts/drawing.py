"""Every picture that the desk can draw, by its name."""

from collections.abc import Callable, Mapping
from typing import Any

from prompts.charts.digest import draw_digest
from prompts.charts.figures import DigestChart

CHARTS: Mapping[str, Callable[[dict[str, Any]], bytes]] = {
    "digest": lambda figures: draw_digest(DigestChart.of_recipe(figures)),
}
"""Each makes a PNG of what it is to show."""
