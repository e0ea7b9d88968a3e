"""How an endpoint wants to be asked. They differ; what one of them can do is found out by asking.

Schema: it holds the answer to a JSON schema. JSON: it promises any JSON object. Plain: it writes
what it likes, and the object is looked for in it.
"""

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from .calls import Question


class Form(StrEnum):
    """The forms of an answer, the best one first."""

    SCHEMA = "json_schema"
    JSON = "json_object"
    PLAIN = "text"


_NEXT = {Form.SCHEMA: Form.JSON, Form.JSON: Form.PLAIN}


@dataclass(frozen=True, slots=True)
class Manner:
    """One way to ask."""

    form: Form = Form.SCHEMA
    limit: str = "max_tokens"
    """The name under which the length of the answer is limited; newer models know another one."""
    calm: bool = True
    """Whether the temperature is set to 0; some models take none."""

    def parameters(self, question: Question) -> dict[str, Any]:
        """The call's parameters, the model's name apart."""
        parameters: dict[str, Any] = {
            "messages": [
                {"role": "system", "content": self._system(question)},
                {"role": "user", "content": question.user},
            ],
            self.limit: question.most,
        }
        if self.calm:
            parameters["temperature"] = 0
        if self.form is not Form.PLAIN:
            parameters["response_format"] = _format(self.form, question)
        return parameters

    def after(self, complaint: str) -> "Manner | None":
        """The next one to try, after the endpoint refused this one; None: there is none left."""
        if self.limit in complaint and self.limit == "max_tokens":
            return replace(self, limit="max_completion_tokens")
        if "temperature" in complaint and self.calm:
            return replace(self, calm=False)
        return self.plainer()

    def plainer(self) -> "Manner | None":
        """The same with the next form of answer."""
        form = _NEXT.get(self.form)
        return None if form is None else replace(self, form=form)

    def _system(self, question: Question) -> str:
        if self.form is Form.SCHEMA:
            return question.system
        schema = json.dumps(question.schema, ensure_ascii=False)
        return (
            f"{question.system}\n\nAnswer with one JSON object and nothing else. It keeps to this"
            f" JSON schema:\n{schema}"
        )


def _format(form: Form, question: Question) -> dict[str, Any]:
    if form is Form.JSON:
        return {"type": "json_object"}
    name = question.prompt.replace(".", "_")
    return {
        "type": "json_schema",
        "json_schema": {"name": name, "strict": True, "schema": question.schema},
    }
