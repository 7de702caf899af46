CREATE TABLE core.passkey (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES core.account ON DELETE CASCADE,
    credential text NOT NULL UNIQUE,
    public_key text NOT NULL,
    signatures bigint NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    added_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX passkey_account ON core.passkey (account_id);

-- Challenges that wait for a response, good once. account_id is empty where anybody may respond: at sign-in.
CREATE TABLE core.passkey_challenge (
    token_hash text PRIMARY KEY,
    account_id uuid REFERENCES core.account ON DELETE CASCADE,
    request text NOT NULL,
    good_until timestamptz NOT NULL
);
CREATE INDEX passkey_challenge_account ON core.passkey_challenge (account_id);
CREATE INDEX passkey_challenge_good_until ON core.passkey_challenge (good_until);
