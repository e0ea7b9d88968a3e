"""What a language model answered, and who consented that it may be asked."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
HAS_WORDS = sa.text("answer IS NOT NULL")


def upgrade() -> None:
    op.add_column("person", sa.Column("model_consent_at", INSTANT))
    op.create_table(
        "model_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question", sa.LargeBinary(length=32)),
        sa.Column("prompt", sa.String(length=40), nullable=False),
        sa.Column("model", sa.String(length=200), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("about_id", sa.Integer()),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("answer", sa.LargeBinary()),
        sa.Column("tokens_in", sa.Integer(), nullable=False),
        sa.Column("tokens_out", sa.Integer(), nullable=False),
        sa.Column("cost", sa.Float(), nullable=False),
        sa.Column("milliseconds", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_model_answer_person_id_person"
        ),
        sa.ForeignKeyConstraint(
            ["about_id"], ["person.id"], name="fk_model_answer_about_id_person"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_model_answer"),
    )
    op.create_index("model_answer_by_question", "model_answer", ["question"])
    op.create_index("model_answer_by_time", "model_answer", ["asked_at"])
    op.create_index("model_answer_by_person", "model_answer", ["person_id", "asked_at"])
    op.create_index("model_answer_about", "model_answer", ["about_id"])
    op.create_index(
        "model_answer_with_words",
        "model_answer",
        ["asked_at"],
        sqlite_where=HAS_WORDS,
        postgresql_where=HAS_WORDS,
    )
