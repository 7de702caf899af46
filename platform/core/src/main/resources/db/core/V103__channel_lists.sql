-- A channel may mail to a list: then what is approved for it goes out by itself.
ALTER TABLE core.channel ADD list_id uuid REFERENCES core.mailing_list;
