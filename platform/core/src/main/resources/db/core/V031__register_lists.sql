-- Every character and every pair of neighbours within a word of a search key: what a text of one or two characters is
-- found by as fast as a longer one. org.iinkai.core.text.Reading.grams gives what a text must have among them.
-- Its cost is what it takes compared with other functions: never to be asked row by row where the index can answer.
CREATE FUNCTION core.grams(search_key text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$
DECLARE
    letters text[] := string_to_array(search_key, NULL);
    grams text[] := '{}';
    last integer := cardinality(letters);
BEGIN
    FOR i IN 1..last LOOP
        IF letters[i] <> ' ' THEN
            grams := grams || letters[i];
            IF i < last AND letters[i + 1] <> ' ' THEN
                grams := grams || (letters[i] || letters[i + 1]);
            END IF;
        END IF;
    END LOOP;
    RETURN grams;
END $$;

-- Written at once, so that no search has to read what waits to be written. Without a condition, because the planner asks
-- no partial index how frequent a pair is.
CREATE INDEX company_grams ON core.company USING gin (core.grams(search_key)) WITH (fastupdate = off);
CREATE INDEX person_grams ON core.person USING gin (core.grams(search_key)) WITH (fastupdate = off);
ALTER INDEX core.company_grams ALTER COLUMN 1 SET STATISTICS 500;
ALTER INDEX core.person_grams ALTER COLUMN 1 SET STATISTICS 500;
DROP INDEX IF EXISTS core.company_search;

-- Numbers in the order of what they count, those that are no numbers behind, those without any last.
ALTER TABLE core.company ADD COLUMN number_key text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    CASE WHEN number = '' THEN U&'\FFFF' WHEN number ~ '^[0-9]+$' THEN lpad(number, 20, '0') ELSE number END) STORED;
CREATE INDEX company_number_order ON core.company (number_key, id) WHERE merged_into IS NULL;
CREATE INDEX company_prefecture ON core.company (prefecture) WHERE prefecture <> '';

-- A day to compare with, also while a membership lasts.
ALTER TABLE core.membership ADD COLUMN ends_on date NOT NULL
    GENERATED ALWAYS AS (coalesce(left_on, 'infinity'::date)) STORED;
DROP INDEX core.membership_joined;
DROP INDEX core.membership_left;
CREATE INDEX membership_joined ON core.membership (joined_on, company_id, id);
CREATE INDEX membership_ends ON core.membership (ends_on, company_id, id);
CREATE INDEX membership_category ON core.membership (category);
CREATE INDEX membership_segment ON core.membership (segment) WHERE segment IS NOT NULL;
CREATE INDEX membership_company ON core.membership (company_id, joined_on, ends_on);
