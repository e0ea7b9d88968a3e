"""Group chats of departments, and where tickets stand in them."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "department_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.LargeBinary(), nullable=False),
        sa.Column("department", sa.String(length=40)),
        sa.Column("forum", sa.Boolean(), nullable=False),
        sa.Column("bound_by_id", sa.Integer(), nullable=False),
        sa.Column("bound_at", INSTANT, nullable=False),
        sa.Column("stuck_at", INSTANT),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["bound_by_id"], ["person.id"], name="fk_department_group_bound_by_id_person"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_department_group"),
        sa.UniqueConstraint("chat_id", name="uq_department_group_chat_id"),
    )
    _index(
        "group_of_department", "department_group", ["department"], "department IS NOT NULL", True
    )
    op.create_table(
        "group_thread",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.BigInteger()),
        sa.Column("card", sa.BigInteger()),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("carded", sa.Boolean(), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.Column("raised", sa.Integer(), nullable=False),
        sa.Column("shown", sa.Integer(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("done_at", INSTANT),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name="fk_group_thread_ticket_id_ticket"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["department_group.id"], name="fk_group_thread_group_id_department_group"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_group_thread"),
        sa.UniqueConstraint("ticket_id", "group_id", name="uq_group_thread_ticket_id_group_id"),
    )
    _index("thread_by_topic", "group_thread", ["group_id", "topic"], "topic IS NOT NULL")
    _index("thread_live", "group_thread", ["ticket_id"], "done_at IS NULL")


def _index(name: str, table: str, columns: list[str], where: str, unique: bool = False) -> None:
    only = sa.text(where)
    op.create_index(name, table, columns, unique=unique, sqlite_where=only, postgresql_where=only)
