-- Documents that are papers of an item of an agenda. They go with the item, never with the document.
CREATE TABLE core.agenda_paper (
    event_id uuid NOT NULL,
    position integer NOT NULL,
    place integer NOT NULL,
    document_id uuid NOT NULL REFERENCES core.document,
    PRIMARY KEY (event_id, position, place),
    FOREIGN KEY (event_id, position) REFERENCES core.agenda_item ON DELETE CASCADE
);
CREATE INDEX agenda_paper_document ON core.agenda_paper (document_id);
