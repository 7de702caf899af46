package org.iinkai.ui.shell.consultations;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.ui.shell.ShellView;

/** The screens of consultations and where they stand in the menu. */
public final class ConsultationViews {

    private ConsultationViews() {}

    /** All of them. */
    public static List<ShellView> all() {
        return List.of(
                view("consultations", ConsultationsView.class, true, Optional.of(CoreRight.DOCUMENTS_READ)),
                view("consultations/:id", ConsultationView.class, false, Optional.of(CoreRight.DOCUMENTS_READ)),
                view(
                        "consultations/:id/change",
                        ConsultationFormView.class,
                        false,
                        Optional.of(CoreRight.DOCUMENTS_CHANGE)),
                view(
                        "library/documents/:document/consult",
                        ConsultationFormView.class,
                        false,
                        Optional.of(CoreRight.DOCUMENTS_CHANGE)),
                view("consultations/:id/opinions", OpinionsView.class, false, Optional.of(CoreRight.DOCUMENTS_READ)),
                view(
                        "consultations/:id/opinions/:opinion",
                        OpinionView.class,
                        false,
                        Optional.of(CoreRight.DOCUMENTS_READ)),
                view("portal/:company/consultations/:id", MemberConsultationView.class, false, Optional.empty()));
    }

    private static ShellView view(
            String path, Class<? extends Component> view, boolean inMenu, Optional<CoreRight> right) {
        return new ShellView(
                path,
                view,
                "shell.consultations.title",
                "comments-o",
                33,
                inMenu,
                right.map(org.iinkai.api.access.Right.class::cast));
    }
}
