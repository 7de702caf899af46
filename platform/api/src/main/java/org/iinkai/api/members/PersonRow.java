package org.iinkai.api.members;

import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A person in a list, with the company they belong to today.
 *
 * @param company the company; empty for somebody on their own
 * @param companyName its name with the corporate form
 * @param title department and post there: 営業部 部長; may be empty
 * @param roles what they are to companies today, and the posts they hold in the association, separated by 、; may be empty
 */
public record PersonRow(
        Id<Person> id,
        String name,
        String kana,
        Optional<Id<Company>> company,
        String companyName,
        String title,
        String roles) {}
