"""A Telegram of one's own: people, chats and a strict Bot API server on this machine."""
