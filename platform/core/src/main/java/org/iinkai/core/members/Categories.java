package org.iinkai.core.members;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.MemberSegment;
import org.iinkai.api.text.Localized;
import org.iinkai.core.members.CategoryMapper.CategoryRow;
import org.iinkai.core.members.CategoryMapper.SegmentRow;
import org.iinkai.core.part.Foundation;

/** Categories and segments: what there is, and what may be chosen. */
final class Categories {

    private final Foundation foundation;
    private final CategoryMapper stored;

    Categories(Foundation foundation, CategoryMapper stored) {
        this.foundation = foundation;
        this.stored = stored;
    }

    List<MemberCategory> categories() {
        return stored.categories().stream()
                .map(row -> new MemberCategory(
                        row.code(), new Localized(row.nameJa(), row.nameEn()), row.position(), row.isRetired()))
                .toList();
    }

    List<MemberSegment> segments() {
        return stored.segments().stream()
                .map(row -> new MemberSegment(
                        row.code(),
                        row.category(),
                        new Localized(row.nameJa(), row.nameEn()),
                        row.position(),
                        row.isRetired()))
                .toList();
    }

    void save(MemberCategory category) {
        Words.check(category.code(), category.name());
        CategoryRow after = new CategoryRow(
                category.code(),
                category.name().ja().strip(),
                category.name().en().strip(),
                category.position(),
                category.isRetired());
        List<FieldChange> fields = Compared.CATEGORY.between(categoryWith(category.code()), after);
        stored.putCategory(after);
        foundation.audit().record("core.audit.category-saved", "category:" + category.code(), "", fields);
    }

    void save(MemberSegment segment) {
        Words.check(segment.code(), segment.name());
        checkExist(segment.category(), "");
        if (segmentWith(segment.code())
                        .filter(known -> !known.category().equals(segment.category()))
                        .isPresent()
                && stored.isSegmentUsed(segment.code())) {
            throw new Refused("core.refused.segment-used").at("category");
        }
        SegmentRow after = new SegmentRow(
                segment.code(),
                segment.category(),
                segment.name().ja().strip(),
                segment.name().en().strip(),
                segment.position(),
                segment.isRetired());
        List<FieldChange> fields = Compared.SEGMENT.between(segmentWith(segment.code()), after);
        stored.putSegment(after);
        foundation.audit().record("core.audit.segment-saved", "segment:" + segment.code(), "", fields);
    }

    /** What a category and a segment of it are called, for the record of changes: 正会員　インハウス. */
    String words(String category, String segment) {
        String name = categoryWith(category).map(CategoryRow::nameJa).orElse(category);
        return (name + "　" + segmentWith(segment).map(SegmentRow::nameJa).orElse(segment)).strip();
    }

    /** Refuses a category that does not exist, and a segment that is none of its own. */
    void checkExist(String category, String segment) {
        if (categoryWith(category).isEmpty()) {
            throw new Refused("core.refused.category-unknown", category).at("category");
        }
        if (!segment.isEmpty()
                && segmentWith(segment)
                        .filter(known -> known.category().equals(category))
                        .isEmpty()) {
            throw new Refused("core.refused.segment-unknown", segment).at("segment");
        }
    }

    /** Refuses, besides, what is not to be chosen any more. */
    void checkChoosable(String category, String segment) {
        checkExist(category, segment);
        categoryWith(category).filter(CategoryRow::isRetired).ifPresent(retired -> {
            throw new Refused("core.refused.category-retired", retired.nameJa()).at("category");
        });
        segmentWith(segment).filter(SegmentRow::isRetired).ifPresent(retired -> {
            throw new Refused("core.refused.segment-retired", retired.nameJa()).at("segment");
        });
    }

    private Optional<CategoryRow> categoryWith(String code) {
        return stored.categories().stream()
                .filter(row -> row.code().equals(code))
                .findFirst();
    }

    private Optional<SegmentRow> segmentWith(String code) {
        return stored.segments().stream().filter(row -> row.code().equals(code)).findFirst();
    }
}
