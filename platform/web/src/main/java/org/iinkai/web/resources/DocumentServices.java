package org.iinkai.web.resources;

import org.iinkai.api.documents.DocumentApprovals;
import org.iinkai.api.documents.DocumentSearch;
import org.iinkai.api.documents.DocumentStorage;
import org.iinkai.api.documents.Documents;

/** What the resources of documents stand on. */
public record DocumentServices(
        Documents documents, DocumentApprovals approvals, DocumentSearch search, DocumentStorage storage) {}
