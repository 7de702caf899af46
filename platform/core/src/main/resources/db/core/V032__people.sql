-- What two records of one person are compared by: name and reading without spaces, and without what one name is written
-- with in two ways. Only for comparing; names stay as people write them.
ALTER TABLE core.person
    ADD COLUMN name_key text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
        translate(lower(regexp_replace(normalize(name, NFKC), '[\s　・･]', '', 'g')),
            '髙﨑𠮷齋齊斎邊邉濵濱嶋嶌澤櫻廣國眞瀧龍惠德桒栁槇渕冨圓應榮假',
            '高崎吉斉斉斉辺辺浜浜島島沢桜広国真滝竜恵徳桑柳槙淵富円応栄仮')) STORED,
    ADD COLUMN kana_key text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
        regexp_replace(kana, '[\s　・･]', '', 'g')) STORED;
CREATE INDEX person_name_key ON core.person (name_key, id) WHERE merged_into IS NULL;
CREATE INDEX person_kana_key ON core.person (kana_key, id) WHERE merged_into IS NULL AND kana_key <> '';

-- Pairs that somebody says are two people. Each pair once, the smaller id first.
CREATE TABLE core.distinct_people (
    one uuid NOT NULL REFERENCES core.person,
    other uuid NOT NULL REFERENCES core.person,
    by_name text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
);

CREATE INDEX affiliation_person ON core.affiliation (person_id, from_day);
CREATE INDEX post_term_days ON core.post_term (person_id, from_day, to_day);
DROP INDEX core.post_term_person;

CREATE INDEX merge_kept ON core.merge (kept);
CREATE INDEX merge_other ON core.merge (other);
