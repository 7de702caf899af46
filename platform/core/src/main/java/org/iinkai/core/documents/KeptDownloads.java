package org.iinkai.core.documents;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.privacy.DueRecord;
import org.iinkai.api.privacy.DueRecords;
import org.iinkai.api.privacy.PersonalData;
import org.iinkai.core.documents.DownloadMapper.DueDownload;
import org.iinkai.core.part.Foundation;

/** Who took files of documents, by name. Of what, only the document tells those who may change it. */
record KeptDownloads(Foundation foundation, DownloadMapper mapper) implements PersonalData {

    static final String SET = "core.retention.downloads";

    @Override
    public DueRecords due(LocalDate until, int most) {
        List<DueDownload> rows = mapper.due(until, zone(), most);
        List<DueRecord> records = rows.stream()
                .map(row -> new DueRecord(row.id(), row.title(), row.since(), ""))
                .toList();
        return new DueRecords(records, rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    @Override
    public int delete(LocalDate until, List<String> ids) {
        return mapper.delete(until, zone(), ids.toArray(String[]::new));
    }

    private String zone() {
        return foundation.clock().getZone().getId();
    }
}
