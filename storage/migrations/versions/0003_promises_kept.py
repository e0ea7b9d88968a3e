"""Rounds and milestones of promises, the course of a ticket, extensions.

Pauses are in the trail from now on; those that stood in the ticket itself are not carried over:
nobody could add them to the chained trail afterwards.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
_TOLD = ("half", "four_fifths", "due", "escalation_1", "escalation_2", "escalation_3")
UNDECIDED = sa.text("state = 'asked'")


def upgrade() -> None:
    _extensions()
    op.add_column("person", sa.Column("customer_group", sa.String(length=40)))
    # Not as a batch: that would make the table anew, which other tables point to.
    for column in _of_a_ticket():
        op.add_column("ticket", column)
    op.drop_column("ticket", "pauses")
    op.create_index("ticket_by_acceptance", "ticket", ["accept_by"])
    op.create_index("ticket_by_pause", "ticket", ["pause_ends"])
    _promises()


def _of_a_ticket() -> list[sa.Column[Any]]:
    return [
        sa.Column("customer_group", sa.String(length=40)),
        sa.Column("accept_by", INSTANT),
        sa.Column("transfers", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("pause_ends", INSTANT),
        sa.Column("regraded_at", INSTANT),
        sa.Column("extended_by", sa.String(length=20)),
        sa.Column("urged_at", INSTANT),
        sa.Column("urges", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("unreachable_at", INSTANT),
    ]


def _extensions() -> None:
    op.create_table(
        "extension",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("asker_id", sa.Integer(), nullable=False),
        sa.Column("amount", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("decided_at", INSTANT),
        sa.Column("decider_id", sa.Integer()),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["asker_id"], ["person.id"], name="fk_extension_asker_id_person"),
        sa.ForeignKeyConstraint(
            ["decider_id"], ["person.id"], name="fk_extension_decider_id_person"
        ),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name="fk_extension_ticket_id_ticket"),
        sa.PrimaryKeyConstraint("id", name="pk_extension"),
    )
    op.create_index("ix_extension_ticket_id", "extension", ["ticket_id"])
    op.create_index(
        "extension_undecided",
        "extension",
        ["ticket_id"],
        unique=True,
        sqlite_where=UNDECIDED,
        postgresql_where=UNDECIDED,
    )


def _promises() -> None:
    op.add_column("promise", sa.Column("round", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("promise", sa.Column("begun_at", INSTANT))
    op.add_column("promise", sa.Column("milestone", sa.String(length=20)))
    op.execute("UPDATE promise SET begun_at = (SELECT opened_at FROM ticket WHERE id = ticket_id)")
    for number, name in enumerate(_TOLD):
        next_one = sa.text("UPDATE promise SET milestone = :name WHERE told = :number")
        op.execute(next_one.bindparams(name=name, number=number))
    with op.batch_alter_table("promise") as promise:
        promise.alter_column("begun_at", existing_type=INSTANT, nullable=False)
        promise.drop_constraint("uq_promise_ticket_id_name", type_="unique")
        promise.create_unique_constraint(
            "uq_promise_ticket_id_name_round", ["ticket_id", "name", "round"]
        )
        promise.drop_column("told")
