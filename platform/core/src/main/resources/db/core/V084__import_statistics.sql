-- The planner takes what a transaction brought itself for nothing, and then picks any index that has the column somewhere.
-- Only the owner of a table may ANALYZE it; by this the run-time login may, where an import brings many rows.
CREATE FUNCTION core.analyse_imported() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    ANALYZE core.import_change, core.company, core.membership, core.person, core.contact, core.affiliation;
END
$$;
