package org.iinkai.api.documents;

/**
 * How much was said, by how many.
 *
 * @param opinions 件
 * @param people 名
 * @param companies 社
 * @param unanswered opinions that wait for an answer
 */
public record OpinionCount(long opinions, long people, long companies, long unanswered) {

    /** Nothing. */
    public static final OpinionCount NONE = new OpinionCount(0, 0, 0, 0);
}
