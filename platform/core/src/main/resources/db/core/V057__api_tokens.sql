-- Tokens by which programs call the REST interface as an account. Only a hash of the secret is kept; shown_part is what
-- its owner knows it by.
CREATE TABLE core.api_token (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES core.account ON DELETE CASCADE,
    name text NOT NULL,
    token_hash text NOT NULL UNIQUE,
    shown_part text NOT NULL,
    rights text[] NOT NULL,
    networks text[] NOT NULL,
    made_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    used_from text NOT NULL DEFAULT '',
    revoked_at timestamptz,
    search_key text NOT NULL
);
CREATE INDEX api_token_account ON core.api_token (account_id, made_at DESC);
CREATE INDEX api_token_made ON core.api_token (made_at DESC, id DESC);

-- Addresses that a token was used from, so that a new one is noticed.
CREATE TABLE core.api_token_address (
    token_id uuid NOT NULL REFERENCES core.api_token ON DELETE CASCADE,
    address text NOT NULL,
    first_at timestamptz NOT NULL,
    PRIMARY KEY (token_id, address)
);
