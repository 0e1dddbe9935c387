"""Who works here: people, sections, roles, invitations, the audit trail and the outbox."""
