package org.iinkai.ui.kit;

/** A field for a reading (フリガナ): hiragana and half-width kana become full-width katakana, the rest stays. */
public final class KanaField extends TidyField {

    /**
     * A field with its visible label.
     *
     * @param longest letters it may have
     */
    public KanaField(String label, int longest) {
        super(label, longest);
        setWidthFull();
    }

    @Override
    String tidy(String typed) {
        return TypedText.kana(typed);
    }
}
