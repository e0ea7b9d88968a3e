"""A supplier's limit that makes a promise later waits for a superior."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
_UNDECIDED = sa.text("state = 'asked'")


def upgrade() -> None:
    op.add_column("ticket", sa.Column("limit_supplier", sa.String(length=40)))
    op.execute("UPDATE ticket SET limit_supplier = supplier WHERE supplier IS NOT NULL")
    op.create_table(
        "supplier_limit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("asker_id", sa.Integer(), nullable=False),
        sa.Column("supplier", sa.String(length=40)),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("decided_at", INSTANT),
        sa.Column("decider_id", sa.Integer()),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name="fk_supplier_limit_ticket_id_ticket"
        ),
        sa.ForeignKeyConstraint(
            ["asker_id"], ["person.id"], name="fk_supplier_limit_asker_id_person"
        ),
        sa.ForeignKeyConstraint(
            ["decider_id"], ["person.id"], name="fk_supplier_limit_decider_id_person"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_supplier_limit"),
    )
    op.create_index("ix_supplier_limit_ticket_id", "supplier_limit", ["ticket_id"])
    op.create_index(
        "supplier_limit_undecided",
        "supplier_limit",
        ["ticket_id"],
        unique=True,
        sqlite_where=_UNDECIDED,
        postgresql_where=_UNDECIDED,
    )
