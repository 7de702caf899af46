-- Detached signature of each jar, as Base64; empty when it came without one.
ALTER TABLE host.bundle ADD COLUMN signature text NOT NULL DEFAULT '';
ALTER TABLE host.bundle_version ADD COLUMN signature text NOT NULL DEFAULT '';
ALTER TABLE host.removed ADD COLUMN signature text NOT NULL DEFAULT '';
