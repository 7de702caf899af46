-- Companies: what is known beyond the name. sort_key is the reading in the order of the syllabary.
ALTER TABLE core.company
    ADD COLUMN corporate_number text NOT NULL DEFAULT '',
    ADD COLUMN postal_code text NOT NULL DEFAULT '',
    ADD COLUMN prefecture text NOT NULL DEFAULT '',
    ADD COLUMN municipality text NOT NULL DEFAULT '',
    ADD COLUMN street text NOT NULL DEFAULT '',
    ADD COLUMN building text NOT NULL DEFAULT '',
    ADD COLUMN local_code text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN phone text NOT NULL DEFAULT '',
    ADD COLUMN url text NOT NULL DEFAULT '',
    ADD COLUMN note text NOT NULL DEFAULT '',
    ADD COLUMN sort_key text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN merged_into uuid REFERENCES core.company,
    ADD COLUMN version integer NOT NULL DEFAULT 1;
CREATE UNIQUE INDEX company_corporate_number ON core.company (corporate_number)
    WHERE corporate_number <> '' AND merged_into IS NULL;
CREATE INDEX company_merged ON core.company (merged_into) WHERE merged_into IS NOT NULL;

-- What it was called, where it was, up to and with a day.
CREATE TABLE core.company_former_name (
    company_id uuid NOT NULL REFERENCES core.company,
    until_day date NOT NULL,
    prefix text NOT NULL,
    is_prefix_first boolean NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    kana text NOT NULL,
    PRIMARY KEY (company_id, until_day)
);

CREATE TABLE core.company_former_address (
    company_id uuid NOT NULL REFERENCES core.company,
    until_day date NOT NULL,
    postal_code text NOT NULL,
    prefecture text NOT NULL,
    municipality text NOT NULL,
    street text NOT NULL,
    building text NOT NULL,
    PRIMARY KEY (company_id, until_day)
);

CREATE TABLE core.organisation_list (
    code text PRIMARY KEY,
    name_ja text NOT NULL CHECK (name_ja <> ''),
    name_en text NOT NULL DEFAULT '',
    position integer NOT NULL,
    ordered_by text NOT NULL CHECK (ordered_by IN ('KANA', 'LOCAL_CODE', 'POSITION'))
);

CREATE TABLE core.organisation_list_entry (
    list text NOT NULL REFERENCES core.organisation_list ON UPDATE CASCADE,
    company_id uuid NOT NULL REFERENCES core.company,
    position integer NOT NULL DEFAULT 0,
    PRIMARY KEY (list, company_id)
);
CREATE INDEX organisation_list_entry_company ON core.organisation_list_entry (company_id);

-- Two records of one organisation or person that were made one; moved is all that undoing needs.
CREATE TABLE core.merge (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('company', 'person')),
    kept uuid NOT NULL,
    other uuid NOT NULL,
    kept_name text NOT NULL,
    other_name text NOT NULL,
    moved jsonb NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL,
    undone_at timestamptz
);
CREATE INDEX merge_at ON core.merge (kind, at DESC);

-- A membership is of one category and segment. A change ends one and begins the next on the same day.
ALTER TABLE core.member_category ADD COLUMN is_retired boolean NOT NULL DEFAULT false;
ALTER TABLE core.segment ADD COLUMN is_retired boolean NOT NULL DEFAULT false;
ALTER TABLE core.membership
    ADD COLUMN member_since date,
    ADD COLUMN is_continuation boolean NOT NULL DEFAULT false,
    ADD COLUMN is_continued boolean NOT NULL DEFAULT false,
    ADD CHECK (NOT is_continued OR left_on IS NOT NULL);
UPDATE core.membership SET member_since = joined_on;
ALTER TABLE core.membership ALTER COLUMN member_since SET NOT NULL, ADD CHECK (member_since <= joined_on);

ALTER TABLE core.person
    ADD COLUMN email text NOT NULL DEFAULT '',
    ADD COLUMN phone text NOT NULL DEFAULT '',
    ADD COLUMN consent_on date,
    ADD COLUMN consent_to text NOT NULL DEFAULT '',
    ADD COLUMN note text NOT NULL DEFAULT '',
    ADD COLUMN sort_key text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN merged_into uuid REFERENCES core.person,
    ADD COLUMN version integer NOT NULL DEFAULT 1;
CREATE INDEX person_merged ON core.person (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX person_email ON core.person (lower(email)) WHERE email <> '';

ALTER TABLE core.affiliation
    ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    ADD COLUMN department text NOT NULL DEFAULT '',
    ADD COLUMN post text NOT NULL DEFAULT '';

CREATE TABLE core.contact_role (
    code text PRIMARY KEY,
    name_ja text NOT NULL CHECK (name_ja <> ''),
    name_en text NOT NULL DEFAULT '',
    position integer NOT NULL,
    is_opt_in boolean NOT NULL
);
INSERT INTO core.contact_role (code, name_ja, name_en, position, is_opt_in) VALUES
    ('responsible', '責任者', 'Responsible person', 1, false),
    ('contact', '担当者', 'Contact', 2, false),
    ('billing', '請求先', 'Billing contact', 3, false),
    ('mail-news', 'メールニュース', 'Mail news', 4, true),
    ('tenders', '入札情報', 'Tender information', 5, true);

CREATE TABLE core.contact (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL REFERENCES core.company,
    person_id uuid NOT NULL REFERENCES core.person,
    role text NOT NULL REFERENCES core.contact_role,
    from_day date NOT NULL,
    to_day date,
    CHECK (to_day >= from_day)
);
CREATE INDEX contact_company ON core.contact (company_id);
CREATE INDEX contact_person ON core.contact (person_id);

ALTER TABLE core.body
    ADD COLUMN kind text NOT NULL DEFAULT 'COMMITTEE' CHECK (kind IN ('BOARD', 'COMMITTEE', 'COUNCIL', 'SECRETARIAT')),
    ADD COLUMN until_day date;
UPDATE core.body SET kind = 'BOARD' WHERE code = 'board';
UPDATE core.body SET kind = 'SECRETARIAT' WHERE code = 'secretariat';

CREATE TABLE core.post (
    code text PRIMARY KEY,
    body text NOT NULL REFERENCES core.body,
    name_ja text NOT NULL CHECK (name_ja <> ''),
    name_en text NOT NULL DEFAULT '',
    position integer NOT NULL,
    is_single boolean NOT NULL,
    role text REFERENCES core.role
);
CREATE INDEX post_body ON core.post (body, position);

CREATE TABLE core.post_term (
    id uuid PRIMARY KEY,
    post text NOT NULL REFERENCES core.post,
    person_id uuid NOT NULL REFERENCES core.person,
    from_day date NOT NULL,
    to_day date,
    version integer NOT NULL DEFAULT 1,
    CHECK (to_day >= from_day)
);
CREATE INDEX post_term_post ON core.post_term (post);
CREATE INDEX post_term_person ON core.post_term (person_id);

-- Whose account it is: gives the account the rights of the posts that the person holds.
ALTER TABLE core.account ADD COLUMN person_id uuid UNIQUE REFERENCES core.person;

CREATE TABLE core.association_name (
    from_day date PRIMARY KEY,
    name_ja text NOT NULL CHECK (name_ja <> ''),
    name_en text NOT NULL DEFAULT '',
    short_name text NOT NULL DEFAULT '',
    office_ja text NOT NULL DEFAULT '',
    office_en text NOT NULL DEFAULT ''
);

-- JIS X 4061 as org.iinkai.api.text.KanaOrder has it: for the rows that are there; new ones bring their own.
DO $$
DECLARE
    target text;
BEGIN
    FOREACH target IN ARRAY ARRAY['core.company', 'core.person'] LOOP
        EXECUTE format($f$
            UPDATE %s SET sort_key = CASE WHEN kana = '' THEN U&'\FFFF' ELSE
                translate(
                    regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
                        regexp_replace(translate(kana,
                            'ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴァィゥェォッャュョヮヵヶ',
                            'カキクケコサシスセソタチツテトハヒフヘホハヒフヘホウアイウエオツヤユヨワカケ'), '[\s　・]', '', 'g'),
                    '([アカサタナハマヤラワ])ー', '\1ア', 'g'), '([イキシチニヒミリヰ])ー', '\1イ', 'g'),
                    '([ウクスツヌフムユル])ー', '\1ウ', 'g'), '([エケセテネヘメレヱ])ー', '\1エ', 'g'),
                    '([オコソトノホモヨロヲ])ー', '\1オ', 'g'), '', '') || ' ' || kana END$f$, target);
    END LOOP;
END $$;

DROP INDEX core.company_kana;
DROP INDEX core.person_kana;
CREATE INDEX company_sort ON core.company (sort_key, id) WHERE merged_into IS NULL;
CREATE INDEX person_sort ON core.person (sort_key, id) WHERE merged_into IS NULL;

CREATE OR REPLACE VIEW published.company AS
    SELECT c.id, k.number, CASE WHEN k.is_prefix_first THEN k.prefix || k.name ELSE k.name || k.prefix END AS display_name,
        k.kana, k.prefecture, k.municipality, k.id AS current_id
    FROM core.company c
    JOIN core.company k ON k.id = coalesce(c.merged_into, c.id);

CREATE OR REPLACE VIEW published.person AS
    SELECT p.id, p.code, k.name, k.kana, k.id AS current_id
    FROM core.person p
    JOIN core.person k ON k.id = coalesce(p.merged_into, p.id);

CREATE OR REPLACE VIEW published.affiliation AS
    SELECT person_id, company_id, from_day, to_day, department, post FROM core.affiliation;

CREATE OR REPLACE VIEW published.membership AS
    SELECT id, company_id, category, segment, joined_on, left_on, member_since, is_continuation, is_continued
    FROM core.membership;

CREATE VIEW published.contact AS
    SELECT company_id, person_id, role, from_day, to_day FROM core.contact;

CREATE VIEW published.post_term AS
    SELECT t.post, p.body, p.name_ja AS post_ja, p.name_en AS post_en, t.person_id, t.from_day, t.to_day
    FROM core.post_term t JOIN core.post p ON p.code = t.post;
