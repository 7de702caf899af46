package org.iinkai.training;

import org.iinkai.api.plugin.CommitteePlugin;
import org.iinkai.api.plugin.Contributions;
import org.iinkai.training.ui.ApplyView;
import org.iinkai.training.ui.CoursesView;
import org.iinkai.training.ui.EnrolmentsView;
import org.iinkai.training.ui.RunView;

/** The training committee: courses, their runs, who takes part, and what of it the annual report prints. */
public final class TrainingPlugin implements CommitteePlugin {

    @Override
    public void contribute(Contributions to) {
        to.rights(TrainingRights.values());

        to.mapper(CourseMapper.class);
        to.mapper(EnrolmentMapper.class);
        to.mapper(FinderMapper.class);
        to.mapper(HistoryMapper.class);
        to.mapper(CompanyMapper.class);
        to.service(Courses.class);
        to.service(Enrolments.class);
        to.service(CompanyPlaces.class);

        to.view("", CoursesView.class)
                .title("training.courses.title")
                .menu("academy-cap", 20)
                .needs(TrainingRights.READ);
        to.view("run", RunView.class).title("training.run.title").needs(TrainingRights.READ);
        to.view("enrolments", EnrolmentsView.class)
                .title("training.enrolments.title")
                .needs(TrainingRights.READ);
        to.view("apply", ApplyView.class).title("training.apply.title").everyone();

        to.imports("tracks", TrackImport.class);
        to.imports("courses", CourseImport.class);
        to.imports("runs", RunImport.class);
        to.imports("enrolments", EnrolmentImport.class);

        to.search(CourseSearch.class);
        to.search(RunSearch.class);
        to.companyPart("training.history.title", CompanyHistory.class);
        to.personPart("training.history.title", PersonHistory.class);
        to.portalPart("training.portal.places", OwnPlaces.class);
        to.portalPart("training.portal.runs", OpenRuns.class);

        to.handOverPart("training.hand-over.title", RunsHandedOver.class);

        to.rest("courses", CourseResource.class);
        to.report(SchoolFacts.class);
        to.health("database", DatabaseCheck.class);
    }
}
