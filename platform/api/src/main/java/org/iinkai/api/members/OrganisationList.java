package org.iinkai.api.members;

import org.iinkai.api.text.Localized;

/**
 * A list that organisations stand in (省庁, 地方自治体, 諸団体 ...); one organisation may stand in many. Data of the association.
 *
 * @param code stable word: {@code ministries}
 * @param position place among the lists
 * @param order how its organisations are ordered
 */
public record OrganisationList(String code, Localized name, int position, Order order) {

    /** How a list is ordered. */
    public enum Order {
        /** By reading. */
        KANA,
        /** By the code of the local government, prefectures before their municipalities. */
        LOCAL_CODE,
        /** As somebody put them. */
        POSITION
    }
}
