-- The second factor of an account. Secrets are encrypted; the key lies in the data directory. A new secret waits in
-- pending until its authenticator made a code. last_step is the time step of the code used last: none counts twice.
CREATE TABLE core.second_factor (
    account_id uuid PRIMARY KEY REFERENCES core.account ON DELETE CASCADE,
    secret text NOT NULL DEFAULT '',
    pending text NOT NULL DEFAULT '',
    last_step bigint NOT NULL DEFAULT 0,
    set_up_at timestamptz
);

-- Codes for whoever has no authenticator at hand: good once, only a hash is kept.
CREATE TABLE core.recovery_code (
    account_id uuid NOT NULL REFERENCES core.account ON DELETE CASCADE,
    code_hash text NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (account_id, code_hash)
);

-- People who gave a good password and have still to take the second step. No session.
CREATE TABLE core.sign_in_step (
    token_hash text PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES core.account ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('CODE', 'SET_UP')),
    tries integer NOT NULL DEFAULT 0,
    good_until timestamptz NOT NULL
);
CREATE INDEX sign_in_step_account ON core.sign_in_step (account_id);
