-- Mail that waits, was sent, or could not be. subject is what it is about; lease ends an attempt whose server is gone.
CREATE TABLE core.mail (
    id uuid PRIMARY KEY,
    to_name text NOT NULL,
    to_address text NOT NULL,
    subject text NOT NULL,
    subject_line text NOT NULL CHECK (subject_line <> ''),
    body text NOT NULL CHECK (body <> ''),
    html text NOT NULL,
    search_key text NOT NULL,
    state text NOT NULL CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'KEPT')),
    attempts integer NOT NULL DEFAULT 0,
    problem text NOT NULL DEFAULT '',
    queued_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    sent_at timestamptz
);
CREATE INDEX mail_due ON core.mail (due_at) WHERE state = 'QUEUED';
CREATE INDEX mail_sending ON core.mail (due_at) WHERE state = 'SENDING';
CREATE INDEX mail_log ON core.mail (queued_at DESC, id DESC);
CREATE INDEX mail_subject ON core.mail (subject, queued_at DESC) WHERE subject <> '';
