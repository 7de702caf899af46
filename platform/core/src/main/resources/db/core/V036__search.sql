-- Serves what is typed into the search box: names and readings that begin so, whatever the server's collation.
CREATE INDEX company_begins ON core.company (search_key text_pattern_ops) WHERE merged_into IS NULL;
CREATE INDEX company_reading ON core.company (kana) WHERE merged_into IS NULL;
CREATE INDEX person_begins ON core.person (search_key text_pattern_ops) WHERE merged_into IS NULL;
CREATE INDEX person_reading ON core.person (kana) WHERE merged_into IS NULL;
