-- Saved queries over members. What may have many values stands in population_criterion.
CREATE TABLE core.population (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (name <> ''),
    note text NOT NULL DEFAULT '',
    search_text text NOT NULL DEFAULT '',
    joined_from date,
    joined_to date,
    role text REFERENCES core.contact_role,
    version integer NOT NULL DEFAULT 1,
    CHECK (joined_to >= joined_from)
);
CREATE INDEX population_name ON core.population (name COLLATE "C", id);

CREATE TABLE core.population_criterion (
    population_id uuid NOT NULL REFERENCES core.population ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('category', 'segment', 'prefecture', 'list', 'added', 'excluded')),
    value text NOT NULL,
    PRIMARY KEY (population_id, kind, value)
);

-- Who a population was on a day. Rows are only ever added: what a survey was sent to stays what it was.
CREATE TABLE core.frozen_population (
    id uuid PRIMARY KEY,
    population_id uuid NOT NULL REFERENCES core.population,
    name text NOT NULL,
    day date NOT NULL,
    role text NOT NULL,
    frozen_at timestamptz NOT NULL,
    by_name text NOT NULL
);
CREATE INDEX frozen_population_of ON core.frozen_population (population_id, frozen_at DESC, id);

CREATE TABLE core.frozen_population_count (
    frozen_id uuid NOT NULL REFERENCES core.frozen_population,
    position integer NOT NULL,
    category text NOT NULL,
    category_ja text NOT NULL,
    category_en text NOT NULL,
    segment text NOT NULL,
    segment_ja text NOT NULL,
    segment_en text NOT NULL,
    companies bigint NOT NULL,
    PRIMARY KEY (frozen_id, position)
);

CREATE TABLE core.frozen_population_member (
    frozen_id uuid NOT NULL REFERENCES core.frozen_population,
    company_id uuid NOT NULL REFERENCES core.company,
    number text NOT NULL,
    display_name text NOT NULL,
    kana text NOT NULL,
    sort_key text COLLATE "C" NOT NULL,
    category text NOT NULL,
    segment text NOT NULL,
    prefecture text NOT NULL,
    person_id uuid REFERENCES core.person,
    contact_name text NOT NULL,
    email text NOT NULL,
    PRIMARY KEY (frozen_id, company_id)
);
CREATE INDEX frozen_population_member_order ON core.frozen_population_member (frozen_id, sort_key, company_id);
CREATE INDEX frozen_population_member_company ON core.frozen_population_member (company_id);
CREATE INDEX frozen_population_member_person ON core.frozen_population_member (person_id) WHERE person_id IS NOT NULL;

CREATE VIEW published.population AS
    SELECT f.id, f.population_id, f.name, f.day, f.role, f.frozen_at,
        (SELECT coalesce(sum(companies), 0) FROM core.frozen_population_count n WHERE n.frozen_id = f.id)::bigint
            AS companies
    FROM core.frozen_population f;

CREATE VIEW published.population_member AS
    SELECT frozen_id AS population, company_id, number, display_name, kana, sort_key, category, segment, prefecture,
        person_id, contact_name, email
    FROM core.frozen_population_member;
