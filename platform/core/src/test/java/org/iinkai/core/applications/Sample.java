package org.iinkai.core.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import org.iinkai.api.applications.AddApplication;
import org.iinkai.api.applications.Advance;
import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.ApplicantPerson;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.applications.CorporateForm;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.core.TestCore;

/** Applicants for tests, all invented. */
public final class Sample {

    /** The day in every test. */
    public static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

    private Sample() {}

    /** Somebody who answered everything. */
    public static Applicant applicant(String name) {
        return new Applicant(
                CorporateForm.split("", true, name, "あおば"),
                CorporateNumber.none(),
                new PostalAddress("〒100-0001", "東京都", "千代田区", "千代田1-1", "青葉ビル"),
                "０３－１２３４－５６７８",
                "aoba.example.jp",
                "regular",
                ApplicantPerson.representative("青葉 太郎", "アオバ タロウ", "代表取締役"),
                new ApplicantPerson("水野 花子", "みずの はなこ", "総務部", "課長", "hanako@aoba.example.jp", "03-1234-5679"),
                "業界の動向を知りたいため");
    }

    /** Tables that applicants refer to. */
    public static void register(TestCore core) {
        core.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,Regular member,1\n");
        core.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                M1,(株),true,青葉コール,アオバコール,regular,,2020-04-01,,
                """);
    }

    /** An application that the secretariat recorded today and took as far as that. */
    public static Id<Application> application(TestCore core, String name, ApplicationState... steps) {
        Id<Application> id = Id.next();
        Applications applications = core.service(Applications.class);
        core.asAdministrator(() -> {
            applications.add(new AddApplication(id, applicant(name), ApplicationState.RECEIVED, TODAY));
            for (ApplicationState step : steps) {
                applications.advance(advance(applications.application(id), step));
            }
        });
        return id;
    }

    /** A step of today with a reason. */
    public static Advance advance(Application application, ApplicationState to) {
        return new Advance(Id.next(), application.id(), application.version(), to, TODAY, "定款の写しを送ってください。");
    }

    /** Expects a refusal. */
    public static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("core.refused." + key));
    }
}
