-- How long sets of personal data are kept, where the association says otherwise than the module that keeps them.
CREATE TABLE core.retention (
    data_set text PRIMARY KEY,
    months int NOT NULL CHECK (months BETWEEN 1 AND 1200)
);
