package org.iinkai.api.activities;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.bodies.Body;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

/**
 * An item of the year's work (事業項目).
 *
 * @param code stable word, unique in its year, that data files and bundles name it by: {@code I-4-1}
 * @param parent the item it belongs to; empty for an item directly below a business category
 * @param category code of the business category of the articles: {@code I-4}
 * @param position place among its siblings, from 1
 * @param title as printed, with 「」
 * @param note printed behind the title, e.g. 【2023年度から開始】 or (中止); may be empty
 * @param outline how its heading is numbered among its siblings
 * @param joiner what stands between the bodies in 担当: 、 or ・
 * @param bodies who is in charge, in order; may be empty
 * @param source id of the bundle that keeps its records; empty when it is kept by hand
 */
public record Activity(
        Id<Activity> id,
        FiscalYear year,
        String code,
        Optional<Id<Activity>> parent,
        String category,
        int position,
        String title,
        String note,
        Outline outline,
        String joiner,
        List<Body> bodies,
        String source) {

    /** How the heading of an item is numbered. */
    public enum Outline {
        /** By its depth: (1), ①, ア). */
        NUMBERED,
        /** 【第1回】: the title itself, in brackets, without a number. */
        BRACKETED,
        /** (第1回): the title itself, without a number. */
        PLAIN
    }

    public Activity {
        bodies = List.copyOf(bodies);
    }
}
