package org.iinkai.core.documents;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.privacy.DueRecord;
import org.iinkai.api.privacy.DueRecords;
import org.iinkai.api.privacy.PersonalData;

/** Who gave opinions, by consultation. The names go; what was said, for which company and what was answered stays. */
record KeptOpinions(KeptOpinionMapper mapper) implements PersonalData {

    static final String SET = "core.retention.opinions";

    @Override
    public DueRecords due(LocalDate until, int most) {
        List<KeptOpinionMapper.DueConsultation> rows = mapper.due(until, most);
        return new DueRecords(
                rows.stream()
                        .map(row -> new DueRecord(row.id(), row.title(), row.since(), ""))
                        .toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    @Override
    public int delete(LocalDate until, List<String> ids) {
        return mapper.forget(until, ids.toArray(String[]::new)).size();
    }
}
