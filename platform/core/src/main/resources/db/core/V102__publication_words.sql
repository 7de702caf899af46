-- What publications say, made comparable, so that the search of everything finds them by it. What is there already is
-- made comparable here as well as SQL can, and wholly when it is saved the next time.
ALTER TABLE core.publication ADD COLUMN words text NOT NULL DEFAULT '';
UPDATE core.publication SET words = search || translate(
    regexp_replace(lower(normalize(text, NFKC)), '[\s・･.,、。''’‐−―-]+', '', 'g'),
    'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ',
    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ');
CREATE INDEX publication_grams ON core.publication USING gin (core.grams(words)) WITH (fastupdate = off);
