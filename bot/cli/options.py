"""Options that several commands share."""

from pathlib import Path
from typing import Annotated, Literal

import typer

Data = Annotated[
    Path | None, typer.Option("--data", help="The data folder (instead of DUBAN_DATA_DIR).")
]
ByReader = Annotated[
    Literal["offline", "llm"] | None,
    typer.Option("--reader", help="Rules alone, or a language model (default: as the settings)."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
