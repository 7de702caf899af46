package org.iinkai.api.documents;

import org.iinkai.api.data.Id;

/**
 * An opinion to be given or changed.
 *
 * @param chapter position of the chapter that it is about, from 1; 0 for the whole text
 * @param version that the change was made from; 0 for a new one
 */
public record GiveOpinion(Id<Opinion> id, int chapter, String text, int version) {}
