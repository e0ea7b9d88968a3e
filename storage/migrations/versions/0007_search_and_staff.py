"""Words by which tickets are found, internal notes, queues by deadline, who is suspended."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
IS_OPEN = sa.text("state IN ('new', 'in_progress', 'waiting')")


def upgrade() -> None:
    _words("ticket")
    _words("person")
    _notes()
    op.add_column("person", sa.Column("suspended_from", sa.String(length=20)))
    op.create_index("ticket_of_handler", "ticket", ["handler_id", "id"])
    for name, *columns in (
        ("ticket_open", "due_at", "id"),
        ("ticket_open_of_handler", "handler_id", "due_at", "id"),
        ("ticket_open_of_department", "department", "due_at", "id"),
    ):
        op.create_index(name, "ticket", columns, sqlite_where=IS_OPEN, postgresql_where=IS_OPEN)


def _words(owner: str) -> None:
    table, column = f"{owner}_word", f"{owner}_id"
    op.create_table(
        table,
        sa.Column("gram", sa.BigInteger(), nullable=False),
        sa.Column(column, sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint([column], [f"{owner}.id"], name=f"fk_{table}_{column}_{owner}"),
        sa.PrimaryKeyConstraint("gram", column, name=f"pk_{table}"),
        sqlite_with_rowid=False,
    )
    op.create_index(f"ix_{table}_{column}", table, [column])


def _notes() -> None:
    op.create_table(
        "ticket_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("said_at", INSTANT, nullable=False),
        sa.Column("asked_id", sa.Integer()),
        sa.Column("answered_at", INSTANT),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name="fk_ticket_note_ticket_id_ticket"
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name="fk_ticket_note_author_id_person"
        ),
        sa.ForeignKeyConstraint(["asked_id"], ["person.id"], name="fk_ticket_note_asked_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_ticket_note"),
    )
    op.create_index("ix_ticket_note_ticket_id", "ticket_note", ["ticket_id"])
