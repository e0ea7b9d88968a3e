"""A place that was pinned is shown with a link to a map."""

import re

from prompts.texts import Html

_POINT = re.compile(r"(?<![\d.])(-?\d{1,2}\.\d{6}), (-?\d{1,3}\.\d{6})(?![\d.])")
"""As :func:`handlers.incoming.place_of` writes it."""
_MAPS = {
    # Telegram's points are WGS 84; of the maps that open in China this one takes them so.
    "zh": "https://uri.amap.com/marker?position={east},{north}&amp;coordinate=wgs84",
    "en": "https://www.openstreetmap.org/?mlat={north}&amp;mlon={east}",
}


def with_maps(text: Html, language: str) -> Html:
    """Each point in the text becomes a link."""

    def linked(point: re.Match[str]) -> str:
        address = _MAPS[language].format(north=point[1], east=point[2])
        return f'<a href="{address}">{point[0]}</a>'

    return Html(_POINT.sub(linked, text))
