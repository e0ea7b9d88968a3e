"""The README's desk file is a good one, and the README names all that a desk file can say."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

from storage.rules.desk import Desk, load_desk

README = Path(__file__).parents[2] / "README.md"
SECTION = re.search(r"^## Desk file\n(.*?)^## ", README.read_text("utf8"), re.M | re.S)
CHAPTER = SECTION[1] if SECTION else ""
EXAMPLE = "".join(re.findall(r"```toml\n(.*?)```", CHAPTER, re.S))


def test_the_example_is_a_good_desk_file(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_text(EXAMPLE, "utf8")
    desk = load_desk(path)
    assert desk.name.en == "Example Service"
    assert desk.quality_office is desk.departments["quality"]


def test_the_example_has_every_section() -> None:
    assert set(tomllib.loads(EXAMPLE)) == set(Desk.model_fields)


def parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The tables within a table, and itself."""
    yield model
    for field in model.model_fields.values():
        for inner in within(field.annotation):
            yield from parts(inner)


def within(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from within(argument)


@pytest.mark.parametrize("part", sorted({*parts(Desk)}, key=str))
def test_every_field_is_named(part: type[BaseModel]) -> None:
    written = set(re.findall(r"\w+", CHAPTER)) | {"sunday"}  # as the other days
    assert set(part.model_fields) <= written
