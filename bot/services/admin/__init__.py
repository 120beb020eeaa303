"""What admins do to people: adjust, ban, note; and the audit log."""
