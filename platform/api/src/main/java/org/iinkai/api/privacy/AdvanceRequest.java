package org.iinkai.api.privacy;

import org.iinkai.api.data.Id;

/**
 * Brings a request to its next state.
 *
 * @param version the version that was looked at
 * @param words how identity was checked, what was answered, or why nothing is done; may be empty only for 対応中
 */
public record AdvanceRequest(Id<PrivacyRequest> request, int version, RequestState to, String words) {}
