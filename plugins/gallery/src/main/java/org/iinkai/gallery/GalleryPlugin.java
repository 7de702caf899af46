package org.iinkai.gallery;

import java.time.Duration;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.jobs.Schedule;
import org.iinkai.api.plugin.CommitteePlugin;
import org.iinkai.api.plugin.Contributions;
import org.iinkai.gallery.contract.LoanDesk;
import org.iinkai.gallery.show.GalleryView;
import org.iinkai.gallery.ui.GuideView;
import org.iinkai.gallery.ui.LoansView;

/** Everything that a bundle can contribute, each once. The gallery prints these lines beside what they give. */
public final class GalleryPlugin implements CommitteePlugin {

    @Override
    public void contribute(Contributions to) {
        to.rights(GalleryRights.values());

        to.mapper(LoanMapper.class);
        to.mapper(NoticeMapper.class);
        to.service(Loans.class);
        to.service(DueDates.class);
        to.service(Notices.class);
        to.export(LoanDesk.class, Loans.class);

        to.view("", GalleryView.class)
                .title("gallery.points.title")
                .menu("puzzle-piece", 905)
                .needs(CoreRight.PLUGINS_MANAGE);
        to.view("loans", LoansView.class).title("gallery.loans.title").needs(GalleryRights.READ);
        to.view("guide", GuideView.class).title("gallery.guide.title").everyone();

        to.search(LoanSearch.class);
        to.companyPart("gallery.part.title", CompanyLoans.class);
        to.personPart("gallery.part.title", PersonLoans.class);
        to.portalPart("gallery.portal.title", OwnLoans.class);
        to.handOverPart("gallery.hand-over.title", LoansHandedOver.class);
        to.report(LoanFacts.class);

        to.imports("loans", LoanImport.class);
        to.personalData("gallery.data.title", "gallery.data.purpose", 36, LoanData.class);

        to.rest("loans", LoanResource.class);
        to.channel("desk", "gallery.channel.title", DeskChannel.class);

        to.job("reminder", new Schedule.Every(Duration.ofMinutes(10)), Reminder.class);
        to.health("database", DatabaseCheck.class);
    }
}
