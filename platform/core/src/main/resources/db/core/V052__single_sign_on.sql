-- Who somebody is at an OpenID Connect provider.
CREATE TABLE core.sign_on_identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    account_id uuid NOT NULL REFERENCES core.account ON DELETE CASCADE,
    at timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX sign_on_identity_account ON core.sign_on_identity (account_id);

-- Browsers sent to the provider and not back yet. Good once.
CREATE TABLE core.sign_on_attempt (
    state_hash text PRIMARY KEY,
    browser_hash text NOT NULL,
    nonce text NOT NULL,
    verifier text NOT NULL,
    next_path text NOT NULL,
    good_until timestamptz NOT NULL
);
CREATE INDEX sign_on_attempt_good_until ON core.sign_on_attempt (good_until);
