package org.iinkai.api.mailings;

import java.util.List;
import java.util.regex.Pattern;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;

/**
 * What a mailing says and to whom. Immutable.
 *
 * @param id made by the caller: the same request twice makes one mailing
 * @param lists at least one; what a mail says of the sender is the first one's. An address on several gets one mail
 * @param subject one line
 * @param japanese plain text; {@code {{氏名}}} and {@code {{会社名}}} stand for the recipient. May be empty when there is
 *     English
 * @param english the same in English below, with {@code {{name}}} and {@code {{company}}}; may be empty
 * @param version the version this was made from; 0 for a new one
 */
public record DraftMailing(
        Id<Mailing> id, List<Id<MailingList>> lists, String subject, String japanese, String english, int version) {

    /** Characters that a text may have. */
    public static final int LONGEST_TEXT = 50_000;

    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern BLANK = Pattern.compile("\\{\\{(?!(氏名|会社名|name|company)}})[^}]{0,40}}?}?");

    public DraftMailing {
        lists = lists.stream().distinct().toList();
        subject = subject.strip();
        japanese = japanese.strip();
        english = english.strip();
        if (lists.isEmpty()) {
            throw new Refused("core.refused.mailing-no-list").at("lists");
        }
        if (subject.isEmpty() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("core.refused.mailing-subject").at("subject");
        }
        if (subject.codePointCount(0, subject.length()) > LONGEST_SUBJECT) {
            throw new Refused("core.refused.too-long", LONGEST_SUBJECT).at("subject");
        }
        if (japanese.isEmpty() && english.isEmpty()) {
            throw new Refused("core.refused.mailing-text").at("japanese");
        }
        checked(japanese, "japanese");
        checked(english, "english");
    }

    private static void checked(String text, String field) {
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new Refused("core.refused.too-long", LONGEST_TEXT).at(field);
        }
        var unknown = BLANK.matcher(text);
        if (unknown.find()) {
            throw new Refused("core.refused.mailing-blank", unknown.group()).at(field);
        }
    }
}
