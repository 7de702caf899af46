package org.iinkai.app.develop;

/** A step of a check found something wrong. */
final class CheckFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    CheckFailed(String sentence, String details) {
        super(sentence);
        this.finding = new Finding(sentence, details);
    }

    Finding finding() {
        return finding;
    }
}
