-- When a body began, and what it was called up to and with a day.
ALTER TABLE core.body ADD COLUMN from_day date, ADD CHECK (until_day >= from_day);

CREATE TABLE core.body_former_name (
    body text NOT NULL REFERENCES core.body ON DELETE CASCADE,
    until_day date NOT NULL,
    name_ja text NOT NULL CHECK (name_ja <> ''),
    name_en text NOT NULL DEFAULT '',
    PRIMARY KEY (body, until_day)
);

-- What a company is called on a day. A name that holds only from a later day on is not shown before.
CREATE FUNCTION core.name_on(company uuid, day date) RETURNS text
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
BEGIN
    RETURN coalesce(
        (SELECT CASE WHEN n.is_prefix_first THEN n.prefix || n.name ELSE n.name || n.prefix END
            FROM core.company_former_name n
            WHERE n.company_id = company AND n.until_day >= day ORDER BY n.until_day LIMIT 1),
        (SELECT CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END
            FROM core.company c WHERE c.id = company));
END $$;

-- The reading of that name.
CREATE FUNCTION core.kana_on(company uuid, day date) RETURNS text
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
BEGIN
    RETURN coalesce(
        (SELECT n.kana FROM core.company_former_name n
            WHERE n.company_id = company AND n.until_day >= day ORDER BY n.until_day LIMIT 1),
        (SELECT c.kana FROM core.company c WHERE c.id = company));
END $$;

-- The day is the association's.
CREATE OR REPLACE VIEW published.company AS
    SELECT c.id, k.number, coalesce(
            (SELECT CASE WHEN n.is_prefix_first THEN n.prefix || n.name ELSE n.name || n.prefix END
                FROM core.company_former_name n
                WHERE n.company_id = k.id AND n.until_day >= (now() AT TIME ZONE 'Asia/Tokyo')::date
                ORDER BY n.until_day LIMIT 1),
            CASE WHEN k.is_prefix_first THEN k.prefix || k.name ELSE k.name || k.prefix END) AS display_name,
        k.kana, k.prefecture, k.municipality, k.id AS current_id
    FROM core.company c
    JOIN core.company k ON k.id = coalesce(c.merged_into, c.id);
