package org.iinkai.web.resources;

import static java.util.Objects.requireNonNull;

import java.util.Map;

import org.iinkai.api.documents.Consultations;
import org.iinkai.api.documents.Opinions;

/** What the resource of consultations stands on. */
record ConsultationServices(Consultations consultations, Opinions opinions) {

    /** Those of a platform, by the interface of the API that each fulfils. */
    static ConsultationServices among(Map<Class<?>, Object> services) {
        return new ConsultationServices(service(services, Consultations.class), service(services, Opinions.class));
    }

    private static <S> S service(Map<Class<?>, Object> services, Class<S> type) {
        return requireNonNull(type.cast(services.get(type)), type.getName());
    }
}
