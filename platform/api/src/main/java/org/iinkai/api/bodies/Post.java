package org.iinkai.api.bodies;

import org.iinkai.api.text.Localized;

/**
 * A post in a body: 委員長, 副委員長, 委員, 会長 ...
 *
 * @param code stable word, unique over all bodies: {@code training-committee.chair}
 * @param body code of the body
 * @param position place within the body
 * @param isSingle whether one person holds it at a time
 * @param role code of the role whose rights the post gives while it is held; empty when it gives none
 */
public record Post(String code, String body, Localized name, int position, boolean isSingle, String role) {}
