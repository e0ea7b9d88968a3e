"""What was missed and told of to the last is named again each morning, until it is done."""

from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

# As `storage.promise_clock` schedules it: nothing while the clock stands, but for the outer
# limit, and for what was asked after the outcome.
_NAME_AGAIN = """
UPDATE promise SET chase_at = due_at
WHERE met_at IS NULL AND milestone IS NULL AND chase_at IS NULL AND ticket_id IN (
    SELECT id FROM ticket
    WHERE state IN ('new', 'in_progress', 'waiting', 'resolved') AND (
        paused_at IS NULL
        OR promise.name = 'outer'
        OR (state = 'resolved' AND promise.name = 'next_response')
    )
)
"""


def upgrade() -> None:
    op.execute(_NAME_AGAIN)
