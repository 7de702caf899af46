package org.iinkai.web.resources;

import org.iinkai.api.members.Companies;
import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.MemberSegment;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.OrganisationList;
import org.iinkai.api.members.People;
import org.iinkai.api.text.Localized;
import org.iinkai.web.rest.RestResources;

/** The association's short tables. */
final class CodeTables {

    private CodeTables() {}

    static void addTo(RestResources rest, RegisterServices register) {
        members(rest, register.members());
        Companies companies = register.companies();
        rest.addPlatform(
                "organisation-lists",
                new CodeResource<>(
                        "lists of organisations",
                        OrganisationList.class,
                        OrganisationList[].class,
                        OrganisationList::code,
                        companies::lists,
                        companies::save,
                        new OrganisationList(
                                "ministries", new Localized("省庁", "Ministries"), 1, OrganisationList.Order.POSITION)));
        People people = register.people();
        rest.addPlatform(
                "contact-roles",
                new CodeResource<>(
                        "roles of contacts",
                        ContactRole.class,
                        ContactRole[].class,
                        ContactRole::code,
                        people::contactRoles,
                        people::save,
                        new ContactRole("contact", new Localized("担当者", "Contact"), 2, false)));
    }

    private static void members(RestResources rest, Members members) {
        rest.addPlatform(
                "member-categories",
                new CodeResource<>(
                        "categories",
                        MemberCategory.class,
                        MemberCategory[].class,
                        MemberCategory::code,
                        members::categories,
                        members::save,
                        new MemberCategory("regular", new Localized("正会員", "Regular member"), 1, false)));
        rest.addPlatform(
                "segments",
                new CodeResource<>(
                        "segments",
                        MemberSegment.class,
                        MemberSegment[].class,
                        MemberSegment::code,
                        members::segments,
                        members::save,
                        new MemberSegment("agency", "regular", new Localized("エージェンシー", "Agency"), 2, false)));
    }
}
