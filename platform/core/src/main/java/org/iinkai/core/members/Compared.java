package org.iinkai.core.members;

import org.iinkai.api.audit.Comparison;
import org.iinkai.core.members.CategoryMapper.CategoryRow;
import org.iinkai.core.members.CategoryMapper.SegmentRow;
import org.iinkai.core.members.CompanyListMapper.ListRow;

/** Which fields of the register the record of changes tells of. */
final class Compared {

    static final Comparison<StoredCompany> COMPANY = Comparison.<StoredCompany>start()
            .plain("core.field.member-number", StoredCompany::number)
            .plain("core.field.name", company -> company.fullName().display())
            .plain("core.field.kana", StoredCompany::kana)
            .plain("core.field.corporate-number", StoredCompany::corporateNumber)
            .plain("core.field.postal-code", company -> company.address().writtenCode())
            .plain("core.field.address", company -> company.address().line())
            .plain("core.field.local-code", StoredCompany::localCode)
            .plain("core.field.phone", StoredCompany::phone)
            .plain("core.field.url", StoredCompany::url)
            // people note names and opinions of people here
            .personal("core.field.note", StoredCompany::note);

    static final Comparison<CategoryRow> CATEGORY = Comparison.<CategoryRow>start()
            .plain("core.field.name", CategoryRow::nameJa)
            .plain("core.field.name-en", CategoryRow::nameEn)
            .plain("core.field.position", CategoryRow::position)
            .plain("core.field.retired", CategoryRow::isRetired);

    static final Comparison<SegmentRow> SEGMENT = Comparison.<SegmentRow>start()
            .plain("core.field.category", SegmentRow::category)
            .plain("core.field.name", SegmentRow::nameJa)
            .plain("core.field.name-en", SegmentRow::nameEn)
            .plain("core.field.position", SegmentRow::position)
            .plain("core.field.retired", SegmentRow::isRetired);

    static final Comparison<ListRow> LIST = Comparison.<ListRow>start()
            .plain("core.field.name", ListRow::nameJa)
            .plain("core.field.name-en", ListRow::nameEn)
            .plain("core.field.position", ListRow::position)
            .plain("core.field.order", ListRow::orderedBy);

    private Compared() {}
}
