"""What staff say of themselves, absences, joining confirmed, and a trail of roles."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def _person(
    name: str, table: str, *, nullable: bool = True
) -> tuple[sa.Column[int], sa.Constraint]:
    return (
        sa.Column(name, sa.Integer(), nullable=nullable),
        sa.ForeignKeyConstraint([name], ["person.id"], name=f"fk_{table}_{name}_person"),
    )


def upgrade() -> None:
    op.add_column("person", sa.Column("languages", sa.String(length=40)))
    op.add_column("person", sa.Column("capacity", sa.Integer()))
    op.add_column("person", sa.Column("away_until", INSTANT))
    for table, column in (("person", "stand_in_id"), ("invite", "made_by")):
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN {column} INTEGER"
            f" CONSTRAINT fk_{table}_{column}_person REFERENCES person (id)"
        )
    there = sa.text("stand_in_id IS NOT NULL")
    op.create_index(
        "person_by_stand_in", "person", ["stand_in_id"], sqlite_where=there, postgresql_where=there
    )
    _own_hours()
    _joining()
    _role_change()
    _absence()


def _own_hours() -> None:
    op.create_table(
        "own_hours",
        *_person("person_id", "own_hours", nullable=False),
        sa.Column("begins", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "begins", name="pk_own_hours"),
    )


def _joining() -> None:
    op.create_table(
        "joining",
        sa.Column("id", sa.Integer(), nullable=False),
        *_person("person_id", "joining", nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("department", sa.String(length=40)),
        *_person("inviter_id", "joining"),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("decided_at", INSTANT),
        *_person("decider_id", "joining"),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_joining"),
    )
    waiting = sa.text("state = 'asked'")
    op.create_index(
        "joining_undecided",
        "joining",
        ["person_id"],
        unique=True,
        sqlite_where=waiting,
        postgresql_where=waiting,
    )


def _role_change() -> None:
    op.create_table(
        "role_change",
        sa.Column("id", sa.Integer(), nullable=False),
        *_person("person_id", "role_change", nullable=False),
        *_person("by_id", "role_change"),
        sa.Column("deed", sa.String(length=20), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("department", sa.String(length=40)),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_role_change"),
    )
    op.create_index("role_change_of_person", "role_change", ["person_id", "id"])


def _absence() -> None:
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        *_person("person_id", "absence", nullable=False),
        *_person("substitute_id", "absence"),
        sa.Column("begins_at", INSTANT, nullable=False),
        sa.Column("ends_at", INSTANT, nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("due_at", INSTANT),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_absence"),
    )
    unfinished, due = sa.text("state IN ('planned', 'running')"), sa.text("due_at IS NOT NULL")
    op.create_index(
        "absence_unfinished",
        "absence",
        ["person_id"],
        unique=True,
        sqlite_where=unfinished,
        postgresql_where=unfinished,
    )
    op.create_index("absence_by_due", "absence", ["due_at"], sqlite_where=due, postgresql_where=due)
