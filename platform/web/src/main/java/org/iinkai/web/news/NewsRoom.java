package org.iinkai.web.news;

import java.net.URI;
import java.time.Clock;

import org.iinkai.api.association.Association;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.documents.PublicDocuments;
import org.iinkai.api.publishing.News;

/**
 * What stands behind the public pages of news, and the map of all public pages.
 *
 * @param clock has the time zone of the association
 * @param product address of the product that people use
 */
public record NewsRoom(
        News news, PublicDocuments documents, SignUps events, Association association, Clock clock, URI product) {}
