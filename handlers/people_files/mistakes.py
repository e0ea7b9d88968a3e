"""What is wrong with a table of people, in a sentence of whoever reads it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from prompts.texts import Word, texts

COLUMNS = {
    "name": ("name", "姓名", "客户姓名"),
    "role": ("role", "角色"),
    "phone": ("phone", "电话", "手机", "手机号"),
    "telegram_id": ("telegram_id", "telegram id", "telegram"),
    "group": ("group", "客户组", "分组", "组"),
    "department": ("department", "部门"),
    "region": ("region", "地区", "regions"),
    "language": ("language", "语言"),
}
"""What may stand in the first line, English first, then Chinese where there is a word; case and
spaces around don't matter."""
_ENGLISH_ONLY = ("telegram_id",)
SEPARATORS = {"zh": "、", "en": ", "}


@dataclass(eq=False)
class Mistake(Exception):
    """The table, or a line of it, can't be used; ``key`` is the text that says why."""

    key: str
    words: dict[str, Word] = field(default_factory=dict)
    line: int | None = None
    """As an editor or spreadsheet counts it, beginning with 1; None: it is about all of it."""
    known: Mapping[str, Sequence[str]] | None = None
    """What might have been written instead, by language."""

    def said(self, language: str) -> str:
        """The sentence; columns are called as in that language."""
        words = dict(self.words)
        if "column" in words:
            words["column"] = column_word(str(words["column"]), language)
        if self.known is not None:
            words["known"] = SEPARATORS[language].join(self.known[language])
        return texts(language).label(self.key, **words)

    def said_of_line(self, language: str) -> str:
        """The same, with the line it is about."""
        what = self.said(language)
        if self.line is None:
            return what
        return texts(language).label("import-line", line=self.line, what=what)


def column_word(column: str, language: str) -> str:
    """What a column is called."""
    names = COLUMNS.get(column, (column,))
    has_another = len(names) > 1 and column not in _ENGLISH_ONLY
    return names[1] if language == "zh" and has_another else names[0]
