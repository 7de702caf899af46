package org.iinkai.ui.shell.consultations;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.Opinion;

/** Addresses of consultations. */
public final class ConsultationPaths {

    static final String ALL = "consultations";

    private ConsultationPaths() {}

    /** One of them. */
    public static String of(Id<Consultation> id) {
        return ALL + "/" + id;
    }

    /** Where one is opened about a document. */
    public static String open(Id<Document> document) {
        return "library/documents/" + document + "/consult";
    }

    static String change(Id<Consultation> id) {
        return of(id) + "/change";
    }

    static String opinions(Id<Consultation> id) {
        return of(id) + "/opinions";
    }

    static String opinion(Opinion opinion) {
        return opinions(opinion.consultation()) + "/" + opinion.id();
    }
}
