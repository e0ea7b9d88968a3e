"""Up to which ticket and person the words by which they are found have to be caught up on.

Those from before migration 0007 have none; all that come from now on have theirs.
"""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "INSERT INTO meta (key, value) SELECT 'ticket_words_before', CAST(newest + 1 AS TEXT)"
        " FROM (SELECT max(id) AS newest FROM ticket) AS last WHERE newest IS NOT NULL"
    )
    op.execute(
        "INSERT INTO meta (key, value) SELECT 'person_words_before', CAST(newest + 1 AS TEXT)"
        " FROM (SELECT max(id) AS newest FROM person) AS last WHERE newest IS NOT NULL"
    )
