-- From where, before and after. Entries of form 1 were sealed without these; their seals go on holding.
ALTER TABLE core.audit_entry
    ADD COLUMN form smallint NOT NULL DEFAULT 1,
    ADD COLUMN address text NOT NULL DEFAULT '',
    ADD COLUMN people bigint NOT NULL DEFAULT 0,
    ADD COLUMN changes text NOT NULL DEFAULT '';
ALTER TABLE core.audit_entry ALTER COLUMN form SET DEFAULT 2;

CREATE INDEX audit_entry_at ON core.audit_entry (at DESC, number DESC);
CREATE INDEX audit_entry_by ON core.audit_entry (by_account, at DESC, number DESC);
CREATE INDEX audit_entry_action ON core.audit_entry (action, at DESC, number DESC);
CREATE INDEX audit_entry_kind ON core.audit_entry (split_part(subject, ':', 1), at DESC, number DESC);

-- Personal values before and after. The entry holds a salted hash of them, so that they can be erased and the chain still
-- proves what is left.
CREATE TABLE core.audit_personal (
    entry bigint NOT NULL REFERENCES core.audit_entry,
    place smallint NOT NULL,
    salt text NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    PRIMARY KEY (entry, place)
);
