package org.iinkai.web.join;

import java.util.Arrays;

import org.iinkai.api.applications.CorporateForm;

/** The corporate forms as a choice. */
final class CorporateForms {

    private CorporateForms() {}

    static boolean isKnown(String shortForm) {
        return Arrays.stream(CorporateForm.values())
                .anyMatch(form -> form.shortForm().equals(shortForm));
    }
}
