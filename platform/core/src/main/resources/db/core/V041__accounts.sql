ALTER TABLE core.account
    ADD COLUMN email text NOT NULL DEFAULT '',
    ADD COLUMN search_key text NOT NULL DEFAULT '',
    ALTER COLUMN password_hash SET DEFAULT '';
UPDATE core.account SET search_key = login_key || ' ' || lower(name);
CREATE INDEX account_email ON core.account (lower(email)) WHERE email <> '';

-- One-time links by which a person chooses a password: only a hash is kept.
CREATE TABLE core.password_link (
    token_hash text PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES core.account ON DELETE CASCADE,
    purpose text NOT NULL CHECK (purpose IN ('INVITATION', 'RESET')),
    good_until timestamptz NOT NULL
);
CREATE INDEX password_link_account ON core.password_link (account_id);

-- Requests for a reset, for the rate limit.
CREATE TABLE core.reset_request (
    id uuid PRIMARY KEY,
    address text NOT NULL,
    login_key text NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX reset_request_at ON core.reset_request (at);
