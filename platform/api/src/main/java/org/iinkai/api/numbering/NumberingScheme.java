package org.iinkai.api.numbering;

import java.time.LocalDate;

import org.iinkai.api.time.FiscalYear;

/** When the numbers of a series begin again. */
public enum NumberingScheme {
    /** Never: 第13回, Vol.34. */
    LIFETIME,
    /** Every fiscal year: 2024年度 第1回. */
    FISCAL_YEAR,
    /** Never; the half of the fiscal year is the number: 上半期 is 1, 下半期 is 2. */
    HALF_YEAR,
    /** Every term of office: 第2回 of the term that began in 2023. */
    TERM,
    /** The series has no numbers. */
    NONE;

    private static final int FIRST_HALF_BEGINS = 4;
    private static final int FIRST_HALF_ENDS = 9;

    /**
     * What the count restarts with, for {@link Numbering#next}.
     *
     * @param day the day that decides
     * @param terms the terms of office; only a {@link #TERM} series asks for them
     */
    public String scope(LocalDate day, Terms terms) {
        int year = FiscalYear.of(day).year();
        return switch (this) {
            case LIFETIME, NONE -> "";
            case FISCAL_YEAR, HALF_YEAR -> Integer.toString(year);
            case TERM -> Integer.toString(terms.begin(year));
        };
    }

    /** Whether a day lies in the first half of its fiscal year (上半期). */
    public static boolean isFirstHalf(LocalDate day) {
        return day.getMonthValue() >= FIRST_HALF_BEGINS && day.getMonthValue() <= FIRST_HALF_ENDS;
    }

    /**
     * Terms of office, all of the same length.
     *
     * @param firstYear a fiscal year in which a term began
     * @param years fiscal years that a term lasts, 1 or more
     */
    public record Terms(int firstYear, int years) {

        /** Two years, as most articles say, counted from 2023. */
        public static final Terms USUAL = new Terms(2023, 2);

        public Terms {
            if (years < 1) {
                throw new IllegalArgumentException("a term of " + years + " years");
            }
        }

        /** The fiscal year in which the term of a fiscal year began. */
        public int begin(int year) {
            return year - Math.floorMod(year - firstYear, years);
        }
    }
}
