-- What was sent to somebody, newest first.
CREATE INDEX mail_address ON core.mail (lower(to_address), queued_at DESC);
