-- Who looks after a bundle, and from which level on it writes to the log. Stays while a bundle is taken out and its data
-- is kept.
CREATE TABLE host.bundle_care (
    bundle    text PRIMARY KEY,
    -- code of the body; null while nobody said so
    keeper    text,
    -- null for what the configuration says
    log_level text CHECK (log_level IN ('DEBUG', 'INFO', 'WARN', 'ERROR'))
);
