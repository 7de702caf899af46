package org.iinkai.api.numbering;

import org.osgi.annotation.versioning.ProviderType;

/** Gives out numbers of series. A number is part of the transaction that takes it: none is lost, none given twice. */
@ProviderType
public interface Numbering {

    /**
     * The next number of a series, from 1.
     *
     * @param series stable word of the series: {@code training.school}
     * @param scope what the count restarts with: {@code 2024} for a fiscal year, empty for a lifetime series
     */
    int next(String series, String scope);

    /** Notes that numbers up to one are taken already, so that the next one is greater. */
    void atLeast(String series, String scope, int taken);
}
