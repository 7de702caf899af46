package org.iinkai.web.documents;

import java.time.Clock;

import org.iinkai.api.association.Association;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.PublicDocuments;

/**
 * What stands behind files and public pages of documents.
 *
 * @param clock has the time zone of the association
 */
public record DocumentDesk(Documents documents, PublicDocuments open, Association association, Clock clock) {}
