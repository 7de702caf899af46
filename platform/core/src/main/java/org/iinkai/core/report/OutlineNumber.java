package org.iinkai.core.report;

/** Numbers of the report's outline, each level in its own way: Ⅰ, 1., (1), ①, ア), (ア), a). */
public final class OutlineNumber {

    private static final String KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private static final int LETTERS = 26;

    private OutlineNumber() {}

    /**
     * The number as printed.
     *
     * @param level 1 for the top
     * @param ordinal place among the numbered siblings, from 1
     */
    public static String of(int level, int ordinal) {
        return switch (level) {
            case 1 -> roman(ordinal);
            case 2 -> ordinal + ".";
            case 3 -> "(" + ordinal + ")";
            case 4 -> circled(ordinal);
            case 5 -> kana(ordinal) + ")";
            case 6 -> "(" + kana(ordinal) + ")";
            default -> letter(ordinal) + ")";
        };
    }

    /** Unicode has a sign of its own for 1 to 12; beyond, signs stand behind each other. */
    private static String roman(int ordinal) {
        if (ordinal <= 12) {
            return Character.toString('Ⅰ' + ordinal - 1);
        }
        int ones = ordinal % 10;
        return "Ⅹ".repeat(ordinal / 10) + (ones == 0 ? "" : Character.toString('Ⅰ' + ones - 1));
    }

    /** Circled numbers stand in three places of Unicode and end at 50. */
    private static String circled(int ordinal) {
        if (ordinal <= 20) {
            return Character.toString('①' + ordinal - 1);
        }
        if (ordinal <= 35) {
            return Character.toString('㉑' + ordinal - 21);
        }
        return ordinal <= 50 ? Character.toString('㊱' + ordinal - 36) : "<" + ordinal + ">";
    }

    private static String kana(int ordinal) {
        int place = (ordinal - 1) % KANA.length();
        return KANA.substring(place, place + 1).repeat(1 + (ordinal - 1) / KANA.length());
    }

    private static String letter(int ordinal) {
        return Character.toString('a' + (ordinal - 1) % LETTERS).repeat(1 + (ordinal - 1) / LETTERS);
    }
}
