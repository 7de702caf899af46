-- What was answered to a request with an Idempotency-Key, kept for a day. answered_at is NULL while it is at work; turn
-- changes when the work of a server that is gone is taken over.
CREATE TABLE core.request_key (
    account text NOT NULL,
    key text NOT NULL,
    method text NOT NULL,
    path text NOT NULL,
    body_hash text NOT NULL,
    turn uuid NOT NULL,
    begun_at timestamptz NOT NULL,
    answered_at timestamptz,
    status integer,
    location text NOT NULL DEFAULT '',
    tag text NOT NULL DEFAULT '',
    body text NOT NULL DEFAULT '',
    PRIMARY KEY (account, key),
    CHECK ((answered_at IS NULL) = (status IS NULL))
);
CREATE INDEX request_key_begun ON core.request_key (begun_at);
