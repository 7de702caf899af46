package org.iinkai.api.members;

import org.iinkai.api.data.Id;

/**
 * An organisation in a list.
 *
 * @param lists names of the lists it stands in, in their order, separated by 、
 * @param isMember whether it is a member today
 */
public record CompanyRow(
        Id<Company> id,
        String number,
        String displayName,
        String kana,
        String prefecture,
        String municipality,
        String lists,
        boolean isMember) {}
